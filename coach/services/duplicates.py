"""People who may stand there twice: proposed, joined when the user says so, and taken apart again."""

from typing import TYPE_CHECKING

from coach.domain.person import Person
from coach.domain.tie import Distinction, Merge
from coach.errors import MergeWithOneself
from coach.services.context import Context
from coach.services.merging import join, present_id, take_apart, went_into

if TYPE_CHECKING:
    from coach.coaching.duplicates import DuplicatePair

SHOWN = 20


class Duplicates:
    """Finds records that may be one person. Nothing is ever joined by itself."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context
        self._last: tuple[list[Person], list[DuplicatePair]] = ([], [])

    def pairs(self, limit: int = SHOWN) -> "list[DuplicatePair]":
        """Return who may stand there twice, the surest first, but for who was said to be two people."""
        return self._found()[:limit]

    def count(self) -> int:
        """Return how many pairs there are without a limit."""
        return len(self._found())

    def merge(self, keep_id: str, other_id: str) -> Merge:
        """Make one person of two in one act: facts, conversations, log, ties and roles come together.

        The other record leaves the lists and is kept in the merge. Raises UnknownPerson or MergeWithOneself.
        """
        if keep_id == other_id:
            raise MergeWithOneself
        with self._context.writing() as records:
            return join(records, self._context.new_id(), keep_id, other_id, self._context.now())

    def merges(self) -> list[Merge]:
        """Return what was made one person, the latest first."""
        with self._context.reading() as records:
            return sorted(records.merges.all(), key=lambda merge: (merge.merged_at, merge.id), reverse=True)

    def undo(self, merge_id: str) -> None:
        """Bring back both people as they were; what was added since stays with the one who was kept.

        Nothing happens when it was taken back before. Raises MergedAgain when the one who was kept went into
        another since.
        """
        with self._context.writing() as records:
            merge = records.merges.get(merge_id)
            if merge is not None:
                take_apart(records, merge)

    def not_the_same(self, one_id: str, other_id: str) -> None:
        """Keep that two records are two people, so that they are not proposed again. Raises UnknownPerson."""
        with self._context.writing() as records:
            for person_id in (one_id, other_id):
                records.people.get(person_id)
            records.distinctions.add(Distinction.between(one_id, other_id))

    def propose_again(self, one_id: str, other_id: str) -> None:
        """Take that back; nothing happens when it was not said."""
        with self._context.writing() as records:
            records.distinctions.remove(Distinction.between(one_id, other_id))

    def _found(self) -> "list[DuplicatePair]":
        with self._context.reading() as records:
            people, told, into = records.people.all(), records.distinctions.all(), went_into(records)
        # Said of a record, it holds for the person that the record is part of today.
        apart = {frozenset(present_id(end, into) for end in (one.person_id, one.other_id)) for one in told}
        pairs = self._probable(people)
        return [pair for pair in pairs if frozenset((pair.keep.id, pair.other.id)) not in apart]

    def _probable(self, people: list[Person]) -> "list[DuplicatePair]":
        """Compare everybody, unless they are the same as the last time: with 30,000 that takes seconds."""
        from coach.coaching.duplicates import probable_duplicates  # telephone numbers take a while to load

        known, pairs = self._last
        if people != known:
            pairs = probable_duplicates(people)
            self._last = people, pairs
        return pairs
