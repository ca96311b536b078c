"""The conversations about an organisation, and everything that happened there."""

import streamlit as st

from coach.domain import names
from coach.domain.conversation import Conversation
from coach.domain.person import Person
from coach.domain.target import Target
from coach.language.dates import short_date
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.notice import small
from coach.ui.components.open_row import row_list
from coach.ui.components.page import section
from coach.ui.components.person_chip import person_row
from coach.ui.components.timeline import Moment, timeline
from coach.ui.navigation import go
from coach.ui.words import moment, t


def talks_and_log(coach: Coach, target: Target) -> None:
    """Draw the conversations as a list, and the log as a line in time."""
    talks = [(talk, person) for talk, person in coach.conversations.all() if talk.target_id == target.id]
    history = coach.targets.history(target.id)
    section(t("target.happened"))
    if not talks and not history:
        small(t("target.nothing_yet"))
        return
    if talks:
        with row_list("talks"):
            for talk, person in talks:
                _talk(talk, person)
        st.space("small")
    timeline(
        [
            Moment(
                date=short_date(entry.happened_on, state.language()),
                text=t("targets.event_with", event=t(names.EVENT[entry.event]), person=person.name),
            )
            for entry, person in reversed(history)
        ],
        label=t("log.title"),
    )


def _talk(talk: Conversation, person: Person) -> None:
    when = moment(talk.starts_at, talk.time_zone) if talk.starts_at else t("conversations.no_moment")
    opened = person_row(
        person.name,
        when,
        key=f"talk-{talk.id}",
        closeness_label=t(names.STATUS[talk.status]),
        open_label=t("target.open_talk", name=person.name),
    )
    if opened:
        go("conversation", id=talk.id)
