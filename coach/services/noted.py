"""Turns the user's own notes for a message into what its template says: moments, dates and a safe link."""

import re
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from coach.content.fields import MessageFields
from coach.domain.conversation import Conversation
from coach.domain.message_notes import MessageNotes
from coach.domain.profile import Profile
from coach.domain.wording import Language
from coach.errors import TooManyMoments, UnreadableMoment
from coach.language.dates import long_date, long_moment, zone_name
from coach.services.links import checked_link
from coach.services.moments import read_moment, still_to_come

MOST_MOMENTS = 5
"""More to choose from makes choosing harder; two or three is best (domain rule 6.6)."""

_MADE_ELSEWHERE = frozenset({"topic", "hook", "my_headline", "moments", "last_day", "article"})


def noted(notes: MessageNotes, conversation: Conversation, profile: Profile, now: datetime) -> dict[str, Any]:
    """Return the fields that follow from the notes alone.

    Raises UnreadableMoment for a moment or a day, MomentInThePast, SkippedHour or TooManyMoments for the
    moments to propose, UnsafeLink for the page to share.
    """
    plain = set(MessageNotes.model_fields).intersection(MessageFields.model_fields) - _MADE_ELSEWHERE
    today = now.astimezone(ZoneInfo(profile.time_zone)).date()
    return notes.model_dump(include=plain) | {
        "moments": _moments(notes.moments, conversation, now, today),
        "last_day": last_day_text(notes.last_day, conversation.language, today),
        "article": checked_link(notes.article),
    }


def last_day_text(text: str, language: Language, today: date) -> str:
    """Return "vrijdag 26 februari" for an ISO date; nothing for nothing. Raises UnreadableMoment."""
    if not text:
        return ""
    try:
        return long_date(date.fromisoformat(text), language, today)
    except ValueError as error:
        raise UnreadableMoment(value=text) from error


def written_moments(text: str) -> list[str]:
    """Return each moment as it was written, on lines or between semicolons."""
    return [one.strip() for one in re.split(r"[;\n]", text) if one.strip()]


def _moments(text: str, conversation: Conversation, now: datetime, today: date) -> tuple[str, ...]:
    """Read moments, and write them as they stand in a sentence."""
    written = written_moments(text)
    if len(written) > MOST_MOMENTS:
        raise TooManyMoments(most=MOST_MOMENTS)
    moments = sorted(still_to_come(read_moment(one, conversation.time_zone), now) for one in written)
    return tuple(moment_to_propose(one, conversation, today) for one in moments)


def moment_to_propose(
    moment: datetime, conversation: Conversation, today: date, *, names_zone: bool = True
) -> str:
    """Return a moment as a reader of the message's language reads it; in English with the zone."""
    text = long_moment(moment, conversation.time_zone, conversation.language, today)
    if names_zone and conversation.language is Language.EN:
        return f"{text} ({zone_name(moment, conversation.time_zone, conversation.language)})"
    return text
