"""What the templates are filled with: plain values, cleaned of everything that could break out of its line.

Names, notes and titles come from imported files, so every text is taken as hostile: control characters, line
breaks and marks that turn the direction of writing are removed before a template sees it.
"""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from coach.domain.conversation import Channel, Orientation
from coach.domain.message_notes import LAST_STEP
from coach.domain.model import Model
from coach.domain.person import Closeness, Relation
from coach.domain.target import Stage
from coach.domain.wording import Wording

_TURNS_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_NEVER_IN_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def one_line(text: str) -> str:
    """Return the text on one line, with single spaces and without control characters."""
    kept = (
        " " if unicodedata.category(character) in _NEVER_IN_A_LINE else character
        for character in text
        if character not in _TURNS_DIRECTION
    )
    return re.sub(r"\s+", " ", "".join(kept)).strip()


def _without_empty(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


Line = Annotated[str, BeforeValidator(one_line)]
"""A text of one line, cleaned."""

Needed = Annotated[Line, Field(min_length=1)]
"""A line that must hold something."""

Fragment = Annotated[str, BeforeValidator(lambda text: one_line(text).rstrip(" ."))]
"""A piece of a sentence: one line without a full stop."""

Lines = Annotated[tuple[Fragment, ...], AfterValidator(_without_empty)]
"""Pieces of a sentence; empty ones are left out."""

_CHANNEL_PHRASES = {
    Channel.ZOOM: {Wording.NL: "via Zoom", Wording.NL_U: "via Zoom", Wording.EN: "on Zoom"},
    Channel.TEAMS: {Wording.NL: "via Teams", Wording.NL_U: "via Teams", Wording.EN: "on Teams"},
    Channel.MEET: {
        Wording.NL: "via Google Meet",
        Wording.NL_U: "via Google Meet",
        Wording.EN: "on Google Meet",
    },
    Channel.PHONE: {Wording.NL: "telefonisch", Wording.NL_U: "telefonisch", Wording.EN: "by phone"},
    Channel.IN_PERSON: {
        Wording.NL: "bij een kop koffie",
        Wording.NL_U: "bij een kop koffie",
        Wording.EN: "in person, over a coffee",
    },
}


def channel_phrase(channel: Channel, wording: Wording) -> str:
    """Return how the two will talk, as it stands in a sentence: "via Zoom", "telefonisch", "on Teams"."""
    return _CHANNEL_PHRASES[channel][wording]


class MessageFields(Model):
    """What a message may use.

    What a kind of message needs besides the name stands in `coach.domain.message_notes`; every text reads
    well without the rest.
    """

    person_name: Line = ""
    """The whole name of the reader: "Anna van der Berg". Empty only in what goes to many."""
    greeting_name: Line = ""
    """The name to greet with: "Anna"; the whole name when empty."""
    organisation: Fragment = ""
    """Where the reader works."""
    position: Fragment = ""
    """The reader's job title, as it is written."""
    closeness: Closeness = Closeness.ACQUAINTANCE
    relation: Relation = Relation.ACQUAINTANCE
    """The closeness, or dormant when the two were out of touch for long."""
    stage: Stage = Stage.EXPLORE
    orientation: Orientation = Orientation.ORGANISATION
    """What the user is finding out about; it decides what is asked (R001-14)."""
    topic: Fragment = ""
    """What it is about, without a capital or a full stop: "werken bij een waterschap"."""
    hook: Line = ""
    """The user's reason to write to this person, as a sentence (R002-19)."""
    minutes: int = Field(default=20, gt=0)
    """The promised length."""
    channel_phrase: Line = ""
    """How the two will talk: see `channel_phrase`."""
    moments: Lines = ()
    """Moments to propose, ready to read: "dinsdag 3 maart om 14.00 uur". The first ask uses them."""
    when: Line = ""
    """The moment that was agreed, ready to read. In a first ask: a moment to propose."""
    ends_early: Line = ""
    """The time at which the talk will really end: "14.18 uur" (R001-26)."""
    link: Line = ""
    """The address of the meeting, or the number to call."""
    themes: Lines = ()
    """What the user would like to talk about, in a few words each; the reader sees them."""
    number: int = Field(default=1, ge=1, le=LAST_STEP)
    """The step of a kind that has two: the second reminder is the last."""
    ask_subject: Line = ""
    """The subject of the first ask, so that a reminder stays in the same thread."""
    my_name: Line = ""
    my_headline: Fragment = ""
    """Who I am in half a sentence: "projectleider met twaalf jaar ervaring in de zorg"."""
    my_contact_line: Line = ""
    """A phone number or a profile, under the name."""
    is_connection: bool = False
    """Whether the two are connected on LinkedIn."""

    # What the user adds; `MessageNotes` tells what each of these is.
    memory: Line = ""
    news: Line = ""
    third_person: Line = ""
    third_about: Fragment = ""
    curious_about: Fragment = ""
    their_tie: Line = ""
    their_topic: Fragment = ""
    reader_about: Fragment = ""
    new_information: Line = ""
    learned: Line = ""
    appreciated: Fragment = ""
    next_step: Line = ""
    promised: Fragment = ""
    advice: Fragment = ""
    done: Line = ""
    outcome: Line = ""
    article: Line = ""
    line: Line = ""
    occasion: Fragment = ""
    wish: Line = ""
    event: Fragment = ""
    shared_point: Fragment = ""
    question: Line = ""
    offer: Fragment = ""
    my_organisation: Fragment = ""
    last_day: Line = ""
    """As it is read: "vrijdag 26 februari"."""
    handover: Fragment = ""
    successor: Fragment = ""
    successor_contact: Fragment = ""
    landed: Line = ""
    helped: Fragment = ""


class DocumentBlock(Model):
    """A part of the agenda, as it is printed."""

    name: Needed
    """"Welkom en praatje"."""
    line: Line = ""
    """What one can say there."""
    starts: Needed
    """"14.00", or minutes from the start when no moment was chosen: "0"."""
    ends: Needed
    minutes: Needed
    """"1,5"."""


class DocumentQuestion(Model):
    """A question on the paper."""

    text: Needed
    minutes: Line = ""
    """"3"."""
    hint: Line = ""
    """What to look up first."""


class DocumentFields(Model):
    """What the papers and the calendar texts may use: ready texts, in the language of the paper."""

    person: Needed
    organisation: Fragment = ""
    my_name: Line = ""
    topic: Fragment = ""
    orientation: Orientation = Orientation.ORGANISATION
    stage: Stage = Stage.EXPLORE
    minutes: int = Field(default=20, gt=0)
    when: Line = ""
    """The moment, ready to read."""
    ends_early: Line = ""
    """The time at which the talk will really end: "14.18 uur"."""
    channel_phrase: Line = ""
    link: Line = ""
    goals: Lines = ()
    """What the user needs to know. Private: the guest's text never uses them."""
    themes: Lines = ()
    """What the talk is about, for the guest's eyes too."""
    blocks: tuple[DocumentBlock, ...] = ()
    """All parts of the agenda, the reserve included."""
    openers: Lines = ()
    """Small talk to begin with; for the user's own paper."""
    questions: tuple[DocumentQuestion, ...] = ()
    deepening: Lines = ()
    """Cards for asking on."""
    closing_line: Line = ""
    """Ends the conversation on time."""
    more_time_line: Line = ""
    """For when the other would like to go on."""
