"""Dates and times as a Dutch or an English hand writes them (domain rule L-04)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_timezone_name

_LOCALE = {"nl": "nl_NL", "en": "en_GB"}
_SHORT = {"nl": "dd-MM-y", "en": "d MMM y"}
_HALF_A_MINUTE = 30
"""In seconds. Agendas are made in halves of minutes."""
_YEAR_IS_NEWS_AFTER = timedelta(days=92)


def long_date(day: date, language: str, today: date | None = None) -> str:
    """Return "dinsdag 3 maart" or "Tuesday 3 March"; the year only when it is not close to `today`."""
    far = today is not None and day.year != today.year and abs(day - today) > _YEAR_IS_NEWS_AFTER
    return format_date(day, "EEEE d MMMM y" if far else "EEEE d MMMM", locale=_LOCALE[language])


def day_and_month(day: date, language: str, *, with_year: bool = True) -> str:
    """Return "3 maart 2020" or "3 March 2020"; a birthday may be known without its year: "3 maart"."""
    return format_date(day, "d MMMM y" if with_year else "d MMMM", locale=_LOCALE[language])


def short_date(day: date, language: str) -> str:
    """Return "03-03-2026" or "3 Mar 2026": in English, a month in figures is read in two ways."""
    return format_date(day, _SHORT[language], locale=_LOCALE[language])


def clock(moment: datetime, language: str) -> str:
    """Return "14.00 uur" or "14:00"; half a minute further "14.00½ uur"."""
    half = "½" if moment.second == _HALF_A_MINUTE else ""
    if language == "nl":
        return format_time(moment, "H.mm", locale=_LOCALE[language], tzinfo=moment.tzinfo) + half + " uur"
    return format_time(moment, "HH:mm", locale=_LOCALE[language], tzinfo=moment.tzinfo) + half


def long_moment(moment: datetime, time_zone: str, language: str, today: date | None = None) -> str:
    """Return "dinsdag 3 maart om 14.00 uur" or "Tuesday 3 March at 14:00", by the clocks of `time_zone`."""
    local = moment.astimezone(ZoneInfo(time_zone))
    between = " om " if language == "nl" else " at "
    return long_date(local.date(), language, today) + between + clock(local, language)


def zone_name(moment: datetime, time_zone: str, language: str) -> str:
    """Return "CET", or the long name where readers of this language know no short one ("GMT+05:30").

    It stands behind a time for a reader who may live in another zone.
    """
    local, locale = moment.astimezone(ZoneInfo(time_zone)), _LOCALE[language]
    short = get_timezone_name(local, width="short", locale=locale)
    return short if short.isalpha() else get_timezone_name(local, width="long", locale=locale)


def month_and_year(day: date, language: str) -> str:
    """Return "maart 2026" or "March 2026"."""
    return format_date(day, "MMMM y", locale=_LOCALE[language])
