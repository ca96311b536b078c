"""The two calendar files, read back by other programs."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.domain.wording import Language
from coach.exporters.calendar import CalendarTalk, EntryText, guest_calendar, own_calendar
from tests.unit.exporters.judges import JUDGES, Reader, content_lines, names, texts, values
from tests.unit.exporters.talks import DEBRIEF, PLAIN, PREPARATION, a_talk

START = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
END = datetime(2026, 12, 1, 9, 20, tzinfo=UTC)
judged = pytest.mark.parametrize("read", JUDGES.values(), ids=JUDGES)
IN_EVERY_ENTRY = {
    "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "TRANSP", "STATUS", "SUMMARY", "DESCRIPTION",
}  # fmt: skip


def own(talk: CalendarTalk = PLAIN) -> bytes:
    return own_calendar(talk, preparation=PREPARATION, debrief=DEBRIEF)


@judged
def test_the_guest_gets_one_entry_of_the_promised_minutes(read: Reader) -> None:
    [entry] = read(guest_calendar(PLAIN))
    assert (entry.uid, entry.start, entry.end) == ("7d1f@kopje", START, END)
    assert entry.summary == PLAIN.summary
    assert entry.description == PLAIN.description
    assert entry.location == entry.url == "https://meet.example/kamer?a=1&b=2"
    assert entry.alarms == ()


def test_the_guest_file_has_no_word_more_than_needed() -> None:
    expected = {("VCALENDAR", "VERSION"), ("VCALENDAR", "PRODID")}
    expected |= {("VEVENT", name) for name in IN_EVERY_ENTRY | {"LOCATION", "URL", "CONFERENCE"}}
    assert names(guest_calendar(PLAIN)) == expected


def test_the_entry_is_sure_and_takes_time() -> None:
    content = guest_calendar(PLAIN)
    assert values(content, "STATUS") == ["CONFIRMED"]
    assert values(content, "TRANSP") == ["OPAQUE"]
    assert values(content, "SEQUENCE") == ["2"]
    assert values(content, "DTSTAMP") == ["20261121T083015Z"]
    assert values(content, "DTSTART") == ["20261201T090000Z"]


@pytest.mark.parametrize("language", Language)
def test_texts_and_maker_name_their_language(language: Language) -> None:
    content = guest_calendar(a_talk(language=language))
    assert values(content, "PRODID", "VCALENDAR") == [f"-//Kopje//Kopje//{language.value.upper()}"]
    lines = content_lines(content)
    for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
        assert any(line.startswith(f"{name};LANGUAGE={language.value}:") for line in lines)


@judged
def test_the_user_gets_three_entries_that_touch(read: Reader) -> None:
    before, talk, after = read(own())
    assert (before.start, before.end) == (START - timedelta(minutes=30), START)
    assert (talk.start, talk.end) == (START, END)
    assert (after.start, after.end) == (END, END + timedelta(minutes=10))
    assert before.summary == PREPARATION.summary
    assert after.description == DEBRIEF.description


@judged
def test_only_the_users_talk_has_alarms_at_15_and_5_minutes_before(read: Reader) -> None:
    before, talk, after = read(own())
    assert talk.alarms == (timedelta(minutes=-15), timedelta(minutes=-5))
    assert before.alarms == after.alarms == ()


def test_an_alarm_has_all_that_is_asked_of_it() -> None:
    content = own()
    assert values(content, "ACTION", "VALARM") == ["DISPLAY", "DISPLAY"]
    assert values(content, "TRIGGER", "VALARM") == ["-PT15M", "-PT5M"]
    assert texts(content, "DESCRIPTION", "VALARM") == [PLAIN.summary] * 2


def test_colleagues_do_not_see_what_the_users_entries_are_about() -> None:
    assert values(own(), "CLASS") == ["PRIVATE"] * 3
    assert values(guest_calendar(PLAIN), "CLASS") == []


def test_the_minutes_around_the_talk_can_be_chosen() -> None:
    content = own_calendar(
        PLAIN, preparation=PREPARATION, debrief=DEBRIEF, preparation_minutes=45, debrief_minutes=25
    )
    assert values(content, "DTSTART")[0] == "20261201T081500Z"
    assert values(content, "DTEND")[2] == "20261201T094500Z"


def test_uids_stay_the_same_when_everything_else_changes() -> None:
    moved = a_talk(starts_at=PLAIN.starts_at + timedelta(days=3), summary="Anders", sequence=9, minutes=45)
    assert values(own(moved), "UID") == values(own(), "UID")
    assert values(guest_calendar(moved), "UID") == values(guest_calendar(PLAIN), "UID")
    assert len({*values(own(), "UID"), *values(guest_calendar(PLAIN), "UID")}) == 4


def test_a_new_sequence_reaches_every_entry() -> None:
    assert values(own(a_talk(sequence=7)), "SEQUENCE") == ["7"] * 3


def test_a_place_comes_before_the_link() -> None:
    content = guest_calendar(a_talk(location="Stationsplein 1, Utrecht; hal"))
    assert texts(content, "LOCATION") == ["Stationsplein 1, Utrecht; hal"]
    assert len(values(content, "URL")) == 1


def test_a_link_to_a_map_opens_no_video_meeting() -> None:
    content = guest_calendar(a_talk(location="Utrecht", is_video=False))
    assert ("VEVENT", "CONFERENCE") not in names(content)
    assert values(content, "URL") == ["https://meet.example/kamer?a=1&b=2"]


@pytest.mark.parametrize(
    "link",
    [
        "",
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///x",
    ],
)
def test_only_a_web_page_becomes_a_link_or_a_place(link: str) -> None:
    for content in (guest_calendar(a_talk(link=link)), own(a_talk(link=link))):
        assert not {("VEVENT", "URL"), ("VEVENT", "CONFERENCE"), ("VEVENT", "LOCATION")} & names(content)
        assert b"script:" not in content.lower()


def test_minutes_are_real_minutes_when_the_clock_changes() -> None:
    zone = ZoneInfo("Europe/Amsterdam")
    content = own(a_talk(starts_at=datetime(2026, 3, 29, 1, 50, tzinfo=zone)))
    assert values(content, "DTSTART") == ["20260329T002000Z", "20260329T005000Z", "20260329T011000Z"]
    assert values(content, "DTEND")[1] == "20260329T011000Z"


def test_a_backslash_before_a_capital_n_is_no_line_end() -> None:
    content = guest_calendar(a_talk(description="C:\\New, C:\\new"))
    assert texts(content, "DESCRIPTION") == ["C:\\New, C:\\new"]


def test_a_uid_is_text_too() -> None:
    assert texts(guest_calendar(a_talk(uid="a\\N;b,c")), "UID") == ["a\\N;b,c"]


def test_an_empty_description_is_left_out() -> None:
    content = own_calendar(PLAIN, preparation=EntryText("Voor", ""), debrief=EntryText("Na", "\x07"))
    assert len(values(content, "DESCRIPTION")) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"starts_at": datetime(2026, 12, 1, 10)},  # noqa: DTZ001
        {"now": datetime(2026, 12, 1, 10)},  # noqa: DTZ001
        {"minutes": 0},
        {"sequence": -1},
        {"uid": "\r\n"},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_what_is_no_appointment_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="a calendar needs"):
        a_talk(**wrong)
