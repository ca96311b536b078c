"""Everything the coach knows beforehand, loaded and checked once: `library()`."""

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import Self, TypeVar

from pydantic import ValidationError, model_validator

from coach.content.reading import ContentError, Plain, read_content
from coach.domain.agenda import AgendaShape
from coach.domain.conversation import BlockKey
from coach.domain.evidence import Evidence, WhyLine
from coach.domain.icebreaker import Icebreaker
from coach.domain.key_position import KeyPositions
from coach.domain.model import Model
from coach.domain.person import Relation
from coach.domain.question import Question, Searchable
from coach.domain.target import Stage
from coach.domain.wording import Language, Wording

DATA = Path(__file__).parent / "data"

Spoken = dict[Wording, str]
"""A line in every wording."""

Item = TypeVar("Item")
Key = TypeVar("Key")
Content = TypeVar("Content", bound=Model)

_BRACKET = re.compile(r"\[([^\]]*)\]")


class AvoidedQuestion(Model):
    """A question that costs goodwill: it can be looked up, is private, or asks for too much."""

    id: str
    texts: Spoken
    advice: dict[Language, str]
    """What to do rather than ask."""
    instead: str
    """The id of a better question."""


class VideoCheckItem(Model):
    """Something to look at before a conversation on screen, with the simplest way to mend it."""

    id: str
    source: str
    texts: dict[Language, str]
    fix: dict[Language, str]


class _Questions(Model):
    sources: dict[str, str]
    questions: tuple[Question, ...]
    avoid: tuple[AvoidedQuestion, ...]


class _Agendas(Model):
    shapes: tuple[AgendaShape, ...]


class _Lines(Model):
    blocks: dict[BlockKey, Spoken]
    closing: Spoken
    more_time: Spoken
    again: Spoken
    icebreakers: dict[Icebreaker, Spoken]
    hooks: dict[Icebreaker, Spoken]


class _Evidence(Model):
    lines: tuple[WhyLine, ...]
    evidence: tuple[Evidence, ...]


class _VideoCheck(Model):
    items: tuple[VideoCheckItem, ...]


class Library(Model):
    """The content of the coach. Every text is there in every wording or language it is needed in."""

    questions: tuple[Question, ...]
    avoided: tuple[AvoidedQuestion, ...]
    sources: dict[str, str]
    """What a source such as "S1.10" stands for."""
    shapes: tuple[AgendaShape, ...]
    block_lines: dict[BlockKey, Spoken]
    """What one can say at each part of the agenda. The line of the reserve is for the user only."""
    closing_line: Spoken
    """Ends a conversation on time (R001-26)."""
    more_time_line: Spoken
    """For when the other would like to go on."""
    again_line: Spoken
    """Begins a conversation with somebody one spoke before."""
    icebreakers: dict[Icebreaker, Spoken]
    """Small talk to begin with; {about} stands for what is known (R001-31)."""
    hooks: dict[Icebreaker, Spoken]
    """Reasons to write to somebody, by what one shares; {about} stands for what is known."""
    why_lines: tuple[WhyLine, ...]
    evidence: tuple[Evidence, ...]
    key_positions: KeyPositions
    video_check: tuple[VideoCheckItem, ...]

    def question(self, question_id: str) -> Question:
        """Return a question by id. Raises KeyError when there is none."""
        return self._questions[question_id]

    def shape(self, minutes: int, stage: Stage, relation: Relation) -> AgendaShape:
        """Return the shape of a usual length while exploring or sowing. Raises KeyError for any other."""
        return self._shapes[minutes, stage, relation]

    def why(self, key: str) -> WhyLine:
        """Return the line on a subject such as "time". Raises KeyError when there is none."""
        return self._why[key]

    def evidence_for(self, line: WhyLine) -> tuple[Evidence, ...]:
        """Return the research that a line rests on."""
        return tuple(self._evidence[evidence_id] for evidence_id in line.evidence)

    @cached_property
    def _questions(self) -> dict[str, Question]:
        return _by(self.questions, lambda question: question.id)

    @cached_property
    def _shapes(self) -> dict[tuple[int, Stage, Relation], AgendaShape]:
        return _by(self.shapes, lambda shape: (shape.minutes, shape.stage, shape.relation))

    @cached_property
    def _why(self) -> dict[str, WhyLine]:
        return _by(self.why_lines, lambda line: line.key)

    @cached_property
    def _evidence(self) -> dict[str, Evidence]:
        return _by(self.evidence, lambda evidence: evidence.id)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        """Check what one entry says about another. Raises ValueError naming the entry."""
        for question in self.questions:
            _check_question(question, self.sources)
        for shape in self.shapes:
            if sum(shape.blocks.values()) != shape.minutes:
                message = f"shape {shape.minutes}, {shape.stage}, {shape.relation}: blocks do not sum"
                raise ValueError(message)
        for avoided in self.avoided:
            _known(avoided.instead, self._questions, avoided.id)
        for line in self.why_lines:
            for evidence_id in line.evidence:
                _known(evidence_id, self._evidence, line.key)
        return self


