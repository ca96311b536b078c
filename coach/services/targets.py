"""The top 10: organisations with motivation, openings, people and a stage."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

from coach.coaching.because import Because
from coach.coaching.matrix import MatrixRow, matrix
from coach.coaching.motion import Motion
from coach.coaching.outreach import Advice, advise
from coach.coaching.positions import has_a_say, must_wait
from coach.coaching.ranking import PlaceChange, compare, pins_around
from coach.coaching.routes import Route
from coach.content.filters import escape_markdown
from coach.content.library import library
from coach.domain.organisation import organisation_key
from coach.domain.outreach import OutreachEntry
from coach.domain.person import Person
from coach.domain.target import PLACES, RankedTarget, Target
from coach.domain.wording import Language
from coach.errors import UnknownListForm, UnknownTarget, mark
from coach.exporters.files import write_whole
from coach.exporters.top_ten import ListForm, document
from coach.services.context import Context
from coach.services.listing import change_target, put_on_list
from coach.services.motion import moving_targets
from coach.services.ranking import ranked_targets, ranked_with_people
from coach.services.top_ten import top_ten
from coach.services.ways import WaysIn
from coach.store.store import Records

__all__ = ["ListForm", "MatrixRow", "Place", "Revision", "Targets"]

SUGGESTIONS = 12
_TOLD = {"motivation", "openings", "reason", "direction_id", "role", "pin", "benched"}
"""What the user says of a target; its stage moves through `Stages`."""


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
    in_motion: bool = False
    """A talk or an ask is open."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A target after a change, and what that did to the list."""

    target: Target
    moved: tuple[PlaceChange, ...]
    """Who went to another place, the target itself first."""
    others: Because | None
    """How many others made room or filled a gap."""


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
            moving = moving_targets(records, today)
        return [
            _place(one, people, latest.get(one.target.id), movers, today, in_motion=one.target.id in moving)
            for one in ranked
        ]

    def motion(self) -> Motion:
        """Return how many organisations are in motion, with an advice when that is too many."""
        with self._context.reading() as records:
            today = self._context.today(records.profile.get().time_zone)
            listed = {target.id for target in records.targets.all()}
            return Motion(len(moving_targets(records, today) & listed))

    def add(self, organisation: str, *, motivation: int = 0, openings: int = 1, reason: str = "") -> Target:
        """Put an organisation on the list.

        `motivation` is 0 to 3, `openings` 1 to 3. Raises EmptyName, OutOfRange, or TargetExists when an
        organisation with the same key stands there already.
        """
        with self._context.writing() as records:
            return put_on_list(
                self._context, records, organisation, motivation=motivation, openings=openings, reason=reason
            )

    def change(self, target_id: str, **changes: object) -> Target:
        """Keep the named facts of a target; its stage moves through `Stages`.

        Raises UnknownTarget, UnknownDirection, EmptyName, OutOfRange, or TargetExists when it would stand on
        the list twice.
        """
        with self._context.writing() as records:
            return change_target(self._context, records, target_id, **changes)

    def revise(self, target_id: str, **changes: object) -> Revision:
        """Keep the named facts as `change` does, and tell what that did to the list."""
        return self._revised(lambda records: change_target(self._context, records, target_id, **changes))

    def move(self, target_id: str, place: int | None) -> Revision:
        """Give a target a fixed place in the list as it stands; the others close up around it.

        None, or a place after the tenth, is the bench. Raises UnknownTarget, or OutOfRange below one.
        """
        on_bench = place is None or place > PLACES
        facts: dict[str, object] = {"pin": None if on_bench else place, "benched": on_bench}

        def moved(records: Records) -> Target:
            pins = pins_around(ranked_targets(records), target_id, None if on_bench else place)
            for other in records.targets.all():
                if pins.get(other.id, other.pin) != other.pin:
                    records.targets.update(other.model_copy(update={"pin": pins[other.id]}))
            return change_target(self._context, records, target_id, **facts)

        return self._revised(moved)

    def unpin(self, target_id: str) -> Revision:
        """Let a target stand in its own order again, also one from the bench. Raises UnknownTarget."""
        return self.revise(target_id, pin=None, benched=False)

    def put_back(self, before: Iterable[Target]) -> None:
        """Give targets what the user said of them before, and with that their places; stages stay.

        One move can shift the fixed places of others, so the way back is for all of them at once. Raises
        UnknownTarget.
        """
        with self._context.writing() as records:
            for then in before:
                told = then.model_dump(include=_TOLD)
                change_target(self._context, records, then.id, **told)

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

    def matrix(self) -> list[MatrixRow]:
        """Return who could advise, who could introduce and who decides, for each organisation on the list."""
        key_positions = library().key_positions
        with self._context.reading() as records:
            today = self._context.today(records.profile.get().time_zone)
            ranked = ranked_targets(records)
            ways = WaysIn(records, today)
            around = ways.around([one.target.organisation_key for one in ranked])
            return matrix(
                ranked,
                people=around.people,
                has_a_say=lambda person: has_a_say(person, key_positions),
                must_wait=lambda person, target: must_wait(person, target.stage, key_positions),
                today=today,
                ties=ways.ties,
                roles=around.roles,
                aliases=ways.aliases,
            )

    def history(self, target_id: str) -> list[tuple[OutreachEntry, Person]]:
        """Return what happened around a target, oldest first, each with the person it happened with."""
        with self._context.reading() as records:
            entries = [entry for entry in records.outreach.all() if entry.target_id == target_id]
            people = {one.id: one for one in records.people.get_many({one.person_id for one in entries})}
        return [(entry, people[entry.person_id]) for entry in entries]

    def restore(self, target_id: str) -> None:
        """Bring back a target that was taken off the list. Raises UnknownTarget or TargetExists."""
        self.change(target_id, archived=False)

    def document(self, form: ListForm, language: Language | None = None) -> bytes:
        """Return the list as a table, a text or a page to print."""
        with self._context.reading() as records:
            profile = records.profile.get()
            today = self._context.today(profile.time_zone)
            wanted = language or profile.language or Language.NL
            return document(form, top_ten(records, today, wanted), wanted, escape_markdown)

    def export(self, path: Path, language: Language | None = None) -> int:
        """Write the list to a file, whole or not at all; return how many organisations are on it.

        The ending of the name tells the form. Raises UnknownListForm or FileNotWritable.
        """
        form = ListForm.of(path.name)
        if form is None:
            raise UnknownListForm(file=path.name)
        write_whole(path, self.document(form, language))
        return len(self.ranked())

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

    def _revised(self, change: Callable[[Records], Target]) -> Revision:
        with self._context.writing() as records:
            before = ranked_targets(records)
            target = change(records)
            moved = compare(before, ranked_targets(records))
        return _revision(target, moved)


def _revision(target: Target, moved: Iterable[PlaceChange]) -> Revision:
    ordered = sorted(moved, key=lambda one: one.target.id != target.id)
    others = sum(one.target.id != target.id for one in ordered)
    told = Because(mark("list.others_moved"), number=others) if others else None
    return Revision(target, tuple(ordered), told)


def _place(
    ranked: RankedTarget,
    people: Mapping[str, Sequence[Person]],
    latest: OutreachEntry | None,
    movers: Sequence[Person],
    today: date,
    *,
    in_motion: bool,
) -> Place:
    person = next((one for one in movers if latest and one.id == latest.person_id), None)
    return Place(
        ranked=ranked,
        people=list(people.get(ranked.target.organisation_key, ())),
        latest=latest,
        latest_person=person,
        advice=advise([latest], person.relation(today), today) if latest and person else None,
        in_motion=in_motion,
    )
