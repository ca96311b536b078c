"""The list to take along: as a table, as text, or as a page to print."""

from functools import partial

import streamlit as st

from coach.domain.wording import Language
from coach.errors import mark
from coach.services.coach import Coach
from coach.services.targets import ListForm
from coach.ui import state
from coach.ui.components.notice import small
from coach.ui.words import t

_FORMS = {
    ListForm.HTML: (mark("export.print"), ":material/print:"),
    ListForm.MARKDOWN: (mark("export.markdown"), ":material/article:"),
    ListForm.CSV: (mark("export.table"), ":material/table:"),
}


def exports(coach: Coach) -> None:
    """Draw the button that opens the three forms. A file is made when it is asked for."""
    language = Language(state.language())
    with st.popover(t("export.open"), icon=":material/download:"):
        small(t("export.how"))
        for form, (label, icon) in _FORMS.items():
            st.download_button(
                t(label),
                data=partial(coach.targets.document, form, language),
                file_name=form.file_name,
                mime=form.mime,
                key=f"export-{form.value}",
                icon=icon,
                on_click="ignore",
                type="tertiary",
            )
