"""The round along the parts of life, and how far the user has come with it."""

from coach.coaching.inventory import InventoryRound, inventory_round
from coach.content.inventory import inventory_parts
from coach.domain.person import Circle
from coach.services.context import Context
from coach.store.finding import PeopleFilter


class Inventory:
    """Keeps which questions were looked at (R000-44, R002-12)."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def round(self) -> InventoryRound:
        """Return the round with who is known per part of life, and what the user has not looked at yet."""
        with self._context.reading() as records:
            seen = records.profile.get().inventory_seen
            people = {
                circle: records.people.count_matching("", filters=PeopleFilter(circles=(circle,)))
                for circle in Circle
            }
        return inventory_round(inventory_parts(), people, seen)

    def answered(self, question_id: str) -> None:
        """Keep that a question was looked at, whether it brought anybody to mind or not."""
        with self._context.writing() as records:
            profile = records.profile.get()
            seen = dict.fromkeys((*profile.inventory_seen, question_id))
            records.profile.save(profile.model_copy(update={"inventory_seen": tuple(seen)}))

    def back(self) -> None:
        """Open the question again that was looked at last; at the beginning nothing happens."""
        with self._context.writing() as records:
            profile = records.profile.get()
            seen = profile.inventory_seen[:-1]
            records.profile.save(profile.model_copy(update={"inventory_seen": seen}))

    def restart(self) -> None:
        """Begin the round anew; the people stay."""
        with self._context.writing() as records:
            records.profile.save(records.profile.get().model_copy(update={"inventory_seen": ()}))
