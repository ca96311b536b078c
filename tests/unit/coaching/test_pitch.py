"""How long an introduction takes, and what the coach says about it (S1.08, R001-35 to R001-38)."""

import pytest

from coach.coaching.agenda import agenda
from coach.coaching.pitch import (
    MANNER_ADVICE,
    STAGE_ADVICE,
    USUAL_PACE,
    Remark,
    Room,
    pace_from,
    remarks,
    room_for,
    spoken_seconds,
)
from coach.content.ask_rules import ask_rules
from coach.content.library import library
from coach.domain.person import Relation
from coach.domain.pitch import FASTEST, SLOWEST, Manner, Pitch, count_words
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.language.catalogue import translator

RULES = ask_rules()
ROOM = Room(30, 120)
FACTS = ("Twaalf jaar projectleider", "Een spoedpost geopend", "Nu nieuwsgierig naar energie")
GOOD = "Ik leidde twaalf jaar projecten in de zorg en opende in 2024 een spoedpost. " * 7


def pitch(text: str = GOOD, **facts: object) -> Pitch:
    return Pitch.model_validate({"language": Language.NL, "facts": FACTS, "text": text} | facts)


def found(one: Pitch, room: Room = ROOM) -> list[Remark]:
    return [remark.remark for remark in remarks(one, room, RULES)]


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("Ik ben Jan.", 3), ("e-mail, foto's en zo’n 12 km", 6), ("één — twee – drie", 3), ("…", 0)],
)
def test_words_are_counted_as_they_are_said(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(("language", "seconds"), [(Language.NL, 60), (Language.EN, 60)])
def test_a_minute_is_as_many_words_as_people_calmly_say(language: Language, seconds: int) -> None:
    """E-45."""
    assert (USUAL_PACE[Language.NL], USUAL_PACE[Language.EN]) == (135, 140)
    assert spoken_seconds(pitch("woord " * USUAL_PACE[language], language=language)) == seconds


def test_the_own_pace_goes_before_the_usual_one() -> None:
    assert spoken_seconds(pitch("woord " * 135, words_per_minute=90)) == 90


def test_without_a_text_the_facts_are_what_is_said() -> None:
    assert spoken_seconds(pitch("", facts=("een twee drie", "vier vijf"))) == round(5 * 60 / 135)


@pytest.mark.parametrize(
    ("words", "seconds", "pace"),
    [
        (130, 60, 130),
        (65, 30, 130),
        (39, 60, None),
        (100, 14.9, None),
        (400, 20, FASTEST),
        (40, 300, SLOWEST),
    ],
)
def test_the_own_pace_comes_from_reading_enough_aloud(words: int, seconds: float, pace: int | None) -> None:
    assert pace_from(words, seconds) == pace


@pytest.mark.parametrize(
    ("manner", "minutes", "room"),
    [
        (None, 15, Room(30, 120)),
        (None, 20, Room(30, 120)),
        (None, 30, Room(30, 180)),
        (Manner.MODEST, 20, Room(45, 120)),
        (Manner.LONG_WINDED, 60, Room(30, 180)),
    ],
)
def test_there_are_two_minutes_in_a_short_talk_and_three_in_a_longer_one(
    manner: Manner | None, minutes: int, room: Room
) -> None:
    assert room_for(manner, minutes) == room


@pytest.mark.parametrize("stage", [Stage.EXPLORE, Stage.SOW])
@pytest.mark.parametrize("minutes", [10, 15, 20, 30, 60])
def test_the_agenda_of_a_talk_leaves_the_room_that_it_has(stage: Stage, minutes: int) -> None:
    blocks = agenda(library().shapes, minutes, stage, Relation.STRANGER)
    block = next(one.minutes for one in blocks if one.key == "my_intro")
    room = room_for(None, minutes, blocks)
    assert room.most == max(30, min(120 if minutes <= 20 else 180, block * 60))
    assert room_for(Manner.MODEST, minutes, blocks).most >= 45


def test_a_good_introduction_needs_no_remark() -> None:
    assert found(pitch()) == []


def test_an_empty_one_begins_with_one_fact() -> None:
    assert found(pitch("", facts=())) == [Remark.NO_TEXT]


@pytest.mark.parametrize(
    ("one", "remark"),
    [
        (pitch("Ik opende in 2024 een spoedpost."), Remark.TOO_SHORT),
        (pitch(GOOD * 4), Remark.TOO_LONG),
        (pitch(facts=FACTS[:2]), Remark.FEW_FACTS),
        (pitch(GOOD + "Ik ben maar een gewone projectleider."), Remark.BELITTLING),
        (pitch("Ik hou van mensen en van goed overleg met iedereen daar. " * 9), Remark.NO_RESULT),
    ],
)
def test_one_thing_that_could_be_better_is_said_alone(one: Pitch, remark: Remark) -> None:
    assert found(one) == [remark]


def test_the_words_that_make_one_small_are_quoted() -> None:
    (remark,) = remarks(pitch(GOOD + "Sorry dat ik stoor."), ROOM, RULES)
    assert remark.quote
    assert remark.quote in "Sorry dat ik stoor."


def test_in_english_too() -> None:
    text = "I am just a simple project manager who led a team of eight people last year. " * 6
    assert Remark.BELITTLING in found(pitch(text, language=Language.EN))


def test_who_goes_on_easily_is_not_asked_for_more() -> None:
    plain = "Ik hou van mensen en van goed overleg met iedereen daar. " * 9
    assert found(pitch(plain, manner=Manner.LONG_WINDED)) == []


def test_there_is_advice_for_every_stage_and_manner() -> None:
    assert set(STAGE_ADVICE) == set(Stage)
    assert set(MANNER_ADVICE) == set(Manner)
    for language in Language:
        said = [translator(language)(key) for key in (*STAGE_ADVICE.values(), *MANNER_ADVICE.values())]
        assert len(set(said)) == len(said)
