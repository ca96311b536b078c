"""How long until something, in words that fit the distance."""

from coach.ui.words import plural, t

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def until(seconds: float) -> str:
    """Return "over 3 dagen", "in 2 hours" or "now"."""
    if seconds >= 2 * _DAY:
        return plural("until.days", int(seconds // _DAY))
    if seconds >= 2 * _HOUR:
        return plural("until.hours", int(seconds // _HOUR))
    if seconds >= _MINUTE:
        return plural("until.minutes", int(seconds // _MINUTE))
    return t("until.now")
