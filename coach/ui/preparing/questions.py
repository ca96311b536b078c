"""Step 4: the questions, chosen from the bank and changed as one likes."""

import streamlit as st

from coach.coaching.room import main_questions
from coach.domain import names
from coach.domain.conversation import BlockKey, ChosenQuestion, Conversation
from coach.domain.person import Person
from coach.domain.question import Slot
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.notice import hint, small
from coach.ui.components.page import section
from coach.ui.preparing.picker import picker
from coach.ui.preparing.question_row import Remarks, question_row
from coach.ui.words import t

_ORDER = list(Slot)


def draw(coach: Coach, conversation: Conversation, _person: Person) -> None:
    """Draw the step and keep what changes."""
    remarks = Remarks(coach, conversation)
    in_order = sorted(conversation.questions, key=lambda one: (one.deepen, _ORDER.index(one.slot)))
    core = main_questions(in_order)
    section(t(names.SLOT[Slot.CORE]), _room(conversation, len(core)))
    _too_many(coach, conversation)
    _card(remarks, "core", core)
    if len(core) > 1:
        small(t("questions.pin"))
    section(t("questions.around"), t("questions.around_hint"))
    _missing(coach, conversation)
    _card(remarks, "around", [one for one in in_order if one.slot is not Slot.CORE and not one.deepen])
    section(t("questions.deepen"), t("questions.deepen_hint"))
    _card(remarks, "deepen", [one for one in in_order if one.deepen])
    picker(coach, conversation)
    if conversation.own_selection and st.button(t("questions.anew"), key="anew", type="tertiary"):
        coach.conversations.choose_anew(conversation.id)
        _offer_undo(conversation)
        st.rerun()


def _room(conversation: Conversation, number: int) -> str:
    """How many questions stand in how many minutes."""
    available = next(one.minutes for one in conversation.blocks if one.key is BlockKey.QUESTIONS)
    minutes = f"{available:g}".replace(".", t("number.point"))
    return t("questions.room", number=number, minutes=minutes)


def _too_many(coach: Coach, conversation: Conversation) -> None:
    """Say what falls out first when not everything fits, and let it fall out at once (R001-26)."""
    dropped = coach.questions.too_many(conversation)
    if not dropped:
        return
    hint(" ".join(f"‘{one.text}’" for one in dropped), t("questions.too_many"))
    if st.button(t("questions.drop"), key="drop", icon=":material/content_cut:"):
        coach.questions.drop(conversation.id)
        _offer_undo(conversation)
        st.rerun()


def _missing(coach: Coach, conversation: Conversation) -> None:
    """Say what is left out that belongs in every conversation, with the way back (S1.12)."""
    for always in coach.questions.missing(conversation):
        hint(t("questions.missing_why"), t("questions.missing", what=t(names.ALWAYS[always])))
        if st.button(
            t("questions.bring_back", what=t(names.ALWAYS[always])),
            key=f"bring-back-{always}",
            icon=":material/undo:",
        ):
            coach.questions.bring_back(conversation.id, always)
            st.rerun()


def _card(remarks: Remarks, key: str, questions: list[ChosenQuestion]) -> None:
    if not questions:
        small(t("questions.none"))
        return
    with card(f"questions-{key}"):
        for position, question in enumerate(questions):
            above, below = _neighbours(questions, position)
            question_row(remarks, question, above=above, below=below, first=position == 0)


def _neighbours(
    questions: list[ChosenQuestion], position: int
) -> tuple[ChosenQuestion | None, ChosenQuestion | None]:
    """The questions before and after this one in the same part of the talk."""
    slot = questions[position].slot
    before, after = questions[max(0, position - 1) : position], questions[position + 1 : position + 2]
    return (
        next((one for one in before if one.slot is slot), None),
        next((one for one in after if one.slot is slot), None),
    )


def _offer_undo(conversation: Conversation) -> None:
    state.offer_undo(
        t("questions.put_back"), "conversations", "choose", conversation.id, conversation.questions
    )
