"""Names in a message: the reader's in the greeting, the sender's below, prefixes of surnames (L-02, L-05)."""

import re
from collections.abc import Iterator

from coach.coaching.checking.case import Case, Mark
from coach.coaching.checking.text import plainly
from coach.domain.message import MessageKind
from coach.domain.wording import Language

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LAST_LINES = 3
_TITLE = re.compile(
    r"\b(?P<title>mevrouw|meneer|mijnheer|(?:de )?heer|familie|mevr\.?|dhr\.?|mw\.?|ms|mrs|mr|miss|drs?"
    r"|prof|professor|dokter)\.? (?P<prefix>(?:van|von|de|der|den|ter|ten|te|op|in|het|'t)"
    r"(?: (?:der|den|de|het|'t|la|ter))?) (?P<rest>[^\W\d_][\w'-]*)",
    re.IGNORECASE,
)
_OFFICES = re.compile(
    r"directeur|voorzitter|minister|burgemeester|president|wethouder|notaris|griffier|rector|decaan|chair|director|president"
    r"|ambassadeur|rechter|advocaat|buurman|buurvrouw|leden|juf|meester",
    re.IGNORECASE,
)
_FAMILY = "familie"
"""An ordinary word too: "als enige in de familie de stap gezet"."""
_GROUP_GREETING = frozenset({MessageKind.GOODBYE, MessageKind.LANDING, MessageKind.RESULT})
_SIGNED_ELSEWHERE = frozenset({MessageKind.EVENT_MESSAGE})


def missing_name(case: Case) -> Iterator[Mark]:
    """Point at a greeting without a name, or find that the sender's name does not stand below."""
    if case.letter.greeting[1] and case.situation.kind not in _GROUP_GREETING and not _greeted(case):
        yield Mark(*case.letter.greeting, better=_greeting_with_name(case))
    elif not _is_signed(case):
        yield Mark(better=_closing_with_name(case))


def mass_mail(case: Case) -> Iterator[Mark]:
    """Point at a greeting to many, or at what says that others got it too."""
    words = _greeting_words(case)
    if (
        words
        and any(one in case.words.lists["many"] for one in words)
        and all(one in case.words.lists["nobody"] for one in words)
    ):
        yield Mark(*case.letter.greeting)
    yield from case.says("mass-mail")


def prefixes(case: Case) -> Iterator[Mark]:
    """Point at a prefix that should have a capital, or should not after a first name."""
    body = case.letter.body
    for found in _TITLE.finditer(case.letter.plain, 0, case.letter.end):
        is_a_name = found["title"].casefold() != _FAMILY or found["rest"][0].isupper()
        if found["prefix"][0].islower() and is_a_name and not _OFFICES.match(found["rest"]):
            name = body[found.start("prefix") : found.end("rest")]
            capital = name[0].upper() + name[1:] if name[0].isalpha() else name
            if capital != name:
                yield Mark(
                    found.start("prefix"), found.end("rest"), better=f"{found['title']} {_named(capital)}"
                )
    person = case.situation.person_name
    given, _, family = person.partition(" ")
    if family and family[0].islower():
        wrong = f"{given} {family[0].upper()}{family[1:]}"
        at = body.find(wrong)
        if at >= 0:
            yield Mark(at, at + len(wrong), better=person)


def _named(name: str) -> str:
    first, space, last = name.rpartition(" ")
    return f"{first}{space}{last[0].upper()}{last[1:]}"


def _greeting_words(case: Case) -> list[str]:
    words = [one.lower().replace("'", "") for one in _WORD.findall(case.letter.salutation)]
    return [one for one in words if one not in case.words.lists["greeting"]]


def _greeted(case: Case) -> bool:
    return any(one not in case.words.lists["nobody"] for one in _greeting_words(case))


def _is_signed(case: Case) -> bool:
    """Whether the sender's name stands in the closing or one of the last lines; unknown: any name."""
    letter = case.letter
    lines = [line for line in letter.own.splitlines() if line.strip()]
    below = "\n".join([plainly(letter.signature), *lines[-_LAST_LINES:]]).casefold()
    names = _WORD.findall(plainly(case.situation.sender).casefold())
    if names:
        return re.search(rf"\b{re.escape(names[0])}\b", below) is not None
    if case.situation.kind in _SIGNED_ELSEWHERE:
        return True
    said = [one for one in _WORD.findall(letter.signature) if one[0].isupper()]
    return any(one.lower() not in case.words.lists["closing"] for one in said)


def _greeting_with_name(case: Case) -> str:
    name = case.situation.person_name
    word = "Dear" if case.situation.language is Language.EN else "Beste"
    return f"{word} {name}," if name else ""


def _closing_with_name(case: Case) -> str:
    name = case.situation.sender
    word = "Kind regards" if case.situation.language is Language.EN else "Hartelijke groet"
    return f"{word},\n{name}" if name else ""
