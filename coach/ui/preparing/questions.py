"""Step 4: the questions, chosen from the bank and changed as one likes."""

import streamlit as st

from coach.domain import names
from coach.domain.conversation import BlockKey, ChosenQuestion, Conversation
from coach.domain.person import Person
from coach.domain.question import Question, Slot
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.components.markup import plain
from coach.ui.components.notice import small
from coach.ui.components.page import section
from coach.ui.words import t

_ORDER = list(Slot)
_LEAST_MINUTES = 2
"""Less for a main question, its answer included, is a rush."""


def draw(coach: Coach, conversation: Conversation, person: Person) -> None:
    """Draw the step and keep what changes."""
    bank = {question.id: question for question in coach.conversations.bank(conversation, person)}
    in_order = sorted(conversation.questions, key=lambda one: (one.deepen, _ORDER.index(one.slot)))
    core = [one for one in in_order if one.slot is Slot.CORE and not one.deepen]
    section(t(names.SLOT[Slot.CORE]), _room(conversation, len(core)))
    _card(coach, conversation, core, bank)
    section(t("questions.around"), t("questions.around_hint"))
    _card(
        coach, conversation, [one for one in in_order if one.slot is not Slot.CORE and not one.deepen], bank
    )
    section(t("questions.deepen"), t("questions.deepen_hint"))
    _card(coach, conversation, [one for one in in_order if one.deepen], bank)
    _add(coach, conversation, list(bank.values()))
    if conversation.own_selection and st.button(t("questions.anew"), key="anew", type="tertiary"):
        coach.conversations.choose_anew(conversation.id)
        st.rerun()


def _room(conversation: Conversation, number: int) -> str:
    """How many questions stand in how many minutes, and whether that becomes a rush."""
    available = next(one.minutes for one in conversation.blocks if one.key is BlockKey.QUESTIONS)
    minutes = f"{available:g}".replace(".", t("number.point"))
    room = t("questions.room", number=number, minutes=minutes)
    rush = number and available / number < _LEAST_MINUTES
    return f"{room} {t('questions.too_many')}" if rush else room


def _card(
    coach: Coach, conversation: Conversation, questions: list[ChosenQuestion], bank: dict[str, Question]
) -> None:
    if not questions:
        small(t("questions.none"))
        return
    with card(f"questions-{questions[0].slot}-{questions[0].deepen}"):
        for position, question in enumerate(questions):
            label = "" if question.slot is Slot.CORE or question.deepen else t(names.SLOT[question.slot])
            source = None if question.deepen else bank.get(question.id)
            with line(
                question.text, key=question.id, label=label, notes=_advice(source), first=position == 0
            ):
                above = (
                    questions[position - 1]
                    if position and questions[position - 1].slot is question.slot
                    else None
                )
                _buttons(coach, conversation, question, above)


def _buttons(
    coach: Coach, conversation: Conversation, question: ChosenQuestion, above: ChosenQuestion | None
) -> None:
    questions = list(conversation.questions)
    if above is not None and icon_button(
        t("questions.up"), icon=":material/arrow_upward:", key=f"up-{question.id}"
    ):
        swap = {question.id: above, above.id: question}
        coach.conversations.choose(conversation.id, [swap.get(one.id, one) for one in questions])
        st.rerun()
    if icon_button(t("questions.remove"), icon=":material/close:", key=f"remove-{question.id}"):
        coach.conversations.choose(conversation.id, [one for one in questions if one.id != question.id])
        st.rerun()


def _advice(source: Question | None) -> list[str]:
    if source is None:
        return []
    language = Language(state.language())
    notes = []
    if source.check_first:
        notes.append(t("questions.check_first", note=source.check_first[language]))
    if source.caution:
        notes.append(t("questions.caution", note=source.caution[language]))
    return notes


def _add(coach: Coach, conversation: Conversation, bank: list[Question]) -> None:
    taken = {one.id for one in conversation.questions}
    free = [question for question in bank if question.id not in taken]
    with st.expander(t("questions.add"), icon=":material/add:"):
        chosen = st.selectbox(
            t("questions.from_bank"),
            free,
            index=None,
            format_func=lambda one: plain(one.texts[conversation.wording]),
            placeholder=t("questions.from_bank_example"),
            key=f"bank-{conversation.id}-{len(taken)}",
        )
        own = st.text_input(t("questions.own"), key=f"own-{conversation.id}-{len(taken)}")
        if st.button(t("questions.add_now"), key="add-question") and (chosen or own.strip()):
            coach.conversations.add_question(conversation.id, chosen, own)
            st.rerun()
