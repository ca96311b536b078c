"""Text made harmless, judged by what Python itself takes for lines and control characters."""

from hypothesis import given

from coach.exporters.text import one_line, plain
from tests.unit.exporters.judges import without_control_characters
from tests.unit.exporters.talks import hostile


@given(hostile)
def test_only_control_characters_disappear(text: str) -> None:
    assert plain(text) == without_control_characters(text)
    assert plain(plain(text)) == plain(text)
    assert plain(text).encode().decode() == plain(text)


@given(hostile)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(text).split() == plain(text).split()


def test_words_on_two_lines_do_not_grow_together() -> None:
    assert one_line("Een\u2028vraag \r\n \r\n over\twerk\x07\r") == "Een vraag over werk"
    assert plain("a\rb\r\nc\x85d") == "a\nb\nc\nd"


def test_nothing_turns_the_direction_of_what_follows() -> None:
    assert one_line("Jan \u202ekaB\u202c \u2067B\u2069") == "Jan kaB B"


def test_joined_emoji_and_accents_stay_whole() -> None:
    family = "\U0001f469\u200d\U0001f467 e\u0301"
    assert plain(family) == family
