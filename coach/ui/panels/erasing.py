"""Somebody gone for good, with all that is about them alone. Whom one only puts away can come back."""

import streamlit as st

from coach.domain.person import Person
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions
from coach.ui.components.notice import small
from coach.ui.navigation import go
from coach.ui.words import t


def erasing_panel(coach: Coach, person: Person) -> None:
    """Draw the way to erase somebody, closed, as it cannot be undone."""
    with st.expander(t("person.erase"), icon=":material/delete_forever:"):
        small(t("person.erase_hint", name=person.name))
        sure = st.checkbox(t("person.erase_sure"), key=f"erase-sure-{person.id}")
        with actions("erase"):
            if st.button(t("person.erase"), key="erase-person", disabled=not sure):
                coach.data.erase_person(person.id)
                state.forget_everything()
                state.flash(t("person.erased", name=person.name))
                go("people")
