"""How a message looks: its length, its questions, its sentences and its subject line (E-24)."""

import re
from collections.abc import Iterator

from coach.coaching.checking.case import Case, Mark
from coach.domain.message import PREMIUM_NOTE_LIMIT, MessageKind, Severity, note_length
from coach.domain.person import Closeness
from coach.domain.wording import Language

_MANY_WORDS, _FAR_TOO_MANY = 150, 220
_FEW_WORDS = {Closeness.STRANGER: 35, Closeness.ACQUAINTANCE: 30, Closeness.CLOSE: 20}
_MOST_QUESTIONS = 3
_LONG_SENTENCE = 32
_LONG_SUBJECT = 60
_ENOUGH_SENTENCES = 3
_JARGON = 2
_FEW_LETTERS = 4
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
_CAPITALS = re.compile(r"\b[A-Z]{4,}(?: [A-Z]{2,})+\b")
_FIRST_PERSON = {
    Language.NL: re.compile(r"(?:ik|mijn)\b", re.IGNORECASE),
    Language.EN: re.compile(r"(?:i|my)\b", re.IGNORECASE),
}
_REPLY = re.compile(r"(?:(?:re|fw|fwd|antw|doorst)\s*:\s*)+", re.IGNORECASE)
_WEAK = re.compile(
    r"(?:(?:een |korte |quick |a |small |snelle )?"
    r"(?:vraag|vraagje|question|request|verzoek|verzoekje|hulp|help|favou?r)"
    r"|hallo|hoi|hello|hi|hey|kennismaken|kennismaking|introductie|introduction|netwerken|netwerkgesprek"
    r"|networking|even voorstellen|belangrijk|important|following up|follow-up|mail|bericht|message|coffee"
    r"|koffie|contact|gesprek|meeting|afspraak|geen onderwerp|no subject|opportunity|werk|baan|job|vacature"
    r"|sollicitatie)",
    re.IGNORECASE,
)


def too_long(case: Case) -> Iterator[Mark]:
    """Find more words than somebody reads in passing; what is to be forwarded does not count."""
    words = sum(one.words for one in case.letter.sentences)
    if words > _MANY_WORDS:
        yield Mark(values={"words": words}, severity=Severity.ERROR if words > _FAR_TOO_MANY else None)


def too_short(case: Case) -> Iterator[Mark]:
    """Find fewer words than hook, purpose and length need."""
    words = sum(one.words for one in case.letter.sentences)
    if words < _FEW_WORDS[case.situation.closeness]:
        yield Mark(values={"words": words})


def note_too_long(case: Case) -> Iterator[Mark]:
    """Find a LinkedIn note over its limit, counted as LinkedIn does: in UTF-16 code units."""
    length, limit = note_length(case.letter.body.strip()), case.situation.note_limit
    if length > limit:
        far = length > max(limit, PREMIUM_NOTE_LIMIT)
        start = min(limit, len(case.letter.body))
        yield Mark(
            start,
            len(case.letter.body),
            values={"length": length, "limit": limit},
            severity=Severity.ERROR if far else None,
        )


def too_many_questions(case: Case) -> Iterator[Mark]:
    """Find more questions than one answers in a reply."""
    questions = [one for one in case.letter.sentences if one.is_question]
    if len(questions) > _MOST_QUESTIONS:
        yield Mark(questions[0].start, questions[-1].end, values={"questions": len(questions)})


def all_about_me(case: Case) -> Iterator[Mark]:
    """Find a message in which most sentences begin with I."""
    sentences = case.letter.sentences
    own = [one for one in sentences if _FIRST_PERSON[case.situation.language].match(one.text)]
    if len(sentences) >= _ENOUGH_SENTENCES and len(own) * 2 > len(sentences):
        yield Mark(own[0].start, own[0].end)


def shouting(case: Case) -> Iterator[Mark]:
    """Point at what comes across loud: marks, capitals, and pictures with a stranger."""
    text, is_stranger = case.letter.own, case.situation.closeness is Closeness.STRANGER
    marks = text.count("!")
    pictures = list(_EMOJI.finditer(case.letter.body[: case.letter.end]))
    if marks > (1 if is_stranger else 3):
        at = case.letter.plain.find("!")
        yield Mark(at, at + 1)
    elif len(pictures) > (0 if is_stranger else 2):
        yield Mark(pictures[0].start(), pictures[0].end())
    elif loud := _CAPITALS.search(case.letter.body[: case.letter.end]):
        yield Mark(loud.start(), loud.end())


def jargon(case: Case) -> Iterator[Mark]:
    """Point at jargon when there is more than a word of it."""
    pattern = case.words.pattern("jargon", "says")
    found = [
        Mark(one.start + match.start(), one.start + match.end())
        for one in case.letter.sentences
        for match in (pattern.finditer(one.text) if pattern else ())
    ]
    if len(found) >= _JARGON:
        said = dict.fromkeys(case.letter.body[mark.start : mark.end] for mark in found)
        yield Mark(found[0].start, found[0].end, values={"words": ", ".join(said)})


def long_sentences(case: Case) -> Iterator[Mark]:
    """Point at sentences that are hard to read in one breath."""
    for one in case.letter.sentences:
        if one.words > _LONG_SENTENCE:
            yield Mark(one.start, one.end, values={"words": one.words})


def weak_subject(case: Case) -> Iterator[Mark]:
    """Find a subject line that is empty, vague, long or in capitals."""
    subject = case.situation.subject
    if subject is None:
        return
    said = _REPLY.sub("", subject.strip()).strip(" .!?…")
    letters = [one for one in said if one.isalpha()]
    is_loud = len(letters) >= _FEW_LETTERS and all(one.isupper() for one in letters)
    is_long = len(said) > _LONG_SUBJECT and case.situation.kind is MessageKind.FIRST_ASK
    if not said or is_loud or is_long or _WEAK.fullmatch(said):
        yield Mark()


def partly_read(case: Case) -> Iterator[Mark]:
    """Say so when the end of a very long text was not looked at."""
    if not case.letter.is_whole:
        yield Mark(len(case.letter.body), len(case.letter.body), values={"read": len(case.letter.body)})
