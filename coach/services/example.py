"""Writes the invented example around today's date."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coach.coaching.calendar import add_business_days
from coach.coaching.stage import judge
from coach.content.example import ExampleConversation, ExampleDirection, example
from coach.content.goals import suggested_goals
from coach.domain.conversation import Conversation, ConversationStatus, InformationGoal
from coach.domain.direction import Direction
from coach.domain.outreach import OutreachEntry
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.stage import StageCause, StageChange
from coach.domain.target import Target
from coach.domain.wording import Language
from coach.services.context import Context
from coach.services.drafts import fresh_conversation, in_line
from coach.services.moments import as_utc
from coach.store.store import Records

_LISTS = ("roles", "sectors", "regions", "kinds", "must_haves", "nice_to_haves")


class Example:
    """One filling of an empty house, within one act."""

    def __init__(self, context: Context, records: Records, language: Language) -> None:
        """Keep where to write, and in which language the example user thinks."""
        self._context = context
        self._records = records
        self._language = language
        self._profile = self._example_profile()
        self._today = context.today(self._profile.time_zone)
        self._by_name: dict[str, Person] = {}

    def fill(self) -> dict[str, int]:
        """Write everything and return counts."""
        self._records.profile.save(self._profile)
        people = self._people()
        self._by_name = {person.name: person for person in people}
        self._records.people.add_many(people)
        directions = self._directions()
        targets = self._targets(directions[0])
        for target in targets:
            self._records.targets.add(target)
        talks = [self._conversation(one) for one in example().conversations]
        for talk in talks:
            self._records.conversations.save(talk)
        for entry in self._outreach(targets, talks):
            self._records.outreach.add(entry)
        return {"people": len(people), "targets": len(targets), "conversations": len(talks)}

    def _example_profile(self) -> Profile:
        told = example().profile
        kept = self._records.profile.get()
        return kept.model_copy(
            update={
                "name": kept.name or told.name,
                "headline": kept.headline or told.headline[self._language],
                "contact_line": kept.contact_line or told.contact_line,
                "topic": kept.topic or told.topic[self._language],
                "language": self._language,
                "example": True,
            }
        )

    def _people(self) -> list[Person]:
        return [
            Person(
                id=self._context.new_id(),
                name=one.name,
                given_name=one.name.partition(" ")[0],
                family_name=one.name.partition(" ")[2],
                position=one.position,
                organisation=one.organisation,
                closeness=one.closeness,
                circles=one.circles,
                connected_on=self._ago(one.since),
                sources=("example",),
            )
            for one in example().people
        ]

    def _directions(self) -> list[Direction]:
        directions = []
        for order, one in enumerate(example().directions):
            lists = {name: getattr(one, name)[self._language] for name in _LISTS}
            direction = Direction(
                id=self._context.new_id(),
                name=one.name[self._language],
                order=order,
                tempo=one.tempo,
                contact_styles=one.contact_styles,
                added_at=self._context.now(),
                **lists,
            )
            self._records.directions.add(direction)
            directions.append(direction)
            if one.answers:
                self._records.stages.add(self._check(direction, one))
        return directions

    def _check(self, direction: Direction, one: ExampleDirection) -> StageChange:
        stage = judge(one.answers).stage
        return StageChange(
            id=self._context.new_id(),
            direction_id=direction.id,
            stage=stage,
            wanted=stage,
            since=self._ago(one.days_ago),
            cause=StageCause.CHECK,
            answers=one.answers,
            recorded_at=self._context.now() - timedelta(days=one.days_ago),
        )

    def _targets(self, direction: Direction) -> list[Target]:
        return [
            Target(
                id=self._context.new_id(),
                organisation=one.organisation,
                motivation=one.motivation,
                openings=one.openings,
                reason=one.reason[self._language],
                direction_id=direction.id,
                stage=one.stage,
                stage_since=self._ago(21),
                added_at=self._context.now() - timedelta(days=21),
            )
            for one in example().targets
        ]

    def _conversation(self, one: ExampleConversation) -> Conversation:
        person = self._by_name[one.person]
        goals = {goal.id: goal for goal in suggested_goals()}
        draft = fresh_conversation(self._context, self._records, person, self._language)
        facts = {
            "minutes": one.minutes,
            "hook": one.hook[self._language],
            "goals": tuple(
                InformationGoal(text=goals[key].texts[self._language], purposes=goals[key].purposes)
                for key in one.goals
            ),
        }
        if one.in_days is not None:
            facts["starts_at"] = self._moment(one.in_days, one.at)
            facts["status"] = ConversationStatus.PREPARED
            facts["link"] = "https://video.voorbeeld.example/robin"
        return in_line(draft.model_copy(update=facts), person, self._today)

    def _outreach(self, targets: list[Target], talks: list[Conversation]) -> list[OutreachEntry]:
        by_key = {target.organisation_key: target.id for target in targets}
        by_person = {talk.person_id: talk.id for talk in talks}
        return [
            OutreachEntry(
                id=self._context.new_id(),
                person_id=self._by_name[one.person].id,
                target_id=by_key.get(self._by_name[one.person].organisation_key),
                conversation_id=by_person.get(self._by_name[one.person].id),
                event=one.event,
                happened_on=self._ago(one.days_ago),
                recorded_at=self._context.now(),
            )
            for one in example().outreach
        ]

    def _ago(self, days: int) -> date:
        return self._today - timedelta(days=days)

    def _moment(self, in_days: int, at: str) -> datetime:
        """A working day that far ahead, at that time in the user's zone."""
        day = add_business_days(self._today + timedelta(days=in_days - 1), 1)
        zone = ZoneInfo(self._profile.time_zone)
        return as_utc(datetime.combine(day, time.fromisoformat(at), zone))
