"""The page of one person: who it is, what happened, what to write, and the way to a conversation."""

import streamlit as st

from coach.domain import names
from coach.domain.message import MessageKind
from coach.domain.person import Circle, Closeness, Interest, Person
from coach.domain.wording import AddressForm, Language
from coach.language.dates import short_date
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card, facts
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, small
from coach.ui.components.page import page_header, section
from coach.ui.navigation import go, parameter
from coach.ui.panels.log import log_panel
from coach.ui.panels.promises import promises_panel
from coach.ui.panels.roles import roles_panel
from coach.ui.panels.ties import ties_panel
from coach.ui.telling import telling
from coach.ui.words import t

_WRITE = (
    MessageKind.SCHEDULE_REPLY,
    MessageKind.REMINDER,
    MessageKind.REPLY_TO_NO,
    MessageKind.CONFIRM,
    MessageKind.THANK_YOU,
    MessageKind.RESULT,
    MessageKind.RECONNECT,
    MessageKind.INTRO_REQUEST,
    MessageKind.KEEP_WARM,
    MessageKind.CONGRATULATION,
    MessageKind.CONNECTION_NOTE,
    MessageKind.LANDING,
)
"""What one can write to somebody one knows, what is due first."""


def render(coach: Coach) -> None:
    """Draw the person whom the address names."""
    person = coach.people.get(parameter("id") or "")
    if st.button(t("people.back"), key="back", icon=":material/arrow_back:", type="tertiary"):
        go("people")
    page_header(person.name, " · ".join(part for part in (person.position, person.organisation) if part))
    if coach.people.must_wait(person):
        hint(t("route.key_person"), t("route.key_person_title"))
    with actions("person"):
        if st.button(t("person.prepare"), key="prepare", type="primary", icon=":material/forum:"):
            started = coach.conversations.open_or_start(person.id)
            go("conversation", id=started.id)
        if st.button(t("person.archive"), key="archive", type="tertiary"):
            coach.people.change(person.id, archived=True)
            state.offer_undo(t("person.unarchive", name=person.name), "people", "restore", person.id)
            go("people")
    if person.do_not_approach:
        hint(t("person.left_in_peace"))
    log_panel(coach, person)
    _write(coach, person)
    promises_panel(coach, person)
    ties_panel(coach, person)
    roles_panel(coach, person)
    _about(coach, person)


def _write(coach: Coach, person: Person) -> None:
    """Lead to the messages for which this is a moment."""
    section(t("person.write"))
    kinds = [kind for kind in _WRITE if coach.messages.is_fitting(kind, person.id)]
    kind = st.pills(
        t("person.write"),
        kinds,
        format_func=lambda one: t(names.KIND[one]),
        key=f"write-kind-{person.id}",
        label_visibility="collapsed",
    )
    if kind is not None:
        go("messages", kind=kind, id=person.id)


def _about(coach: Coach, person: Person) -> None:
    section(t("person.about"))
    with card("about"):
        facts(_known(coach, person))
        told = _form(person) | _ours(person) | _hiring(coach, person)
        with telling(), state.edits(f"person-{person.id}", told) as changed:
            if changed:
                coach.people.change(person.id, **changed)
                st.rerun()


def _known(coach: Coach, person: Person) -> list[tuple[str, str]]:
    lines = [
        (t("person.email"), ", ".join(person.emails)),
        (t("person.phone"), ", ".join(person.phones)),
        (t("person.profile"), ", ".join(person.urls)),
        (
            t("person.connected_on"),
            short_date(person.connected_on, state.language()) if person.connected_on else "",
        ),
        (
            t("person.last_contact"),
            short_date(person.last_contact, state.language()) if person.last_contact else "",
        ),
    ]
    if person.via_id:
        lines.append((t("person.via"), coach.people.get(person.via_id).name))
    return [line for line in lines if line[1]]


def _ours(person: Person) -> dict[str, object]:
    """What there is between the two: parts of life, small facts, and what is in it for them."""
    circles = st.pills(
        t("person.circles"),
        list(Circle),
        format_func=lambda one: t(names.CIRCLE[one]),
        selection_mode="multi",
        default=list(person.circles),
        key=f"circles-{person.id}",
    )
    told = st.text_input(
        t("person.facts"),
        value=", ".join(person.facts),
        placeholder=t("person.facts_example"),
        key=f"facts-{person.id}",
    )
    interests: list[Interest | None] = [None, *Interest]
    interest = st.selectbox(
        t("person.interest"),
        interests,
        index=interests.index(person.interest),
        format_func=lambda one: t("person.interest_open") if one is None else t(names.INTEREST[one]),
        key=f"interest-{person.id}",
    )
    return {
        "circles": tuple(circles),
        "facts": tuple(fact.strip() for fact in told.split(",") if fact.strip()),
        "interest": interest,
    }


def _hiring(coach: Coach, person: Person) -> dict[str, object]:
    """How it is with work in their field, who has a say in hiring, and what asks for care."""
    sector = st.text_input(t("person.sector"), value=person.sector, key=f"sector-{person.id}")
    shortage = st.toggle(t("person.shortage"), value=person.shortage, key=f"shortage-{person.id}")
    small(t("person.shortage_why"))
    has_a_say = st.toggle(t("person.has_a_say"), value=coach.people.has_a_say(person), key=f"say-{person.id}")
    client = st.toggle(t("person.former_client"), value=person.former_client, key=f"client-{person.id}")
    small(t("person.former_client_why"))
    peace = st.toggle(t("person.do_not_approach"), value=person.do_not_approach, key=f"peace-{person.id}")
    return {
        "sector": sector.strip(),
        "shortage": shortage,
        "key_position": has_a_say,
        "former_client": client,
        "do_not_approach": peace,
    }


def _form(person: Person) -> dict[str, object]:
    """Every change is kept at once; there is nothing to save."""
    closeness = choice(
        t("person.closeness"),
        tuple(Closeness),
        lambda one: t(names.CLOSENESS[one]),
        chosen=person.closeness,
        key=f"closeness-{person.id}",
    )
    languages: list[Language | None] = [None, *Language]
    language = st.selectbox(
        t("person.language"),
        languages,
        index=languages.index(person.language),
        format_func=lambda one: t("person.language_mine") if one is None else t(names.LANGUAGE[one]),
        key=f"language-{person.id}",
    )
    address_form = choice(
        t("person.address_form"),
        tuple(AddressForm),
        str,
        chosen=person.addressed_as,
        key=f"address-{person.id}",
    )
    email = st.text_input(
        t("person.email"), value=person.emails[0] if person.emails else "", key=f"email-{person.id}"
    ).strip()
    notes = st.text_area(t("person.notes"), value=person.notes, key=f"notes-{person.id}",
                         help=t("person.notes_private"))  # fmt: skip
    changes: dict[str, object] = {"closeness": closeness, "language": language, "notes": notes.strip()}
    changes["emails"] = tuple(one for one in (email, *person.emails[1:]) if one)
    changes["address_form"] = address_form
    return changes
