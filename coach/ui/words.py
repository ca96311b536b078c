"""The words on the screen, in the language of this session."""

from datetime import date, datetime

from coach.coaching.because import Because
from coach.errors import CoachError, Key
from coach.language import dates
from coach.language.catalogue import translator
from coach.ui import state


def t(key: str, **values: object) -> str:
    """Return the text of a message key."""
    return translator(state.language())(key, **values)


def plural(key: str, number: int, **values: object) -> str:
    """Return the form of a message key that fits the number."""
    return translator(state.language()).plural(key, number, **values)


def because(reason: Because) -> str:
    """Return why the coach says something."""
    if reason.number is None:
        return t(reason.key, **reason.values)
    return plural(reason.key, reason.number, **reason.values)


def sentence(error: CoachError) -> str:
    """Return what went wrong, in one sentence."""
    values = {name: _readable(value) for name, value in error.values.items()}
    return t(error.message_key, **values)


def day(value: date, today: date | None = None) -> str:
    """Return a day as it is written in a sentence."""
    return dates.long_date(value, state.language(), today)


def moment(value: datetime, time_zone: str, today: date | None = None) -> str:
    """Return a moment as clocks in the zone show it."""
    return dates.long_moment(value, time_zone, state.language(), today)


def _readable(value: object) -> object:
    if isinstance(value, Key):
        return t(value)
    if isinstance(value, datetime):
        return dates.short_date(value, state.language())
    return dates.short_date(value, state.language()) if isinstance(value, date) else value
