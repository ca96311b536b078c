"""The pack: files that agree with each other, whole or not at all (RX-04)."""

import io
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from docx import Document
from pypdf import PdfReader

from coach.domain.conversation import Conversation, InformationGoal
from coach.domain.wording import AddressForm, Language
from coach.errors import FileNotWritable, UnknownConversation, UnreadableMoment
from coach.services.coach import Coach
from coach.services.packs import AGENDA, ASK, GUEST, OWN, PDF, QUESTIONS, WORD
from tests.unit.services.house import SOON, lines_of

LINK = "https://video.voorbeeld.example/robin"
TEXTS = {AGENDA, QUESTIONS, ASK, GUEST, OWN}
ALL = TEXTS | {WORD, PDF}


def prepared(coach: Coach, **facts: Any) -> Conversation:
    jan = coach.people.add("Jan van der Berg", organisation="Stroomhuis", notes="Moeilijke scheiding")
    return coach.conversations.prepare(
        jan.id,
        minutes=25,
        starts_at=SOON,
        goals=[InformationGoal(text="Of ik hier zou passen")],
        **({"link": LINK, "hook": "ik las je stuk over warmte"} | facts),
    )


def talk_of(content: bytes) -> Any:
    """Return the entry of the talk itself."""
    entries = [one for one in icalendar.Calendar.from_ical(content).walk("VEVENT") if "LOCATION" in one]
    assert len(entries) == 1
    return entries[0]


def test_the_pack_holds_five_texts_and_the_same_papers_for_print_and_word(
    coach: Coach, tmp_path: Path
) -> None:
    files = coach.packs.write(prepared(coach).id, tmp_path / "a" / "b")
    assert {file.name for file in files} == ALL == {file.name for file in (tmp_path / "a" / "b").iterdir()}
    assert set(lines_of(tmp_path / "a" / "b")) == TEXTS


@pytest.mark.parametrize(("language", "time"), [(Language.NL, "10.00 uur"), (Language.EN, "10:00")])
def test_ask_agenda_and_calendar_name_the_same_minutes_moment_and_link(
    coach: Coach, tmp_path: Path, language: Language, time: str
) -> None:
    talk = prepared(coach, language=language)
    coach.packs.write(talk.id, tmp_path)
    texts = lines_of(tmp_path)
    for name in (AGENDA, ASK):
        assert re.search(r"\b25\b", texts[name]), name
        assert time in texts[name], name
        assert LINK in texts[name] or name == ASK, name
    for name in (GUEST, OWN):
        entry = talk_of((tmp_path / name).read_bytes())
        assert entry.decoded("DTSTART") == SOON
        assert entry.decoded("DTEND") == SOON + timedelta(minutes=25)
        assert str(entry["URL"]) == LINK
        assert entry["SEQUENCE"] == 0
    description = str(talk_of((tmp_path / GUEST).read_bytes())["DESCRIPTION"])
    assert LINK in description
    assert "25" in description


@pytest.mark.parametrize(
    ("given", "family", "called"),
    [
        ("drs. Anna 🌱", "Smit, MBA | open to work", "Anna"),
        ("Anna (Recruiter)", "Smit she/her", "Anna"),
        ("A.M. (Anna)", "Smit", "Anna"),
        ("A.M.", "Smit", "A.M. Smit"),
    ],
)
def test_what_people_put_around_their_name_is_in_no_file_for_them(
    coach: Coach, given: str, family: str, called: str
) -> None:
    coach.profile.change(name="Robin")
    anna = coach.people.add(f"{given} {family}", given_name=given, family_name=family)
    talk = coach.conversations.prepare(anna.id, minutes=25, starts_at=SOON, link=LINK, hook="ik las je stuk")
    assert coach.messages.ask(talk.id).body.startswith(f"Beste {called},")
    summary = str(talk_of(coach.packs.calendars(talk.id)[GUEST])["SUMMARY"])
    whole = "A.M. Smit" if given.startswith("A.M.") else "Anna Smit"
    assert re.search(rf"Robin \S+ {whole}\b", summary)


def test_a_move_is_in_every_file_and_calendars_replace_the_old_entry(coach: Coach) -> None:
    talk = prepared(coach)
    before = talk_of(coach.packs.calendars(talk.id)[GUEST])
    coach.conversations.change(talk.id, starts_at=SOON + timedelta(hours=3), minutes=45)
    after = talk_of(coach.packs.calendars(talk.id)[GUEST])
    assert (after["UID"], after["SEQUENCE"]) == (before["UID"], 1)
    assert after.decoded("DTEND") - after.decoded("DTSTART") == timedelta(minutes=45)
    assert "45 minuten" in coach.messages.ask(talk.id).body


def test_nothing_private_of_either_is_in_what_the_guest_gets(coach: Coach, tmp_path: Path) -> None:
    coach.packs.write(prepared(coach).id, tmp_path)
    for name in (GUEST, ASK):
        text = lines_of(tmp_path)[name].replace("\r\n ", "")
        assert "scheiding" not in text
        assert "zou passen" not in text
    assert not any("scheiding" in text for text in lines_of(tmp_path).values())


