"""The lines to say in a talk, and the check of one's own picture."""

import pytest

from coach.content.library import VideoCheckItem, library
from coach.domain.conversation import BlockKey
from coach.domain.icebreaker import Icebreaker
from coach.domain.wording import Language, Wording
from tests.unit.content.dutch import says_je, says_u

LIBRARY = library()
SPOKEN = [*LIBRARY.block_lines.values(), LIBRARY.closing_line, LIBRARY.more_time_line]


def test_there_is_a_line_for_every_part_of_the_agenda() -> None:
    assert set(LIBRARY.block_lines) == set(BlockKey)


@pytest.mark.parametrize("line", SPOKEN, ids=lambda line: line[Wording.EN][:30])
def test_a_line_is_there_in_all_wordings_and_keeps_to_its_form(line: dict[Wording, str]) -> None:
    assert set(line) == set(Wording)
    assert not says_u(line[Wording.NL])
    assert not says_je(line[Wording.NL_U])


def test_the_welcome_says_one_is_glad() -> None:
    """R001-29."""
    welcome = LIBRARY.block_lines[BlockKey.WELCOME]
    assert "leuk" in welcome[Wording.NL]
    assert "fijn" in welcome[Wording.NL_U]
    assert "good to talk" in welcome[Wording.EN]


def test_the_closing_line_thanks() -> None:
    assert "Dank je" in LIBRARY.closing_line[Wording.NL]
    assert "Dank u" in LIBRARY.closing_line[Wording.NL_U]
    assert "Thank you" in LIBRARY.closing_line[Wording.EN]


@pytest.mark.parametrize("kind", LIBRARY.hooks)
def test_a_reason_to_write_is_part_of_a_message_in_every_wording(kind: Icebreaker) -> None:
    lines = LIBRARY.hooks[kind]
    assert set(lines) == set(Wording)
    assert not says_u(lines[Wording.NL])
    assert not says_je(lines[Wording.NL_U])
    assert all("{about}" in line and not line.endswith(".") for line in lines.values())


@pytest.mark.parametrize("item", LIBRARY.video_check, ids=lambda item: item.id)
def test_every_look_at_ones_own_picture_comes_with_a_simple_fix(item: VideoCheckItem) -> None:
    assert set(item.texts) == set(item.fix) == set(Language)
    assert max(len(text.split()) for text in item.fix.values()) <= 26


def test_the_video_check_carries_out_all_its_advice() -> None:
    sources = {item.source for item in LIBRARY.video_check}
    assert sources == {f"R001-{number}" for number in range(15, 22)}
