"""What bringing in a file would do, before it is done."""

from functools import partial

import streamlit as st

from coach.coaching.duplicates import DuplicatePair
from coach.domain import names
from coach.domain.imports import ImportPlan, ImportReport, RejectedRow
from coach.domain.person import Person
from coach.domain.wording import Language
from coach.language.catalogue import translator
from coach.services.coach import Coach
from coach.services.imports import Change, Preview, is_new
from coach.ui import state
from coach.ui.components.card import facts
from coach.ui.components.lines import line
from coach.ui.components.notice import small
from coach.ui.components.page import subsection
from coach.ui.words import because, plural, t

_SHOWN_ROWS = 20
_SHOWN_NEW = 3


def counts(report: ImportReport) -> None:
    """Draw how many people were read, and what becomes of them."""
    always = [(t("import.read"), report.read), (t("import.new"), report.added)]
    more = [
        (t("import.changed"), report.merged),
        (t("import.unchanged"), report.unchanged),
        (t("import.hidden_label"), report.hidden),
        (t("import.set_aside"), len(report.rejected)),
        (t("import.noted"), report.noted),
        (t("import.own"), report.own),
    ]
    facts([(label, str(number)) for label, number in (*always, *(one for one in more if one[1]))])
    left_out(report)


def left_out(report: ImportReport) -> None:
    """Say what of the file nobody looked at: rows without a person, pictures, files that cannot be read."""
    if report.hidden:
        small(plural("import.hidden", report.hidden))
    if report.photos:
        small(plural("import.photos", report.photos))
    if report.unread:
        small(t("import.unread", files=", ".join(report.unread)))


def in_names(preview: Preview) -> None:
    """Draw who changes and in what, and who may be there already."""
    if preview.changes:
        subsection(t("import.changes"))
        for number, change in enumerate(preview.changes):
            _change(change, number)
        if preview.more_changes:
            small(plural("import.more_changes", preview.more_changes))
    if preview.alike:
        subsection(t("import.alike"), t("import.alike_hint"))
        for number, pair in enumerate(preview.alike):
            _alike(pair, number)
        if preview.more_alike:
            small(plural("import.more_alike", preview.more_alike))
    if preview.not_compared:
        small(t("import.compared_later"))


def who_is_new(plan: ImportPlan) -> None:
    """Draw the first of who is new, as the file tells them: enough to see that it was read well."""
    if not plan.new:
        return
    subsection(t("import.who_is_new"))
    for number, found in enumerate(plan.new[:_SHOWN_NEW]):
        told = (found.position, found.organisation, *found.emails[:1], *found.phones[:1])
        said = " · ".join(part for part in told if part)
        with line(found.name, key=f"new-{number}", notes=[said] if said else [], first=number == 0):
            pass
    if len(plan.new) > _SHOWN_NEW:
        small(plural("import.more_new", len(plan.new) - _SHOWN_NEW))


def _change(change: Change, number: int) -> None:
    said = ", ".join(dict.fromkeys(t(names.FACT[fact]) for fact in change.facts if fact in names.FACT))
    with line(change.name, key=f"change-{number}", notes=[said], first=number == 0):
        pass


def _alike(pair: DuplicatePair, number: int) -> None:
    new, known = (pair.keep, pair.other) if is_new(pair.keep) else (pair.other, pair.keep)
    text = t("import.alike_pair", new=_called(new), known=_called(known))
    reasons = " ".join(because(reason) for reason in pair.reasons)
    notes = [f"{t(names.LIKELIHOOD[pair.likelihood])} {reasons}"]
    with line(text, key=f"alike-{number}", notes=notes, first=number == 0):
        pass


def _called(person: Person) -> str:
    return f"{person.name} ({person.organisation})" if person.organisation else person.name


def set_aside(coach: Coach, report: ImportReport) -> None:
    """Draw the rows that could not be used, each with the reason, and hand them back as a file."""
    if not report.rejected:
        return
    language = state.language()
    with st.expander(plural("import.set_aside_rows", len(report.rejected))):
        for row in report.rejected[:_SHOWN_ROWS]:
            small(_row(row))
        if len(report.rejected) > _SHOWN_ROWS:
            small(plural("import.more_set_aside", len(report.rejected) - _SHOWN_ROWS))
        st.download_button(
            t("import.download_set_aside"),
            data=partial(coach.imports.rejected_csv, report, translator(language), Language(language)),
            file_name=t("import.set_aside_file"),
            mime="text/csv",
            key="import-rejected",
            on_click="ignore",
        )


def _row(row: RejectedRow) -> str:
    reason = t(row.reason, **row.values)
    if row.file:
        return t("import.row_in_file", file=row.file, line=row.line, reason=reason)
    return t("import.row", line=row.line, reason=reason)
