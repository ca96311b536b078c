"""What a go-between passes on: whether it is there, and whether it stands on its own (S1.12)."""

import re
from collections.abc import Iterator

from coach.coaching.checking.case import Case, Mark
from coach.coaching.checking.lengths import named_minutes
from coach.coaching.checking.text import Sentence, count_words, plainly
from coach.domain.message import MessageKind

_FEWEST_WORDS, _MOST_WORDS = 15, 110
_CONTACT = re.compile(r"(?<!\S)\S+@\S+|(?:\d[ -]?){8,}|linkedin\S*|https?://\S+", re.IGNORECASE)
_FULL_NAME = re.compile(
    r"\b[^\W\d_a-z][\w'-]+ (?:(?:van|de|der|den|ter|ten|von|el|al|la) ){0,2}[^\W\d_a-z][\w'-]+"
)


def no_forwardable_text(case: Case) -> Iterator[Mark]:
    """Find a request for an introduction without a text to pass on."""
    if not case.letter.forward[1]:
        yield case.request


def not_self_contained(case: Case) -> Iterator[Mark]:
    """Find what the last reader misses: who, what for, how long, how to reach."""
    letter = case.letter
    if case.situation.kind is MessageKind.INTRO_REQUEST:
        if not letter.forward[1]:
            return
        span, sentences = letter.forward, letter.forwarded
    else:
        span, sentences = (letter.greeting[0], letter.end), letter.sentences
    text = letter.body[slice(*span)]
    parts = {
        "name": _has_name(text, case.situation.sender),
        "purpose": _has_purpose(case, sentences),
        "minutes": bool(named_minutes(text)),
        "contact": _CONTACT.search(text) is not None,
        "length": _FEWEST_WORDS <= count_words(text) <= _MOST_WORDS,
    }
    missing = [name for name, is_there in parts.items() if not is_there]
    if missing:
        yield Mark(*span, values={"missing": tuple(missing)})


def _has_purpose(case: Case, sentences: tuple[Sentence, ...]) -> bool:
    """Whether it says what is asked about; it speaks of the writer as "she", and letters taught of "I"."""
    return case.names("purpose", sentences) or any(case.says("purpose", sentences))


def _has_name(text: str, sender: str) -> bool:
    if sender:
        return plainly(sender).casefold() in plainly(text).casefold()
    return _FULL_NAME.search(text) is not None
