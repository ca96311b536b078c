"""Gathers what the templates are filled with, from one person, one conversation and the user's own facts.

There is one source for minutes, moment, link and names, so that ask, papers and calendar agree (RX-04).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from coach.coaching.names import greeting, parsed_name
from coach.coaching.questions import wanted_purposes
from coach.content.fields import (
    DocumentBlock,
    DocumentFields,
    DocumentQuestion,
    MessageFields,
    channel_phrase,
)
from coach.content.library import library
from coach.domain import names
from coach.domain.conversation import OWN_QUESTION, Block, BlockKey, Conversation, Orientation
from coach.domain.message_notes import NO_NOTES, MessageNotes
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.question import Question, Slot
from coach.domain.wording import Language
from coach.language.catalogue import translator
from coach.language.dates import clock, zone_name
from coach.services.noted import moment_to_propose, noted

MOST_THEMES = 3


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """Everything that one message is made from."""

    profile: Profile
    person: Person
    conversation: Conversation
    fields: MessageFields


def message_fields(
    conversation: Conversation,
    person: Person,
    profile: Profile,
    now: datetime,
    *,
    notes: MessageNotes = NO_NOTES,
    number: int = 1,
) -> MessageFields:
    """Return what a message about a conversation may say.

    Raises what `noted` raises.
    """
    name = parsed_name(person.name).full  # without what people on LinkedIn put around it
    told = noted(notes, conversation, profile, now)
    told["moments"] = told["moments"] or moments_to_choose_from(conversation, profile, now)
    return MessageFields(
        **told,
        number=number,
        person_name=name,
        greeting_name=greeting(person.given_name) or name,
        organisation=person.organisation,
        position=person.position,
        closeness=person.closeness,
        relation=person.relation(now.astimezone(ZoneInfo(profile.time_zone)).date()),
        stage=conversation.stage,
        orientation=conversation.orientation,
        topic=conversation.topic or usual_topic(conversation, person, profile),
        hook=conversation.hook,
        minutes=conversation.minutes,
        channel_phrase=channel_phrase(conversation.channel, conversation.wording),
        when=moment_text(conversation, profile, now),
        ends_early=ends_early(conversation),
        link=conversation.link,
        themes=themes(conversation),
        ask_subject=conversation.ask_subject,
        my_name=profile.name,
        my_headline=notes.my_headline or headline(conversation, profile),
        my_contact_line=profile.contact_line,
        is_connection=person.connected_on is not None,
    )


def document_fields(
    conversation: Conversation,
    person: Person,
    profile: Profile,
    now: datetime,
    *,
    openers: tuple[str, ...] = (),
) -> DocumentFields:
    """Return what the papers and the calendar texts may say."""
    content = library()
    wording = conversation.wording
    return DocumentFields(
        person=parsed_name(person.name).full,
        organisation=person.organisation,
        my_name=profile.name,
        topic=conversation.topic or usual_topic(conversation, person, profile),
        orientation=conversation.orientation,
        stage=conversation.stage,
        minutes=conversation.minutes,
        when=moment_text(conversation, profile, now),
        ends_early=ends_early(conversation),
        channel_phrase=channel_phrase(conversation.channel, wording),
        link=conversation.link,
        goals=tuple(goal.text for goal in conversation.goals),
        themes=themes(conversation),
        blocks=tuple(_block(conversation, block) for block in conversation.blocks),
        openers=openers,
        questions=tuple(
            DocumentQuestion(
                text=one.text,
                minutes=number(one.minutes, conversation.language),
                hint=_hint(one.id, conversation.language),
            )
            for one in conversation.questions
            if not one.deepen
        ),
        deepening=tuple(one.text for one in conversation.questions if one.deepen),
        closing_line=content.closing_line[wording],
        more_time_line=content.more_time_line[wording],
    )


def usual_topic(conversation: Conversation, person: Person, profile: Profile) -> str:
    """Return what the talk is about when the user did not say: their own direction, else the organisation.

    The direction is only used in the user's own language: it is their sentence, and nobody translates it.
    """
    if profile.topic and conversation.language is (profile.language or Language.NL):
        return profile.topic
    if conversation.orientation is Orientation.ORGANISATION and person.organisation:
        say = translator(conversation.language)
        return say("topic.working_at", organisation=person.organisation)
    return ""


def headline(conversation: Conversation, profile: Profile) -> str:
    """Return the user's own line about themselves, in the language they wrote it in only."""
    return profile.headline if conversation.language is (profile.language or Language.NL) else ""


