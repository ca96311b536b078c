"""Je and u: which of the two a Dutch text uses, and where it changes (domain rules L-01, L-02)."""

import re
from collections.abc import Iterator

from coach.coaching.checking.case import Case, Mark
from coach.domain.message import Severity
from coach.domain.wording import AddressForm, Language

_JE = re.compile(r"\b(?:je|jij|jou|jouw|jouwe|jezelf|alsjeblieft|dank ?je(?:wel)?)\b(?!')", re.IGNORECASE)
_U = re.compile(r"(?<![\w.])(?:u|uw|uwe|uzelf|alstublieft|dank ?u(?:wel)?)\b(?![.\d'-]\w)", re.IGNORECASE)
_JULLIE = re.compile(r"\bjullie\b", re.IGNORECASE)
_MASKED = re.compile(
    r"\ba\.?u\.?b\b\.?|(?<![\d.:])\d[\d.:]{0,8} ?u\b\.?|\"[^\"\n]{1,200}\"|(?<!\w)'[^'\n]{3,200}'(?!\w)|(?<!\S)\S*(?://|@|www\.)\S*"
    r"|\bU2\b|\bje weet (?:maar )?nooit\b|\bje moet (?:er )?maar\b|\bhoe je (?:als|van|zonder|in)\b"
    r"|\bals je het mij vraagt\b",
    re.IGNORECASE,
)
"""What is said of people in general, quoted, or no form of address at all."""
_OTHER_FORM = {"jouw": "uw", "uw": "je", "jou": "u", "jij": "u", "je": "u", "u": "je", "jezelf": "uzelf",
               "uzelf": "jezelf", "alsjeblieft": "alstublieft", "alstublieft": "alsjeblieft"}  # fmt: skip
_FAMILIAR = re.compile(r"(?:hoi(?:hoi)?|ha(?:i|llo)?|he|hey|hi)\b", re.IGNORECASE)
_DISTANT = re.compile(r"(?:geachte|waarde)\b", re.IGNORECASE)
_ENGLISH_FAMILIAR = re.compile(r"(?:hey|hiya|yo|heya|sup)\b", re.IGNORECASE)
_ENGLISH_DISTANT = re.compile(
    r"\b(?:respectfully|dr|doctor|prof|professor|sir|madam|mr|mrs|ms|yours faithfully)\b\.?", re.IGNORECASE
)


def address_form(case: Case) -> AddressForm:
    """Return how the text addresses its reader: as most of its words do, else as was agreed."""
    je, u = len(_found(case, _JE)), len(_found(case, _U))
    if je == u:
        return case.situation.address_form or AddressForm.JE
    return AddressForm.U if u > je else AddressForm.JE


def mixed_address(case: Case) -> Iterator[Mark]:
    """Point at the form of address that is used least; softly when only "jullie" stands beside u."""
    if case.situation.language is not Language.NL:
        return
    je, u = _found(case, _JE), _found(case, _U)
    if je and u:
        for one in je if len(je) <= len(u) else u:
            yield Mark(one.start(), one.end(), better=_OTHER_FORM.get(one[0].lower(), ""))
    elif u and (several := _found(case, _JULLIE)):
        yield Mark(several[0].start(), several[0].end(), severity=Severity.INFO)


def salutation(case: Case) -> Iterator[Mark]:
    """Point at a greeting that does not fit the rest: "Geachte" with je, "Hoi" with u."""
    letter = case.letter
    greeting, mark = letter.salutation, Mark(*letter.greeting)
    if case.situation.language is Language.EN:
        if _ENGLISH_FAMILIAR.match(greeting) and _ENGLISH_DISTANT.search(letter.own):
            rest = _ENGLISH_FAMILIAR.sub("", greeting).strip()
            yield Mark(mark.start, mark.end, better=f"Dear {rest}")
        return
    je, u = _found(case, _JE), _found(case, _U)
    familiar, distant = _FAMILIAR.match(greeting), _DISTANT.match(greeting)
    if (familiar and len(u) > len(je)) or (distant and len(je) > len(u)):
        rest = letter.body[slice(*letter.greeting)].strip().partition(" ")[2]
        yield Mark(mark.start, mark.end, better=f"Beste {rest}".strip())


def _found(case: Case, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Where the sender uses such words, outside of what is masked or meant to be forwarded."""
    letter = case.letter
    meant = [one.span() for one in _MASKED.finditer(letter.plain, 0, letter.end)]
    if letter.forward[1]:
        meant.append(letter.forward)
    return [
        one
        for one in pattern.finditer(letter.plain, 0, letter.end)
        if not any(start <= one.start() < end for start, end in meant)
    ]
