"""What was never filled in (RX-07)."""

import re
from collections.abc import Iterator

from coach.coaching.checking.case import Case, Mark
from coach.coaching.checking.text import count_words

_FIELD = re.compile(
    r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\{[\w .-]{1,60}\}"
    r"|\[(?!\d{1,9}\]|[.…]{1,9}\]|sic\])[^\]\n]{2,60}\](?!\()"
    r"|</?[^\W\d_](?:[\w /-]{0,38}\w)?>",
    re.DOTALL,
)
"""What stands between brackets; not a footnote [1], something left out [...] or a link [text](address)."""
_BLANK = re.compile(
    r"\b(?:X{3,}|TODO|NNB|TBD|(?:VOOR|ACHTER|BEDRIJFS)NAAM|FIRSTNAME|LASTNAME|(?i:lorem ipsum))\b"
    r"|_{3,}|\.{4,}"
)
_ADDRESS = re.compile(r"(?<!\S)\S*(?://|@|www\.)\S*")
"""Of a page or a mailbox: in it, any run of characters may be meant."""


def placeholders(case: Case) -> Iterator[Mark]:
    """Point at every place that is still to be filled in, in the order of the text; without words, at all."""
    body = case.letter.body
    if not count_words(body):
        yield Mark(0, len(body))
        return
    meant = [found.span() for found in _ADDRESS.finditer(body)]
    blanks = (
        found
        for found in _BLANK.finditer(body)
        if not any(start <= found.start() < end for start, end in meant)
    )
    for found in sorted([*_FIELD.finditer(body), *blanks], key=re.Match.start):
        yield Mark(found.start(), found.end())
