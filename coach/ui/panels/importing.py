"""Bringing in a file: first what is in it, then, when the user says so, writing it."""

from functools import partial

import streamlit as st

from coach.domain.imports import ImportPlan, ImportReport
from coach.domain.wording import Language
from coach.language.catalogue import translator
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card, facts
from coach.ui.components.notice import hint, small
from coach.ui.components.page import subsection
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import plural, t

_SHOWN_ROWS = 20


def import_panel(coach: Coach) -> None:
    """Draw the place for a file, the preview, and the button that writes."""
    with card("import"):
        subsection(t("import.title"))
        small(t("import.how"))
        file = st.file_uploader(
            t("import.file"), type=["zip", "csv", "tsv", "txt", "vcf", "xlsx"], key="import-file"
        )
        with telling():
            if file is not None:
                with st.spinner(t("import.reading")):
                    plan = coach.imports.preview(file.name, file.getvalue())
                _preview(coach, plan)


def import_result(coach: Coach) -> None:
    """Draw what the last import did, until the user puts it away."""
    report = state.import_report()
    if report is None:
        return
    with card("import-result"):
        subsection(plural("import.done", report.added + report.merged))
        if report.hidden:
            small(plural("import.hidden", report.hidden))
        _set_aside(coach, report)
        with actions("import-result"):
            if st.button(t("import.to_targets"), key="import-to-targets", type="primary"):
                state.keep_import_report(None)
                go("targets")
            if st.button(t("import.undo"), key="import-undo", type="tertiary", icon=":material/undo:"):
                _undo(coach)
            if st.button(t("import.close"), key="import-close"):
                state.keep_import_report(None)
                st.rerun()


def _undo(coach: Coach) -> None:
    """Take the last import back as a whole."""
    history = coach.imports.history()
    if history:
        undone = coach.imports.undo(history[-1].id)
        state.flash(plural("import.undone", undone.removed + undone.restored))
    state.keep_import_report(None)
    st.rerun()


def _preview(coach: Coach, plan: ImportPlan) -> None:
    report = coach.imports.report(plan)
    _counts(report)
    _set_aside(coach, report)
    if not (report.added or report.merged):
        hint(t("import.nothing_new"))
        return
    with actions("import"):
        if st.button(t("import.write"), key="import-write", type="primary"):
            with st.spinner(t("import.writing")):
                written = coach.imports.write(plan)
            state.keep_import_report(written)
            del st.query_params["import_"]
            st.rerun()


def _counts(report: ImportReport) -> None:
    lines = [
        (t("import.read"), str(report.read)),
        (t("import.new"), str(report.added)),
        (t("import.changed"), str(report.merged)),
        (t("import.unchanged"), str(report.unchanged)),
    ]
    if report.hidden:
        lines.append((t("import.hidden_label"), str(report.hidden)))
    if report.rejected:
        lines.append((t("import.set_aside"), str(len(report.rejected))))
    facts(lines)
    if report.hidden:
        small(plural("import.hidden", report.hidden))


def _set_aside(coach: Coach, report: ImportReport) -> None:
    if not report.rejected:
        return
    language = state.language()
    with st.expander(plural("import.set_aside_rows", len(report.rejected))):
        for row in report.rejected[:_SHOWN_ROWS]:
            small(t("import.row", line=row.line, reason=t(row.reason, **row.values)))
        st.download_button(
            t("import.download_set_aside"),
            data=partial(coach.imports.rejected_csv, report, translator(language), Language(language)),
            file_name=t("import.set_aside_file"),
            mime="text/csv",
            key="import-rejected",
            on_click="ignore",
        )
