"""Days, dates and times in a text: whether they agree, and whether they can be misread (L-04)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coach.coaching.checking.case import Case, Mark
from coach.coaching.checking.lengths import named_minutes
from coach.domain.message import MessageKind
from coach.domain.wording import Language
from coach.language.dates import long_date

_WEEKDAYS = {
    name: number
    for number, names in enumerate((
        "maandag ma monday mon", "dinsdag di tuesday tues tue", "woensdag wo wednesday wed",
        "donderdag do thursday thurs thur thu", "vrijdag vr friday fri", "zaterdag za saturday sat",
        "zondag zo sunday sun",
    ))
    for name in names.split()
}  # fmt: skip
_MONTHS = {
    name: number
    for number, names in enumerate((
        "januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may",
        "juni june jun", "juli july jul", "augustus august aug", "september sept sep",
        "oktober october okt oct", "november nov", "december dec",
    ), start=1)
    for name in names.split()
}  # fmt: skip
_WEEKDAY = rf"(?P<weekday>{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})\b\.?"
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|ste|de|e)?\b"
_YEAR = r"(?:,? (?P<year>20\d\d)\b)?"
_DATES = (
    re.compile(
        rf"\b(?:{_WEEKDAY},? (?:de |the |den )?)?{_DAY} (?:of )?(?P<month>{_MONTH}){_YEAR}", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:{_WEEKDAY},? )?\b(?P<month>{_MONTH}) (?:the )?{_DAY}{_YEAR}(?! ?(?:uur|minut))", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:{_WEEKDAY},? )?{_DAY}[-/](?P<month>\d{{1,2}})(?:[-/](?P<year>20\d\d|\d\d))?(?![\d/-])",
        re.IGNORECASE,
    ),
)
_SLASHED = re.compile(
    r"(?<![\w/.,-])(?!24/7\b)(\d{1,2})/(\d{1,2})(?:/(\d{2}|\d{4}))?(?![\w/])"
    r"(?! (?:van|deel|of the|jaar|jr|baan))"
)
_TWELVE_HOURS = re.compile(r"(?<![\w.])(\d{1,2})(?:[.:](\d{2}))? ?(a\.?m|p\.?m)\b\.?", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<!\S)\S*(?://|@|www\.)\S*")
_DAY_NAMED = re.compile(
    r"\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|(?:over)?morgen|tomorrow)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:\d{1,2}[.:]\d{2}|(?<![.:])\d{1,2} ?(?:uur|am|pm|o'clock)"
    r"|(?:half|kwart (?:over|voor)|quarter (?:past|to)) \w+|(?:om|at) [a-z]+|noon|midday)\b",
    re.IGNORECASE,
)
_LAST_DAY, _LAST_MONTH = 31, 12
_RECENT = timedelta(days=120)
"""A date without a year may be one of the past months, or else the next of its name."""
_ENOUGH_OPTIONS = 2
_NOON = 12


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date in a text, with the weekday that stands before it."""

    day: date
    weekday: int | None
    start: int
    end: int


def named_dates(text: str, today: date | None) -> Iterator[NamedDate]:
    """Yield the dates that a text names. Without `today`, only those with their year."""
    taken = set[int]()
    for pattern in _DATES:
        for found in pattern.finditer(text):
            if found.start("day") in taken:
                continue
            taken.add(found.start("day"))
            if day := _date(found, today):
                name = (found["weekday"] or "").lower()
                yield NamedDate(day, _WEEKDAYS.get(name), found.start(), found.end())


def wrong_weekday(case: Case) -> Iterator[Mark]:
    """Point at a weekday that is not that of the date behind it, and offer the right one."""
    for one in named_dates(_text(case), case.situation.today):
        if one.weekday is not None and one.weekday != one.day.weekday():
            yield Mark(one.start, one.end, better=long_date(one.day, case.situation.language))


def notation(case: Case) -> Iterator[Mark]:
    """Point at dates in figures with slashes; in Dutch at a.m. and p.m. too."""
    text, language = _text(case), case.situation.language
    for found in _SLASHED.finditer(text):
        if 1 <= int(found[1]) <= _LAST_DAY and 1 <= int(found[2]) <= _LAST_MONTH:
            day = _from_numbers(int(found[1]), int(found[2]), found[3], case.situation.today)
            yield Mark(found.start(), found.end(), better=long_date(day, language) if day else "")
    if language is Language.NL:
        for found in _TWELVE_HOURS.finditer(text):
            hour = int(found[1]) % _NOON + (_NOON if found[3].lower().startswith("p") else 0)
            yield Mark(found.start(), found.end(), better=f"{hour}.{found[2] or '00'} uur")


def no_time_options(case: Case) -> Iterator[Mark]:
    """Find a reply that offers fewer than two moments, unless it takes one that was offered."""
    text = _text(case)
    starts = {one.start for one in named_dates(text, case.situation.today or date(2000, 1, 1))}
    days = len(starts) + sum(1 for one in _DAY_NAMED.finditer(text) if one.start() not in starts)
    times = sum(1 for _ in _TIME.finditer(text))
    options = min(days, max(times, 1)) if days > 1 else min(times, 1) * days + max(0, times - 1) * days
    if options < _ENOUGH_OPTIONS and not (days and case.has("accepts")):
        yield case.request


def differs_from_plan(case: Case) -> Iterator[Mark]:
    """Find minutes or a day other than what was planned (RX-04)."""
    meeting = case.situation.meeting
    if meeting is None:
        return
    minutes = named_minutes(case.letter.own)
    if minutes and meeting.minutes not in minutes:
        yield Mark(values={"planned": f"{meeting.minutes} min"})
    if meeting.starts_at is None or case.situation.kind is MessageKind.SCHEDULE_REPLY:
        return
    dates = list(named_dates(_text(case), case.situation.today))
    planned = meeting.starts_at.date()
    if dates and all(one.day not in {planned, *meeting.other_days} for one in dates):
        yield Mark(dates[0].start, dates[0].end, values={"planned": planned})


def _text(case: Case) -> str:
    """The plain text, with addresses of pages blanked: digits in them are no dates."""
    own = case.letter.plain[: case.letter.end]
    return _ADDRESS.sub(lambda found: " " * len(found[0]), own)


def _date(found: re.Match[str], today: date | None) -> date | None:
    month = found["month"].lower().rstrip(".")
    return _from_numbers(int(found["day"]), _MONTHS.get(month) or int(month), found["year"], today)


def _from_numbers(day: int, month: int, year: str | None, today: date | None) -> date | None:
    try:
        if year:
            return date(int(year) % 100 + 2000, month, day)
        if today is None:
            return None
        near = (_on(today.year + step, month, day) for step in (-1, 0, 1))
        return next((one for one in near if one and one >= today - _RECENT), None)
    except ValueError:
        return None


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
