"""What a file tells beside people, made ready for use. Pure: nothing is written."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coach.domain.identity import linkedin_key
from coach.domain.imports import FoundOrganisation, OwnHistory, Why
from coach.domain.organisation import organisation_key
from coach.domain.person import Person
from coach.domain.profile import Profile

_ORDER = (Why.APPLIED, Why.SAVED_JOB, Why.FOLLOWED, Why.WORKED_THERE)
"""The surest sign of interest first. To have worked somewhere is no sign of wanting to go back."""


@dataclass(frozen=True, slots=True)
class Interesting:
    """An organisation in which the user showed interest, with all the reasons."""

    key: str
    """See `organisation_key`."""
    name: str
    whys: tuple[Why, ...]
    """The surest sign of interest first."""
    on: date | None
    """The last day of any of them."""


def interesting(found: Iterable[FoundOrganisation], taken: Collection[str] = ()) -> list[Interesting]:
    """Return the organisations that could come on the list, the surest and latest interest first.

    `taken` holds the keys of those on the list already. A former employer is left out, unless the user also
    follows it or looked at a job there.
    """
    gathered: dict[str, list[FoundOrganisation]] = {}
    for one in found:
        if (key := organisation_key(one.name)) and key not in taken:
            gathered.setdefault(key, []).append(one)
    wanted = [_together(key, ones) for key, ones in gathered.items()]
    wanted = [one for one in wanted if one.whys[0] is not Why.WORKED_THERE]
    return sorted(wanted, key=lambda one: (_ORDER.index(one.whys[0]), -_ordinal(one.on), one.name.casefold()))


def _together(key: str, ones: Sequence[FoundOrganisation]) -> Interesting:
    latest = max(ones, key=lambda one: _ordinal(one.on))
    whys = {one.why for one in ones}
    return Interesting(key, latest.name, tuple(why for why in _ORDER if why in whys), latest.on)


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def profile_offer(own: OwnHistory | None, profile: Profile) -> dict[str, str]:
    """Return what a file knows about the user and the profile does not: fields of the profile by name."""
    if own is None:
        return {}
    known = {"name": own.name, "headline": own.headline}
    return {field: value for field, value in known.items() if value and not getattr(profile, field).strip()}


def spoken(people: Iterable[Person], last_contacts: Mapping[str, date]) -> list[Person]:
    """Return those with whom the user was in contact later than we knew, each with that day.

    `last_contacts` is by `linkedin_key`. Whoever is not among the people stays out.
    """
    changed = []
    for person in people:
        days = [last_contacts[key] for url in person.urls if (key := linkedin_key(url)) in last_contacts]
        if days and (person.last_contact is None or max(days) > person.last_contact):
            changed.append(person.model_copy(update={"last_contact": max(days)}))
    return changed
