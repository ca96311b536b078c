"""Where the user works and worked: with who was there too, one has something to begin about."""

from collections.abc import Sequence

from coach.coaching.acquaintance import employer_keys
from coach.coaching.own_positions import NOTHING_SHARED, SharedPast, jobs, shared_past
from coach.domain.own_position import OwnPosition
from coach.domain.person import Person
from coach.errors import EmptyName, EndsBeforeItBegins
from coach.services.context import Context
from coach.store.store import Records


class OwnPositions:
    """Keeps the user's own jobs, beside those that a file told of."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def all(self) -> list[OwnPosition]:
        """Return every job once, the latest first, those without a beginning last."""
        with self._context.reading() as records:
            return jobs(records.own_positions.all())

    def add(self, organisation: str, title: str = "", started: str = "", finished: str = "") -> OwnPosition:
        """Keep a job; `started` and `finished` are ISO months or years, or empty.

        Raises EmptyName or EndsBeforeItBegins.
        """
        if not (name := " ".join(organisation.split())):
            raise EmptyName
        known = min(len(started), len(finished))  # of a year and a month only the years are compared
        if finished[:known] < started[:known]:
            raise EndsBeforeItBegins
        position = OwnPosition(
            id=self._context.new_id(),
            organisation=name,
            title=" ".join(title.split()),
            started=started,
            finished=finished,
        )
        with self._context.writing() as records:
            records.own_positions.add_many([position])
        return position

    def remove(self, position_id: str) -> tuple[OwnPosition, ...]:
        """Take a job away, whoever told of it; return what `restore` needs, or nothing for no such job."""
        with self._context.writing() as records:
            kept = records.own_positions.all()
            job = next((one.same_job for one in kept if one.id == position_id), None)
            gone = tuple(one for one in kept if one.same_job == job)
            records.own_positions.delete_many([one.id for one in gone])
        return gone

    def restore(self, positions: Sequence[OwnPosition]) -> None:
        """Bring back what was taken away; what is there stays as it is."""
        with self._context.writing() as records:
            there = {one.id for one in records.own_positions.all()}
            imports = {one.id for one in records.imports.all()}
            records.own_positions.add_many(
                one if one.import_id in imports else one.model_copy(update={"import_id": None})
                for one in positions
                if one.id not in there
            )


def past_with(records: Records, person: Person) -> SharedPast:
    """Return where the user and a person both worked, under whatever name the user calls it."""
    own = records.own_positions.all()
    if not own:
        return NOTHING_SHARED
    key_of = employer_keys(records.aliases.all())
    return shared_past(person, records.roles.of(person.id), jobs(own), key_of)
