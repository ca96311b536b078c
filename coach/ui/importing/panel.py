"""The place for a file: what is in it, and when the user says so, writing it."""

import streamlit as st

from coach.errors import mark
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card, facts
from coach.ui.components.notice import hint, problem, small
from coach.ui.components.page import subsection
from coach.ui.importing.columns import column_chooser
from coach.ui.importing.history import import_history
from coach.ui.importing.offers import address_book_offer, profile_offer
from coach.ui.importing.preview import counts, in_names, set_aside, who_is_new
from coach.ui.importing.work import Done, Work, kept_work, opened, telling_how_far, with_columns
from coach.ui.people.listing import show_all
from coach.ui.telling import telling
from coach.ui.words import sentence, t

_SUFFIXES = ["zip", "csv", "tsv", "txt", "vcf", "vcard", "xlsx"]
_HOW_TO_GET = {
    "LinkedIn": mark("import.from_linkedin_how"),
    "iPhone": mark("import.from_iphone_how"),
    "Android": mark("import.from_android_how"),
    "Google": mark("import.from_google_how"),
    "Outlook": mark("import.from_outlook_how"),
}
"""Where people keep whom they know, and how it comes out of there."""


def import_panel(coach: Coach) -> None:
    """Draw the place for a file, the preview, the button that writes, and what was brought in before."""
    with card("import"):
        file = st.file_uploader(t("import.file"), type=_SUFFIXES, key="import-file")
        if file is None:
            small(t("import.how"))
        with telling():
            if file is not None:
                _look(coach, opened(coach, file.file_id, file.name, file.getvalue()))
            elif (work := kept_work()) is not None and not work.file_id:
                _look(coach, work)
    if file is None:
        _how_to_get()
    import_history(coach)


def _how_to_get() -> None:
    with st.expander(t("import.how_to_get"), icon=":material/help:"):
        facts([(name, t(how)) for name, how in _HOW_TO_GET.items()])


def _look(coach: Coach, work: Work) -> None:
    if work.table is not None and not work.is_address_book:
        if (unknown := work.table.unknown) is not None:
            problem(sentence(unknown))
        columns = column_chooser(work.file_id, work.table)
        if columns is None:
            return
        work = with_columns(coach, work, columns)
    if work.plan is None or work.preview is None:
        return
    report = coach.imports.report(work.plan)
    if work.is_address_book:
        subsection(t("import.address_book_title"), t("import.address_book_hint"))
    counts(report)
    who_is_new(work.plan)
    in_names(work.preview)
    set_aside(coach, report)
    if report.added or report.merged or report.noted or report.own:
        with actions("import"):
            if st.button(t("import.write"), key="import-write", type="primary"):
                _write(coach, work)
    else:
        hint(t("import.nothing_new"))
        profile_offer(coach, work.plan)
    if not work.is_address_book:
        address_book_offer(coach, work.plan, file_id=work.file_id)


def _write(coach: Coach, work: Work) -> None:
    if work.plan is None or work.preview is None:
        return
    with telling_how_far(t("import.writing")) as progress:
        report = coach.imports.write(work.plan, progress)
    alike = len(work.preview.alike) + work.preview.more_alike
    state.keep_import_work(None)
    state.keep_import_report(Done(report, work.plan, alike))
    show_all()  # an old search would hide who is new
    del st.query_params["import_"]
    st.rerun()
