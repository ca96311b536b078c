"""What happened with a person, and the question what happened next. Nothing is recorded unasked."""

import streamlit as st

from coach.coaching.outreach import Advice, OutreachState
from coach.domain import names
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Person
from coach.language.dates import short_date
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.notice import small
from coach.ui.components.page import section
from coach.ui.components.timeline import Moment, timeline
from coach.ui.telling import telling
from coach.ui.words import day, t

_ANSWERS = (OutreachEvent.REPLIED_YES, OutreachEvent.REPLIED_LATER, OutreachEvent.REPLIED_NO)
_POSSIBLE = {
    OutreachState.NOT_ASKED: (OutreachEvent.SENT, OutreachEvent.PLANNED, OutreachEvent.HELD),
    OutreachState.SENT: (*_ANSWERS, OutreachEvent.REMINDED, OutreachEvent.PLANNED),
    OutreachState.REMINDED: (*_ANSWERS, OutreachEvent.PLANNED),
    OutreachState.RESTING: (*_ANSWERS, OutreachEvent.SENT),
    OutreachState.SAID_YES: (OutreachEvent.PLANNED, OutreachEvent.HELD),
    OutreachState.LATER: (OutreachEvent.SENT, OutreachEvent.REPLIED_YES),
    OutreachState.NO: (OutreachEvent.SENT, OutreachEvent.REPLIED_YES),
    OutreachState.PLANNED: (OutreachEvent.HELD,),
    OutreachState.HELD: (OutreachEvent.THANKED,),
    OutreachState.THANKED: (OutreachEvent.RESULT_TOLD, OutreachEvent.SENT),
    OutreachState.TOLD: (OutreachEvent.SENT,),
}
"""What can follow; the user may always choose another event from the list of all."""


def log_panel(coach: Coach, person: Person) -> None:
    """Draw where one stands, the buttons for what can have happened, and the history."""
    section(t("log.title"))
    advice = coach.outreach.advice(person.id)
    with card("log"):
        small(_standing(advice))
        buttons = st.container()
        with st.expander(t("log.other_day")):
            today = coach.today.day()
            on = st.date_input(
                t("log.on"), value=today, max_value=today, format="DD-MM-YYYY", key=f"log-on-{person.id}"
            )
        with buttons, actions("log"):
            for event in _POSSIBLE[advice.state]:
                if st.button(t(names.EVENT[event]), key=f"log-{event}"):
                    with telling():
                        entry = coach.outreach.record(person.id, event, on=on)
                        state.offer_undo(t("outreach.undo"), "outreach", "undo", entry.id)
                        st.rerun()
        timeline(
            [_moment(entry) for entry in reversed(coach.outreach.history(person.id))], label=t("log.title")
        )


def _standing(advice: Advice) -> str:
    standing = t(names.STATE[advice.state])
    if advice.next_step is None or advice.due is None:
        return standing
    return t("log.standing", state=standing, step=t(names.STEP[advice.next_step]), day=day(advice.due))


def _moment(entry: OutreachEntry) -> Moment:
    return Moment(date=short_date(entry.happened_on, state.language()), text=t(names.EVENT[entry.event]))
