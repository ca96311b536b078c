"""The compiled gettext catalogues, by message key: `translator("nl")("today.title")`."""

import gettext
from functools import cache
from pathlib import Path

LANGUAGES = ("nl", "en")
_LOCALES = Path(__file__).parent / "locales"
_LONGEST_VALUE = 500
"""Characters of a value in a sentence about an error; a name that long is none, and hides the sentence."""


class Translator:
    """Turns message keys into sentences of one language."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        """Keep the code ("nl") and the catalogue to look keys up in."""
        self.language = language
        self._catalogue = catalogue

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of `key` with its {placeholders} filled. Raises KeyError on an unknown key."""
        return self._fill(key, self._catalogue.gettext(key), values)

    def plural(self, key: str, number: int, **values: object) -> str:
        """Return the form of `key` that fits `number`, which fills {number} too."""
        text = self._catalogue.ngettext(key, key, number)
        return self._fill(key, text, {"number": number, **values})

    def sentence(self, error: Exception) -> str:
        """Return what a CoachError says to the user."""
        key: str = getattr(error, "message_key", "error.unexpected")
        values: dict[str, object] = getattr(error, "values", {})
        return self(key, **{name: self._told(one) for name, one in values.items()})

    def _told(self, value: object) -> object:
        """Return a value of an error, in words when it is itself a message key, and cut off when endless."""
        if not isinstance(value, str):
            return value
        if hasattr(value, "is_message_key"):
            return self(value)
        return value if len(value) <= _LONGEST_VALUE else value[: _LONGEST_VALUE - 1] + "…"

    @staticmethod
    def _fill(key: str, text: str, values: dict[str, object]) -> str:
        if text == key:
            raise KeyError(key)
        return text.format(**values) if values else text


@cache
def translator(language: str) -> Translator:
    """Return the translator of a language; English for one that is not here."""
    code = language if language in LANGUAGES else "en"
    return Translator(code, gettext.translation("coach", _LOCALES, languages=[code]))


def preferred_language(locale: str | None) -> str:
    """Return "nl" for any Dutch locale ("nl-BE", "nl_NL.UTF-8"), "en" for everything else."""
    return "nl" if (locale or "").lower().startswith("nl") else "en"
