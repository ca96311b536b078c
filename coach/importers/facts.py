"""What a file tells beside people, made ready for use. Pure: nothing is written."""

from collections.abc import Iterable, Mapping
from datetime import date

from coach.domain.candidate import NotedOrganisation
from coach.domain.identity import linkedin_key
from coach.domain.imports import FoundOrganisation, FoundPerson, FoundPosition, OwnHistory, Why
from coach.domain.organisation import organisation_key
from coach.domain.own_position import OwnPosition
from coach.domain.person import Person
from coach.domain.profile import Profile


def worth_noting(
    found: Iterable[FoundOrganisation], noted: Iterable[NotedOrganisation]
) -> list[FoundOrganisation]:
    """Return the organisations in which the user showed interest, but for what was noted before.

    To have worked somewhere is no sign of wanting to go back.
    """
    seen = {(one.organisation_key, one.kind, one.title, one.noted_on) for one in noted}
    wanted = (one for one in found if one.why is not Why.WORKED_THERE)
    return [one for one in wanted if (key := _key(one))[0] and key not in seen]


def _key(found: FoundOrganisation) -> tuple[str, Why, str, date | None]:
    return organisation_key(found.name), found.why, found.position, found.on


def own_jobs(own: OwnHistory | None, kept: Iterable[OwnPosition]) -> list[FoundPosition]:
    """Return the jobs of the user that were not kept before, or of which it was not known that they ended.

    One's own work, without an employer, is shared with nobody.
    """
    known = {(one.same_job, one.finished) for one in kept}
    seen = known | {(job, "") for job, _ in known}
    new: list[FoundPosition] = []
    for one in own.positions if own else ():
        if not (key := organisation_key(one.organisation)):
            continue
        told = (key, one.title.casefold(), one.started), one.finished
        if told not in seen:
            new.append(one)
            seen |= {told, (told[0], "")}
    return new


def profile_offer(own: OwnHistory | None, profile: Profile) -> dict[str, str]:
    """Return what a file knows about the user and the profile does not: fields of the profile by name."""
    if own is None:
        return {}
    known = {"name": own.name, "headline": own.headline}
    return {field: value for field, value in known.items() if value and not getattr(profile, field).strip()}


def spoken(people: Iterable[Person], last_contacts: Mapping[str, date]) -> list[FoundPerson]:
    """Return of the people we know those with whom the user was in contact, each with the last day of it.

    `last_contacts` is by `linkedin_key`. Whoever is not among the people stays out: a key is no name. Their
    lines count the people, because days of contact stand in many lines of a file.
    """
    told: list[FoundPerson] = []
    for person in people:
        pages = [url for url in person.urls if linkedin_key(url) in last_contacts]
        if pages:
            day = max(last_contacts[linkedin_key(url)] for url in pages)
            told.append(
                FoundPerson(line=len(told) + 1, full_name=person.name, urls=tuple(pages), last_contact=day)
            )
    return told
