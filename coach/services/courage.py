"""A few warm words at the threshold: once for each person, and never for who does not want them (R001-01)."""

from dataclasses import dataclass

from coach.content.courage import courage_cards, sources_of
from coach.domain.wording import Language
from coach.services.context import Context


@dataclass(frozen=True, slots=True)
class Encouragement:
    """What to say, and what it rests on."""

    text: str
    source: str = ""


class Courage:
    """Knows for whom the user was encouraged already."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def before_asking(self, person_id: str, language: Language) -> Encouragement | None:
        """Return a few words before the first message to a person; None when they are not needed.

        They are not when something happened between the two already, when they were seen for this person, or
        when the user switched them off. Raises UnknownPerson.
        """
        with self._context.reading() as records:
            records.people.get(person_id)
            profile = records.profile.get()
            if not profile.encourage or person_id in profile.encouraged:
                return None
            if records.outreach.for_person(person_id):
                return None
        cards = courage_cards()
        card = cards[len(profile.encouraged) % len(cards)]
        return Encouragement(card.texts[language], sources_of(card))

    def seen(self, person_id: str) -> None:
        """Do not show it for this person again. Raises UnknownPerson."""
        with self._context.writing() as records:
            records.people.get(person_id)
            profile = records.profile.get()
            seen = tuple(dict.fromkeys((*profile.encouraged, person_id)))
            records.profile.save(profile.model_copy(update={"encouraged": seen}))

    def switch(self, *, on: bool) -> None:
        """Show these words from now on, or no more."""
        with self._context.writing() as records:
            records.profile.save(records.profile.get().model_copy(update={"encourage": on}))
