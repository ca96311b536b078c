"""The house around the pages: navigation, language, messages at the top, and the one open coach."""

from functools import partial
from importlib import import_module

import streamlit as st

from coach.domain.wording import Language
from coach.errors import CoachError
from coach.language.catalogue import preferred_language
from coach.services.coach import Coach
from coach.settings import Settings
from coach.ui import state
from coach.ui.components.look import PAGE_ICON, apply_look, show_logo
from coach.ui.components.markup import plain
from coach.ui.components.notice import done_note, problem, small
from coach.ui.components.page import name_tab
from coach.ui.components.page_language import page_language
from coach.ui.navigation import go, keep_pages
from coach.ui.state import Noun
from coach.ui.telling import telling, telling_everything
from coach.ui.words import sentence, t

_MENU: dict[Noun, str] = {
    "today": ":material/wb_sunny:",
    "direction": ":material/explore:",
    "targets": ":material/format_list_numbered:",
    "people": ":material/group:",
    "conversations": ":material/forum:",
    "messages": ":material/edit_note:",
    "settings": ":material/tune:",
}
"""What stands in the menu, in the order of the journey, with its icon."""

_BEHIND: dict[Noun, Noun] = {
    "target": "targets",
    "person": "people",
    "conversation": "conversations",
    "talk": "conversations",
    "debrief": "conversations",
    "pitch": "direction",
}
"""Pages about one thing, with the page that leads there."""


def run() -> None:
    """Draw the whole screen, once per run."""
    st.set_page_config(page_icon=str(PAGE_ICON), layout="centered")
    try:
        coach = _open_coach(Settings.from_environment())
    except CoachError as error:
        _dress(None)
        name_tab()
        problem(sentence(error))
        return
    _dress(coach)
    page = _navigation(coach)
    _language_switch(coach)
    _messages(coach)
    page.run()


def _dress(coach: Coach | None) -> None:
    _choose_language(coach)
    apply_look(choose_file=t("import.choose"))
    page_language(state.language())
    show_logo()


@st.cache_resource(show_spinner=False)
def _open_coach(settings: Settings) -> Coach:
    """Open the store once per process; every session uses the same one."""
    return Coach.open(settings)


def _choose_language(coach: Coach | None) -> None:
    """The user's own choice. At the first visit what the browser asks for, which is then kept."""
    chosen = coach.profile.get().language if coach else None
    if chosen is None:
        chosen = Language(preferred_language(st.context.locale))
        if coach:
            coach.profile.change(language=chosen)
    state.set_language(chosen)


def _navigation(coach: Coach) -> st.navigation.__class__:  # type: ignore[name-defined]
    names = {
        "today": t("nav.today"),
        "direction": t("nav.direction"),
        "targets": t("nav.targets"),
        "people": t("nav.people"),
        "conversations": t("nav.conversations"),
        "messages": t("nav.messages"),
        "settings": t("nav.settings"),
    }
    pages = {
        noun: st.Page(
            partial(_render, coach, noun, names[_BEHIND.get(noun, noun)]),
            title=names[_BEHIND.get(noun, noun)],
            icon=_MENU.get(noun),
            url_path=noun,
            default=noun == "today",
            visibility="hidden" if noun in _BEHIND else "visible",
        )
        for noun in (*_MENU, *_BEHIND)
    }
    keep_pages(pages)
    return st.navigation(list(pages.values()))


def _render(coach: Coach, noun: Noun, name: str) -> None:
    drawn = False
    with telling_everything():
        import_module(f"coach.ui.pages.{noun}").render(coach)
        drawn = True
    if drawn:
        return
    name_tab(name)
    if st.button(t("error.back"), key="error-back", icon=":material/arrow_back:"):
        go(_BEHIND.get(noun, noun))


def _language_switch(coach: Coach) -> None:
    names = {Language.NL: "Nederlands", Language.EN: "English"}

    def keep() -> None:
        chosen = st.session_state["language_switch"]
        if chosen:
            coach.profile.change(language=chosen)

    with st.sidebar:
        st.session_state["language_switch"] = Language(state.language())
        st.segmented_control(
            t("nav.language"),
            list(names),
            format_func=names.__getitem__,
            key="language_switch",
            on_change=keep,
            label_visibility="collapsed",
        )
        if coach.profile.get().example:
            small(t("example.shown"))


def _messages(coach: Coach) -> None:
    if text := state.take_flash():
        done_note(text)
    offer = state.undo_offer()
    if offer is not None:
        text, service, method, arguments = offer
        if st.button(plain(text), key="undo", icon=":material/undo:", type="tertiary"):
            state.drop_undo()
            with telling():
                getattr(getattr(coach, service), method)(*arguments)
            st.rerun()
