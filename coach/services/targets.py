"""The top 10: organisations with motivation, openings, people and a stage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from pydantic import ValidationError

from coach.coaching.outreach import Advice, advise
from coach.coaching.routes import Route
from coach.domain.organisation import organisation_key
from coach.domain.outreach import OutreachEntry
from coach.domain.person import Person
from coach.domain.target import RankedTarget, Target
from coach.errors import EmptyName, OutOfRange, TargetExists, UnknownTarget
from coach.services.context import Context
from coach.services.ranking import ranked_targets, ranked_with_people
from coach.services.ways import WaysIn
from coach.store.people import Employer

SUGGESTIONS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the board: a target, who is known there, and how far the contact has come."""

    ranked: RankedTarget
    people: list[Person]
    latest: OutreachEntry | None
    """The last thing that happened with anyone there."""
    latest_person: Person | None
    advice: Advice | None
    """Where one stands with that person."""


class Targets:
    """Keeps the list and says who is known where."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def get(self, target_id: str) -> Target:
        """Return a target. Raises UnknownTarget."""
        with self._context.reading() as records:
            return records.targets.get(target_id)

    def ranked(self) -> list[RankedTarget]:
        """Return the list in its order, the bench last."""
        with self._context.reading() as records:
            return ranked_targets(records)

    def board(self) -> list[Place]:
        """Return the list with people and the latest step of each target."""
        with self._context.reading() as records:
            ranked, people = ranked_with_people(records)
            today = self._context.today(records.profile.get().time_zone)
            latest = {entry.target_id: entry for entry in records.outreach.all() if entry.target_id}
            movers = records.people.get_many({entry.person_id for entry in latest.values()})
        return [_place(one, people, latest.get(one.target.id), movers, today) for one in ranked]

    def add(self, organisation: str, *, motivation: int = 0, openings: int = 1, reason: str = "") -> Target:
        """Put an organisation on the list.

        `motivation` is 0 to 3, `openings` 1 to 3. Raises EmptyName, OutOfRange, or TargetExists when an
        organisation with the same key stands there already.
        """
        now = self._context.now()
        with self._context.writing() as records:
            existing = records.targets.with_key(organisation_key(organisation))
            if existing is not None:
                raise TargetExists(organisation=existing.organisation)
            today = self._context.today(records.profile.get().time_zone)
            target = _checked(
                id=self._context.new_id(),
                organisation=" ".join(organisation.split()),
                motivation=motivation,
                openings=openings,
                reason=reason,
                stage_since=today,
                added_at=now,
            )
            records.targets.add(target)
        return target

    def change(self, target_id: str, **changes: object) -> Target:
        """Keep the named facts of a target.

        Raises UnknownTarget, EmptyName, OutOfRange, or TargetExists when it would stand on the list twice.
        """
        with self._context.writing() as records:
            target = records.targets.get(target_id)
            if changes.get("stage", target.stage) != target.stage:
                changes["stage_since"] = self._context.today(records.profile.get().time_zone)
            changed = _checked(**(target.model_dump() | changes))
            same = records.targets.with_key(changed.organisation_key)
            if same is not None and same.id != target_id and not changed.archived:
                raise TargetExists(organisation=same.organisation)
            records.targets.update(changed)
        return changed

    def suggestions(self, limit: int = SUGGESTIONS) -> list[Employer]:
        """Return organisations where people one knows work, and that are not on the list yet."""
        with self._context.reading() as records:
            taken = {target.organisation_key for target in records.targets.all()}
            return records.people.employers(limit, without=taken)

    def routes(self, organisation: str) -> list[Route]:
        """Return the ways to a conversation there, me → A → B → organisation, the best first (R002-13).

        An empty list means: nobody yet. One person may be the first on several of them.
        """
        with self._context.reading() as records:
            today = self._context.today(records.profile.get().time_zone)
            return WaysIn(records, today).to(organisation)

    def best_routes(self, limit: int) -> list[Route]:
        """Return the best ways in to the organisations on the list, in the order of the list.

        Nobody is the first on two of them, and nobody who is better spoken later is on any.
        """
        found: dict[str, Route] = {}
        with self._context.reading() as records:
            ways = WaysIn(records, self._context.today(records.profile.get().time_zone))
            for one in ranked_targets(records):
                for route in ways.to(one.target.organisation):
                    if not route.hold:
                        found.setdefault(route.first.id, route)
                if len(found) >= limit:
                    break
        return list(found.values())[:limit]

    def history(self, target_id: str) -> list[tuple[OutreachEntry, Person]]:
        """Return what happened around a target, oldest first, each with the person it happened with."""
        with self._context.reading() as records:
            entries = [entry for entry in records.outreach.all() if entry.target_id == target_id]
            people = {one.id: one for one in records.people.get_many({one.person_id for one in entries})}
        return [(entry, people[entry.person_id]) for entry in entries]

    def restore(self, target_id: str) -> None:
        """Bring back a target that was taken off the list. Raises UnknownTarget or TargetExists."""
        self.change(target_id, archived=False)

    @staticmethod
    def search_link(organisation: str) -> str:
        """Return the address of LinkedIn's own search for second-degree connections; the user opens it."""
        words = urlencode({"keywords": organisation, "network": '["S"]'})
        return f"https://www.linkedin.com/search/results/people/?{words}"

    def named(self, organisation: str) -> Target:
        """Return the target of an organisation in any spelling. Raises UnknownTarget."""
        with self._context.reading() as records:
            target = records.targets.with_key(organisation_key(organisation))
        if target is None:
            raise UnknownTarget(target=organisation)
        return target


def _place(
    ranked: RankedTarget,
    people: Mapping[str, Sequence[Person]],
    latest: OutreachEntry | None,
    movers: Sequence[Person],
    today: date,
) -> Place:
    person = next((one for one in movers if latest and one.id == latest.person_id), None)
    return Place(
        ranked=ranked,
        people=list(people.get(ranked.target.organisation_key, ())),
        latest=latest,
        latest_person=person,
        advice=advise([latest], person.relation(today), today) if latest and person else None,
    )


def _checked(**facts: object) -> Target:
    if not str(facts["organisation"]).strip():
        raise EmptyName
    try:
        return Target.model_validate(facts)
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0])
        least = 0 if field == "motivation" else 1
        raise OutOfRange(field=field, value=facts.get(field), least=least, most=3) from error
