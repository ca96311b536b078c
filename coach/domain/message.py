"""Messages are found by name and made of named parts: a subject and a body."""

from enum import StrEnum

from coach.domain.model import Model


class MessageKind(StrEnum):
    """What a message is for."""

    FIRST_ASK = "first-ask"
    REMINDER = "reminder"
    CONFIRM = "confirm"
    THANK_YOU = "thank-you"


class Severity(StrEnum):
    """How heavy a finding weighs. A message is ready when no error is left."""

    ERROR = "error"
    WARN = "warn"
    INFO = "info"


class Finding(Model):
    """Something the check has to say about a message, at a place in its text."""

    rule: str
    severity: Severity
    start: int
    end: int
    """Characters in the body; 0 and 0 when it is about the whole."""
    message: str
    suggestion: str = ""


class Message(Model):
    """A text to hand over. Nothing is ever sent by the program."""

    subject: str
    body: str
    findings: tuple[Finding, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether no finding forbids handing it over."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)
