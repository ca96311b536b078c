"""Exploring, the tipping point or sowing: for each direction, role and organisation (R001-06 to R001-09)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.coaching.because import Because
from coach.coaching.fits import Signals, StageFacts, signals
from coach.coaching.stage import Judgement, ask_again, judge
from coach.domain.organisation import organisation_key
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Person
from coach.domain.stage import StageCause, StageChange, Subject, SubjectKind, is_further
from coach.domain.target import Stage, Target
from coach.errors import AnswersNotUsable, ReasonNeeded, UnknownSubject
from coach.services.context import Context
from coach.services.holds import Hold, Released, held_people, hold_of, released_on
from coach.services.stage_moves import Said, StageMoves
from coach.services.standing import leading
from coach.store.store import Records

__all__ = ["Hold", "Released", "StageOutcome", "StageView", "Stages"]

LATELY = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class StageView:
    """Where one stands with a direction, a role or an organisation."""

    subject: Subject
    name: str
    stage: Stage
    since: date | None
    """None: nobody looked at it yet."""
    reason: str
    wanted: Stage
    """What the answers or the user said; further than `stage` when something keeps it back."""
    held_back: Because | None
    judgement: Judgement | None
    """Of the last answers."""
    answers: tuple[int, ...]
    """The last ones, to begin from; empty when the questions were never asked."""
    signals: Signals
    ask_again: bool
    """So many talks were held since the answers that they may have changed."""
    history: tuple[StageChange, ...]
    """The newest first."""


@dataclass(frozen=True, slots=True)
class StageOutcome:
    """What a new stage brought about."""

    view: StageView
    changed: bool
    released: tuple[Person, ...] = ()
    """Key people who need not wait any more."""
    followed: tuple[Target, ...] = ()
    """Organisations that went along with their role or direction."""
    talks: int = 0
    """Conversations not prepared yet that got the questions and the agenda of the new stage."""


class Stages:
    """Asks, judges, keeps and overrules."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def views(self) -> list[StageView]:
        """Return every direction with its roles, and then every organisation on the list."""
        with self._context.reading() as records:
            viewer = _Viewer(self._context, records)
            return [viewer.view(subject) for subject in viewer.subjects()]

    def of(self, subject: Subject) -> StageView:
        """Return where one stands. Raises UnknownDirection or UnknownTarget."""
        with self._context.reading() as records:
            return _Viewer(self._context, records).view(subject)

    def named(self, text: str) -> Subject:
        """Return the organisation, direction or role of this name. Raises UnknownSubject."""
        wanted = " ".join(text.split())
        with self._context.reading() as records:
            target = records.targets.with_key(organisation_key(wanted))
            if target is not None:
                return Subject.of_target(target.id)
            viewer = _Viewer(self._context, records)
            for subject in viewer.subjects():
                if subject.target_id is None and viewer.name(subject).casefold() == wanted.casefold():
                    return subject
        raise UnknownSubject(name=wanted)

    @staticmethod
    def judge(answers: Sequence[int]) -> Judgement:
        """Return what ten answers of 0 to 3 say. Raises AnswersNotUsable."""
        try:
            return judge(answers)
        except ValueError as error:
            raise AnswersNotUsable from error

    def answer(self, subject: Subject, answers: Sequence[int]) -> StageOutcome:
        """Keep the answers to the ten questions and the stage they lead to.

        Raises AnswersNotUsable, UnknownDirection or UnknownTarget.
        """
        stage = self.judge(answers).stage
        with self._context.writing() as records:
            said = Said(stage, StageCause.CHECK, answers=tuple(answers))
            return self._move(records, subject, said)

    def set(self, subject: Subject, stage: Stage, reason: str = "") -> StageOutcome:
        """Keep the stage that the user says it is.

        To go further than the coach advises asks for one line of reason; going back never does. Raises
        ReasonNeeded, UnknownDirection or UnknownTarget.
        """
        reason = " ".join(reason.split())
        with self._context.writing() as records:
            viewer = _Viewer(self._context, records)
            before = viewer.view(subject)
            if stage is before.stage and reason in {"", before.reason}:
                return StageOutcome(before, changed=False)
            target = records.targets.get(subject.target_id) if subject.target_id else None
            is_leap = is_further(stage, before.stage) and is_further(
                stage, viewer.moves.advised(subject, target)
            )
            if is_leap and not reason:
                raise ReasonNeeded
            overruled = target is not None and viewer.moves.is_beyond(target, stage)
            return self._move(records, subject, Said(stage, StageCause.HAND, reason, overruled=overruled))

    def leading(self) -> Stage:
        """Return the stage that colours the list: to study while exploring, to aim at while sowing."""
        with self._context.reading() as records:
            return leading(records)

    def holds(self) -> list[Hold]:
        """Return the key people at the organisations on the list who are kept for later, with the reason."""
        with self._context.reading() as records:
            return list(held_people(records))

    def hold(self, person_id: str) -> Hold | None:
        """Return why somebody is kept for later, or None. Raises UnknownPerson."""
        with self._context.reading() as records:
            return hold_of(records, records.people.get(person_id))

    def overrule(self, person_id: str, reason: str) -> Person:
        """Let one key person be spoken now, with one line of reason. Raises ReasonNeeded or UnknownPerson."""
        reason = " ".join(reason.split())
        if not reason:
            raise ReasonNeeded
        return self._approach(person_id, reason)

    def hold_again(self, person_id: str) -> Person:
        """Take that back: the stage decides again. Raises UnknownPerson."""
        return self._approach(person_id, "")

    def released_today(self) -> list[Released]:
        """Return the key people at organisations for which sowing began today."""
        with self._context.reading() as records:
            return list(released_on(records, self._context.today(records.profile.get().time_zone)))

    def _approach(self, person_id: str, reason: str) -> Person:
        with self._context.writing() as records:
            person = records.people.get(person_id).model_copy(update={"approach_reason": reason})
            records.people.update_many([person])
        return person

    def _move(self, records: Records, subject: Subject, said: Said) -> StageOutcome:
        viewer = _Viewer(self._context, records)
        before = viewer.view(subject).stage
        if subject.target_id is not None:
            moved = [viewer.moves.move_target(records.targets.get(subject.target_id), said)]
            loose = 0
        else:
            moved, loose = viewer.moves.move_subject(subject, said)
        view = _Viewer(self._context, records).view(subject)
        return StageOutcome(
            view,
            changed=view.stage is not before,
            released=tuple(person for one in moved for person in one.released),
            followed=tuple(one.target for one in moved if one.target.id != subject.target_id),
            talks=loose + sum(one.talks for one in moved),
        )


