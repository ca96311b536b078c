"""After a conversation, in three minutes: how it was, what is known now, who was named, what was promised."""

import streamlit as st

from coach.domain import names
from coach.domain.conversation import Conversation
from coach.domain.debrief import Energy, PromisedBy, goal_key
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.services.debriefs import Debriefing, HeardNow, Told
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.markup import plain
from coach.ui.components.notice import small
from coach.ui.components.page import page_header, section
from coach.ui.components.person_chip import person_chip
from coach.ui.navigation import go, parameter
from coach.ui.telling import telling
from coach.ui.words import t

_LINES = 68
"""Height in pixels of a text field of two lines; Streamlit allows no lower one."""
_MOST_OVER = 90


def render(coach: Coach) -> None:
    """Draw the debrief of the conversation that the address names; every change is kept at once."""
    conversation = coach.conversations.get(parameter("id") or "")
    person = coach.people.get(conversation.person_id)
    kept = coach.debriefs.get(conversation.id)
    if st.button(t("debrief.back"), key="back", icon=":material/arrow_back:", type="tertiary"):
        go("conversation", id=conversation.id)
    page_header(t("debrief.title", name=person.name), t("debrief.lead"))
    pleasant, energy = _feeling(kept)
    heard = _goals(coach, conversation, kept)
    _names(coach, conversation, person, kept)
    mine, theirs = _promises(person, kept)
    learned, between, curious, over = _rest(coach, conversation, person, kept)
    told = Told(
        pleasant=pleasant,
        energy=energy,
        learned=learned,
        between_the_lines=between,
        minutes_over=over,
        curious=curious,
        heard=heard,
        my_promises=mine.splitlines(),
        their_promises=theirs.splitlines(),
    )
    with telling(), state.edits(f"debrief-{conversation.id}", {"told": told}) as changed:
        if changed:
            coach.debriefs.keep(conversation.id, told)
    with actions("debrief"):
        if st.button(t("debrief.thank"), key="thank", type="primary"):
            _keep(coach, conversation, told)
            go("messages", kind="thank-you", id=conversation.person_id)
        if st.button(t("debrief.enough"), key="enough"):
            _keep(coach, conversation, told)
            go("person", id=conversation.person_id)


def _keep(coach: Coach, conversation: Conversation, told: Told) -> None:
    with telling():
        coach.debriefs.keep(conversation.id, told)
        state.flash(t("debrief.kept"))


def _feeling(kept: Debriefing) -> tuple[bool | None, Energy | None]:
    section(t("debrief.feeling"))
    before = kept.debrief
    with card("feeling"):
        pleasant = st.segmented_control(
            t("debrief.pleasant"),
            [True, False],
            format_func=lambda one: t("debrief.pleasant.yes") if one else t("debrief.pleasant.no"),
            default=before.pleasant if before else None,
            key="pleasant",
        )
        energy = st.segmented_control(
            t("debrief.energy"),
            list(Energy),
            format_func=lambda one: t(names.ENERGY[one]),
            default=before.energy if before else None,
            key="energy",
        )
    return pleasant, energy


def _goals(coach: Coach, conversation: Conversation, kept: Debriefing) -> list[HeardNow]:
    section(t("debrief.goals"), t("debrief.goals_hint"))
    if not conversation.goals:
        small(t("debrief.no_goals"))
        return []
    _notes(coach, conversation)
    before = {goal_key(one.goal): one for one in kept.answers}
    elsewhere = _heard_elsewhere(coach, conversation)
    told = []
    with card("goals"):
        for number, goal in enumerate(conversation.goals):
            known = before.get(goal_key(goal.text))
            others = elsewhere.get(goal_key(goal.text), [])
            heard = st.text_area(
                plain(goal.text), value=known.heard if known else "", height=_LINES, key=f"heard-{number}"
            )
            for line in others:
                small(line)
            differs = bool(others) and st.checkbox(
                t("debrief.differs"), value=known.differs if known else False, key=f"differs-{number}"
            )
            told.append(HeardNow(goal.text, heard, differs))
    return told


def _heard_elsewhere(coach: Coach, conversation: Conversation) -> dict[str, list[str]]:
    """What other conversations told about these goals."""
    found = coach.goals.heard_before(conversation)
    people = coach.goals.names(found)
    return {
        goal_key(one.goal.text): [
            t("debrief.heard_before", name=people.get(answer.person_id, ""), heard=answer.heard)
            for answer in one.answers
            if answer.conversation_id != conversation.id
        ]
        for one in found
    }


def _notes(coach: Coach, conversation: Conversation) -> None:
    record = coach.talks.get(conversation.id)
    if record is None:
        return
    texts = {question.id: question.text for question in conversation.questions}
    lines = [f"{texts[key]} {note}" for key, note in record.notes.items() if note and key in texts]
    lines += [record.free_note] if record.free_note else []
    if lines:
        with st.expander(t("debrief.notes")):
            for line in lines:
                small(line)


def _names(coach: Coach, conversation: Conversation, person: Person, kept: Debriefing) -> None:
    section(t("debrief.names"), t("debrief.names_hint", name=person.name))
    with card("names"):
        for one in kept.named:
            person_chip(one.name, one.organisation)
        with st.form("named", clear_on_submit=True, border=False):
            name, organisation = st.columns(2)
            with name:
                given = st.text_input(t("person.name"), key="named-name")
            with organisation:
                where = st.text_input(t("person.organisation"), key="named-organisation")
            added = st.form_submit_button(t("debrief.add_name"), icon=":material/person_add:")
        if added:
            with telling():
                new = coach.debriefs.add_name(conversation.id, given, where)
                state.flash(t("debrief.name_added", name=new.name))
                st.rerun()


def _promises(person: Person, kept: Debriefing) -> tuple[str, str]:
    section(t("debrief.promises"))

    def lines(by: PromisedBy) -> str:
        return "\n".join(one.text for one in kept.promises if one.by is by)

    with card("promises"):
        mine = st.text_area(
            t("debrief.my_promises"), value=lines(PromisedBy.ME), height=_LINES, key="my-promises"
        )
        theirs = st.text_area(
            plain(t("debrief.their_promises", name=person.name)),
            value=lines(PromisedBy.OTHER),
            height=_LINES,
            key="their-promises",
        )
    return mine, theirs


def _rest(
    coach: Coach, conversation: Conversation, person: Person, kept: Debriefing
) -> tuple[str, str, bool, int]:
    section(t("debrief.rest"))
    before = kept.debrief
    record = coach.talks.get(conversation.id)
    measured = before.minutes_over if before else (record.minutes_over if record else 0)
    with card("rest"):
        learned = st.text_input(
            plain(t("debrief.learned", name=person.name)),
            value=before.learned if before else "",
            placeholder=t("debrief.learned_example"),
            key="learned",
        )
        between = st.text_area(
            t("debrief.between_the_lines"),
            value=before.between_the_lines if before else "",
            height=_LINES,
            key="between",
        )
        curious = st.checkbox(
            plain(t("debrief.curious", name=person.name)),
            value=before.curious if before else False,
            key="curious",
        )
        over = st.number_input(
            t("debrief.minutes_over"),
            min_value=0,
            max_value=_MOST_OVER,
            value=min(measured, _MOST_OVER),
            help=t("debrief.minutes_over_help"),
            key="minutes-over",
        )
    return learned, between, curious, int(over)
