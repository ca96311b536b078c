"""What the user adds to a message: every note has a question and a hint, and belongs somewhere."""

import pytest

from coach.content.fields import MessageFields
from coach.domain import message_names as names
from coach.domain.message import MessageKind, note_length
from coach.domain.message_notes import TO_ANYBODY, WITHOUT_READER, MessageNotes, NoteShape, notes_for, steps
from coach.language.catalogue import LANGUAGES, translator


def test_every_note_asks_for_itself_and_can_be_used() -> None:
    assert list(names.NOTE) == list(names.NOTE_HELP) == list(MessageNotes.model_fields)
    assert set(names.NOTE) <= set(MessageFields.model_fields)
    used = {note.name for kind in MessageKind for number in (1, 2) for note in notes_for(kind, number)}
    assert used == set(names.NOTE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_can_draw_itself_from_the_notes_of_a_kind(language: str) -> None:
    say = translator(language)
    for kind in MessageKind:
        for note in notes_for(kind):
            assert say(note.label).endswith("?")
            assert say(note.help).endswith((".", "!"))
            assert isinstance(note.shape, NoteShape)


def test_the_needed_notes_come_first_and_none_comes_twice() -> None:
    for kind in MessageKind:
        notes = notes_for(kind)
        assert [note.is_needed for note in notes] == sorted((note.is_needed for note in notes), reverse=True)
        assert len({note.name for note in notes}) == len(notes)


def test_a_second_reminder_to_a_stranger_needs_something_new() -> None:
    (new,) = notes_for(MessageKind.REMINDER, 2, is_stranger=True)
    assert (new.name, new.is_needed) == ("new_information", True)
    (new,) = notes_for(MessageKind.REMINDER, 2)
    assert not new.is_needed
    assert "new_information" not in {note.name for note in notes_for(MessageKind.REMINDER, is_stranger=True)}


def test_four_kinds_have_two_steps_each_with_a_name() -> None:
    for kind in MessageKind:
        assert len(steps(kind)) == (2 if kind.value in names.KIND_STEPS else 0)
    assert len(names.KIND_STEPS) == 4


def test_what_never_names_its_reader_needs_none() -> None:
    assert TO_ANYBODY < WITHOUT_READER


@pytest.mark.parametrize(
    ("text", "length"), [("", 0), ("Hoi Zoë", 7), ("☕", 1), ("👋", 2), ("👩‍👧", 5), ("\ud83d", 1)]
)
def test_a_note_is_measured_as_linkedin_does(text: str, length: int) -> None:
    assert note_length(text) == length
