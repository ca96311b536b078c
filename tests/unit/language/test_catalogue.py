import gettext
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from coach.errors import CoachError, EmptyFile
from coach.language.catalogue import LANGUAGES, Translator, preferred_language, translator

TEXTS = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "today.done"
msgstr "Klaar voor vandaag"

msgid "today.hello"
msgstr "Dag {name}"

msgid "people.count"
msgid_plural "people.count"
msgstr[0] "één mens"
msgstr[1] "{number} mensen"

msgid "error.empty_file"
msgstr "In {file} staat niets."
"""


@pytest.fixture
def t() -> Translator:
    compiled = BytesIO()
    write_mo(compiled, read_po(TEXTS.splitlines(keepends=True)))
    compiled.seek(0)
    return Translator("nl", gettext.GNUTranslations(compiled))


def test_a_key_becomes_a_sentence(t: Translator) -> None:
    assert t("today.done") == "Klaar voor vandaag"


def test_values_fill_the_placeholders(t: Translator) -> None:
    assert t("today.hello", name="Noor") == "Dag Noor"


def test_a_value_is_never_read_as_a_placeholder_itself(t: Translator) -> None:
    assert t("today.hello", name="{number} {0.__class__}") == "Dag {number} {0.__class__}"


@pytest.mark.parametrize(("number", "text"), [(1, "één mens"), (0, "0 mensen"), (2, "2 mensen")])
def test_a_number_chooses_its_form(t: Translator, number: int, text: str) -> None:
    assert t.plural("people.count", number) == text


def test_an_unknown_key_is_a_mistake_of_the_programmer(t: Translator) -> None:
    with pytest.raises(KeyError, match=r"today\.unheard"):
        t("today.unheard")
    with pytest.raises(KeyError, match=r"today\.unheard"):
        t.plural("today.unheard", 2)


def test_an_error_tells_its_own_sentence(t: Translator) -> None:
    assert t.sentence(EmptyFile(file="mensen.csv")) == "In mensen.csv staat niets."


def test_a_name_without_an_end_does_not_hide_the_sentence_it_stands_in(t: Translator) -> None:
    told = t.sentence(EmptyFile(file="x" * 100_000))
    assert told.startswith("In xxx")
    assert told.endswith("x… staat niets.")
    assert len(told) < 600


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("nl", "nl"),
        ("nl-BE", "nl"),
        ("nl_NL.UTF-8", "nl"),
        ("NL", "nl"),
        ("en_GB", "en"),
        ("C.UTF-8", "en"),
        ("de-DE", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_every_dutch_locale_gets_dutch_and_every_other_english(locale: str | None, language: str) -> None:
    assert preferred_language(locale) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_of_each_language_is_there(language: str) -> None:
    assert translator(language).language == language
    assert translator(language).sentence(CoachError())


def test_a_language_that_is_not_here_is_told_in_english() -> None:
    assert translator("fy").language == "en"


def test_the_languages_are_those_with_a_catalogue() -> None:
    import coach.language

    folder = Path(coach.language.__file__).parent / "locales"
    assert {entry.name for entry in folder.iterdir() if entry.is_dir()} == set(LANGUAGES)
