"""Why the coach advises what it advises: short lines, with the research behind each and its limit."""

from coach.domain.model import Model
from coach.domain.wording import Language


class Evidence(Model):
    """A study or a survey, as one names it in a footnote."""

    id: str
    """"E-39"."""
    reference: str
    """Authors, year, title and where it was published."""
    limit: dict[Language, str]
    """What it does not show, in one sentence."""


class WhyLine(Model):
    """One or two sentences that tell the user why something helps."""

    key: str
    """What it is about: "time"."""
    texts: dict[Language, str]
    evidence: tuple[str, ...]
    """Ids of the evidence it rests on; never empty."""
