import codecs
import io

import pytest
from hypothesis import given, settings, strategies as st

from coach.errors import UnreadableEncoding
from coach.importers.encoding import beginning, decode, is_readable, lines_in, lines_of


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_every_usual_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode("Renée – Fantasie\n".encode(encoding), "a.csv") == "Renée – Fantasie\n"


def test_utf_16_is_read_in_both_orders() -> None:
    assert decode(codecs.BOM_UTF16_BE + "Renée".encode("utf-16-be"), "a.csv") == "Renée"
    assert decode(codecs.BOM_UTF16_LE + "Renée".encode("utf-16-le"), "a.csv") == "Renée"


def test_lines_in_two_encodings_are_each_read_in_their_own() -> None:
    content = "Renée\n".encode() + "François\r\n".encode("windows-1252") + "Zoë".encode()
    assert decode(content, "a.csv") == "Renée\nFrançois\r\nZoë"


def test_a_byte_that_means_nothing_is_shown_and_not_lost() -> None:
    assert decode(b"Jan\x81sen", "a.csv") == "Jan\N{REPLACEMENT CHARACTER}sen"


@pytest.mark.parametrize(
    "content", [b"Jan\x00Jansen", "Jan".encode("utf-16-le"), codecs.BOM_UTF16_LE + b"J\x00a"]
)
def test_a_text_with_nul_or_half_a_character_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableEncoding) as caught:
        decode(content, "a.csv")
    assert caught.value.values == {"file": "a.csv"}


@pytest.mark.parametrize(
    "content", [bytes(range(256)), b"\x01\x02\x03\x04", b"\x81\x8d\x8f" * 9, b"----", b""]
)
def test_a_file_with_nothing_to_read_is_not_readable(content: bytes) -> None:
    assert not is_readable(content)


def test_a_text_in_windows_1252_is_readable() -> None:
    assert is_readable("François".encode("windows-1252"))


def test_lines_end_at_line_ends_only() -> None:
    assert lines_of("a\r\nb\rc\nd\u2028\x0ce") == ["a\n", "b\n", "c\n", "d\u2028\x0ce"]


@given(st.binary())
@settings(deadline=None)
def test_the_beginning_of_anything_can_be_looked_at(content: bytes) -> None:
    assert isinstance(beginning(content), str)
    assert isinstance(beginning(codecs.BOM_UTF16_LE + content), str)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_large_file_gives_the_same_lines_as_a_small_one(encoding: str) -> None:
    text = "één, 例\r\nregel 🚀\n\n" * 20_000 + "einde"
    content = text.encode(encoding)
    assert list(lines_in(io.BytesIO(content))) == text.splitlines(keepends=True)


def test_each_line_of_a_large_file_has_its_own_encoding() -> None:
    content = "één\n".encode() + "café\n".encode("cp1252") + b"\0x"
    assert list(lines_in(io.BytesIO(content))) == ["één\n", "café\n", "x"]


def test_a_line_of_unbelievable_length_comes_in_pieces() -> None:
    lines = list(lines_in(io.BytesIO(b"x" * 1_000_000)))
    assert "".join(lines) == "x" * 1_000_000
    assert max(map(len, lines)) <= 300_000


@given(st.text(st.sampled_from("ab,\n\r\v\f\x1c\x85\u2028"), max_size=20))
@settings(deadline=None)
def test_only_a_line_break_or_a_carriage_return_ends_a_line(text: str) -> None:
    assert lines_of(text) == list(io.StringIO(text, newline=None))
