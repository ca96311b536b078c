"""What a request needs: a question, a purpose, a length, a hook, a way out, thanks; one thing at a time."""

import re
from collections.abc import Iterator

from coach.coaching.checking import better
from coach.coaching.checking.case import Case, Mark
from coach.coaching.checking.languages import is_in_another_language
from coach.coaching.checking.lengths import named_minutes
from coach.coaching.checking.text import plainly
from coach.domain.message import MessageKind, Severity
from coach.domain.target import Stage

_AFTER_A_YES = frozenset({MessageKind.THANK_YOU})
_CATEGORIES = ("time", "intro", "reference", "free-work", "job-ask")
_QUESTION_MARK = re.compile("[?؟？]")


def no_question(case: Case) -> Iterator[Mark]:
    """Find a request that is nowhere put as a question."""
    if _is_request(case) and not _QUESTION_MARK.search(case.letter.own):
        yield case.request


def no_purpose(case: Case) -> Iterator[Mark]:
    """Find a request that does not say what it is about."""
    if _is_request(case) and not _says(case, "purpose"):
        yield case.request


def no_duration(case: Case) -> Iterator[Mark]:
    """Find a request without a number of minutes, and put them in where that can be done."""
    if _is_request(case) and not named_minutes(case.letter.plain[: case.letter.end]):
        mark = case.request
        text = case.letter.body[mark.start : mark.end]
        yield Mark(mark.start, mark.end, better=better.with_minutes(text, case.situation.language))


def no_way_out(case: Case) -> Iterator[Mark]:
    """Find a request to which no is hard to say."""
    if _is_request(case) and not _says(case, "way_out"):
        yield case.request


def no_hook(case: Case) -> Iterator[Mark]:
    """Find a message that does not tell why it comes to this person; milder when it begins to."""
    known = case.situation.has_hook
    if known or (known is None and _says(case, "hook")):
        return
    yield Mark(severity=Severity.WARN if _says(case, "weak_hook") else None)


def no_thanks(case: Case) -> Iterator[Mark]:
    """Find a message without a word of appreciation."""
    if case.situation.kind is MessageKind.RECONNECT and not _is_request(case):
        return
    if not _is_foreign(case) and not case.has_in_all("thanks"):
        yield Mark()


def no_channel(case: Case) -> Iterator[Mark]:
    """Find a request that does not say whether one calls or meets."""
    if not _says(case, "channel"):
        yield case.request


def vague_invitation(case: Case) -> Iterator[Mark]:
    """Point at "coffee some time" when no length is named either."""
    if not named_minutes(case.letter.own):
        yield from case.says("vague-invitation")


def many_requests(case: Case) -> Iterator[Mark]:
    """Point at the second kind of thing that is asked for."""
    counted = [
        one for one in _CATEGORIES if case.situation.kind is not MessageKind.INTRO_REQUEST or one != "time"
    ]
    if case.situation.kind in _AFTER_A_YES:
        counted = ["time", "intro", "reference", "free-work"]
    asked = [mark for one in counted if (mark := next(_asked(case, one), None))]
    if len(asked) > 1:
        yield max(asked, key=lambda mark: mark.start)
    else:
        yield from case.says("many-requests")


def free_work(case: Case) -> Iterator[Mark]:
    """Point at a request for professional work; heavy when the other lives by it, or "free" is said."""
    by_trade = _says(case, "profession") or _is_a_trade(case)
    for mark in case.says("free-work"):
        yield Mark(mark.start, mark.end, severity=None if by_trade else Severity.WARN)


def _is_a_trade(case: Case) -> bool:
    """Whether the reader's job title is one of those who sell what they know."""
    trades = case.words.pattern("profession", "says")
    return bool(trades and trades.search(plainly(case.situation.position)))


def job_ask(case: Case) -> Iterator[Mark]:
    """Point at a request for a job, outright or hinted at; a remark only where people are badly needed."""
    for mark in case.says("job-ask"):
        yield Mark(mark.start, mark.end, severity=Severity.INFO if case.situation.shortage else None)


def premature_motivation(case: Case) -> Iterator[Mark]:
    """Point at "I want to work for you" while still exploring."""
    if case.situation.stage in {None, Stage.EXPLORE}:
        yield from case.says("premature-motivation")


def key_person(case: Case) -> Iterator[Mark]:
    """Find that somebody with a say in hiring is approached before sowing."""
    if case.situation.key_person and case.situation.stage not in {None, Stage.SOW}:
        yield Mark()


def non_solicitation(case: Case) -> Iterator[Mark]:
    """Find that the reader was a client of a former employer."""
    if case.situation.former_client:
        yield Mark()


def unspecific_thanks(case: Case) -> Iterator[Mark]:
    """Find thanks that name nothing the other said or did."""
    if not _says(case, "concrete"):
        sentences = case.letter.sentences
        yield Mark(sentences[0].start, sentences[0].end) if sentences else Mark()


def other_language(case: Case) -> Iterator[Mark]:
    """Find a text that is evidently in the other language."""
    if _is_foreign(case):
        yield Mark()


def _is_request(case: Case) -> bool:
    """Whether the message asks for something; a sign of life after long silence need not (domain 6.3)."""
    return (
        case.situation.kind is not MessageKind.RECONNECT
        or case.has("time")
        or case.has("intro")
        or case.has("vague-invitation")
    )


def _asked(case: Case, name: str) -> Iterator[Mark]:
    asking = tuple(
        one for one in case.letter.sentences if one.is_question or any(case.says("request", (one,)))
    )
    return case.says(name, asking)


def _says(case: Case, name: str) -> bool:
    """Whether a feature is there; a text in another language is given the benefit of the doubt."""
    return _is_foreign(case) or case.has(name)


def _is_foreign(case: Case) -> bool:
    lists = case.words.lists
    return is_in_another_language(case.letter.own, lists["common"], lists["foreign"])
