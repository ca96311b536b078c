"""Looks over one question: is it open, one question, and worth the other's time (R001-51, R001-53)?

It is advice. A question is never refused, and what is fine gets no remark.
"""

import re

from coach.coaching.because import Because
from coach.domain.question import Slot
from coach.domain.question_rules import QuestionRules
from coach.errors import mark

_CLAUSE = re.compile(r"[,:;.…!?]\s+|\s+[\u2013\u2014-]\s+")
_WORD = re.compile(r"[^\W\d_]+")
_MAY_BE_CLOSED = frozenset({Slot.OPENING, Slot.GIVE, Slot.REFERRAL, Slot.CLOSE})
"""Where a short answer is what one hopes for: yes, a name, a date."""
_BEFORE_THE_WORD = 2
"""So many words may stand before the one that opens: "met welke", "over hoeveel"."""


def closed_start(text: str, rules: QuestionRules) -> str:
    """Return how a closed question could begin instead ("Hoe is …"); empty for an open one.

    A question is open when one of its parts begins with an open word, as in "als je nu begon, wat ...". What
    begins with a word that is not known counts as open: no remark is better than a wrong one.
    """
    told = rules.polite.split(text, maxsplit=1)[-1]
    starts = [words for clause in _CLAUSE.split(told) if (words := _WORD.findall(clause.lower()))]
    if any(rules.opens.intersection(words[:_BEFORE_THE_WORD]) for words in starts):
        return ""
    return next((rules.closed[words[0]] for words in starts if words[0] in rules.closed), "")


def judge_question(text: str, rules: QuestionRules, slot: Slot = Slot.CORE) -> tuple[Because, ...]:
    """Return what could be better about a question, the gravest first; nothing for a good one."""
    question = " ".join(text.split())
    found = [
        Because(key)
        for pattern, key in (
            (rules.job, mark("question.job")),
            (rules.private, mark("question.private")),
            (rules.decides, mark("question.decides")),
            (rules.favour, mark("question.favour")),
            (rules.searchable, mark("question.searchable")),
            (rules.two, mark("question.two")),
            (rules.leading, mark("question.leading")),
        )
        if pattern.search(question)
    ]
    if rules.why.search(question):
        found.append(Because(mark("question.why"), {"start": rules.why_instead}))
    start = "" if slot in _MAY_BE_CLOSED else closed_start(question, rules)
    if start:
        found.append(Because(mark("question.closed"), {"start": start}))
    return tuple(found)
