"""Moves a stage within one act, with all that follows: history, organisations, drafts and key people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.coaching.because import Because
from coach.coaching.stage import judge, kept_to
from coach.domain.conversation import Conversation, ConversationStatus
from coach.domain.direction import Direction
from coach.domain.person import Person
from coach.domain.stage import StageCause, StageChange, Subject, SubjectKind, is_further
from coach.domain.target import Stage, Target
from coach.errors import mark
from coach.services.context import Context
from coach.services.drafts import in_line
from coach.services.holds import freed_by
from coach.services.standing import direction_stage
from coach.store.store import Records


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says of a stage: by ten answers, or by hand."""

    stage: Stage
    cause: StageCause
    reason: str = ""
    answers: tuple[int, ...] = ()
    overruled: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """How far a role or a direction is. The organisation is not further."""

    name: str
    stage: Stage
    key: str
    """A message key: why the organisation is kept back."""

    @property
    def reason(self) -> Because:
        """Why the organisation is kept back."""
        return Because(self.key, {"name": self.name})


@dataclass(frozen=True, slots=True)
class Followed:
    """What moving one organisation brought about."""

    target: Target
    released: tuple[Person, ...] = ()
    talks: int = 0
    """Conversations that were not prepared yet, and now fit the new stage."""


class StageMoves:
    """The stages of one owner within one act. The history is read once and kept up to date."""

    def __init__(self, context: Context, records: Records) -> None:
        """Read the directions and the history."""
        self._context = context
        self._records = records
        self._today = context.today(records.profile.get().time_zone)
        self._directions = {direction.id: direction for direction in records.directions.all()}
        self._history: dict[object, list[StageChange]] = {}
        for change in records.stages.all():
            self._history.setdefault(change.subject.key, []).append(change)

    @property
    def directions(self) -> list[Direction]:
        """The directions, the current one first."""
        return list(self._directions.values())

    def history(self, subject: Subject) -> list[StageChange]:
        """Return what was said of a subject, oldest first."""
        return self._history.get(subject.key, [])

    def latest(self, subject: Subject) -> StageChange | None:
        """Return what was said last, or None when nobody looked at it yet."""
        return next(reversed(self.history(subject)), None)

    def checks(self, subject: Subject) -> list[StageChange]:
        """Return the times that the ten questions were answered, oldest first."""
        return [change for change in self.history(subject) if change.answers]

    def bounds(self, target: Target) -> list[Bound]:
        """Return how far the role and the direction of an organisation are, of those one looked at."""
        direction = self._directions.get(target.direction_id or "")
        if direction is None:
            return []
        named = [(Subject.of_direction(direction.id), direction.name, mark("stage.kept_by_direction"))]
        if target.role:
            role = Subject.of_role(direction.id, target.role)
            named.insert(0, (role, target.role, mark("stage.kept_by_role")))
        return [
            Bound(name, change.stage, key)
            for subject, name, key in named
            if (change := self.latest(subject)) is not None
        ]

    def wanted(self, target: Target) -> Stage:
        """Return how far the answers or the user put an organisation, whatever keeps it back."""
        latest = self.latest(Subject.of_target(target.id))
        return latest.wanted if latest else target.stage

    def advised(self, subject: Subject, target: Target | None) -> Stage:
        """Return how far the coach would go by itself: as the last answers say, within the bounds."""
        checks = self.checks(subject)
        stage = judge(checks[-1].answers).stage if checks else Stage.EXPLORE
        return kept_to(stage, (bound.stage for bound in self.bounds(target)) if target else ())

    def move_target(self, target: Target, said: Said) -> Followed:
        """Keep what was said of an organisation; it goes no further than its bounds unless overruled."""
        bounds = [bound.stage for bound in self.bounds(target)]
        stage = said.stage if said.overruled else kept_to(said.stage, bounds)
        self._keep(Subject.of_target(target.id), said, stage)
        facts: dict[str, object] = {"stage": stage, "stage_reason": said.reason}
        if stage is not target.stage:
            facts["stage_since"] = self._today
        moved = target.model_copy(update=facts)
        self._records.targets.update(moved)
        if stage is target.stage:
            return Followed(moved)
        released = tuple(freed_by(self._records, moved, target.stage))
        return Followed(moved, released, self._bring_drafts_in_line(moved))

    def move_subject(self, subject: Subject, said: Said) -> tuple[list[Followed], int]:
        """Keep what was said of a direction or a role, and let its organisations follow.

        Returns those, and the number of drafts about no organisation that now fit the new stage.
        """
        self._keep(subject, said, said.stage)
        followed = [moved for one in self.linked(subject) if (moved := self.follow(one)) is not None]
        return followed, self._bring_loose_drafts_in_line()

    def linked(self, subject: Subject) -> list[Target]:
        """Return the organisations on the list that belong to a direction or to a role within it."""
        role = subject.role.casefold()
        return [
            target
            for target in self._records.targets.all()
            if target.direction_id == subject.direction_id
            and (subject.kind is SubjectKind.DIRECTION or target.role.casefold() == role)
        ]

    def follow(self, target: Target) -> Followed | None:
        """Bring an organisation in line with its role and direction; None when it is already.

        What the user overruled with a reason stays.
        """
        said = [one for one in self.history(Subject.of_target(target.id)) if one.cause is not _FOLLOWED]
        if said and said[-1].overruled:
            return None
        wanted = self.wanted(target)
        if kept_to(wanted, (bound.stage for bound in self.bounds(target))) is target.stage:
            return None
        return self.move_target(target, Said(wanted, _FOLLOWED))

    def is_beyond(self, target: Target, stage: Stage) -> bool:
        """Return whether a stage is further than the role or the direction of an organisation."""
        return any(is_further(stage, bound.stage) for bound in self.bounds(target))

    def _keep(self, subject: Subject, said: Said, stage: Stage) -> None:
        change = StageChange(
            id=self._context.new_id(),
            **subject.model_dump(),
            stage=stage,
            wanted=said.stage,
            since=self._today,
            cause=said.cause,
            overruled=said.overruled,
            reason=said.reason,
            answers=said.answers,
            recorded_at=self._context.now(),
        )
        self._records.stages.add(change)
        self._history.setdefault(subject.key, []).append(change)

    def _bring_drafts_in_line(self, target: Target) -> int:
        talks = self._records.conversations.for_target(target.id)
        return self._in_stage(_drafts(talks), target.stage)

    def _bring_loose_drafts_in_line(self) -> int:
        """Talks about no organisation on the list follow the current direction."""
        stage = direction_stage(self._records)
        if stage is None:
            return 0
        loose = (one for one in self._records.conversations.all() if one.target_id is None)
        return self._in_stage((one for one in _drafts(loose) if one.stage is not stage), stage)

    def _in_stage(self, drafts: Iterator[Conversation], stage: Stage) -> int:
        """Give drafts the agenda and questions of a stage; the template of the ask reads the stage too."""
        changed = 0
        for draft in list(drafts):
            person = self._records.people.get(draft.person_id)
            fitting = in_line(draft.model_copy(update={"stage": stage}), person, self._today)
            self._records.conversations.save(fitting)
            changed += 1
        return changed


_FOLLOWED = StageCause.FOLLOWED


def _drafts(conversations: Iterable[Conversation]) -> Iterator[Conversation]:
    """Yield those not prepared yet: what was agreed with somebody does not change behind one's back."""
    return (one for one in conversations if one.status is ConversationStatus.DRAFT)
