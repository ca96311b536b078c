"""The ask check on what the coach knows, and its findings in sentences."""

import re
from datetime import date
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from coach.coaching.checking.case import Meeting, Situation
from coach.coaching.checking.check import check_message, look, praise
from coach.coaching.positions import has_a_say
from coach.content.ask_rules import ask_rules
from coach.content.library import library
from coach.domain.ask_rule import AskRule
from coach.domain.conversation import Conversation
from coach.domain.message import Finding, MessageKind, ToldFinding, Value, note_limit
from coach.domain.person import Closeness, Person
from coach.domain.profile import Profile
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language
from coach.errors import FileNotReadable
from coach.importers.encoding import decode
from coach.language.dates import long_date
from coach.services.context import Context

_MOST_BYTES = 4_000_000
"""Of a file: far more than the check will read."""
_SUBJECT = re.compile(r"\s*(?:onderwerp|betreft|subject|re)[ \t]*:[ \t]*([^\n]*)\n", re.IGNORECASE)


class Checks:
    """Looks a text of the user's own over."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def text(
        self,
        text: str,
        kind: MessageKind,
        closeness: Closeness,
        *,
        language: Language | None = None,
        sender: str | None = None,
        stage: Stage | None = None,
        subject: str | None = None,
        person_name: str = "",
        address_form: AddressForm | None = None,
    ) -> tuple[Finding, ...]:
        """Return what is to be said about a text, which may begin with a line "Subject: …".

        `sender` None: the name of the profile; `language` None: the user's own.
        """
        with self._context.reading() as records:
            profile = records.profile.get()
        first = _SUBJECT.match(text) if subject is None else None
        offset = first.end() if first else 0
        findings = check_message(
            text[offset:],
            kind,
            closeness,
            rules=ask_rules(),
            sender=profile.name if sender is None else sender,
            subject=first[1].strip() if first else subject,
            language=language or profile.language or Language.NL,
            stage=stage,
            address_form=address_form,
            person_name=person_name,
            today=self._context.today(profile.time_zone),
            note_limit=note_limit(is_premium=profile.linkedin_premium),
        )
        return tuple(_moved(one, offset) for one in findings)


def _moved(finding: Finding, offset: int) -> Finding:
    """Let places count from the start of the whole text."""
    if not offset or finding.start == finding.end:
        return finding
    return finding.model_copy(update={"start": finding.start + offset, "end": finding.end + offset})


def warm_up() -> None:
    """Get ready to look messages over. The first time takes about a second, which nobody should wait for."""
    ask_rules().compile()


def read_message(file: Path | None, standard_input: BinaryIO) -> str:
    """Return the text of a file, or what is piped in. Raises FileError when it is no text."""
    name = file.name if file else "-"
    try:
        content = file.open("rb").read(_MOST_BYTES) if file else standard_input.read(_MOST_BYTES)
    except OSError as error:
        raise FileNotReadable(file=name, detail=str(error)) from error
    return decode(content, name).replace("\r\n", "\n")


def check_about(
    conversation: Conversation,
    person: Person,
    body: str,
    kind: MessageKind,
    *,
    profile: Profile,
    today: date,
    subject: str | None = None,
) -> tuple[Finding, ...]:
    """Return what is to be said about a message of the user's to a person."""
    return look(
        body,
        _situation(conversation, person, body, kind, profile=profile, today=today, subject=subject),
        ask_rules(),
    )


def praise_about(
    conversation: Conversation, person: Person, body: str, kind: MessageKind, *, profile: Profile, today: date
) -> tuple[str, ...]:
    """Return what is right about such a message, as message keys."""
    return praise(
        body, _situation(conversation, person, body, kind, profile=profile, today=today), ask_rules()
    )


def _situation(
    conversation: Conversation,
    person: Person,
    body: str,
    kind: MessageKind,
    *,
    profile: Profile,
    today: date,
    subject: str | None = None,
) -> Situation:
    hook = conversation.hook.strip(" .")
    return Situation(
        kind,
        person.closeness,
        sender=profile.name,
        subject=subject,
        language=conversation.language,
        stage=conversation.stage,
        address_form=conversation.address_form,
        has_hook=True if hook and hook in body else None,
        person_name=person.name,
        today=today,
        meeting=_meeting(conversation),
        key_person=has_a_say(person, library().key_positions),
        note_limit=note_limit(is_premium=profile.linkedin_premium),
        former_client=person.former_client,
        position=person.position,
        shortage=person.shortage,
    )


def _meeting(conversation: Conversation) -> Meeting:
    zone, starts_at = ZoneInfo(conversation.time_zone), conversation.starts_at
    return Meeting(
        conversation.minutes,
        starts_at and starts_at.astimezone(zone),
        frozenset(one.astimezone(zone).date() for one in conversation.other_moments),
    )


def told(finding: Finding, language: str) -> ToldFinding:
    """Return a finding in sentences: the reason and the tip in the language of the screen ("nl").

    What to write instead is in the language of the message.
    """
    rule = ask_rules().rule(finding.rule)
    on_screen = Language(language)
    values = {name: _readable(value, rule, on_screen) for name, value in finding.values.items()}
    return ToldFinding(
        rule=finding.rule,
        severity=finding.severity,
        start=finding.start,
        end=finding.end,
        reason=rule.reason[on_screen].format_map(values),
        tip=rule.tip[on_screen].format_map(values),
        better=finding.better or rule.better.get(finding.wording, ""),
    )


def _readable(value: Value, rule: AskRule, language: Language) -> str:
    if isinstance(value, tuple):
        return ", ".join(rule.parts[one][language] for one in value)
    return long_date(value, language) if isinstance(value, date) else str(value)


def as_json(finding: Finding, language: str) -> dict[str, object]:
    """Return a finding for other programs, with ready texts."""
    one = told(finding, language)
    plain = one.model_dump(mode="json", include={"rule", "severity", "start", "end"})
    message = f"{one.reason} {one.tip}" if one.better else one.reason
    return plain | {"message": message, "suggestion": one.better or one.tip}
