"""Step 6: the ask. Purpose and minutes as a question, with an easy way out."""

import streamlit as st

from coach.domain.conversation import Conversation
from coach.domain.message import MessageKind
from coach.domain.person import Person
from coach.domain.wording import AddressForm, Language
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, why_line
from coach.ui.panels.message import hand_over
from coach.ui.telling import telling
from coach.ui.words import t


def draw(coach: Coach, conversation: Conversation, person: Person) -> None:
    """Draw what goes into the ask, the ask itself, and the ways to hand it over."""
    with card("ask-facts"):
        changes = _facts(coach, conversation)
    with telling(), state.edits(f"ask-{conversation.id}", changes) as changed:
        if changed:
            conversation = coach.conversations.change(conversation.id, **changed)
    profile = coach.profile.get()
    if not profile.name:
        _my_name(coach)
    message = coach.messages.ask(conversation.id)
    _edit(coach, conversation, message.body)
    message = coach.messages.ask(conversation.id)
    hand_over(coach, person, message, MessageKind.FIRST_ASK, conversation_id=conversation.id)
    why_line(*coach.conversations.why("ask", Language(state.language())))


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


def _edit(coach: Coach, conversation: Conversation, body: str) -> None:
    with st.expander(t("ask.edit"), icon=":material/edit:", expanded=bool(conversation.ask_body)):
        text = st.text_area(
            t("ask.body"),
            value=body,
            height=320,
            key=f"body-{conversation.id}-{hash(body) if not conversation.ask_body else 'own'}",
        )
        if text != body:
            coach.messages.keep_ask(conversation.id, text)
            st.rerun()
        if conversation.ask_body:
            if not coach.messages.agrees(conversation):
                hint(t("ask.minutes_differ", minutes=conversation.minutes))
            if st.button(t("ask.reset"), key="reset-ask", type="tertiary"):
                coach.messages.keep_ask(conversation.id, "")
                st.rerun()
