"""The whole bank to choose from: what fits now, what better waits and why, and what is known already."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from coach.coaching.because import Because
from coach.domain.identity import folded_name
from coach.domain.person import Closeness
from coach.domain.question import Purpose, Question, QuestionStage, Searchable, Slot
from coach.domain.research import ResearchTheme
from coach.domain.target import Stage
from coach.domain.wording import Wording
from coach.errors import mark

_BRACKET = re.compile(r"\[([^\]]*)\]")
_WAITS = {
    QuestionStage.SOW: mark("question.waits_for_sowing"),
    QuestionStage.EXPLORE: mark("question.was_for_exploring"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A question of the bank for one conversation."""

    question: Question
    waits: Because | None = None
    """Why it fits another moment or another person better; None when it fits now."""
    known: bool = False
    """The user noted the answer already: it can still be chosen, and is not the best use of the time."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the user wants to see of the bank."""

    purpose: Purpose | None = None
    slot: Slot | None = None
    search: str = ""
    also_waiting: bool = False


def is_known(question: Question, known_themes: Collection[ResearchTheme]) -> bool:
    """Return whether the question can be looked up and the user did (S1.11, R001-51)."""
    return question.searchable is not Searchable.LOW and question.research in known_themes


def why_it_waits(question: Question, stage: Stage, closeness: Closeness) -> Because | None:
    """Return why a question fits another stage or person better, None when it fits."""
    if stage is not Stage.HINGE and question.stage not in {QuestionStage.BOTH, QuestionStage(stage.value)}:
        return Because(_WAITS[question.stage])
    if closeness not in question.closeness:
        return Because(mark("question.waits_for_closeness"))
    if question.searchable is Searchable.HIGH:
        return Because(mark("question.can_be_looked_up"))
    return None


def offers(
    bank: Iterable[Question], stage: Stage, closeness: Closeness, known_themes: Collection[ResearchTheme] = ()
) -> list[Offer]:
    """Return the whole bank in its own order, with what there is to say about each question."""
    return [
        Offer(question, why_it_waits(question, stage, closeness), is_known(question, known_themes))
        for question in bank
    ]


def shown(
    found: Iterable[Offer],
    wording: Wording,
    wanted: Filter,
    *,
    taken: Collection[str] = (),
    serves: Sequence[Purpose] = (),
) -> list[Offer]:
    """Return what is wanted and not chosen yet: what serves the goals first, what is known or waits last."""
    words = folded_name(wanted.search).split()
    kept = [
        one
        for one in found
        if one.question.id not in taken
        and (wanted.also_waiting or one.waits is None)
        and wanted.purpose in {None, one.question.purpose}
        and wanted.slot in {None, one.question.slot}
        and _holds(one.question.texts[wording], words)
    ]
    place = {purpose: number for number, purpose in enumerate(serves)}
    return sorted(
        kept,
        key=lambda one: (one.waits is not None, one.known, place.get(one.question.purpose, len(place))),
    )


def blanks(text: str) -> list[str]:
    """Return what is to be filled in between [brackets], in order."""
    return _BRACKET.findall(text)


def filled(text: str, values: Sequence[str]) -> str:
    """Return the text with its [brackets] filled in order; one without a value stays as it is."""
    given = iter(values)
    return _BRACKET.sub(lambda found: next(given, "").strip() or found[0], text)


def _holds(text: str, words: Sequence[str]) -> bool:
    folded = folded_name(text)
    return all(word in folded for word in words)
