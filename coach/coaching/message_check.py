"""A first look over a message before it is handed over: placeholders, question, minutes, hook."""

import re
from collections.abc import Iterator

from coach.domain.message import Finding, MessageKind, Severity
from coach.domain.person import Closeness
from coach.errors import mark

_FIELD = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{[\w .-]+\}"
    r"|\[(?!\d+\]|[.…]+\]|sic\])[^\]\n]{2,60}\](?!\()"
    r"|</?[^\W\d_](?:[\w /-]{0,38}\w)?>",
    re.DOTALL,
)
"""What stands between brackets; not a footnote [1], something left out [...] or a link [text](address)."""
_BLANK = re.compile(r"\b(?:X{3,}|TODO|NNB|TBD)\b|_{3,}|\.{4,}")
_ADDRESS = re.compile(r"\S*(?://|@|www\.)\S*")
"""Of a page or a mailbox: in it, any run of characters may be meant."""

_NUMBERS = {
    "vijf": 5, "tien": 10, "vijftien": 15, "twintig": 20, "vijfentwintig": 25, "dertig": 30, "veertig": 40,
    "vijfenveertig": 45, "vijftig": 50, "zestig": 60, "negentig": 90,
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40,
    "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
_MINUTES = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(_NUMBERS)})[\s-]*(?:minuten|minuutjes|minuut|minutes?|mins?\b)", re.IGNORECASE
)
_SPOKEN = {
    90: r"anderhalf uur|(?:an )?hour and a half|one and a half hours",
    45: r"drie kwartier|three[ -]quarters of an hour",
    30: r"half uur(?:tje)?|halfuur(?:tje)?|half an hour|half[ -]hour",
    15: r"kwartier(?:tje)?|quarter of an hour",
    60: r"uurtje|(?<!om )(?:een|één|1) uur|(?:an|one|1) hour|hour-long",
}
_SPOKEN_MINUTES = re.compile(
    "|".join(rf"\b(?P<m{minutes}>{words})\b" for minutes, words in _SPOKEN.items()), re.IGNORECASE
)
"""The longer phrase first: "drie kwartier" is no "kwartier"."""
_LINES_BELOW = 3
"""The name stands in one of the last lines, a contact line may follow it."""
_ASKING = frozenset({MessageKind.FIRST_ASK, MessageKind.REMINDER})


def check_message(
    body: str, kind: MessageKind, closeness: Closeness, *, sender: str, has_hook: bool = True
) -> tuple[Finding, ...]:
    """Return what is to be said about a message, errors first. `message` of a finding is a message key.

    - `placeholder-left`: something was never filled in (RX-07).
    - `no-question`: a request is not in the form of a question (R001-28).
    - `no-duration`: a first ask without a number of minutes (R001-27).
    - `missing-name`: the sender's name does not stand below it.
    - `no-hook`: a stranger is not told why this message comes to them (R002-19).
    """
    return (
        *_placeholders(body),
        *_request(body, kind),
        *_signature(body, sender),
        *_hook(kind, closeness, has_hook=has_hook),
    )


def named_minutes(text: str) -> frozenset[int]:
    """Return every length in minutes that a text names: "20 minuten", "een kwartier", "half an hour"."""
    counted = (found[1].casefold() for found in _MINUTES.finditer(text))
    spoken = (found.lastgroup or "" for found in _SPOKEN_MINUTES.finditer(text))
    return frozenset(
        [*(_NUMBERS.get(number) or int(number) for number in counted), *(int(name[1:]) for name in spoken)]
    )


def _placeholders(body: str) -> Iterator[Finding]:
    addresses = [found.span() for found in _ADDRESS.finditer(body)]
    blanks = (
        found
        for found in _BLANK.finditer(body)
        if not any(start <= found.start() < end for start, end in addresses)
    )
    for found in sorted([*_FIELD.finditer(body), *blanks], key=re.Match.start):
        yield Finding(
            rule="placeholder-left",
            severity=Severity.ERROR,
            start=found.start(),
            end=found.end(),
            message=mark("check.placeholder_left"),
            suggestion=mark("check.placeholder_left.suggestion"),
        )


def _request(body: str, kind: MessageKind) -> Iterator[Finding]:
    if kind in _ASKING and "?" not in body:
        yield _about_all(
            "no-question", Severity.ERROR, mark("check.no_question"), mark("check.no_question.suggestion")
        )
    if kind is MessageKind.FIRST_ASK and not named_minutes(body):
        yield _about_all(
            "no-duration", Severity.ERROR, mark("check.no_duration"), mark("check.no_duration.suggestion")
        )


def _signature(body: str, sender: str) -> Iterator[Finding]:
    first_name = sender.partition(" ")[0].casefold()
    below = "\n".join(body.rstrip().splitlines()[-_LINES_BELOW:]).casefold()
    if not first_name or first_name not in below:
        yield _about_all(
            "missing-name", Severity.ERROR, mark("check.missing_name"), mark("check.missing_name.suggestion")
        )


def _hook(kind: MessageKind, closeness: Closeness, *, has_hook: bool) -> Iterator[Finding]:
    if kind is MessageKind.FIRST_ASK and closeness is Closeness.STRANGER and not has_hook:
        yield _about_all("no-hook", Severity.WARN, mark("check.no_hook"), mark("check.no_hook.suggestion"))


def _about_all(rule: str, severity: Severity, message: str, suggestion: str) -> Finding:
    return Finding(rule=rule, severity=severity, start=0, end=0, message=message, suggestion=suggestion)
