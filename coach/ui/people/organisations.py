"""Where people work, and organisations under more than one name: put together, and taken apart again."""

from typing import TYPE_CHECKING

import streamlit as st

from coach.services.coach import Coach
from coach.services.organisations import Organisation
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.components.notice import small
from coach.ui.components.open_row import row_list, text_row
from coach.ui.components.page import section
from coach.ui.navigation import go
from coach.ui.people.listing import look_up
from coach.ui.telling import telling
from coach.ui.words import because, plural, t

if TYPE_CHECKING:
    from coach.coaching.organisation_likeness import NearPair

_CHOICES = 1_000
"""So many organisations stand in a list to choose from; another name can be typed."""
_SHOWN = 10
"""So many stand below each other before one looks for a name."""


def organisations(coach: Coach) -> None:
    """Draw what may be one organisation, a place to join two, and what goes by several names already."""
    known = [one.name for one in coach.organisations.search(limit=_CHOICES)]
    if not known:
        with empty_state(
            Picture.LIST, t("organisations.none"), t("organisations.none_text"), key="organisations"
        ):
            if st.button(t("people.back"), key="organisations-back"):
                go("people")
        return
    _near(coach)
    _everywhere(coach)
    _by_hand(coach, known)
    _joined(coach)


def _near(coach: Coach) -> None:
    with st.spinner(t("organisations.looking")):
        pairs, number = coach.organisations.near()
    if not pairs:
        return
    section(t("organisations.near"), plural("organisations.near_found", number))
    for place, pair in enumerate(pairs):
        _pair(coach, pair, place)


def _pair(coach: Coach, pair: "NearPair", place: int) -> None:
    first, second = pair.first, pair.second
    with card(f"near-{place}"):
        texts = [f"{one.name}: {plural('people.found', one.people)}" for one in (first, second)]
        with line(texts[0], key=f"near-first-{place}", first=True):
            pass
        with line(texts[1], key=f"near-second-{place}", notes=[because(pair.because)]):
            pass
        with actions(f"near-{place}"):
            if st.button(t("organisations.same"), key=f"same-{first.key}-{second.key}", type="primary"):
                _join(coach, first.name, second.name)
            if st.button(t("organisations.different"), key=f"different-{first.key}-{second.key}"):
                coach.organisations.not_the_same(first.name, second.name)
                said = t("organisations.kept_apart", name=first.name, other=second.name)
                state.offer_undo(said, "organisations", "propose_again", first.name, second.name)
                st.rerun()


def _join(coach: Coach, name: str, other: str) -> None:
    with telling():
        coach.organisations.join(name, other)
        said = t("organisations.joined", name=name, other=other)
        state.offer_undo(said, "organisations", "part", other)
        st.rerun()


@st.fragment
def _everywhere(coach: Coach) -> None:
    """Draw where most people work, or what one looks for; each leads to the people there."""
    section(t("organisations.all"), t("organisations.all_hint"))
    text = st.text_input(
        t("organisations.search"),
        key="organisations-search",
        live="250ms",
        type="search",
        placeholder=t("organisations.search"),
        label_visibility="collapsed",
        persist_state="session",
    )
    peopled = [one for one in coach.organisations.search(text, limit=_CHOICES) if one.people]
    if not peopled:
        small(t("organisations.nothing_found"))
        return
    with row_list("organisations"):
        for one in peopled[:_SHOWN]:
            _organisation(one)
    if len(peopled) > _SHOWN:
        small(plural("organisations.more", len(peopled) - _SHOWN))


def _organisation(one: Organisation) -> None:
    also = [spelling for name in one.names for spelling in (name.spelling, *name.others)][1:]
    opened = text_row(
        one.name,
        t("organisations.also", spellings=", ".join(also)) if also else "",
        key=f"organisation-{one.key}",
        open_label=t("people.open", name=one.name),
        note=plural("people.found", one.people),
    )
    if opened:
        look_up(organisation=one.name)


def _by_hand(coach: Coach, names: list[str]) -> None:
    section(t("organisations.by_hand"), t("organisations.by_hand_hint"))
    with card("join"):
        first = _choose(t("organisations.first"), names, key="join-first")
        second = _choose(t("organisations.second"), names, key="join-second")
        ready = bool(first.strip() and second.strip() and first != second)
        if st.button(t("organisations.join"), key="join", disabled=not ready):
            _join(coach, first, second)


def _choose(label: str, names: list[str], *, key: str) -> str:
    """Return a name: one of the list, or another that was typed; a long list does not hold them all."""
    chosen: str | None = st.selectbox(
        label,
        names,
        index=None,
        placeholder=t("organisations.choose"),
        accept_new_options=True,
        key=key,
    )
    return chosen or ""


def _joined(coach: Coach) -> None:
    """Draw what the user joined; what merely is spelled in several ways is one by itself, and stays so."""
    several, _ = coach.organisations.several(_CHOICES)
    found = [one for one in several if len(one.names) > 1]
    if not found:
        return
    section(t("organisations.several"), plural("organisations.joined_found", len(found)))
    with card("several"):
        for place, one in enumerate(found):
            _names(coach, one, first=place == 0)


def _names(coach: Coach, one: Organisation, *, first: bool) -> None:
    """Draw an organisation; names that the user joined each have a way back."""
    own, *joined = one.names
    notes = [t("organisations.also", spellings=", ".join(own.others))] if own.others else []
    with line(
        own.spelling,
        key=f"several-{one.key}",
        label=plural("people.found", one.people),
        notes=notes,
        first=first,
    ):
        pass
    for name in joined:
        also = [t("organisations.also", spellings=", ".join(name.others))] if name.others else []
        label = t("organisations.joined_with", name=own.spelling)
        with line(name.spelling, key=f"joined-{name.key}", label=label, notes=also):
            text = t("organisations.part", name=name.spelling)
            if icon_button(text, icon=":material/call_split:", key=f"part-{name.key}"):
                coach.organisations.part(name.spelling)
                said = t("organisations.parted", name=name.spelling)
                state.offer_undo(said, "organisations", "join", own.spelling, name.spelling)
                st.rerun()
