"""A list of organisations from elsewhere: first what is on it, then, when the user says so, noting them."""

import streamlit as st

from coach.services.candidates import ListPreview
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.notice import hint, small
from coach.ui.telling import telling
from coach.ui.words import plural, t

_SHOWN = 8


def bring_list(coach: Coach) -> None:
    """Draw the place for a file, what is on it, and the button that notes it."""
    small(t("bring.how"))
    file = st.file_uploader(t("bring.file"), type=["csv", "tsv", "txt", "xlsx"], key="bring-file")
    if file is None:
        return
    with telling():
        preview = coach.candidates.read_list(file.name, file.getvalue())
        _preview(preview)
        if preview.names and st.button(
            plural("bring.keep", len(preview.names)), key="bring-keep", type="primary"
        ):
            added = coach.candidates.add_list(preview.names)
            state.flash(plural("bring.kept", added))
            st.rerun()


def _preview(preview: ListPreview) -> None:
    if not preview.names:
        hint(t("bring.nothing_new"))
    else:
        rest = len(preview.names) - _SHOWN
        named = ", ".join(preview.names[:_SHOWN])
        small(plural("bring.and_more", rest, names=named) if rest > 0 else named)
    if preview.known:
        small(plural("bring.known", len(preview.known)))
    if preview.left_out:
        small(plural("bring.left_out", preview.left_out))
