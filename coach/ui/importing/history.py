"""What was brought in before, and taking one of them back as a whole."""

import streamlit as st

from coach.domain import names
from coach.domain.imports import ImportRecord
from coach.errors import mark
from coach.services.coach import Coach
from coach.services.imports import Undone
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.components.notice import small
from coach.ui.components.page import section
from coach.ui.words import moment, plural, t

_SHOWN = 20
_ADDED, _CHANGED = mark("import.history_new"), mark("import.history_changed")
_SAME = mark("import.history_same")


def import_history(coach: Coach) -> None:
    """Draw the files that were brought in, the newest first, each with a way back."""
    history = coach.imports.history()
    if not history:
        return
    section(t("import.history"), t("import.history_hint"))
    zone = coach.profile.get().time_zone
    with card("import-history"):
        for number, record in enumerate(reversed(history[-_SHOWN:])):
            _import(coach, record, zone, first=number == 0)
        if len(history) > _SHOWN:
            small(plural("import.history_more", len(history) - _SHOWN))


def _import(coach: Coach, record: ImportRecord, zone: str, *, first: bool) -> None:
    report = record.report
    when = moment(record.imported_at.replace(second=0, microsecond=0), zone, coach.today.day())
    source = names.SOURCE.get(report.source)
    label = f"{when} · {t(source)}" if source else when
    people = ((_ADDED, report.added), (_CHANGED, report.merged), (_SAME, report.unchanged))
    did = ", ".join(plural(key, number) for key, number in people if number)
    beside = ((mark("import.noted_done"), report.noted), (mark("import.own_done"), report.own))
    notes = [did] if did else []
    notes += [plural(key, number) for key, number in beside if number]
    with line(report.file, key=f"import-{record.id}", label=label, notes=notes, first=first):
        text = t("import.take_back", file=report.file)
        if icon_button(text, icon=":material/undo:", key=f"take-back-{record.id}"):
            take_back(coach, record)


def take_back(coach: Coach, record: ImportRecord) -> None:
    """Take an import back as a whole, and say what came of it. Does not return."""
    undone = coach.imports.undo(record.id)
    state.keep_import_work(None)  # what is new in a file that is being looked at, may be another number now
    state.flash(f"{t('import.taken_back', file=record.report.file)} {what_came_of_it(undone)}".strip())
    st.rerun()


def what_came_of_it(undone: Undone) -> str:
    """Return in sentences what taking back an import did, and what it left alone and why."""
    told = (
        (mark("import.undone_removed"), undone.removed),
        (mark("import.undone_restored"), undone.restored),
        (mark("import.undone_noted"), undone.noted),
        (mark("import.undone_own"), undone.own),
        (mark("import.undone_stayed"), undone.stayed),
        (mark("import.undone_merged"), undone.merged),
    )
    return " ".join(plural(key, number) for key, number in told if number)
