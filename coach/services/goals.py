"""Information goals over all conversations about one target (R001-43)."""

from collections.abc import Sequence

from coach.coaching.goals import GoalStanding, invites_sowing, next_goals, standings
from coach.content.goals import suggested_goals
from coach.domain.conversation import Conversation, InformationGoal
from coach.domain.debrief import Answer
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.services.context import Context
from coach.services.standing import leading
from coach.store.store import Records


class Goals:
    """Says what is known, what is open, and what to ask next."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def of_target(self, target_id: str) -> list[GoalStanding]:
        """Return the goals of a target with what was heard, the open ones first. Raises UnknownTarget."""
        with self._context.reading() as records:
            records.targets.get(target_id)
            return _standings(records, target_id)

    def names(self, found: Sequence[GoalStanding]) -> dict[str, str]:
        """Return by id the names of the people who gave the answers."""
        ids = {answer.person_id for standing in found for answer in standing.answers}
        with self._context.reading() as records:
            return {one.id: one.name for one in records.people.get_many(ids)}

    def invites_sowing(self, target_id: str) -> bool:
        """Return whether enough is known about a target to consider sowing. Raises UnknownTarget."""
        with self._context.reading() as records:
            stage = records.targets.get(target_id).stage
            return invites_sowing(_standings(records, target_id), stage)

    def for_conversation(self, conversation: Conversation, language: Language) -> list[InformationGoal]:
        """Return goals to choose from: what is still open here first, then what the coach suggests."""
        with self._context.reading() as records:
            found = _standings(records, conversation.target_id)
        return next_goals(found, _suggested(conversation.stage, language), conversation.goals)

    def to_begin_with(self, language: Language) -> list[InformationGoal]:
        """Return goals to choose from before it is clear whom to ask."""
        with self._context.reading() as records:
            return _suggested(leading(records), language)

    def heard_before(self, conversation: Conversation) -> list[GoalStanding]:
        """Return what others said already about the goals of a conversation."""
        with self._context.reading() as records:
            found = _standings(records, conversation.target_id)
        chosen = {goal.text for goal in conversation.goals}
        return [one for one in found if one.goal.text in chosen and not one.is_open]


def _standings(records: Records, target_id: str | None) -> list[GoalStanding]:
    if target_id is None:
        return []
    talks = sorted(records.conversations.for_target(target_id), key=lambda one: one.created_at)
    answers: list[Answer] = records.answers.for_target(target_id)
    return standings((goal for talk in talks for goal in talk.goals), answers)


def _suggested(stage: Stage, language: Language) -> list[InformationGoal]:
    return [
        InformationGoal(text=goal.texts[language], purposes=goal.purposes)
        for goal in suggested_goals()
        if stage in goal.stages
    ]
