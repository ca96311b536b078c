"""What the user adds to a message: which texts a kind of message needs, and which make it better.

A screen draws itself from `notes_for`: every note has a label, a help text and a shape.
"""

from enum import StrEnum

from coach.domain import message_names as names
from coach.domain.message import MessageKind
from coach.domain.model import Model


class MessageNotes(Model):
    """The texts of the user's own for one message. All may be left out; `notes_for` tells what is needed."""

    topic: str = ""
    """What it is about, as it stands in a sentence: "werken bij een waterschap"."""
    hook: str = ""
    """Why this person, as a sentence (R002-19)."""
    moments: str = ""
    """Moments to propose, one a line or with ";" between: "2026-12-01T10:00"."""
    my_headline: str = ""
    """Who I am in half a sentence, when the profile does not say it or says it otherwise."""
    memory: str = ""
    """Something the two did together, as a sentence."""
    news: str = ""
    """One line of the user's own news, as a sentence."""
    third_person: str = ""
    """The name of whom one would like to meet, or whom one introduces."""
    third_about: str = ""
    """Who that is in half a sentence."""
    curious_about: str = ""
    """What the user would like to hear from that person: "hoe Karim de overstap maakte"."""
    their_tie: str = ""
    """How the go-between and that person know each other, as a sentence."""
    their_topic: str = ""
    """What that person would like to talk about."""
    reader_about: str = ""
    """Who the reader is in half a sentence; the job title when left out."""
    new_information: str = ""
    """What has changed since the last message, as a sentence."""
    learned: str = ""
    """One concrete thing the other said or did (R001-57)."""
    appreciated: str = ""
    """What was good about how the other did it: "hoe open je was over wat tegenviel" (S1.13)."""
    next_step: str = ""
    """What the user will do now."""
    promised: str = ""
    """What the user promised to send: "het artikel over wijkzorg"."""
    advice: str = ""
    """What the other advised: "eerst met twee omgevingsmanagers praten"."""
    done: str = ""
    """What the user did with it, as a sentence."""
    outcome: str = ""
    """What came of it, as a sentence; also when it went otherwise (S1.14)."""
    article: str = ""
    """A web address to share."""
    line: str = ""
    """The one line of it that matters."""
    occasion: str = ""
    """What the congratulations are for: "je benoeming tot teamleider"."""
    wish: str = ""
    """One wish or question of the user's own, as a sentence."""
    event: str = ""
    """Where both were: "de bijeenkomst over wijkzorg"."""
    shared_point: str = ""
    """What both heard there."""
    question: str = ""
    """One question that the reader can answer."""
    offer: str = ""
    """What the user can do for others: "meedenken over planningen"."""
    my_organisation: str = ""
    """Where the user leaves."""
    last_day: str = ""
    """The last working day, as an ISO date."""
    handover: str = ""
    """For what one turns to the successor: "vragen over de planning"."""
    successor: str = ""
    """The name of who takes over."""
    successor_contact: str = ""
    """An address or a number of the successor's."""
    landed: str = ""
    """The new work, as a sentence: "Vanaf 1 februari werk ik als projectleider bij Stroomhuis"."""
    helped: str = ""
    """What the reader did that helped: "je tip om eerst met twee mensen te praten"."""


NO_NOTES = MessageNotes()
"""For a message that needs nothing of the user's own."""


class NoteShape(StrEnum):
    """What kind of text a note is, and so with what one fills it in."""

    LINE = "line"
    TEXT = "text"
    """A sentence or two."""
    MOMENTS = "moments"
    DATE = "date"
    WEB_ADDRESS = "web-address"


class Note(Model):
    """One text that the user can add to a kind of message."""

    name: str
    """The field of MessageNotes."""
    is_needed: bool
    """Without it the message is not made, unless the coach knows it already (a topic, a headline)."""

    @property
    def label(self) -> str:
        """The message key of the question to the user."""
        return names.NOTE[self.name]

    @property
    def help(self) -> str:
        """The message key of an example or a hint."""
        return names.NOTE_HELP[self.name]

    @property
    def shape(self) -> NoteShape:
        """With what one fills it in."""
        return _SHAPES.get(self.name, NoteShape.LINE)


