"""A message is read in its parts, and every place stays where it was."""

import pytest
from hypothesis import given, strategies as st

from coach.coaching.checking.text import plainly, read


@given(st.text(max_size=300))
def test_the_plain_form_has_a_character_for_each_character(text: str) -> None:
    assert len(plainly(text)) == len(text)


@given(st.text(max_size=300))
def test_sentences_stand_in_their_order_within_the_text(text: str) -> None:
    places = [(one.start, one.end) for one in read(text).sentences]
    assert places == sorted(places)
    assert all(0 <= start <= end <= len(text) for start, end in places)


def test_a_letter_has_a_greeting_sentences_and_a_signature() -> None:
    letter = read("Beste Anna,\n\nHoe is het? Ik las je stuk.\n\nHartelijke groet,\nRobin\n06 12345678")
    assert letter.salutation == "Beste Anna,"
    assert [one.text for one in letter.sentences] == ["Hoe is het?", "Ik las je stuk."]
    assert letter.signature == "Hartelijke groet,\nRobin\n06 12345678"


def test_a_note_on_one_line_has_them_too() -> None:
    letter = read("Hoi Anna, je lezing bleef hangen. Ik volg je graag. Groet, Robin")
    assert letter.salutation == "Hoi Anna,"
    assert [one.text for one in letter.sentences] == ["je lezing bleef hangen.", "Ik volg je graag."]
    assert letter.signature == "Groet, Robin"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ik bel dhr. Jansen om 14.00 u. bij u thuis.", 1),
        ("Past het, o.a. op dinsdag?", 1),
        ("Dat was A. de Vries. Hij belde.", 2),
        ("Kan het? Ja! Fijn...", 3),
        ("Drie momenten:\n- maandag\n- dinsdag", 3),
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str, sentences: int) -> None:
    assert len(read(f"{text}\n\nGroet,\nRobin").sentences) == sentences


def test_a_line_that_was_wrapped_goes_on() -> None:
    wrapped = "Ik onderzoek of werken bij een waterschap iets voor mij is, en\nzou daar graag over praten."
    assert len(read(f"Beste Anna,\n\n{wrapped}\n\nRobin").sentences) == 1


def test_what_is_forwarded_or_quoted_is_kept_apart() -> None:
    letter = read(
        "Hoi Anna,\n\nWil je dit doorsturen?\n---\nRobin Vermeer zoekt raad.\n---\n\nGroet,\nRobin\n\n"
        "Op 3 maart schreef Anna:\n> Hoe gaat het?"
    )
    assert [one.text for one in letter.sentences] == ["Wil je dit doorsturen?"]
    assert [one.text for one in letter.forwarded] == ["Robin Vermeer zoekt raad."]
    assert letter.signature.strip() == "Groet,\nRobin"
