"""Whatever a name, a note or a link holds, the calendar file stays the same file with another text in it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from coach.domain.wording import Language
from coach.exporters.calendar import EntryText, guest_calendar, own_calendar
from tests.unit.exporters.judges import (
    JUDGES,
    Reader,
    by_icalendar,
    names,
    properties,
    texts,
    values,
    without_control_characters,
)
from tests.unit.exporters.talks import TRICKS, a_talk, hostile, hostile_link

ZONES = st.sampled_from(["Europe/Amsterdam", "Asia/Kolkata", "America/New_York", "Pacific/Apia"])
OPTIONAL = {("VEVENT", name) for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CONFERENCE")}
KNOWN = OPTIONAL | {
    ("VEVENT", name) for name in ("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "TRANSP", "STATUS")
}
MAKER = {("VCALENDAR", "VERSION"), ("VCALENDAR", "PRODID")}


def spaces_joined(text: str) -> str:
    return " ".join(text.split())


@given(summary=hostile, description=hostile, location=hostile, link=hostile_link)
def test_no_text_changes_the_form_of_the_guest_file(
    summary: str, description: str, location: str, link: str
) -> None:
    content = guest_calendar(a_talk(summary=summary, description=description, location=location, link=link))
    assert MAKER | (KNOWN - OPTIONAL) <= names(content) <= MAKER | KNOWN
    assert values(content, "UID") == ["7d1f@kopje"]
    assert values(content, "DTSTART") == ["20261201T090000Z"]
    assert len(properties(content)) == len(set(names(content)))


@given(summary=hostile, description=hostile, location=hostile)
def test_no_text_is_lost(summary: str, description: str, location: str) -> None:
    content = guest_calendar(a_talk(summary=summary, description=description, location=location, link=""))
    assert "".join(texts(content, "DESCRIPTION")) == without_control_characters(description)
    for name, text in (("SUMMARY", summary), ("LOCATION", location)):
        expected = spaces_joined(without_control_characters(text))
        assert spaces_joined("".join(texts(content, name))) == expected


@given(link=hostile_link)
def test_a_link_is_ascii_and_opens_a_page_or_is_not_there(link: str) -> None:
    content = guest_calendar(a_talk(link=link))
    urls = values(content, "URL")
    assert urls == values(content, "CONFERENCE")
    assert all(url.isascii() and url.lower().startswith(("http://", "https://")) for url in urls)


@given(first=hostile, second=hostile, third=hostile, uid=hostile)
def test_no_text_changes_the_form_of_the_own_file(first: str, second: str, third: str, uid: str) -> None:
    content = own_calendar(
        a_talk(uid=f"u{uid}", summary=first, description=second),
        preparation=EntryText(second, third),
        debrief=EntryText(third, first),
    )
    assert values(content, "DTSTART") == ["20261201T083000Z", "20261201T090000Z", "20261201T092000Z"]
    assert len(values(content, "UID")) == len(set(values(content, "UID"))) == 3
    assert values(content, "ACTION", "VALARM") == ["DISPLAY", "DISPLAY"]
    extras = {("VEVENT", "CLASS")} | {("VALARM", name) for name in ("ACTION", "TRIGGER", "DESCRIPTION")}
    assert names(content) - OPTIONAL == MAKER | (KNOWN - OPTIONAL) | extras


@pytest.mark.parametrize("read", JUDGES.values(), ids=JUDGES)
@given(summary=hostile, description=hostile, location=hostile)
def test_every_reader_sees_one_entry_at_the_right_moment(
    read: Reader, summary: str, description: str, location: str
) -> None:
    content = guest_calendar(a_talk(summary=summary, description=description, location=location))
    [entry] = read(content)
    assert (entry.uid, entry.start, entry.end) == (
        "7d1f@kopje",
        datetime(2026, 12, 1, 9, 0, tzinfo=UTC),
        datetime(2026, 12, 1, 9, 20, tzinfo=UTC),
    )
    assert entry.alarms == ()


@pytest.mark.parametrize("name", ["ical", "vobject"])
@given(description=hostile)
def test_independent_readers_see_the_same_words(name: str, description: str) -> None:
    [entry] = JUDGES[name](guest_calendar(a_talk(description=f"<{description}>")))
    assert entry.description == without_control_characters(f"<{description}>")


@given(description=hostile.map(lambda text: text.replace("\\", "/")))
def test_the_library_itself_sees_the_same_words_where_it_reads_backslashes_right(description: str) -> None:
    [entry] = by_icalendar(guest_calendar(a_talk(description=f"<{description}>")))
    assert entry.description == without_control_characters(f"<{description}>")


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("field", ["uid", "summary", "description", "location", "link"])
def test_each_known_trick_stays_text_in_every_field(field: str, trick: str) -> None:
    content = guest_calendar(a_talk(**{field: f"a{trick}b"}))
    forbidden = {"ATTENDEE", "ORGANIZER", "METHOD", "X-INJECTED", "ACTION"}
    assert not forbidden & {name for _, name in names(content)}
    assert len(values(content, "UID")) == 1


@given(
    local=st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2036, 1, 1)),  # noqa: DTZ001
    zone=ZONES,
    fold=st.sampled_from([0, 1]),
    minutes=st.integers(10, 90),
    language=st.sampled_from(Language),
)
def test_the_promised_minutes_hold_in_every_zone_and_night(
    local: datetime, zone: str, fold: int, minutes: int, language: Language
) -> None:
    start = local.replace(microsecond=0, fold=fold, tzinfo=ZoneInfo(zone))
    [entry] = by_icalendar(guest_calendar(a_talk(starts_at=start, minutes=minutes, language=language)))
    assert entry.start.timestamp() == start.timestamp()
    assert (entry.end - entry.start).total_seconds() == minutes * 60
