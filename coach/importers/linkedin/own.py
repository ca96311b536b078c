"""The user's own history: Profile.csv and Positions.csv."""

from collections.abc import Iterable, Sequence

from coach.domain.imports import FoundOrganisation, FoundPosition, OwnHistory, Why
from coach.errors import mark
from coach.importers.linkedin.moments import month
from coach.importers.linkedin.tables import Sheet


def profile_in(sheet: Sheet) -> tuple[str, str]:
    """Return name and headline from the first row that has any, or two empty values."""
    for _, values in sheet.rows():
        name = f"{values['given']} {values['family']}".strip()
        if name or values["headline"]:
            return name, values["headline"]
    return "", ""


def positions_in(sheet: Sheet) -> Sequence[FoundPosition]:
    """Return the jobs of the user in the order of the file. One without an employer is one's own work."""
    found = []
    for row, values in sheet.rows():
        if not (values["organisation"] or values["title"]):
            sheet.reject(row, mark("import.no_organisation"))
            continue
        moments = {name: month(values[name]) for name in ("started", "finished")}
        unreadable = next((values[name] for name in moments if values[name] and not moments[name]), "")
        if unreadable:
            sheet.reject(row, mark("import.unreadable_date"), value=unreadable[:100])
            continue
        texts = {name: values[name] for name in ("organisation", "title", "description", "location")}
        found.append(FoundPosition(**texts, **moments))
    return found


def employers(positions: Iterable[FoundPosition]) -> list[FoundOrganisation]:
    """Return the organisations that the user worked for."""
    return [
        FoundOrganisation(name=one.organisation, why=Why.WORKED_THERE, position=one.title)
        for one in positions
        if one.organisation
    ]


def own_history(profile: tuple[str, str], positions: Sequence[FoundPosition]) -> OwnHistory | None:
    """Return what is known about the user, or None when that is nothing."""
    name, headline = profile
    if not (name or headline or positions):
        return None
    return OwnHistory(name=name, headline=headline, positions=tuple(positions))
