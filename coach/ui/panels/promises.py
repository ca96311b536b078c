"""What the user and a person promised each other, and whether it was done."""

import streamlit as st

from coach.domain.debrief import Promise, PromisedBy
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.ui.components.card import card
from coach.ui.components.lines import line
from coach.ui.components.page import section
from coach.ui.telling import telling
from coach.ui.words import day, t


def promises_panel(coach: Coach, person: Person) -> None:
    """Draw the promises; nothing when there are none."""
    found = coach.debriefs.promises_with(person.id)
    if not found:
        return
    section(t("promises.title"))
    with card("promised"):
        for number, promise in enumerate(sorted(found, key=lambda one: one.kept_on is not None)):
            _promise(coach, person, promise, first=number == 0)


def _promise(coach: Coach, person: Person, promise: Promise, *, first: bool) -> None:
    mine = promise.by is PromisedBy.ME
    told = (
        t("promises.mine", text=promise.text)
        if mine
        else t("promises.theirs", name=person.name, text=promise.text)
    )
    note = (
        t("promises.kept_on", day=day(promise.kept_on))
        if promise.kept_on
        else t("promises.due", day=day(promise.due))
    )
    notes = [note] if mine or promise.kept_on else []
    with line(told, key=f"promise-{promise.id}", notes=notes, first=first):
        done = t("promises.done") if mine else t("promises.received")
        label = t("promises.reopen") if promise.kept_on else done
        if st.button(label, key=f"keep-{promise.id}", type="tertiary"):
            with telling():
                coach.debriefs.keep_promise(promise.id, kept=promise.kept_on is None)
                st.rerun()
