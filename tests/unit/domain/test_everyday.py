"""What is everyday needs no closer look: nothing odd slips through."""

from unicodedata import is_normalized

from hypothesis import given, strategies as st

from coach.domain.everyday import odd_signs


def test_names_of_the_west_of_europe_are_everyday() -> None:
    assert not odd_signs("Zoë van 't Hoff-Yılmaz, O'Šmíd & Ærø (1984)")


def test_what_takes_a_closer_look_is_left() -> None:
    for odd in "\0\n\t\x1f\x7f\x85\xa0\xad\u0301\u2028–🙂\ud800":
        assert odd_signs(f"Jan{odd}Piet"), repr(odd)


@given(st.text(st.characters(max_codepoint=0x400, categories=None, exclude_categories=[])))
def test_an_everyday_text_can_be_seen_and_kept_as_it_is(text: str) -> None:
    if not odd_signs(text):
        assert text.isprintable()
        assert is_normalized("NFC", text)
        assert text.encode().decode() == text
        assert all(part == "" or not part.isspace() for part in text.split(" "))