def themes(conversation: Conversation) -> tuple[str, ...]:
    """Return two or three subjects for the guest's eyes: what the questions are about, never the goals."""
    say = translator(conversation.language)
    sources = (_in_bank(one.id) for one in conversation.questions)
    asked = {source.purpose for source in sources if source and source.slot is Slot.CORE}
    wanted = wanted_purposes(conversation.goals, conversation.orientation)
    ordered = [*(one for one in wanted if one in asked), *sorted(asked.difference(wanted))]
    return tuple(say(names.THEME[one]) for one in ordered if one in names.THEME)[:MOST_THEMES]


def moment_text(conversation: Conversation, profile: Profile, now: datetime) -> str:
    """Return the moment as it is written in a sentence; with the zone for readers of English."""
    if conversation.starts_at is None:
        return ""
    today = now.astimezone(ZoneInfo(profile.time_zone)).date()
    return moment_to_propose(conversation.starts_at, conversation, today)


def moments_to_choose_from(conversation: Conversation, profile: Profile, now: datetime) -> tuple[str, ...]:
    """Return the moments that an ask proposes, when there are more than the conversation's own.

    They stand in one sentence, so a zone that they share is named once.
    """
    if not conversation.other_moments:
        return ()
    today, moments = now.astimezone(ZoneInfo(profile.time_zone)).date(), conversation.proposed(now)
    zones = {zone_name(one, conversation.time_zone, conversation.language) for one in moments}
    return tuple(
        moment_to_propose(one, conversation, today, names_zone=len(zones) > 1 or one == moments[-1])
        for one in moments
    )


def ends_early(conversation: Conversation) -> str:
    """Return the time at which the talk will really end: the reserve is given back (R001-26)."""
    if conversation.ends_at is None:
        return ""
    reserve = next((one.minutes for one in conversation.blocks if one.key is BlockKey.RESERVE), 0)
    end = conversation.ends_at - timedelta(minutes=ceil(reserve))
    return clock(end.astimezone(ZoneInfo(conversation.time_zone)), conversation.language)


def number(value: float, language: Language) -> str:
    """Return "1,5" or "1.5"."""
    return f"{value:g}".replace(".", translator(language)("number.point"))


def _block(conversation: Conversation, block: Block) -> DocumentBlock:
    say = translator(conversation.language)
    return DocumentBlock(
        name=say(names.block_name(block.key, again=conversation.again)),
        line=spoken_line(conversation, block.key),
        starts=_clock_or_minute(conversation, block.start),
        ends=_clock_or_minute(conversation, block.start + block.minutes),
        minutes=number(block.minutes, conversation.language),
    )


def spoken_line(conversation: Conversation, key: BlockKey) -> str:
    """Return what one can say in a part of the agenda; who spoke before begins otherwise."""
    begins_again = conversation.again and key is BlockKey.WELCOME
    spoken = library().again_line if begins_again else library().block_lines[key]
    return spoken[conversation.wording]


def _clock_or_minute(conversation: Conversation, minute: float) -> str:
    if conversation.starts_at is None:
        return number(minute, conversation.language)
    moment = conversation.starts_at + timedelta(minutes=minute)
    return clock(moment.astimezone(ZoneInfo(conversation.time_zone)), conversation.language)


def _hint(question_id: str, language: Language) -> str:
    source = _in_bank(question_id)
    return source.check_first.get(language, "") if source else ""


def _in_bank(question_id: str) -> Question | None:
    """The question of the bank; None for one in the user's own words, or that left the bank since."""
    if question_id.startswith(OWN_QUESTION):
        return None
    try:
        return library().question(question_id)
    except KeyError:
        return None
