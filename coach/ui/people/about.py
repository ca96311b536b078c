"""What the user knows of a person, and may change: every change is kept at once, there is nothing to save."""

import streamlit as st

from coach.domain import names
from coach.domain.person import Circle, Closeness, Interest, Person
from coach.domain.wording import AddressForm, Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card, facts
from coach.ui.components.choice import choice
from coach.ui.components.notice import small
from coach.ui.components.page import section
from coach.ui.people.known import known, told_beside
from coach.ui.telling import telling
from coach.ui.words import t


def about(coach: Coach, person: Person) -> None:
    """Draw how to reach somebody, what there is between the two, and what asks for care."""
    section(t("person.about"), t("person.kept_at_once"))
    with card("about"):
        facts(known(coach, person))
        _rest(person)
        told = _reached(person) | _ours(person) | _manner(person)
        with st.expander(t("person.work_and_care"), icon=":material/work:"):
            told |= _hiring(coach, person)
        with telling(), state.edits(f"person-{person.id}", told) as changed:
            if changed:
                coach.people.change(person.id, **changed)
                st.rerun()


def _reached(person: Person) -> dict[str, object]:
    """Who it is and how to reach them; of several addresses the first, which is the one that is used."""
    with st.expander(t("person.change"), icon=":material/edit:"):
        name = st.text_input(t("person.name"), value=person.name, key=f"name-{person.id}")
        left, right = st.columns(2)
        with left:
            position = st.text_input(t("person.position"), value=person.position, key=f"position-{person.id}")
            email = st.text_input(t("person.email"), value=_first(person.emails), key=f"email-{person.id}")
        with right:
            organisation = st.text_input(
                t("person.organisation"), value=person.organisation, key=f"organisation-{person.id}"
            )
            phone = st.text_input(t("person.phone"), value=_first(person.phones), key=f"phone-{person.id}")
    return {
        "name": name.strip(),
        "position": position.strip(),
        "organisation": organisation.strip(),
        "emails": tuple(one for one in (email.strip(), *person.emails[1:]) if one),
        "phones": tuple(one for one in (phone.strip(), *person.phones[1:]) if one),
    }


def _rest(person: Person) -> None:
    """Draw what a file told beside that, in the words of the file."""
    told = told_beside(person)
    if told:
        with st.expander(t("person.also_known"), icon=":material/inventory_2:"):
            facts(told)


def _first(values: tuple[str, ...]) -> str:
    return values[0] if values else ""


def _ours(person: Person) -> dict[str, object]:
    """What there is between the two: closeness, notes, parts of life, and what is in it for them."""
    closeness = choice(
        t("person.closeness"),
        tuple(Closeness),
        lambda one: t(names.CLOSENESS[one]),
        chosen=person.closeness,
        key=f"closeness-{person.id}",
    )
    circles = st.pills(
        t("person.circles"),
        list(Circle),
        format_func=lambda one: t(names.CIRCLE[one]),
        selection_mode="multi",
        default=list(person.circles),
        key=f"circles-{person.id}",
    )
    notes = st.text_area(
        t("person.notes"),
        value=person.notes,
        key=f"notes-{person.id}",
        placeholder=t("person.notes_private"),
    )
    remembered = st.text_input(
        t("person.facts"),
        value=", ".join(person.facts),
        placeholder=t("person.facts_example"),
        key=f"facts-{person.id}",
    )
    return {
        "closeness": closeness,
        "circles": tuple(circles),
        "notes": notes.strip(),
        "facts": tuple(fact.strip() for fact in remembered.split(",") if fact.strip()),
        "interest": _interest(person),
    }


def _interest(person: Person) -> Interest | None:
    interests: list[Interest | None] = [None, *Interest]
    chosen: Interest | None = st.selectbox(
        t("person.interest"),
        interests,
        index=interests.index(person.interest),
        format_func=lambda one: t("person.interest_open") if one is None else t(names.INTEREST[one]),
        key=f"interest-{person.id}",
    )
    return chosen


def _manner(person: Person) -> dict[str, object]:
    """In which language and how formally to write."""
    languages: list[Language | None] = [None, *Language]
    left, right = st.columns(2)
    with left:
        language = st.selectbox(
            t("person.language"),
            languages,
            index=languages.index(person.language),
            format_func=lambda one: t("person.language_mine") if one is None else t(names.LANGUAGE[one]),
            key=f"language-{person.id}",
        )
    with right:
        address_form = choice(
            t("person.address_form"),
            tuple(AddressForm),
            str,
            chosen=person.addressed_as,
            key=f"address-{person.id}",
        )
    return {"language": language, "address_form": address_form}


def _hiring(coach: Coach, person: Person) -> dict[str, object]:
    """How it is with work in their field, who has a say in hiring, and what asks for care."""
    sector = st.text_input(t("person.sector"), value=person.sector, key=f"sector-{person.id}")
    with st.container(gap=None):
        shortage = st.toggle(t("person.shortage"), value=person.shortage, key=f"shortage-{person.id}")
        small(t("person.shortage_why"))
    has_a_say = st.toggle(t("person.has_a_say"), value=coach.people.has_a_say(person), key=f"say-{person.id}")
    with st.container(gap=None):
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
