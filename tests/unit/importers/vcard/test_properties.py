"""What holds for every file, also for those nobody thought of."""

import contextlib

from hypothesis import given, settings, strategies as st

from coach.domain.imports import FoundPerson
from coach.errors import FileError
from coach.exporters.vcard import vcards
from coach.importers import sources, vcard
from coach.importers.text import clean
from tests.unit.importers.vcard.samples import adds_up, as_person, card

NAMES = ("adressen.vcf", "adressen.zip", "download")
PIECES = st.sampled_from(
    [
        *":;,=\\\n\r\t\0 \"'.^", "BEGIN:VCARD\r\n", "END:VCARD\n", "N:Jansen;Jan\n", "FN:Jan\n", "TEL;CELL",
        "item1.", "X-ABLabel:x\n", "ENCODING=QUOTED-PRINTABLE", "=C3=\r\n=AB", "CHARSET=", "shift_jis",
        "PHOTO;BASE64:", "AAAA\n ", "BDAY:19850415\n", "AGENT:\n", "KIND:group\n", "MEMBER:1\n", "UID:1\n",
        "ORG:a;b\n", "EMAIL:a@example.org\n", "TYPE=", "é", "X-CUSTOM(", ")",
    ]
)  # fmt: skip
WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).map(clean).filter(str.strip)
PEOPLE = st.builds(
    FoundPerson,
    line=st.just(1),
    given_name=WORDS,
    family_name=WORDS,
    phones=st.lists(st.integers(10**8, 10**9).map(str), max_size=2, unique=True).map(tuple),
    organisation=st.just("") | WORDS,
    position=st.just("") | WORDS,
    birthday=st.sampled_from(["", "1985-04-15", "--02-29"]),
    notes=st.lists(WORDS, max_size=3).map("\n".join),
    connected_on=st.none() | st.dates(),
    last_contact=st.none() | st.dates(),
    extra=st.lists(st.tuples(WORDS.map("kolom {}".format), WORDS), max_size=2, unique=True).map(tuple),
)


def try_to_read(name: str, content: bytes) -> None:
    with contextlib.suppress(FileError):
        assert adds_up(sources.read(name, content))


@given(st.sampled_from(NAMES), st.binary())
@settings(deadline=None)
def test_any_bytes_give_an_extract_or_a_file_error(name: str, content: bytes) -> None:
    try_to_read(name, b"BEGIN:VCARD\r\n" + content)
    try_to_read(name, b"BEGIN:VCARD\r\nN;QUOTED-PRINTABLE;CHARSET=" + content + b"\r\nEND:VCARD")
    try_to_read(name, "BEGIN:VCARD\r\n".encode("utf-16-le") + content)


@given(st.sampled_from(NAMES), st.lists(PIECES, max_size=40).map("".join))
@settings(deadline=None)
def test_any_pieces_of_a_card_give_an_extract_or_a_file_error(name: str, text: str) -> None:
    try_to_read(name, f"BEGIN:VCARD\n{text}\nEND:VCARD\nBEGIN:VCARD\nFN:Els\nEND:VCARD".encode())


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(deadline=None)
def test_whatever_was_found_comes_out_as_a_card_that_tells_the_same(text: str) -> None:
    with contextlib.suppress(FileError):
        for found in vcard.extract("a.vcf", card(text)).found:
            (again,) = vcard.extract("a.vcf", vcards([as_person(found)])).found
            assert (again.name, again.emails, again.phones, again.urls, again.notes) == (
                found.name,
                found.emails,
                found.phones,
                found.urls,
                found.notes,
            )


@given(PEOPLE)
@settings(deadline=None, max_examples=200)
def test_a_person_that_was_written_is_read_back(found: FoundPerson) -> None:
    assert vcard.extract("a.vcf", vcards([as_person(found)])).found == (found,)
