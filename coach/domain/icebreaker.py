"""The kinds of small talk that a conversation can begin with (R001-31)."""

from enum import StrEnum


class Icebreaker(StrEnum):
    """What one begins about."""

    FACT = "fact"
    """A small thing the user remembers of this person."""
    TOGETHER = "together"
    """An organisation where both worked."""
    INTRODUCED = "introduced"
    """Whoever brought the two together."""
    LONG_AGO = "long-ago"
    """The years in which they did not speak."""
    BOTH_KNOW = "both-know"
    """Somebody both know."""
    SCHOOL = "school"
    FORMER_WORK = "former-work"
    WORK = "work"
    BUSINESS = "business"
    FAMILY = "family"
    FRIENDS = "friends"
    STREET = "street"
    SPORT = "sport"
    BEFORE = "before"
    """Where the person worked before."""
    POSITION = "position"
    """What the person does."""
    BACKGROUND = "background"
    """What stands in the other's picture; a reason to talk, never to judge (R001-20)."""
    DAY = "day"
    """For everybody."""
