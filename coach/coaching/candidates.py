"""Which organisations could come on the list, from everything the user has at hand (R000-13).

Each is named once, with all that speaks for it. The surest sign of interest comes first; what only the
network tells comes last. Signs are compared one after the other and never added up.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from coach.coaching.because import Because
from coach.domain.candidate import Candidate, CandidateSource, NotedOrganisation
from coach.domain.imports import Why
from coach.errors import mark

NETWORK = "network"
"""The source of what only the people one knows tell."""

_ORDER = (
    Why.APPLIED.value,
    Why.SAVED_JOB.value,
    CandidateSource.DREAM.value,
    CandidateSource.HIRING.value,
    Why.FOLLOWED.value,
    CandidateSource.PEOPLE.value,
    CandidateSource.TREND.value,
    CandidateSource.TYPED.value,
    CandidateSource.LIST.value,
    NETWORK,
)
_REASON = {
    Why.APPLIED.value: mark("candidate.applied"),
    Why.SAVED_JOB.value: mark("candidate.saved_job"),
    CandidateSource.DREAM.value: mark("candidate.dream"),
    CandidateSource.HIRING.value: mark("candidate.hiring"),
    Why.FOLLOWED.value: mark("candidate.followed"),
    CandidateSource.PEOPLE.value: mark("candidate.people"),
    CandidateSource.TREND.value: mark("candidate.trend"),
    CandidateSource.TYPED.value: mark("candidate.typed"),
    CandidateSource.LIST.value: mark("candidate.list"),
}
_WITH_TITLE = {
    Why.APPLIED.value: mark("candidate.applied_as"),
    Why.SAVED_JOB.value: mark("candidate.saved_job_as"),
}


@dataclass(frozen=True, slots=True)
class Workplace:
    """How many people one knows at an organisation."""

    name: str
    """The spelling of most people."""
    now: int = 0
    before: int = 0
    """Who worked there and left."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An organisation that could come on the list, with where it came from."""

    key: str
    organisation: str
    people: int
    """How many people one knows there now."""
    reasons: tuple[Because, ...]
    sources: tuple[str, ...]
    """`CandidateSource`, `Why` or `NETWORK`; the surest first."""
    notes: tuple[str, ...] = ()
    """What the user wrote with it."""


@dataclass(slots=True)
class _Gathered:
    """What is found about one organisation on the way through all sources."""

    name: str
    titles: dict[str, str] = field(default_factory=dict)
    """By source: the job that was saved or applied for."""
    notes: list[str] = field(default_factory=list)
    workplace: Workplace | None = None


def proposals(
    *,
    workplaces: Mapping[str, Workplace],
    interests: Iterable[NotedOrganisation],
    candidates: Iterable[Candidate],
    taken: Collection[str],
    key_of: Callable[[str], str],
) -> list[Proposal]:
    """Return every organisation that could come on the list, the surest sign first.

    `workplaces` and `taken` (what is on the list already) are by the keys that `key_of` gives. What the user
    dropped is left out, unless it was written down anew since.
    """
    noted = list(candidates)
    live = {key_of(one.organisation) for one in noted if not one.archived}
    away = {key_of(one.organisation) for one in noted if one.archived} - live | set(taken) | {""}
    gathered: dict[str, _Gathered] = {}
    for one in noted:
        if not one.archived and (key := key_of(one.organisation)) not in away:
            found = gathered.setdefault(key, _Gathered(one.organisation))
            found.titles.setdefault(one.source.value, "")
            found.notes += [one.note] if one.note and one.note not in found.notes else []
    for interest in interests:
        if (key := key_of(interest.organisation)) not in away:
            found = gathered.setdefault(key, _Gathered(interest.organisation))
            found.titles[interest.kind.value] = found.titles.get(interest.kind.value) or interest.title
    for key, workplace in workplaces.items():
        if key not in away:
            gathered.setdefault(key, _Gathered(workplace.name)).workplace = workplace
    found_now = (_proposal(key, one) for key, one in gathered.items())
    return [proposal for _, proposal in sorted(found_now, key=lambda one: one[0])]


def _proposal(key: str, found: _Gathered) -> tuple[tuple[int, int, int, str], Proposal]:
    """Return an organisation with its place among the others: compared one after the other."""
    work = found.workplace or Workplace(found.name)
    sources = [source for source in _ORDER if source in found.titles]
    reasons = [_reason(source, found.titles[source]) for source in sources]
    if work.now:
        reasons.append(Because(mark("target.people_known"), number=work.now))
    if work.before:
        reasons.append(Because(mark("candidate.people_before"), number=work.before))
    if work.now or work.before:
        sources.append(NETWORK)
    order = (_ORDER.index(sources[0]), -work.now, -work.before, found.name.casefold())
    return order, Proposal(key, found.name, work.now, tuple(reasons), tuple(sources), tuple(found.notes))


def _reason(source: str, title: str) -> Because:
    if title and source in _WITH_TITLE:
        return Because(_WITH_TITLE[source], {"title": title})
    return Because(_REASON[source])
