from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import vobject  # type: ignore[import-untyped]

from coach.domain.imports import FoundPerson
from coach.domain.person import Person
from coach.exporters.vcard import vcards
from coach.importers import sources
from tests.unit.exporters.judges import content_lines
from tests.unit.importers.vcard.samples import as_person

GOLDEN = Path(__file__).parents[2] / "golden" / "vcard"
SAMPLES = sorted(path for path in GOLDEN.iterdir() if not path.name.endswith(".expected.json"))
JAN = Person(
    id="1",
    name="Jan van der Berg",
    given_name="Jan",
    family_name="van der Berg",
    emails=("jan@example.org",),
    phones=("06-12345678",),
    urls=("https://example.org/jan;x",),
    organisation="Kopje, BV",
    position="Chef; zetter",
    birthday="--02-29",
    notes="Kent Els.\nEn C:\\Nieuw",
    connected_on=date(2020, 1, 1),
    last_contact=date(2024, 2, 29),
)


def comparable(people: Iterable[FoundPerson]) -> list[FoundPerson]:
    return [replace(one, line=0, extra=tuple(sorted(one.extra))) for one in people]


def lines(person: Person) -> list[str]:
    return content_lines(vcards([person]))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_what_came_in_comes_out_and_in_again_as_the_same_people(sample: Path) -> None:
    found = sources.read_path(sample).found
    content = vcards([as_person(one, number) for number, one in enumerate(found)])
    again = sources.read("kopje.vcf", content)
    assert comparable(again.found) == comparable(found)
    assert not again.rejected


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_another_reader_finds_the_same_people(sample: Path) -> None:
    people = [as_person(one, number) for number, one in enumerate(sources.read_path(sample).found)]
    cards = list(vobject.readComponents(vcards(people).decode()))
    assert [card.fn.value for card in cards] == [person.name for person in people]
    assert [card.n.value.family for card in cards] == [person.family_name for person in people]


def test_a_birthday_from_elsewhere_begins_no_line_of_its_own() -> None:
    hostile = JAN.model_copy(update={"birthday": "1980-01-01\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Eva"})
    assert [line for line in lines(hostile) if line.startswith(("BEGIN", "FN", "END"))] == [
        "BEGIN:VCARD",
        "FN:Jan van der Berg",
        "END:VCARD",
    ]


def test_a_card_is_written_by_the_letter_of_vcard_4() -> None:
    assert lines(JAN) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "PRODID:-//Kopje//Kopje//EN",
        "N:van der Berg;Jan;;;",
        "FN:Jan van der Berg",
        r"ORG:Kopje\, BV",
        r"TITLE:Chef\; zetter",
        "EMAIL:jan@example.org",
        "TEL:06-12345678",
        r"URL:https://example.org/jan\;x",
        "BDAY:--0229",
        "X-KOPJE-CONNECTED-ON:2020-01-01",
        "X-KOPJE-LAST-CONTACT:2024-02-29",
        r"NOTE:Kent Els.\nEn C:\\Nieuw",
        "END:VCARD",
    ]


def test_nobody_gives_an_empty_file() -> None:
    assert vcards([]) == b""


def test_a_long_line_is_folded_between_characters() -> None:
    long = JAN.model_copy(update={"notes": "ë🌷" * 100})
    content = vcards([long])
    assert all(len(line) <= 75 and line.decode() is not None for line in content.split(b"\r\n"))
    assert sources.read("a.vcf", content).found[0].notes == long.notes


def test_a_value_takes_along_its_types_and_its_label_while_it_is_there() -> None:
    extra = (("TEL;TYPE=cell", "06-12345678"), ("URL;X-ABLABEL=Boek", "https://example.org/jan\\;x"))
    written = lines(JAN.model_copy(update={"extra": extra}))
    assert "TEL;TYPE=cell:06-12345678" in written
    assert "TEL:06-12345678" not in written
    assert [line for line in written if "item1." in line] == [
        r"item1.URL:https://example.org/jan\;x",
        "item1.X-ABLabel:Boek",
    ]


def test_names_are_written_as_they_are_now_with_what_came_along() -> None:
    renamed = JAN.model_copy(
        update={"name": "Johan", "given_name": "Johan", "extra": (("N", ";;Maria;Dr."),)}
    )
    assert lines(renamed)[3:5] == ["N:van der Berg;Johan;Maria;Dr.", "FN:Johan"]


def test_an_organisation_has_its_units_while_it_is_the_same() -> None:
    extra = (("ORG", r"Kopje\, BV;Zaal 2"),)
    assert r"ORG:Kopje\, BV;Zaal 2" in lines(JAN.model_copy(update={"extra": extra}))
    moved = lines(JAN.model_copy(update={"extra": extra, "organisation": "Elders"}))
    assert [line for line in moved if line.startswith("ORG")] == ["ORG:Elders", r"ORG:Kopje\, BV;Zaal 2"]


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("ADR;TYPE=home", ";;Straat 1;;;;", "ADR;TYPE=home:;;Straat 1;;;;"),
        ("X-SPOUSE", "Els", "X-SPOUSE:Els"),
        ("Hobby", "vissen, en\nfietsen", r"X-KOPJE-COLUMN;X-NAME=Hobby:vissen\, en\nfietsen"),
        ('"A", b: c', "d", """X-KOPJE-COLUMN;X-NAME="^'A^', b: c":d"""),
        ("PHOTO", "http://example.org", "X-KOPJE-COLUMN;X-NAME=PHOTO:http://example.org"),
        ("END:VCARD\r\nBEGIN", "x", 'X-KOPJE-COLUMN;X-NAME="END:VCARD BEGIN":x'),
        ("X-A\r\nEND", "x", "X-KOPJE-COLUMN;X-NAME=X-A END:x"),
        ("X-A", "x\r\nEND:VCARD\u2028\x07", r"X-A:x \nEND:VCARD"),
    ],
)
def test_what_nobody_understands_comes_out_and_stays_in_its_place(name: str, value: str, line: str) -> None:
    written = lines(JAN.model_copy(update={"extra": ((name, value),)}))
    assert written[-2] == line
    assert len(written) == 16


def test_no_text_writes_a_line_of_its_own() -> None:
    hostile = "x\r\nEND:VCARD\nBEGIN:VCARD\x85\u2028FN:Boef\x00\x1b"
    person = Person(
        id="1",
        name=hostile,
        family_name=hostile,
        given_name=hostile,
        emails=(hostile,),
        phones=(hostile,),
        urls=(hostile,),
        organisation=hostile,
        position=hostile,
        notes=hostile,
    )
    assert len(lines(person)) == 12
    assert len(list(vobject.readComponents(vcards([person]).decode()))) == 1
