"""Begins a conversation with what is known, and keeps agenda and questions in line with the facts."""

from datetime import date

from coach.coaching.agenda import agenda
from coach.coaching.minutes import advise_minutes
from coach.coaching.questions import choose_questions, share_minutes, worded
from coach.content.library import library
from coach.domain.conversation import Conversation, Orientation
from coach.domain.person import Person
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.services.context import Context
from coach.store.store import Records


def fresh_conversation(
    context: Context, records: Records, person: Person, language: Language | None
) -> Conversation:
    """Return a conversation with a person, filled with what the coach knows already."""
    profile = records.profile.get()
    target = records.targets.with_key(person.organisation_key) if person.organisation_key else None
    today = context.today(profile.time_zone)
    conversation = Conversation(
        id=context.new_id(),
        person_id=person.id,
        target_id=target.id if target else None,
        orientation=Orientation.ORGANISATION if person.organisation else Orientation.ROLE,
        stage=target.stage if target else Stage.EXPLORE,
        minutes=advise_minutes(person.relation(today), goals=0).minutes,
        time_zone=profile.time_zone,
        channel=profile.channel,
        link=profile.link,
        language=language or person.language or profile.language or Language.NL,
        address_form=person.addressed_as,
        created_at=context.now(),
    )
    return in_line(conversation, person, today)


def in_line(conversation: Conversation, person: Person, today: date) -> Conversation:
    """Return the conversation with an agenda and questions that follow from its facts.

    Questions that the user chose stay: only their minutes are shared anew, and those of the bank follow the
    wording of the conversation.
    """
    content = library()
    blocks = agenda(content.shapes, conversation.minutes, conversation.stage, person.relation(today))
    questions = (
        share_minutes(worded(conversation.questions, content.questions, conversation.wording), blocks)
        if conversation.own_selection
        else choose_questions(
            content.questions,
            stage=conversation.stage,
            closeness=person.closeness,
            orientation=conversation.orientation,
            goals=conversation.goals,
            blocks=blocks,
            wording=conversation.wording,
        )
    )
    return conversation.model_copy(update={"blocks": blocks, "questions": questions})
