"""Which message to write: the kinds by the moment they are for, and what is being written already."""

import streamlit as st

from coach.domain import names
from coach.domain.message import MessageKind
from coach.domain.person import Person
from coach.errors import mark
from coach.language.dates import short_date
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.open_row import row_list, text_row
from coach.ui.components.page import section
from coach.ui.navigation import go
from coach.ui.panels.choosing import choose_someone
from coach.ui.words import t

_GROUPS: dict[str, tuple[MessageKind, ...]] = {
    mark("messages.group_first"): (
        MessageKind.FIRST_ASK,
        MessageKind.RECONNECT,
        MessageKind.INTRO_REQUEST,
        MessageKind.INTRO_BLURB,
        MessageKind.CONNECTION_NOTE,
        MessageKind.EVENT_MESSAGE,
    ),
    mark("messages.group_answer"): (
        MessageKind.SCHEDULE_REPLY,
        MessageKind.REMINDER,
        MessageKind.REPLY_TO_NO,
        MessageKind.CONFIRM,
    ),
    mark("messages.group_after"): (
        MessageKind.THANK_YOU,
        MessageKind.RESULT,
        MessageKind.KEEP_WARM,
        MessageKind.CONGRATULATION,
        MessageKind.DOUBLE_OPT_IN,
        MessageKind.LANDING,
    ),
    mark("messages.group_many"): (
        MessageKind.AVAILABLE_POST,
        MessageKind.OUT_OF_OFFICE,
        MessageKind.GOODBYE,
    ),
}


def choose_kind(coach: Coach) -> None:
    """Draw the drafts and the kinds; choosing one opens it."""
    _drafts(coach)
    for title, kinds in _GROUPS.items():
        section(t(title))
        with row_list(title):
            for kind in kinds:
                name = t(names.KIND[kind])
                if text_row(name, t(names.KIND_MEANING[kind]), key=f"kind-{kind}", open_label=name):
                    go("messages", kind=kind)


def _drafts(coach: Coach) -> None:
    found = coach.writing.drafts()
    if not found:
        return
    section(t("messages.drafts"))
    with row_list("drafts"):
        for draft, person in found:
            name = t(names.KIND[draft.kind])
            opened = text_row(
                name,
                person.name if person else t("messages.to_many"),
                key=f"draft-{draft.id}",
                open_label=t("messages.go_on", kind=name),
                note=short_date(draft.changed_at.date(), state.language()),
            )
            if opened:
                go("messages", kind=draft.kind, number=str(draft.number), id=draft.person_id or "")


@st.fragment
def choose_reader(coach: Coach, kind: MessageKind) -> None:
    """Draw the search for whom a message is meant; who was in touch lately comes first."""
    person = choose_someone(coach, lambda: _lately(coach, kind), title=t("messages.lately"))
    if person is None:
        return
    if kind is MessageKind.FIRST_ASK:  # it belongs to a conversation, with its minutes and moment
        go("conversation", id=coach.conversations.open_or_start(person.id).id, step="ask")
    go("messages", kind=kind, id=person.id)


def _lately(coach: Coach, kind: MessageKind) -> list[tuple[Person, str]]:
    """People with whom something goes on for which such a message is fitting."""
    return [(person, "") for person in coach.outreach.lately() if coach.messages.is_fitting(kind, person.id)]
