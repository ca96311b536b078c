"""How to tell je from u in a Dutch text (domain rule L-01)."""

import re

_JE = re.compile(r"\b(?:je|jij|jou|jouw|jezelf|jullie|alsjeblieft|dankjewel)\b", re.IGNORECASE)
_U = re.compile(r"\b(?:u|uw|uzelf|alstublieft|dankuwel)\b", re.IGNORECASE)
_MASKED = re.compile(
    r"a\.u\.b\.|\d{1,2}\.\d{2} u\.|https?://\S+|\bU2\b|\"[^\"]*\"|\bje weet maar nooit\b", re.IGNORECASE
)


def says_je(text: str) -> bool:
    """Whether someone is addressed with je."""
    return _JE.search(_MASKED.sub(" ", text)) is not None


def says_u(text: str) -> bool:
    """Whether someone is addressed with u."""
    return _U.search(_MASKED.sub(" ", text)) is not None
