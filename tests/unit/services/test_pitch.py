"""The introduction that is kept, and the page to listen by."""

import io

import pytest
from docx import Document
from pydantic import ValidationError
from pypdf import PdfReader

from coach.coaching.pitch import Remark
from coach.domain.pitch import Manner, Pitch
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.services.pitch import PDF, WORD
from tests.unit.services.house import SOON

FACTS = ("Twaalf jaar projectleider", "Een spoedpost geopend in 2024", "Nieuwsgierig naar energie")


def test_before_anything_is_written_there_is_an_empty_introduction(coach: Coach) -> None:
    assert coach.pitch.get(Language.NL) == Pitch(language=Language.NL)


def test_each_language_has_its_own(coach: Coach) -> None:
    coach.pitch.change(Language.NL, facts=FACTS, text="Ik ben Robin.", manner=Manner.MODEST)
    coach.pitch.change(Language.EN, text="I am Robin.")
    assert coach.pitch.get(Language.NL).facts == FACTS
    assert coach.pitch.get(Language.NL).manner is Manner.MODEST
    assert (coach.pitch.get(Language.EN).text, coach.pitch.get(Language.EN).facts) == ("I am Robin.", ())


def test_a_fact_stands_there_once_and_there_are_five_at_most(coach: Coach) -> None:
    assert coach.pitch.change(Language.NL, facts=("een  feit", "Een feit", " ")).facts == ("een feit",)
    with pytest.raises(ValidationError):
        coach.pitch.change(Language.NL, facts=tuple("abcdef"))
    assert coach.pitch.get(Language.NL).facts == ("een feit",)


def test_the_own_pace_is_kept_when_there_was_enough_to_measure(coach: Coach) -> None:
    assert coach.pitch.calibrate(Language.NL, 20, 9) is None
    assert coach.pitch.get(Language.NL).words_per_minute is None
    coach.pitch.calibrate(Language.NL, 120, 60)
    assert coach.pitch.get(Language.NL).words_per_minute == 120
    assert coach.pitch.get(Language.EN).words_per_minute is None


def test_the_check_follows_the_agenda_of_a_talk(coach: Coach) -> None:
    pitch = coach.pitch.change(Language.NL, facts=FACTS, text="Ik leidde in 2024 een project. " * 40)
    jan = coach.people.add("Jan van der Berg")
    talk = coach.conversations.prepare(jan.id, minutes=15, starts_at=SOON)
    alone, there = coach.pitch.check(pitch, minutes=60), coach.pitch.check(pitch, conversation=talk)
    assert alone.room.most == 180
    assert there.room.most < 120
    assert alone.seconds == there.seconds
    assert [one.remark for one in there.remarks] == [Remark.TOO_LONG]


@pytest.mark.parametrize("language", Language)
def test_a_friend_gets_what_to_listen_for_and_not_what_will_be_said(coach: Coach, language: Language) -> None:
    hostile = "<b>Feit</b> [x](http://127.0.0.1:9)\n# \ufffe"
    pitch = coach.pitch.change(language, facts=(*FACTS[:2], hostile), text="Dit zeg ik straks letterlijk.")
    page = coach.pitch.listening_page(pitch)
    word = "\n".join(one.text for one in Document(io.BytesIO(page[WORD])).paragraphs)
    pdf = " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(page[PDF])).pages).split())
    for text in (word, pdf):
        assert FACTS[0] in text
        assert "<b>Feit</b> [x](http://127.0.0.1:9) #" in text
        assert "letterlijk" not in text
        assert "120" in text
    assert ("Will you listen" in pdf) == (language is Language.EN)
