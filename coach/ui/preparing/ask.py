"""Step 6: the ask. Purpose and minutes as a question, with an easy way out."""

from functools import partial

import streamlit as st

from coach.coaching.checking.check import is_ready
from coach.domain.conversation import Conversation
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Person
from coach.domain.wording import AddressForm, Language
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, why_line
from coach.ui.panels.courage import courage_panel
from coach.ui.panels.handing_over import handing_over
from coach.ui.panels.letter import Letter, letter
from coach.ui.telling import telling
from coach.ui.words import t


def draw(coach: Coach, conversation: Conversation, person: Person) -> None:
    """Draw what goes into the ask, the ask itself, and the ways to hand it over."""
    courage_panel(coach, person)
    with card("ask-facts"):
        changes = _facts(coach, conversation)
    with telling(), state.edits(f"ask-{conversation.id}", changes) as changed:
        if changed:
            conversation = coach.conversations.change(conversation.id, **changed)
            if not conversation.ask_body:
                state.next_turn(f"ask-{conversation.id}")
    profile = coach.profile.get()
    if not profile.name:
        _my_name(coach)
    _write(coach, conversation, person)
    why_line(*coach.conversations.why("ask", Language(state.language())))


@st.fragment
def _write(coach: Coach, conversation: Conversation, person: Person) -> None:
    """Only this part runs again while one writes."""
    conversation = coach.conversations.get(conversation.id)
    message = coach.messages.ask(conversation.id)
    letter(
        Letter(
            key=f"ask-{conversation.id}",
            message=message,
            language=conversation.language,
            is_own=bool(conversation.ask_body),
            overruled=conversation.ask_overruled,
            keep=partial(coach.messages.keep_ask, conversation.id),
        )
    )
    if not coach.messages.agrees(conversation):
        hint(t("ask.minutes_differ", minutes=conversation.minutes))
    handing_over(
        coach,
        message,
        MessageKind.FIRST_ASK,
        person,
        key=f"ask-{conversation.id}",
        is_ready=is_ready(message.findings, conversation.ask_overruled),
        sent=partial(_sent, coach, conversation, person),
    )


def _sent(coach: Coach, conversation: Conversation, person: Person) -> None:
    entry = coach.outreach.record(person.id, OutreachEvent.SENT, conversation_id=conversation.id)
    state.offer_undo(t("outreach.undo"), "outreach", "undo", entry.id)
    state.flash(t("outreach.recorded", name=person.name))
    st.rerun()


def _facts(coach: Coach, conversation: Conversation) -> dict[str, object]:
    topic = st.text_input(
        t("ask.topic"),
        value=conversation.topic,
        placeholder=coach.messages.usual_topic(conversation.id) or t("ask.topic_example"),
        key=f"topic-{conversation.id}",
    )
    hook = st.text_input(
        t("ask.hook"),
        value=conversation.hook,
        placeholder=t("ask.hook_example"),
        help=t("ask.hook_help"),
        key=f"hook-{conversation.id}",
    )
    left, right = st.columns(2)
    with left:
        language = choice(
            t("ask.language"),
            tuple(Language),
            lambda one: t(_LANGUAGES[one]),
            chosen=conversation.language,
            key=f"ask-language-{conversation.id}",
        )
    address_form = conversation.address_form
    if language is Language.NL:
        with right:
            address_form = choice(
                t("person.address_form"),
                tuple(AddressForm),
                str,
                chosen=conversation.address_form,
                key=f"ask-address-{conversation.id}",
            )
    return {
        "topic": topic.strip(),
        "hook": hook.strip(),
        "language": language,
        "address_form": address_form,
    }


_LANGUAGES = {Language.NL: mark("language.nl"), Language.EN: mark("language.en")}


def _my_name(coach: Coach) -> None:
    with card("my-name"):
        hint(t("ask.my_name_hint"))
        name = st.text_input(t("settings.name"), key="ask-my-name")
        headline = st.text_input(
            t("settings.headline"), key="ask-headline", placeholder=t("settings.headline_example")
        )
        if st.button(t("ask.keep_name"), key="keep-name") and name.strip():
            coach.profile.change(name=name, headline=headline)
            st.rerun()
