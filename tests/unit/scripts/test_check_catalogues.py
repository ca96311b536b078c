from textwrap import dedent

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from scripts.check_catalogues import ROOT, complaints, read_sources, twice, uses

HEAD = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
HELLO = """
msgid "hello"
msgstr "Dag {name}"
"""
PEOPLE = """
msgid "people"
msgid_plural "people"
msgstr[0] "één mens"
msgstr[1] "{number} mensen"
"""


def catalogue(*entries: str) -> Catalog:
    return read_po("\n".join((HEAD, *entries)).splitlines(keepends=True))


def about(source: str, nl: str, en: str | None = None) -> list[str]:
    catalogues = {"nl": catalogue(nl), "en": catalogue(nl if en is None else en)}
    return complaints({"coach/x.py": source}, catalogues)


@pytest.mark.parametrize(
    "source",
    [
        't("hello", name="Noor")',
        'session.say("hello", name="Noor")',
        'translator("nl")("hello", name=name)',
        't("hello", **values)',
        't("hello" if early else "hello", name="Noor")',
        'KEYS = {1: mark("hello")}',
    ],
)
def test_a_complete_text_that_is_used_well_is_fine(source: str) -> None:
    assert about(source, HELLO) == []


@pytest.mark.parametrize("source", ['t.plural("people", 3)', 'self.t.plural("people", n)', 'mark("people")'])
def test_a_plural_that_is_used_well_is_fine(source: str) -> None:
    assert about(source, PEOPLE) == []


def test_a_key_that_no_catalogue_has_is_told_with_its_place() -> None:
    assert about('\nt("goodbye")', "") == ["coach/x.py:2: goodbye stands in no catalogue"]


def test_a_text_that_nobody_uses_is_told() -> None:
    assert about("", HELLO) == ["hello is not used"]


def test_a_missing_value_is_told() -> None:
    assert about('t("hello", first_name="Noor")', HELLO) == ["coach/x.py:1: hello is not given name"]


def test_a_plural_used_as_one_text_and_the_other_way_round_are_told() -> None:
    assert about('t("people", number=1)', PEOPLE) == ["coach/x.py:1: people is plural on one side only"]
    assert about('t.plural("hello", 1, name="Noor")', HELLO) == [
        "coach/x.py:1: hello is plural on one side only"
    ]


def test_a_text_in_one_language_only_is_told() -> None:
    assert about('t("hello", name="Noor")', HELLO, en="") == ["hello stands in only one language"]


def test_another_placeholder_in_the_other_language_is_told() -> None:
    english = HELLO.replace("Dag {name}", "Hello {person}")
    assert about('mark("hello")', HELLO, english) == ["hello has other placeholders in the other language"]


def test_a_plural_in_one_language_only_is_told() -> None:
    english = '\nmsgid "people"\nmsgstr "{number} people"\n'
    assert "people has a plural in only one language" in about('mark("people")', PEOPLE, english)


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        (HELLO.replace("Dag {name}", " "), "en: hello is empty"),
        (HELLO.replace("\nmsgid", "\n#, fuzzy\nmsgid"), "en: hello is marked fuzzy"),
        (HELLO + '\n#~ msgid "old"\n#~ msgstr "oud"\n', "en: old is kept as obsolete"),
    ],
)
def test_an_unfinished_text_is_told(entry: str, complaint: str) -> None:
    assert complaint in about('mark("hello")', HELLO, entry)


def test_an_empty_form_of_a_plural_is_told() -> None:
    assert "en: people is empty" in about('mark("people")', PEOPLE, PEOPLE.replace("één mens", ""))


def test_a_key_made_while_running_needs_its_family_in_a_mark() -> None:
    assert about('mark("stage.sow"); t(f"stage.{stage}")', HELLO.replace("hello", "stage.sow")) == []
    assert about('t(f"stage.{stage}")', "") == [
        "coach/x.py:1: no key that starts with 'stage.' is named with mark()"
    ]


def test_an_error_that_lacks_a_value_of_its_sentence_is_told() -> None:
    source = dedent("""
        class Unknown(Exception):
            message_key = mark("hello")

        def find():
            raise Unknown(person=1)
    """)
    assert about(source, HELLO) == ["coach/x.py:6: Unknown is not given name"]
    assert about(source.replace("person=1", "name=1"), HELLO) == []


def test_a_key_that_stands_twice_is_told() -> None:
    assert list(twice(HEAD + HELLO + HELLO)) == ["hello stands twice"]
    assert list(twice(HEAD + HELLO + PEOPLE)) == []


def test_what_is_not_a_text_is_left_alone() -> None:
    assert list(uses("t(key); other('hello'); t(); t(3)", "coach/x.py")) == []


def test_the_whole_product_is_read() -> None:
    assert {"coach/errors.py", "coach/language/catalogue.py", "coach/server.py"} <= read_sources(ROOT).keys()
