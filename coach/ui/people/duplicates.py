"""Who may be one person: side by side, with the reason; putting them together can be taken back."""

import streamlit as st

from coach.coaching.duplicates import DuplicatePair
from coach.domain import names
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card, facts
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.components.notice import small
from coach.ui.components.page import section
from coach.ui.components.person_chip import person_chip
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import because, plural, t

_SHOWN = 10
_SHOWN_MERGES = 50


def duplicates(coach: Coach) -> None:
    """Draw the pairs, the surest first."""
    pairs = coach.duplicates.pairs(limit=_SHOWN)
    if not pairs:
        with empty_state(Picture.PEOPLE, t("duplicates.none"), t("duplicates.none_text"), key="duplicates"):
            if st.button(t("people.import"), key="duplicates-import"):
                go("people", import_="1")
    else:
        small(plural("duplicates.found", coach.duplicates.count()))
    for number, pair in enumerate(pairs):
        _pair(coach, pair, number)
    _merges(coach)


def _pair(coach: Coach, pair: DuplicatePair, number: int) -> None:
    with card(f"pair-{number}"):
        reasons = " ".join(because(reason) for reason in pair.reasons)
        small(f"{t(names.LIKELIHOOD[pair.likelihood])} {reasons}")
        left, right = st.columns(2)
        with left:
            _side(pair.keep)
        with right:
            _side(pair.other)
        with actions(f"pair-{number}"):
            if st.button(t("duplicates.merge"), key=f"merge-{pair.keep.id}-{pair.other.id}", type="primary"):
                with telling():
                    merge = coach.duplicates.merge(pair.keep.id, pair.other.id)
                    done = t("duplicates.merged", name=pair.keep.name)
                    state.offer_undo(done, "duplicates", "undo", merge.id)
                    st.rerun()
            if st.button(t("duplicates.different"), key=f"different-{pair.keep.id}-{pair.other.id}"):
                coach.duplicates.not_the_same(pair.keep.id, pair.other.id)
                said = t("duplicates.kept_apart", name=pair.keep.name, other=pair.other.name)
                state.offer_undo(said, "duplicates", "propose_again", pair.keep.id, pair.other.id)
                st.rerun()


def _side(person: Person) -> None:
    person_chip(person.name, " · ".join(part for part in (person.position, person.organisation) if part))
    lines = [
        (t("person.email"), ", ".join(person.emails)),
        (t("person.phone"), ", ".join(person.phones)),
        (t("person.profile"), ", ".join(person.urls)),
    ]
    facts([line for line in lines if line[1]])


def _merges(coach: Coach) -> None:
    """Draw what was made one person before, each with a way back."""
    merges = coach.duplicates.merges()[:_SHOWN_MERGES]
    if not merges:
        return
    section(t("duplicates.before"), t("duplicates.before_hint"))
    with card("merges"):
        for number, merge in enumerate(merges):
            kept, other = merge.kept_before.name, merge.merged.name
            note = t("duplicates.was", name=_called(merge.merged))
            with line(kept, key=f"merge-{merge.id}", notes=[note], first=number == 0):
                text = t("duplicates.take_apart", name=kept)
                if icon_button(text, icon=":material/call_split:", key=f"take-apart-{merge.id}"):
                    with telling():
                        coach.duplicates.undo(merge.id)
                        state.flash(t("duplicates.taken_apart", name=kept, other=other))
                        st.rerun()


def _called(person: Person) -> str:
    return " · ".join(part for part in (person.name, person.organisation, *person.emails[:1]) if part)
