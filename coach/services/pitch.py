"""The user's introduction in each language: what is in it, how long it takes, and a page to listen by."""

from dataclasses import dataclass

from coach.coaching.pitch import PitchRemark, Room, pace_from, remarks, room_for, spoken_seconds
from coach.content.ask_rules import ask_rules
from coach.domain.conversation import USUAL_MINUTES, Conversation
from coach.domain.pitch import Pitch
from coach.domain.wording import Language
from coach.language.catalogue import translator
from coach.services.context import Context

WORD, PDF = "listen.docx", "listen.pdf"
_USUAL = USUAL_MINUTES[1]


@dataclass(frozen=True, slots=True)
class PitchCheck:
    """How long it takes, how long it may take, and what could be better."""

    seconds: int
    room: Room
    remarks: tuple[PitchRemark, ...]


class PitchKeeper:
    """Keeps the introduction and looks it over."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def get(self, language: Language) -> Pitch:
        """Return the introduction in a language; an empty one before anything was written."""
        with self._context.reading() as records:
            return records.pitches.of(language)

    def change(self, language: Language, **changes: object) -> Pitch:
        """Keep the named facts of the introduction in a language."""
        with self._context.writing() as records:
            pitch = Pitch.model_validate(records.pitches.of(language).model_dump() | changes)
            records.pitches.save(pitch)
        return pitch

    def calibrate(self, language: Language, words: int, seconds: float) -> Pitch | None:
        """Keep the user's own pace, from reading so many words aloud; None when it was too little to tell."""
        pace = pace_from(words, seconds)
        return None if pace is None else self.change(language, words_per_minute=pace)

    def check(
        self, pitch: Pitch, *, minutes: int = _USUAL, conversation: Conversation | None = None
    ) -> PitchCheck:
        """Look an introduction over, for a talk of so many minutes or for one that has an agenda."""
        length = conversation.minutes if conversation else minutes
        room = room_for(pitch.manner, length, conversation.blocks if conversation else ())
        return PitchCheck(spoken_seconds(pitch), room, remarks(pitch, room, ask_rules()))

    def listening_page(self, pitch: Pitch, *, minutes: int = _USUAL) -> dict[str, bytes]:
        """Return a page for an honest friend to listen by: Word and PDF, in the language of the pitch."""
        from coach.exporters.documents import Bar, pdf_bytes, word_bytes  # as heavy as the rest
        from coach.exporters.listening import listening_paper

        say = translator(pitch.language)
        paper = listening_paper(
            say("listen.title"),
            lead=say("listen.lead", seconds=self.check(pitch, minutes=minutes).room.most),
            facts_title=say("listen.facts"),
            facts=pitch.facts,
            questions_title=say("listen.questions"),
            questions=(
                say("listen.remembered"),
                say("listen.dropped"),
                say("listen.too_small"),
                say("listen.seconds"),
            ),
        )
        with self._context.reading() as records:
            author = records.profile.get().name
        now, language = self._context.now(), pitch.language
        return {
            WORD: word_bytes([paper], language=language, author=author, now=now),
            PDF: pdf_bytes([paper], bar=Bar(()), language=language, author=author, now=now),
        }
