"""In which language, and how formally, a text addresses someone.

The language of the screen, of the person and of a document are three separate settings (RX-01).
"""

from enum import StrEnum


class Language(StrEnum):
    """A language that texts are written in."""

    NL = "nl"
    EN = "en"


class AddressForm(StrEnum):
    """How a Dutch text addresses its reader. English makes no difference (RX-02)."""

    JE = "je"
    U = "u"


class Wording(StrEnum):
    """One hand-written variant of a text: Dutch je, Dutch u or English."""

    NL = "nl"
    NL_U = "nl_u"
    EN = "en"


def wording(language: Language, form: AddressForm) -> Wording:
    """Return the variant of a text that fits this language and form of address."""
    if language is Language.EN:
        return Wording.EN
    return Wording.NL_U if form is AddressForm.U else Wording.NL
