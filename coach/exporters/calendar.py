"""Calendar files to add by hand: one entry for the guest, three for the user (R001-15, R001-26, R000-31).

Times are in UTC: one moment, whatever the zones of the two calendars, and no zone rules to carry along. There
is no METHOD, ORGANIZER or ATTENDEE: with those, some calendars send mail by themselves (RX-05).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Component, Event
from icalendar.prop import vText, vUri

from coach.domain.wording import Language
from coach.exporters.links import web_link
from coach.exporters.text import one_line, plain

PREPARATION_MINUTES = 30
DEBRIEF_MINUTES = 10
ALARM_MINUTES = (15, 5)
"""The second one is the moment to be in the room (R001-15)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarTalk:
    """A talk as a calendar shows it. The texts are ready, in the language of their reader.

    Raises ValueError on a moment without a zone, no minutes or an empty uid: faults of the caller.
    """

    uid: str
    """The same for ever; "own-" entries derive theirs from it."""
    sequence: int
    """Grows when time or place change (RFC 5546 2.1.4)."""
    starts_at: datetime
    """In any zone."""
    minutes: int
    """The promised length."""
    summary: str
    description: str
    location: str = ""
    """Where to be; when empty, the link says it."""
    link: str = ""
    is_video: bool = True
    """Whether the link opens a video meeting, not a map or a web page."""
    now: datetime
    """When this file is made, in any zone."""
    language: Language

    def __post_init__(self) -> None:
        """Refuse what would become a different appointment, or none."""
        if self.starts_at.utcoffset() is None or self.now.utcoffset() is None:
            raise ValueError("a calendar needs moments with a zone")
        if self.minutes < 1 or self.sequence < 0 or not one_line(self.uid):
            raise ValueError("a calendar needs minutes, a sequence and a uid")

    @property
    def start(self) -> datetime:
        """The start in UTC: minutes added to a local time would go wrong in the night the clock changes."""
        return self.starts_at.astimezone(UTC)

    @property
    def end(self) -> datetime:
        """The promised end in UTC."""
        return self.start + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class EntryText:
    """What one entry says."""

    summary: str
    description: str


class _Text(vText):
    r"""TEXT by the letter of RFC 5545 3.3.11. The library takes the "\N" in "C:\New" for a line end."""

    def to_ical(self) -> bytes:
        r"""Return the escaped text; it holds no line end but "\n" since it went through `plain`."""
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()


def guest_calendar(talk: CalendarTalk) -> bytes:
    """Return the file for the guest: one entry of exactly the promised minutes, without alarms."""
    entry = _talk_entry(talk, one_line(talk.uid))
    return _file(talk, [entry])


def own_calendar(
    talk: CalendarTalk,
    *,
    preparation: EntryText,
    debrief: EntryText,
    preparation_minutes: int = PREPARATION_MINUTES,
    debrief_minutes: int = DEBRIEF_MINUTES,
) -> bytes:
    """Return the user's own file: preparation up to the start, the talk with alarms, a debrief from its end.

    The texts of the talk are the user's own here. All three are private, so that colleagues who may look into
    the user's calendar see only that the time is taken.
    """
    uid = one_line(talk.uid)
    before = talk.start - timedelta(minutes=preparation_minutes)
    after = talk.end + timedelta(minutes=debrief_minutes)
    entries = [
        _entry(talk, f"own-preparation-{uid}", preparation, before, talk.start),
        _talk_entry(talk, f"own-talk-{uid}"),
        _entry(talk, f"own-debrief-{uid}", debrief, talk.end, after),
    ]
    for minutes in ALARM_MINUTES:
        entries[1].add_component(_alarm(talk, minutes))
    for entry in entries:
        entry.add("class", "PRIVATE")
    return _file(talk, entries)


def _file(talk: CalendarTalk, entries: list[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", f"-//Kopje//Kopje//{talk.language.value.upper()}")
    calendar.add("version", "2.0")
    for entry in entries:
        calendar.add_component(entry)
    content: bytes = calendar.to_ical()
    return content


def _talk_entry(talk: CalendarTalk, uid: str) -> Event:
    entry = _entry(talk, uid, EntryText(talk.summary, talk.description), talk.start, talk.end)
    link = web_link(talk.link)
    _add_text(entry, "location", one_line(talk.location) or link or "", talk.language)
    if link is not None:
        entry.add("url", vUri(link))
    if link is not None and talk.is_video:
        entry.add("conference", vUri(link, params={"VALUE": "URI", "FEATURE": "VIDEO"}))
    return entry


def _entry(talk: CalendarTalk, uid: str, text: EntryText, start: datetime, end: datetime) -> Event:
    entry = Event()
    entry.add("uid", _Text(uid))
    entry.add("sequence", talk.sequence)
    entry.add("dtstamp", talk.now.astimezone(UTC))
    entry.add("dtstart", start)
    entry.add("dtend", end)
    entry.add("transp", "OPAQUE")
    entry.add("status", "CONFIRMED")
    _add_text(entry, "summary", one_line(text.summary), talk.language)
    _add_text(entry, "description", plain(text.description), talk.language)
    return entry


def _alarm(talk: CalendarTalk, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(minutes=-minutes))
    # A display alarm without its description is refused, so an empty one is written too (RFC 5545 3.6.6).
    alarm.add("description", _Text(one_line(talk.summary), params={"LANGUAGE": talk.language.value}))
    return alarm


def _add_text(component: Component, name: str, text: str, language: Language) -> None:
    if text:
        component.add(name, _Text(text, params={"LANGUAGE": language.value}))
