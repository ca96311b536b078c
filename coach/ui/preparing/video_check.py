"""A look at one's own picture and sound before a talk on screen; what is always fine folds away (R001-15)."""

import streamlit as st

from coach.content.library import VideoCheckItem, library
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.lines import line
from coach.ui.components.notice import small
from coach.ui.components.page import section
from coach.ui.words import plural, t


def video_check(coach: Coach) -> None:
    """Draw the list: what to look at, each with its fix, and below it what is always in order."""
    fine = coach.profile.get().video_fine
    items = library().video_check
    looked_at = [one for one in items if one.id not in fine]
    always = [one for one in items if one.id in fine]
    section(t("video.title"), t("video.lead"))
    if looked_at:
        with card("video"):
            for number, item in enumerate(looked_at):
                _item(coach, item, fine, first=number == 0)
    else:
        small(t("video.all_fine"))
    if always:
        with st.expander(plural("video.always", len(always)), icon=":material/check:"):
            for number, item in enumerate(always):
                _item(coach, item, fine, first=number == 0)


def _item(coach: Coach, item: VideoCheckItem, fine: tuple[str, ...], *, first: bool) -> None:
    language = Language(state.language())
    is_fine = item.id in fine
    notes = [] if is_fine else [item.fix[language]]
    with line(item.texts[language], key=f"video-{item.id}", notes=notes, first=first):
        label = t("video.look_again") if is_fine else t("video.always_fine")
        icon = ":material/visibility:" if is_fine else ":material/check:"
        if st.button(label, key=f"video-{item.id}", icon=icon, type="tertiary"):
            now = tuple(one for one in fine if one != item.id) if is_fine else (*fine, item.id)
            coach.profile.change(video_fine=now)
            st.rerun()
