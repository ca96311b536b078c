"""The file that is being looked at. It is read once, and not again at every press of a button."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from coach.domain.imports import ImportPlan, ImportReport
from coach.importers.fields import Field
from coach.services.coach import Coach
from coach.services.imports import OwnTable, Preview, Progress
from coach.ui import state
from coach.ui.words import t

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Work:
    """A file that was read, and what bringing it in would do."""

    file_id: str
    """Streamlit gives every upload another one; empty for an address book that came with an earlier file."""
    table: OwnTable | None = None
    """When the user may choose the columns."""
    columns: Mapping[Field, str] | None = None
    """What the plan was made with."""
    plan: ImportPlan | None = None
    preview: Preview | None = None
    is_address_book: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What an import did, and what can follow."""

    report: ImportReport
    plan: ImportPlan
    alike: int
    """New people who may have been there already."""


def kept_work() -> Work | None:
    """Return the file that is being looked at in this session."""
    work = state.import_work()
    return work if isinstance(work, Work) else None


def kept_done() -> Done | None:
    """Return what the last import of this session did, until the user puts it away."""
    done = state.import_report()
    return done if isinstance(done, Done) else None


@contextmanager
def telling_how_far(text: str) -> Iterator[Progress]:
    """Show how far something is, and take the bar away at the end. Gives whom to tell it."""
    place = st.empty()
    shown = -1

    def tell(part: float) -> None:
        nonlocal shown
        percent = min(_WHOLE, round(part * _WHOLE))
        if percent > shown:
            shown = percent
            place.progress(percent, text=text)

    try:
        tell(0)
        yield tell
    finally:
        place.empty()


def opened(coach: Coach, file_id: str, name: str, content: bytes) -> Work:
    """Read a file, unless it is the one of the last time. Raises FileError."""
    work = kept_work()
    if work is not None and work.file_id == file_id:
        return work
    state.keep_import_work(None)
    with telling_how_far(t("import.reading")) as progress:
        table = coach.imports.own_table(name, content, progress)
        if table is None:
            work = planned(coach, Work(file_id), coach.imports.preview(name, content, progress))
        else:
            work = Work(file_id, table=table)
    state.keep_import_work(work)
    return work


def with_columns(coach: Coach, work: Work, columns: Mapping[Field, str]) -> Work:
    """Return the work with what importing these columns would do. Raises FileError."""
    if work.table is None or (work.plan is not None and work.columns == columns):
        return work
    with telling_how_far(t("import.reading")) as progress:
        plan = coach.imports.preview_table(work.table, columns, progress)
        work = planned(coach, Work(work.file_id, work.table, columns), plan)
    state.keep_import_work(work)
    return work


def planned(coach: Coach, work: Work, plan: ImportPlan) -> Work:
    """Return the work with a plan, and with what can be shown of it."""
    return Work(work.file_id, work.table, work.columns, plan, coach.imports.look(plan), work.is_address_book)
