"""Organisations that the user follows, saved a job of, applied to, or worked for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from coach.domain.imports import FoundOrganisation, Why
from coach.domain.organisation import organisation_key
from coach.errors import mark
from coach.importers.linkedin.tables import APPLICATIONS, FOLLOWS, SAVED_JOBS, Sheet

WHY = {FOLLOWS.name: Why.FOLLOWED, SAVED_JOBS.name: Why.SAVED_JOB, APPLICATIONS.name: Why.APPLIED}
"""The tables in which every row names an organisation and a day."""


def organisations_in(sheet: Sheet) -> Sequence[FoundOrganisation]:
    """Return the organisations in one of the tables of `WHY`, one for each row."""
    found = []
    for row, values in sheet.rows():
        name, day = values["organisation"], sheet.day(values["on"])
        if not name:
            sheet.reject(row, mark("import.no_organisation"))
        elif values["on"] and day is None:
            sheet.reject(row, mark("import.unreadable_date"), value=values["on"][:100])
        else:
            why = WHY[sheet.table.kind.name]
            found.append(FoundOrganisation(name=name, why=why, on=day, position=values.get("position", "")))
    return found


def each_once(found: Iterable[FoundOrganisation]) -> tuple[FoundOrganisation, ...]:
    """Return every organisation once for each reason: the latest time, with the job of that time."""
    kept: dict[tuple[str, Why], FoundOrganisation] = {}
    for one in found:
        key = (organisation_key(one.name) or one.name, one.why)
        before = kept.get(key)
        if before is None or (one.on or date.min) > (before.on or date.min):
            kept[key] = replace(one, name=before.name) if before else one
    return tuple(kept.values())