class _Viewer:
    """Puts together what is known of the stages within one reading."""

    def __init__(self, context: Context, records: Records) -> None:
        self._records = records
        self._today = context.today(records.profile.get().time_zone)
        self.moves = StageMoves(context, records)
        self._targets = records.targets.all()
        self._held = [one for one in records.outreach.all() if one.event is OutreachEvent.HELD]

    def subjects(self) -> list[Subject]:
        """Return the directions, each with its roles, and then the organisations on the list."""
        found = []
        for direction in self.moves.directions:
            found.append(Subject.of_direction(direction.id))
            found += [Subject.of_role(direction.id, role) for role in direction.roles]
        return found + [Subject.of_target(target.id) for target in self._targets]

    def name(self, subject: Subject) -> str:
        """Return what a subject is called. Raises UnknownDirection or UnknownTarget."""
        if subject.target_id is not None:
            return self._records.targets.get(subject.target_id).organisation
        return subject.role or self._records.directions.get(subject.direction_id or "").name

    def view(self, subject: Subject) -> StageView:
        """Return where one stands. Raises UnknownDirection or UnknownTarget."""
        target = self._records.targets.get(subject.target_id) if subject.target_id else None
        if subject.direction_id is not None:
            self._records.directions.get(subject.direction_id)
        latest, checks = self.moves.latest(subject), self.moves.checks(subject)
        stage = target.stage if target else latest.stage if latest else Stage.EXPLORE
        wanted = self.moves.wanted(target) if target else stage
        since = target.stage_since if target else latest.since if latest else None
        answers = checks[-1].answers if checks else ()
        facts = StageFacts(
            answers=answers,
            before=checks[-2].answers if len(checks) > 1 else (),
            talks=self._talks(subject, since),
            organisations=len(self._targets),
            added_lately=sum(self._is_new(one, since) for one in self._targets),
        )
        return StageView(
            subject=subject,
            name=self.name(subject),
            stage=stage,
            since=since,
            reason=target.stage_reason if target else latest.reason if latest else "",
            wanted=wanted,
            held_back=self._kept_back(target, stage, wanted),
            judgement=judge(answers) if answers else None,
            answers=answers,
            signals=signals(stage, facts),
            ask_again=ask_again(
                answered=bool(answers), talks=self._talks(subject, checks[-1].since) if checks else 0
            ),
            history=tuple(reversed(self.moves.history(subject))),
        )

    def _kept_back(self, target: Target | None, stage: Stage, wanted: Stage) -> Because | None:
        if target is None or not is_further(wanted, stage):
            return None
        return next((one.reason for one in self.moves.bounds(target) if is_further(wanted, one.stage)), None)

    def _is_new(self, target: Target, since: date | None) -> bool:
        """Whether an organisation came on the list lately, and only after the stage began."""
        day = target.added_at.date()
        return since is not None and day > since and self._today - day <= LATELY

    def _talks(self, subject: Subject, since: date | None) -> int:
        """Count the talks about a subject since a day."""
        if subject.kind is SubjectKind.ORGANISATION:
            about = {subject.target_id}
        else:
            about = {target.id for target in self.moves.linked(subject)}
        return sum(self._counts(one, about, since) for one in self._held)

    @staticmethod
    def _counts(entry: OutreachEntry, about: set[str | None], since: date | None) -> bool:
        """Whether a talk is about it and came after that day; what was said on the day knew of the talk."""
        return entry.target_id in about and (since is None or entry.happened_on > since)