def notes_for(kind: MessageKind, number: int = 1, *, is_stranger: bool = False) -> tuple[Note, ...]:
    """Return what one can add to a message of a kind, the needed notes first.

    `number` is the step of a kind that has two (see `steps`). A second reminder to a stranger needs something
    new (domain rule 6.7). The second thank-you is for who brought the two together, so it names the other.
    """
    needed, optional = _NOTES[kind]
    if kind is MessageKind.REMINDER and number == LAST_STEP:
        needed, optional = (("new_information",), ()) if is_stranger else ((), ("new_information",))
    if kind is MessageKind.THANK_YOU and number == LAST_STEP:
        needed, optional = ("third_person", "learned"), ("next_step",)
    return (
        *(Note(name=name, is_needed=True) for name in needed),
        *(Note(name=name, is_needed=False) for name in optional),
    )


def steps(kind: MessageKind) -> tuple[str, ...]:
    """Return the message keys of the steps of a kind: two, or none when there is one message of it."""
    return names.KIND_STEPS.get(kind, ())


LAST_STEP = 2
"""No kind of message has more than two steps: a third reminder works against one (E-25)."""

WITHOUT_READER = frozenset({MessageKind.AVAILABLE_POST, MessageKind.OUT_OF_OFFICE, MessageKind.GOODBYE})
"""These may go to many at once, so they can be written without a person."""

TO_ANYBODY = frozenset({MessageKind.AVAILABLE_POST, MessageKind.OUT_OF_OFFICE})
"""These never name their reader."""

_SHAPES = {
    "moments": NoteShape.MOMENTS,
    "last_day": NoteShape.DATE,
    "article": NoteShape.WEB_ADDRESS,
    **dict.fromkeys(
        ("hook", "memory", "news", "their_tie", "new_information", "learned", "done", "outcome", "line",
         "wish", "shared_point", "question", "landed", "helped"),
        NoteShape.TEXT,
    ),
}  # fmt: skip

_NOTES: dict[MessageKind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    MessageKind.FIRST_ASK: ((), ("hook", "topic", "moments", "my_headline")),
    MessageKind.RECONNECT: (("memory",), ("hook", "news", "topic")),
    MessageKind.INTRO_REQUEST: (("third_person", "curious_about"), ("their_tie", "topic", "my_headline")),
    MessageKind.INTRO_BLURB: (("curious_about",), ("third_person", "topic", "my_headline")),
    MessageKind.DOUBLE_OPT_IN: (("third_person", "third_about", "their_topic"), ("reader_about",)),
    MessageKind.SCHEDULE_REPLY: (("moments",), ()),
    MessageKind.REMINDER: ((), ("topic",)),
    MessageKind.REPLY_TO_NO: ((), ("topic",)),
    MessageKind.CONFIRM: ((), ()),
    MessageKind.THANK_YOU: (("learned",), ("appreciated", "next_step", "promised")),
    MessageKind.RESULT: (("advice", "done", "outcome"), ("next_step",)),
    MessageKind.KEEP_WARM: (("article", "line"), ("hook",)),
    MessageKind.CONGRATULATION: (("occasion",), ("wish",)),
    MessageKind.CONNECTION_NOTE: (("hook",), ("topic",)),
    MessageKind.EVENT_MESSAGE: (("event", "shared_point"), ("question",)),
    MessageKind.AVAILABLE_POST: (("my_headline", "topic", "question", "offer"), ()),
    MessageKind.OUT_OF_OFFICE: (("my_organisation", "last_day", "successor"),
                                ("successor_contact", "handover")),
    MessageKind.GOODBYE: (("my_organisation", "last_day"),
                          ("memory", "successor", "successor_contact", "handover")),
    MessageKind.LANDING: (("landed", "helped"), ()),
}  # fmt: skip