def _by(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, Item]:
    result: dict[Key, Item] = {}
    for item in items:
        if key(item) in result:
            message = f"{key(item)} stands twice"
            raise ValueError(message)
        result[key(item)] = item
    return result


def _known(name: str, names: dict[str, Item], entry: str) -> None:
    if name not in names:
        message = f"{entry}: {name} is not there"
        raise ValueError(message)


def _check_question(question: Question, sources: dict[str, str]) -> None:
    """Raise ValueError when a question does not keep its own promises."""
    for source in question.sources:
        _known(source, sources, question.id)
    brackets = {found for text in question.texts.values() for found in _BRACKET.findall(text)}
    if brackets != set(question.placeholders):
        message = f"{question.id}: the [brackets] are not the placeholders"
        raise ValueError(message)
    if set(question.texts) != set(Wording):
        message = f"{question.id}: a wording is missing"
        raise ValueError(message)
    if question.searchable is not Searchable.LOW and set(question.check_first) != set(Language):
        message = f"{question.id}: what to look up first is missing"
        raise ValueError(message)
    if question.research and question.searchable is Searchable.LOW:
        message = f"{question.id}: what cannot be looked up is not in a note"
        raise ValueError(message)


@cache
def library() -> Library:
    """Return the content that ships with the coach. Raises ContentError when it is wrong."""
    return load(DATA)


def load(folder: Path) -> Library:
    """Read the content files of a folder. Raises ContentError naming the file and the entry."""
    questions = _read(folder / "questions.yaml", _Questions)
    lines = _read(folder / "lines.yaml", _Lines)
    why = _read(folder / "evidence.yaml", _Evidence)
    try:
        return Library(
            questions=questions.questions,
            avoided=questions.avoid,
            sources=questions.sources,
            shapes=_read(folder / "agendas.yaml", _Agendas).shapes,
            block_lines=lines.blocks,
            closing_line=lines.closing,
            more_time_line=lines.more_time,
            again_line=lines.again,
            icebreakers=lines.icebreakers,
            hooks=lines.hooks,
            why_lines=why.lines,
            evidence=why.evidence,
            key_positions=_read(folder / "key_positions.yaml", KeyPositions),
            video_check=_read(folder / "video_check.yaml", _VideoCheck).items,
        )
    except ValidationError as error:
        raise _failure("content", error, {}) from error


def _read(path: Path, model: type[Content]) -> Content:
    content = read_content(path)
    try:
        return model.model_validate(content)
    except ValidationError as error:
        raise _failure(path.name, error, content) from error


def _failure(name: str, error: ValidationError, content: Plain) -> ContentError:
    """Say which entry is wrong: "questions.yaml: questions.3 (branch-04).minutes: ..."."""
    first = error.errors()[0]
    where, value = [], content
    for step in first["loc"]:
        where.append(str(step))
        value = _inside(value, step)
        if isinstance(value, dict) and "id" in value:
            where[-1] += f" ({value['id']})"
    return ContentError(f"{name}: {'.'.join(where)}: {first['msg']}")


def _inside(value: Plain, step: int | str) -> Plain:
    if isinstance(value, dict):
        return value.get(str(step), "")
    return value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else ""
