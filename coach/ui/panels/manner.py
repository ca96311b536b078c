"""In which language a message speaks, and how formally."""

import streamlit as st

from coach.domain import names
from coach.domain.wording import AddressForm, Language
from coach.ui.components.choice import choice
from coach.ui.words import t


def manner(
    label: str, language: Language, address_form: AddressForm, *, key: str, has_form: bool = True
) -> tuple[Language, AddressForm]:
    """Draw both choices beside each other and return them.

    `label` asks for the language. English knows one form; `has_form` is False for what always speaks to many.
    """
    left, right = st.columns(2)
    with left:
        language = choice(
            label,
            tuple(Language),
            lambda one: t(names.LANGUAGE[one]),
            chosen=language,
            key=f"language-{key}",
        )
    if language is Language.NL and has_form:
        with right:
            address_form = choice(
                t("person.address_form"),
                tuple(AddressForm),
                str,
                chosen=address_form,
                key=f"address-{key}",
            )
    return language, address_form
