import pytest

from coach.errors import UnreadableEncoding
from coach.importers.records import LONGEST_LINE
from coach.importers.vcard.lines import as_utf_8, whole_lines


def contents(text: bytes) -> list[bytes]:
    return [line.content for line in whole_lines(text)]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r\r\n", b"\r", b"\n\n"])
def test_a_fold_is_undone_whatever_ends_the_lines(end: bytes) -> None:
    assert contents(b"NOTE:a" + end + b" b" + end + b"\tc" + end + b"FN:d") == [b"NOTE:abc", b"FN:d"]


def test_a_fold_may_stand_inside_a_character() -> None:
    assert contents(b"FN:Zo\xc3\r\n \xab") == ["FN:Zoë".encode()]


def test_a_fold_may_stand_before_the_colon() -> None:
    assert contents(b"ADR;LABEL=a\r\n b:c") == [b"ADR;LABEL=ab:c"]
    assert contents(b"NOTE;ENCODING=QUOTED-\r\n PRINTABLE:a=\r\nb") == [b"NOTE;ENCODING=QUOTED-PRINTABLE:ab"]


def test_a_soft_break_is_undone_also_with_white_space_behind_it() -> None:
    assert contents(b"FN;QUOTED-PRINTABLE:Zo=C3= \r\n=AB=\r\n: x") == [b"FN;QUOTED-PRINTABLE:Zo=C3=AB: x"]


def test_an_equals_sign_at_the_end_of_another_value_is_no_soft_break() -> None:
    assert contents(b"NOTE:1+1=\r\nFN:x") == [b"NOTE:1+1=", b"FN:x"]


def test_a_soft_break_never_swallows_the_end_of_a_card() -> None:
    assert contents(b"NOTE;QUOTED-PRINTABLE:a=\r\nEND:VCARD")[-1] == b"END:VCARD"


def test_a_picture_is_not_held() -> None:
    (line,) = whole_lines(b"PHOTO;BASE64:" + b"\r\n AAAA" * 1000)
    assert line.content == b"PHOTO;BASE64:"


def test_a_line_that_is_too_long_is_cut() -> None:
    (line,) = whole_lines(b"NOTE:" + b"a" * LONGEST_LINE)
    assert line.is_cut
    (folded,) = whole_lines(b"NOTE:" + b"\n aaaaaaaa" * LONGEST_LINE)
    assert folded.is_cut
    assert len(folded.content) <= LONGEST_LINE


def test_lines_are_numbered_as_in_the_file() -> None:
    assert [line.number for line in whole_lines(b"A:1\n b\n\nB:2\nC:3")] == [1, 4, 5]


def test_a_loose_line_is_added_to_a_text_and_is_a_note_elsewhere() -> None:
    assert contents(b"NOTE:a\nb") == [b"NOTE:a\\nb"]
    assert contents(b"FN:a\nb") == [b"FN:a", b"NOTE:b"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig"])
def test_unicode_in_every_form_becomes_utf_8(encoding: str) -> None:
    assert as_utf_8("BEGIN:VCARD ë".encode(encoding), "a.vcf") == "BEGIN:VCARD ë".encode()


def test_half_a_character_of_utf_16_is_unreadable() -> None:
    with pytest.raises(UnreadableEncoding):
        as_utf_8(b"\xff\xfeB\0E", "a.vcf") and as_utf_8(b"\xff\xfeB\0E\0G", "a.vcf")
