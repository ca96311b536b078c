"""The pack of a conversation: agenda, questions, ask, and two calendar files."""

import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from coach.coaching.names import parsed_name
from coach.content.templates import DocumentName, render_document
from coach.domain.conversation import BlockKey, Conversation
from coach.domain.names import block_name
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.wording import Language
from coach.errors import FileNotWritable, UnreadableMoment, mark
from coach.exporters.calendar import CalendarTalk, EntryText, guest_calendar, own_calendar
from coach.exporters.files import is_in_the_way, write_whole
from coach.language.catalogue import translator
from coach.services.context import Context
from coach.services.messages import Messages
from coach.services.openers import openers
from coach.services.wordings import document_fields

AGENDA, QUESTIONS, ASK = "agenda.md", "questions.md", "ask.txt"
GUEST, OWN = "guest.ics", "own.ics"
WORD, PDF = "pack.docx", "pack.pdf"


@dataclass(frozen=True, slots=True)
class _Facts:
    conversation: Conversation
    person: Person
    profile: Profile
    now: datetime
    openers: tuple[str, ...] = ()

    def document(self, name: DocumentName) -> str:
        fields = document_fields(self.conversation, self.person, self.profile, self.now, openers=self.openers)
        return render_document(name, self.conversation.wording, fields)

    @property
    def own_language(self) -> Language:
        return self.profile.language or self.conversation.language


class Packs:
    """Makes the files of a conversation."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def documents(self, conversation_id: str) -> dict[str, bytes]:
        """Return agenda and questions as Markdown, in the language of the conversation."""
        facts = self._facts(conversation_id)
        return {
            AGENDA: facts.document(DocumentName.AGENDA).encode(),
            QUESTIONS: facts.document(DocumentName.QUESTIONS).encode(),
        }

    def printed(self, conversation_id: str) -> dict[str, bytes]:
        """Return agenda and questions together, to go on writing in (Word) and to print (PDF)."""
        from coach.exporters.documents import Bar, pdf_bytes, read_paper, word_bytes  # as heavy as the rest

        facts = self._facts(conversation_id)
        names = (DocumentName.AGENDA, DocumentName.QUESTIONS)
        papers = [read_paper(facts.document(name)) for name in names]
        language, author, now = facts.conversation.language, facts.profile.name, facts.now
        return {
            WORD: word_bytes(papers, language=language, author=author, now=now),
            PDF: pdf_bytes(papers, bar=Bar(_parts(facts)), language=language, author=author, now=now),
        }

    def calendars(self, conversation_id: str) -> dict[str, bytes]:
        """Return the guest's file and the user's own. Raises UnreadableMoment while there is no moment."""
        facts = self._facts(conversation_id)
        if facts.conversation.starts_at is None:
            raise UnreadableMoment(value="")
        return {GUEST: _guest(facts), OWN: _own(facts)}

    @staticmethod
    def check_folder(folder: Path) -> None:
        """Look whether a pack can be written there; nothing is made. Raises FileNotWritable."""
        existing = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
        if not existing.is_dir() or not os.access(existing, os.W_OK | os.X_OK):
            raise FileNotWritable(file=str(folder))

    def write(self, conversation_id: str, folder: Path) -> list[Path]:
        """Write the whole pack into a folder and return its files.

        Everything is made and written aside before the first file is moved into place, so that an older pack
        in the folder stays whole when this one cannot be written. Raises FileNotWritable.
        """
        message = Messages(self._context).ask(conversation_id)
        language = self._facts(conversation_id).conversation.language
        ask = Messages.as_text(message, translator(language)("message.subject"))
        files = self.documents(conversation_id) | {ASK: ask.encode()} | self.calendars(conversation_id)
        files |= self.printed(conversation_id)
        self.check_folder(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _write_together(folder, files)
        except OSError as error:
            raise FileNotWritable(file=str(folder), detail=str(error)) from error
        return [folder / name for name in files]

    def _facts(self, conversation_id: str) -> _Facts:
        with self._context.reading() as records:
            conversation = records.conversations.get(conversation_id)
            person = records.people.get(conversation.person_id)
            today = self._context.today(conversation.time_zone)
            return _Facts(
                conversation,
                person,
                records.profile.get(),
                self._context.now(),
                openers(records, conversation, person, today),
            )


def _parts(facts: _Facts) -> tuple[tuple[BlockKey, float, str], ...]:
    """The parts of the agenda with their names, in the language of the papers."""
    conversation, say = facts.conversation, translator(facts.conversation.language)
    return tuple(
        (one.key, one.minutes, say(block_name(one.key, again=conversation.again)))
        for one in conversation.blocks
    )


def _write_together(folder: Path, files: dict[str, bytes]) -> None:
    """Write all files aside, then move them into place."""
    taken = next((folder / name for name in files if is_in_the_way(folder / name)), None)
    if taken is not None:
        raise FileNotWritable(file=str(taken))
    with TemporaryDirectory(dir=folder, prefix=".kopje-") as aside:
        for name, content in files.items():
            write_whole(Path(aside) / name, content)
        for name in files:
            (Path(aside) / name).replace(folder / name)


def _talk(facts: _Facts, *, language: Language, summary: str, description: str) -> CalendarTalk:
    conversation = facts.conversation
    if conversation.starts_at is None:
        raise UnreadableMoment(value="")
    return CalendarTalk(
        uid=f"{conversation.id}@kopje",
        sequence=conversation.calendar_sequence,
        starts_at=conversation.starts_at,
        minutes=conversation.minutes,
        summary=summary,
        description=description,
        link=conversation.link,
        is_video=conversation.channel.is_video,
        now=facts.now,
        language=language,
    )


def _guest(facts: _Facts) -> bytes:
    say = translator(facts.conversation.language)
    me, guest = facts.profile.name, parsed_name(facts.person.name).full
    minutes = facts.conversation.minutes
    key = mark("calendar.guest_summary") if me else mark("calendar.guest_summary_nameless")
    summary = say(key, me=me, guest=guest, minutes=minutes)
    description = facts.document(DocumentName.GUEST)
    return guest_calendar(
        _talk(facts, language=facts.conversation.language, summary=summary, description=description)
    )


def _own(facts: _Facts) -> bytes:
    say = translator(facts.own_language)
    guest = parsed_name(facts.person.name).full
    spoken = facts.conversation.model_copy(update={"language": facts.own_language})
    talk = _talk(
        facts,
        language=facts.own_language,
        summary=say("calendar.own_summary", guest=guest),
        description=replace(facts, conversation=spoken).document(DocumentName.OWN),
    )
    is_video = facts.conversation.channel.is_video
    check = mark("calendar.prepare_video") if is_video else mark("calendar.prepare_other")
    return own_calendar(
        talk,
        preparation=EntryText(say("calendar.prepare_summary", guest=guest), say(check)),
        debrief=EntryText(
            say("calendar.debrief_summary", guest=guest), say("calendar.debrief_text", guest=guest)
        ),
    )
