"""Readers of calendar files that share no code with the writer, and a strict one by RFC 5545."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import icalendar
import vobject  # type: ignore[import-untyped]
from ical.calendar_stream import IcsCalendarStream

LINE = re.compile(r"(?P<name>[A-Z-]+)(?P<parameters>(?:;[A-Z]+=[A-Za-z0-9-]+)*):(?P<value>.*)")
ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True)
class Entry:
    """What a calendar program understands of one VEVENT."""

    uid: str
    start: datetime
    end: datetime
    summary: str = ""
    description: str = ""
    location: str = ""
    url: str = ""
    alarms: tuple[timedelta, ...] = ()


Reader = Callable[[bytes], list[Entry]]


def content_lines(content: bytes) -> list[str]:
    """Return the unfolded lines. Fails on a lone CR or LF, a line over 75 octets, a byte order mark."""
    assert content.endswith(b"\r\n")
    assert not content.startswith(b"\xef\xbb\xbf")
    rows = content[:-2].split(b"\r\n")
    for row in rows:
        assert len(row) <= 75
        assert row.decode("utf-8")
        assert not re.search(rb"[\x00-\x1f\x7f]", row)
    return b"\r\n".join(rows).replace(b"\r\n ", b"").decode().split("\r\n")


def properties(content: bytes) -> list[tuple[str, str, str]]:
    """Return (component, name, raw value) of every line. Fails on a line of another form or wrong nesting."""
    found: list[tuple[str, str, str]] = []
    inside: list[str] = []
    for line in content_lines(content):
        match = LINE.fullmatch(line)
        assert match, line
        name, value = match["name"], match["value"]
        if name == "BEGIN":
            inside.append(value)
        elif name == "END":
            assert inside.pop() == value
        else:
            found.append((inside[-1], name, value))
    assert not inside
    return found


def names(content: bytes) -> set[tuple[str, str]]:
    return {(component, name) for component, name, _ in properties(content)}


def values(content: bytes, name: str, component: str = "VEVENT") -> list[str]:
    return [value for inside, found, value in properties(content) if (inside, found) == (component, name)]


def unescaped(value: str) -> str:
    return ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def texts(content: bytes, name: str, component: str = "VEVENT") -> list[str]:
    return [unescaped(value) for value in values(content, name, component)]


def without_control_characters(text: str) -> str:
    """Return what must be read back: line ends as one sign, tabs as spaces, no other control sign.

    Nor is there a sign that turns the direction of what follows.
    """
    lines = (f"{text}.").splitlines()
    kept = "\n".join(lines)[:-1].replace("\t", " ").replace("\ufeff", "")
    return "".join(
        sign
        for sign in kept
        if sign == "\n"
        or (
            unicodedata.category(sign) not in {"Cc", "Cs"}
            and unicodedata.bidirectional(sign)
            not in {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
        )
    )


def by_icalendar(content: bytes) -> list[Entry]:
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert not any(event.errors for event in events)
    return [
        Entry(
            uid=str(event["UID"]),
            start=event.decoded("DTSTART"),
            end=event.decoded("DTEND"),
            summary=str(event.get("SUMMARY", "")),
            description=str(event.get("DESCRIPTION", "")),
            location=str(event.get("LOCATION", "")),
            url=str(event.get("URL", "")),
            alarms=tuple(alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")),
        )
        for event in events
    ]


def by_ical(content: bytes) -> list[Entry]:
    calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    found = []
    for event in calendar.events:
        assert isinstance(event.dtstart, datetime)
        assert isinstance(event.dtend, datetime)
        alarms = tuple(alarm.trigger for alarm in event.alarm if isinstance(alarm.trigger, timedelta))
        found.append(
            Entry(
                uid=str(event.uid),
                start=event.dtstart,
                end=event.dtend,
                summary=event.summary or "",
                description=event.description or "",
                location=event.location or "",
                url=str(event.url or ""),
                alarms=alarms,
            )
        )
    return found


def by_vobject(content: bytes) -> list[Entry]:
    [calendar] = vobject.readComponents(content.decode())
    found = []
    for event in calendar.vevent_list:
        event.validate(raiseException=True)
        said = {name: event.contents[name][0].value for name in event.contents if name != "valarm"}
        alarms = tuple(alarm.trigger.value for alarm in event.contents.get("valarm", []))
        found.append(
            Entry(
                uid=said["uid"],
                start=said["dtstart"].astimezone(UTC),
                end=said["dtend"].astimezone(UTC),
                summary=said.get("summary", ""),
                description=said.get("description", ""),
                location=said.get("location", ""),
                url=said.get("url", ""),
                alarms=alarms,
            )
        )
    return found


JUDGES: dict[str, Reader] = {"icalendar": by_icalendar, "ical": by_ical, "vobject": by_vobject}