def test_the_users_own_calendar_is_in_the_users_own_language(coach: Coach) -> None:
    coach.profile.change(language=Language.NL)
    talk = prepared(coach, language=Language.EN)
    own = talk_of(coach.packs.calendars(talk.id)[OWN])
    guest = talk_of(coach.packs.calendars(talk.id)[GUEST])
    assert str(own["DESCRIPTION"]).startswith("Gesprek met Jan van der Berg")
    assert own["DESCRIPTION"].params["LANGUAGE"] == "nl"
    assert guest["DESCRIPTION"].params["LANGUAGE"] == "en"


def test_an_own_ask_goes_into_the_pack(coach: Coach, tmp_path: Path) -> None:
    talk = prepared(coach)
    coach.messages.keep_ask(talk.id, "Hoi Jan, heb je 25 minuten?")
    coach.packs.write(talk.id, tmp_path)
    assert "Hoi Jan, heb je 25 minuten?" in lines_of(tmp_path)[ASK]


def test_a_question_that_left_the_bank_is_still_in_the_papers(coach: Coach) -> None:
    talk = prepared(coach)
    gone = talk.questions[1].model_copy(update={"id": "role-99", "text": "Een oude vraag?"})
    coach.conversations.choose(talk.id, [gone])
    assert b"Een oude vraag" in coach.packs.documents(talk.id)[QUESTIONS]


def test_without_a_moment_there_are_papers_but_no_calendars(coach: Coach, tmp_path: Path) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    assert set(coach.packs.documents(talk.id)) == {AGENDA, QUESTIONS}
    with pytest.raises(UnreadableMoment):
        coach.packs.calendars(talk.id)
    with pytest.raises(UnreadableMoment):
        coach.packs.write(talk.id, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("call", ["documents", "printed", "calendars"])
def test_a_pack_is_of_a_conversation(coach: Coach, call: str) -> None:
    with pytest.raises(UnknownConversation):
        getattr(coach.packs, call)("id-99")


@pytest.mark.parametrize("below", ["", "deeper", "deeper/still"])
def test_a_file_in_the_place_of_the_folder_is_left_alone(coach: Coach, tmp_path: Path, below: str) -> None:
    (tmp_path / "out").write_text("mine")
    talk = prepared(coach)
    with pytest.raises(FileNotWritable):
        coach.packs.check_folder(tmp_path / "out" / below)
    with pytest.raises(FileNotWritable):
        coach.packs.write(talk.id, tmp_path / "out" / below)
    assert (tmp_path / "out").read_text() == "mine"


def test_looking_whether_a_folder_can_be_written_makes_nothing(coach: Coach, tmp_path: Path) -> None:
    coach.packs.check_folder(tmp_path / "new" / "folder")
    assert not (tmp_path / "new").exists()


def test_when_one_file_cannot_be_written_an_older_pack_stays_whole(coach: Coach, tmp_path: Path) -> None:
    for name in ALL - {OWN}:
        (tmp_path / name).write_text("old")
    (tmp_path / OWN).mkdir()
    with pytest.raises(FileNotWritable):
        coach.packs.write(prepared(coach).id, tmp_path)
    assert {path.name for path in tmp_path.iterdir() if path.name != "data"} == ALL
    assert {(tmp_path / name).read_text() for name in ALL - {OWN}} == {"old"}


def test_a_new_pack_replaces_the_old_one_and_leaves_nothing_behind(coach: Coach, tmp_path: Path) -> None:
    out = tmp_path / "out"
    talk = prepared(coach)
    coach.packs.write(talk.id, out)
    coach.conversations.change(talk.id, minutes=60)
    coach.packs.write(talk.id, out)
    assert {file.name for file in out.iterdir()} == ALL
    assert "60" in lines_of(out)[AGENDA]


@pytest.mark.parametrize(
    ("language", "form"),
    [(Language.NL, AddressForm.JE), (Language.NL, AddressForm.U), (Language.EN, AddressForm.JE)],
)
def test_print_and_word_say_what_the_texts_say(coach: Coach, language: Language, form: AddressForm) -> None:
    talk = prepared(coach, language=language, address_form=form)
    printed = coach.packs.printed(talk.id)
    word = Document(io.BytesIO(printed[WORD]))
    pages = PdfReader(io.BytesIO(printed[PDF])).pages
    in_word = " ".join(one.text for one in word.paragraphs)
    in_pdf = " ".join(" ".join(page.extract_text() for page in pages).split())
    for question in talk.questions:
        assert question.text in in_word
        assert question.text in in_pdf
    rows = [row.cells[1].text for row in word.tables[0].rows[1:]]
    assert len(rows) == len(talk.blocks)
    assert all(row in in_pdf for row in rows)
    assert LINK in in_pdf
    assert LINK in in_word


def test_print_and_word_need_no_moment(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    assert set(coach.packs.printed(talk.id)) == {WORD, PDF}
