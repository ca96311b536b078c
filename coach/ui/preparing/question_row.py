"""One chosen question, with what there is to say about it and what one can do with it."""

from dataclasses import dataclass, field

import streamlit as st

from coach.coaching.because import Because
from coach.domain import names
from coach.domain.conversation import OWN_QUESTION, ChosenQuestion, Conversation
from coach.domain.question import Question, Slot
from coach.domain.research import ResearchNote
from coach.domain.wording import Language
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.words import because, t


@dataclass(slots=True)
class Remarks:
    """What there is to say about the questions of one conversation, looked up once."""

    coach: Coach
    conversation: Conversation
    bank: dict[str, Question] = field(init=False)
    known: dict[str, ResearchNote] = field(init=False)

    def __post_init__(self) -> None:
        """Look up the bank and what is known already."""
        self.bank = {
            one.question.id: one.question for one in self.coach.questions.offers(self.conversation.id)
        }
        self.known = self.coach.questions.known(self.conversation.id)

    def on_known(self, question_id: str) -> list[str]:
        """Return what the user noted that answers the question."""
        note = self.known.get(question_id)
        return [t("questions.known", note=note.text)] if note else []

    def on_bank(self, question: Question) -> list[str]:
        """Return what to look up, when to be careful, and how to open a question that is closed."""
        language = Language(state.language())
        notes = self.on_known(question.id)
        if question.check_first and not notes:
            notes.append(t("questions.check_first", note=question.check_first[language]))
        if question.caution:
            notes.append(t("questions.caution", note=question.caution[language]))
        if not question.open and question.slot in {Slot.CORE, Slot.TURN}:
            text = question.texts[self.conversation.wording]
            found = [because(one) for one in self.judged(text, question.slot)]
            notes += found or [t("questions.short_answer")]
        return notes

    def judged(self, text: str, slot: Slot = Slot.CORE) -> list[Because]:
        """Return what could be better about a text, by the rules of the language it is asked in."""
        return list(self.coach.questions.judge(text, self.conversation.language, slot))

    def on(self, question: ChosenQuestion) -> list[str]:
        """Return every remark on a question of the list."""
        source = self.bank.get(question.id)
        if question.id.startswith(OWN_QUESTION) or source is None:
            return [because(one) for one in self.judged(question.text, question.slot)]
        return [] if question.deepen else self.on_bank(source)


def question_row(
    remarks: Remarks,
    question: ChosenQuestion,
    *,
    above: ChosenQuestion | None,
    below: ChosenQuestion | None,
    first: bool,
) -> None:
    """Draw the question; `above` and `below` are what it can change places with."""
    kind = "known" if question.id in remarks.known else "plain"
    with (
        line(
            question.text,
            key=f"ask-{kind}-{question.id}",
            label=_label(question),
            notes=remarks.on(question),
            first=first,
        ),
        st.container(key=f"kj-ask-buttons-{question.id}", horizontal=True, width="content", gap=None),
    ):
        _buttons(remarks, question, above, below)


def _label(question: ChosenQuestion) -> str:
    parts = [] if question.slot is Slot.CORE or question.deepen else [t(names.SLOT[question.slot])]
    if question.minutes and not question.deepen:
        minutes = f"{question.minutes:g}".replace(".", t("number.point"))
        parts.append(t("agenda.length", minutes=minutes))
    if not question.must:
        parts.append(t("questions.may_fall_out"))
    return " · ".join(parts)


def _buttons(
    remarks: Remarks, question: ChosenQuestion, above: ChosenQuestion | None, below: ChosenQuestion | None
) -> None:
    """Each button is always there or never, so that the focus stays on it when it was pressed."""
    coach, conversation = remarks.coach, remarks.conversation
    if question.slot is Slot.CORE and not question.deepen:
        label, icon = _MUST[question.must]
        if icon_button(t(label), icon=icon, key=f"must-{question.id}"):
            coach.questions.mark(conversation.id, question.id, must=not question.must)
            st.rerun()
    for other, label, icon, key in (
        (above, t("questions.up"), ":material/arrow_upward:", "up"),
        (below, t("questions.down"), ":material/arrow_downward:", "down"),
    ):
        if other and icon_button(label, icon=icon, key=f"{key}-{question.id}"):
            coach.questions.swap(conversation.id, question.id, other.id)
            st.rerun()
    if icon_button(t("questions.remove"), icon=":material/close:", key=f"remove-{question.id}"):
        coach.questions.remove(conversation.id, question.id)
        state.offer_undo(
            t("questions.put_back"), "conversations", "choose", conversation.id, conversation.questions
        )
        st.rerun()


_MUST = {
    True: (mark("questions.let_fall_out"), ":material/keep:"),
    False: (mark("questions.keep"), ":material/keep_off:"),
}
"""By whether it must be asked: what the button says it does, and how it looks."""
