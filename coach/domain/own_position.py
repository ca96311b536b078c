"""Where the user works and worked: somebody who was there too shares a past with them (R004-12)."""

from pydantic import Field

from coach.domain.model import Model
from coach.domain.organisation import organisation_key

_YEAR_OR_MONTH = r"^(\d{4}(-\d{2})?)?$"


class OwnPosition(Model):
    """A job of the user's at an organisation. One's own work, without an employer, is shared with nobody."""

    id: str
    organisation: str = Field(min_length=1)
    """As the user or the file spells it."""
    title: str = ""
    started: str = Field(default="", pattern=_YEAR_OR_MONTH)
    """ISO month or year: "2024-01", "2015"."""
    finished: str = Field(default="", pattern=_YEAR_OR_MONTH)
    """As `started`; empty for a job that goes on."""
    import_id: str | None = None
    """The import that told of it, with which it goes; None when the user wrote it down."""

    @property
    def organisation_key(self) -> str:
        """The key under which all spellings of the organisation meet."""
        return organisation_key(self.organisation)

    @property
    def same_job(self) -> tuple[str, str, str]:
        """What two records of one job share. A later file may tell in addition when it ended."""
        return self.organisation_key, self.title.casefold(), self.started
