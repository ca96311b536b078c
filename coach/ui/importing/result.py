"""What the last import did, and what can follow."""

import streamlit as st

from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.notice import small
from coach.ui.components.page import subsection
from coach.ui.importing.history import take_back
from coach.ui.importing.offers import address_book_offer, profile_offer
from coach.ui.importing.preview import left_out, set_aside
from coach.ui.importing.work import Done, kept_done
from coach.ui.navigation import go
from coach.ui.words import plural, t


def import_result(coach: Coach) -> None:
    """Draw what the last import did, until the user puts it away."""
    done = kept_done()
    if done is None:
        return
    report = done.report
    with card("import-result"):
        people = report.added + report.merged
        if people:
            subsection(plural("import.done", people))
        if report.noted:
            (small if people else subsection)(plural("import.noted_done", report.noted))
        if report.own:
            (small if people or report.noted else subsection)(plural("import.own_done", report.own))
        left_out(report)
        set_aside(coach, report)
        _next(coach, done)
        profile_offer(coach, done.plan)
        address_book_offer(coach, done.plan)


def _next(coach: Coach, done: Done) -> None:
    if done.alike:
        small(plural("import.alike_found", done.alike))
    with actions("import-result"):
        if st.button(t("import.to_targets"), key="import-to-targets", type="primary"):
            state.keep_import_report(None)
            go("targets")
        if done.alike and st.button(t("import.to_duplicates"), key="import-to-duplicates"):
            state.keep_import_report(None)
            go("people", view="duplicates")
        if st.button(t("import.undo"), key="import-undo", type="tertiary", icon=":material/undo:"):
            history = coach.imports.history()
            state.keep_import_report(None)
            if history:
                take_back(coach, history[-1])
        if st.button(t("import.close"), key="import-close"):
            state.keep_import_report(None)
            st.rerun()
