"""Messages are found by name and made of named parts: a subject and a body."""

from datetime import date
from enum import StrEnum

from coach.domain.model import Model
from coach.domain.wording import Wording


class MessageKind(StrEnum):
    """What a message is for."""

    FIRST_ASK = "first-ask"
    RECONNECT = "reconnect"
    INTRO_REQUEST = "intro-request"
    INTRO_BLURB = "intro-blurb"
    """What a go-between can forward: it stands on its own."""
    DOUBLE_OPT_IN = "double-opt-in"
    """The user introduces two others: first one is asked, then both are told."""
    SCHEDULE_REPLY = "schedule-reply"
    REMINDER = "reminder"
    REPLY_TO_NO = "reply-to-no"
    CONFIRM = "confirm"
    THANK_YOU = "thank-you"
    RESULT = "result"
    KEEP_WARM = "keep-warm"
    CONGRATULATION = "congratulation"
    CONNECTION_NOTE = "connection-note"
    EVENT_MESSAGE = "event-message"
    AVAILABLE_POST = "available-post"
    OUT_OF_OFFICE = "out-of-office"
    GOODBYE = "goodbye"
    LANDING = "landing"
    """Thanks for who helped, after signing."""


class Severity(StrEnum):
    """How heavy a finding weighs. A message is ready when no error is left."""

    ERROR = "error"
    WARN = "warn"
    INFO = "info"


Value = str | int | date | tuple[str, ...]


class Finding(Model):
    """Something the check has to say about a message, at a place in its text.

    It holds no sentence yet: the reason is told in the language of the screen, what to write instead in
    that of the message (`coach.services.checks.told`).
    """

    rule: str
    severity: Severity
    start: int
    end: int
    """Characters in the body; 0 and 0 when it is about the whole."""
    wording: Wording = Wording.NL
    """How the message addresses its reader."""
    better: str = ""
    """What to write instead, when that could be made from the text itself."""
    values: dict[str, Value] = {}
    """What the sentences of the rule are filled with; parts are named by the rule."""


class ToldFinding(Model):
    """A finding in sentences."""

    rule: str
    severity: Severity
    start: int
    end: int
    reason: str
    """What is the matter."""
    tip: str
    """What to do about it."""
    better: str = ""
    """What to write instead, in the language of the message; empty when there is no such sentence."""


class Message(Model):
    """A text to hand over. The program sends nothing by itself."""

    subject: str
    body: str
    findings: tuple[Finding, ...] = ()
    praise: tuple[str, ...] = ()
    """What is right about it, as message keys."""

    @property
    def is_ready(self) -> bool:
        """Whether no finding forbids handing it over."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


NOTE_LIMIT, PREMIUM_NOTE_LIMIT = 200, 300
"""Characters that LinkedIn takes in a note with an invitation; more from who pays for Premium (E-34)."""

NOTE_LENGTH = 180
"""Characters in a note from a template: a signature is soon added, and every account takes it (E-34)."""


def note_limit(*, is_premium: bool) -> int:
    """Return how many characters of a note LinkedIn takes from this kind of account (E-34)."""
    return PREMIUM_NOTE_LIMIT if is_premium else NOTE_LIMIT


def note_length(text: str) -> int:
    """Return the length of a text as LinkedIn counts it: in UTF-16 units, so an emoji counts for two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
