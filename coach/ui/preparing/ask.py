"""Step 6: the ask. Purpose and minutes as a question, with an easy way out."""

from functools import partial
from zoneinfo import ZoneInfo

import streamlit as st

from coach.coaching.checking.check import is_ready
from coach.domain.conversation import MOST_OTHER_MOMENTS, Conversation
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Person
from coach.domain.wording import Language
from coach.language.dates import long_moment
from coach.services.coach import Coach
from coach.services.moments import as_utc
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.markup import plain
from coach.ui.components.notice import hint, small, why_line
from coach.ui.components.page import subsection
from coach.ui.panels.courage import courage_panel
from coach.ui.panels.handing_over import handing_over
from coach.ui.panels.letter import Letter, letter
from coach.ui.panels.manner import manner
from coach.ui.panels.moments import moments_panel
from coach.ui.telling import telling
from coach.ui.words import t


def draw(coach: Coach, conversation: Conversation, person: Person) -> None:
    """Draw what goes into the ask, the ask itself, and the ways to hand it over."""
    courage_panel(coach, person)
    with card("ask-facts"):
        changes = _facts(coach, conversation)
    with telling(), state.edits(f"ask-{conversation.id}", changes) as changed:
        if changed:
            conversation = _keep(coach, conversation, changed)
    _moments(coach, conversation)
    profile = coach.profile.get()
    if not profile.name:
        _my_name(coach)
    _write(coach, conversation, person)
    why_line(*coach.conversations.why("ask", Language(state.language())))


def _keep(coach: Coach, conversation: Conversation, changed: dict[str, object]) -> Conversation:
    """Keep what changed; a text of the user's own stays as it is."""
    kept = coach.conversations.change(conversation.id, **changed)
    if not kept.ask_body:
        state.next_turn(f"ask-{kept.id}")
    return kept


def _moments(coach: Coach, conversation: Conversation) -> None:
    """Draw what the ask proposes: of two or three moments one easily chooses (domain rule 6.6)."""
    zone = ZoneInfo(conversation.time_zone)
    others = [one.astimezone(zone).replace(tzinfo=None) for one in conversation.other_moments]
    own = conversation.starts_at and conversation.starts_at.astimezone(zone).replace(tzinfo=None)
    with card("ask-moments"):
        subsection(t("note.moments"), _about_moments(conversation))
        told = moments_panel(
            others,
            key=f"ask-{conversation.id}",
            most=MOST_OTHER_MOMENTS,
            another=lambda taken: coach.messages.another_moment([*([own] if own else []), *taken]),
        )
        if others and conversation.ask_body:
            small(t("ask.moments_own_text"))
        with telling():
            changes = {"other_moments": tuple(as_utc(one.replace(tzinfo=zone)) for one in told)}
            with state.edits(f"ask-moments-{conversation.id}", changes) as changed:
                if changed:
                    _keep(coach, conversation, changed)
                    st.rerun()


def _about_moments(conversation: Conversation) -> str:
    if conversation.starts_at is None:
        return t("ask.moments_open")
    moment = long_moment(conversation.starts_at, conversation.time_zone, state.language())
    return t("ask.moments_beside", moment=moment)


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
    if not hook.strip():
        _offer_hooks(coach, conversation)
    language, address_form = manner(
        t("ask.language"), conversation.language, conversation.address_form, key=f"ask-{conversation.id}"
    )
    return {
        "topic": topic.strip(),
        "hook": hook.strip(),
        "language": language,
        "address_form": address_form,
    }


def _offer_hooks(coach: Coach, conversation: Conversation) -> None:
    def use(hook: str) -> None:
        st.session_state[f"hook-{conversation.id}"] = hook

    for number, hook in enumerate(coach.conversations.hooks(conversation.id)):
        st.button(
            plain(t("ask.hook_use", hook=hook)),
            key=f"use-hook-{number}",
            icon=":material/link:",
            type="tertiary",
            on_click=use,
            args=(hook,),
        )


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
