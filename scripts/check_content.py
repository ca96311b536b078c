"""Load all content and fill every template, bare and full: `python -m scripts.check_content`.

Every kind of message and every document is there in every wording, and what was left out leaves no trace.
"""

import itertools
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from coach.content.ask_rules import ask_rules, problems as rule_problems
from coach.content.fields import DocumentBlock, DocumentFields, DocumentQuestion, MessageFields
from coach.content.library import library
from coach.content.reading import ContentError
from coach.content.templates import (
    DocumentName,
    render_document,
    render_message,
    templates_folder,
)
from coach.domain.conversation import Orientation
from coach.domain.message import MessageKind
from coach.domain.message_notes import notes_for, steps
from coach.domain.person import Closeness, Relation
from coach.domain.target import Stage
from coach.domain.wording import Wording

LEFT_OVER = re.compile(
    r"[{}]|\bNone\b|Undefined|(?<=\S)  +(?=\S)| [,.;!?]|,,|(?<!\.)\.\.(?!\.)|\(\)|\w+\.[A-Z_]{3,}"
)
EVERY_TEXT = {
    "greeting_name": "Anna",
    "organisation": "Waterschap Zonneveld",
    "position": "Adviseur",
    "topic": "werken bij een waterschap",
    "hook": "Ik las je stuk over de dijk.",
    "channel_phrase": "via Zoom",
    "moments": ("dinsdag 1 december om 10.00 uur", "woensdag 2 december om 11.00 uur"),
    "when": "dinsdag 1 december om 10.00 uur",
    "ends_early": "10.18 uur",
    "link": "https://example.org/kamer",
    "themes": ("de overstap", "het team"),
    "memory": "We werkten samen aan de dijk.",
    "news": "Ik verken een overstap.",
    "third_person": "Yasmin Aydin",
    "third_about": "adviseur in Zonneveld",
    "curious_about": "hoe Yasmin de overstap maakte",
    "their_tie": "Je kent Yasmin van de dijk.",
    "their_topic": "werken met bewoners",
    "reader_about": "adviseur",
    "new_information": "Intussen liep ik een dag mee.",
    "appreciated": "hoe open je was",
    "promised": "het artikel",
    "advice": "eerst een dag meelopen",
    "done": "Ik liep een dag mee.",
    "outcome": "Het past bij me.",
    "article": "https://example.org/stuk",
    "line": "bewoners weten meer dan men denkt",
    "occasion": "je nieuwe rol",
    "wish": "Ik wens je mooie dagen.",
    "event": "de dijkdag",
    "shared_point": "dat een dijk van mensen is",
    "question": "Hoe zie jij dat?",
    "offer": "meedenken over planningen",
    "my_organisation": "Zorggroep Linde",
    "last_day": "vrijdag 27 november",
    "handover": "vragen over de planning",
    "successor": "Lotte Schouten",
    "successor_contact": "lotte@example.org",
    "landed": "Vanaf het voorjaar werk ik bij een waterschap.",
    "helped": "je tip over meelopen",
    "learned": "De overstap kostte je een jaar.",
    "next_step": "Ik ga twee mensen spreken.",
    "ask_subject": "Even kennismaken",
    "my_name": "Noor Bakker",
    "my_headline": "projectleider in de zorg",
    "my_contact_line": "06 12345678",
}
DOCUMENT_TEXTS = {key: value for key, value in EVERY_TEXT.items() if key in DocumentFields.model_fields} | {
    "goals": ("weten of het bij me past",),
    "blocks": (DocumentBlock(name="Welkom", line="Fijn dat het lukt.", starts="0", ends="2", minutes="2"),),
    "questions": (DocumentQuestion(text="Hoe ziet je dag eruit?", minutes="3", hint="kijk op de site"),),
    "deepening": ("Hoe kwam dat?",),
    "closing_line": "We zijn bijna aan de tijd.",
    "more_time_line": "Als je wilt.",
}


def situations() -> Iterator[dict[str, Any]]:
    """Yield every way in which two people and a search can stand to each other."""
    for closeness, relation, stage, orientation in itertools.product(Closeness, Relation, Stage, Orientation):
        yield {
            "closeness": closeness,
            "relation": relation,
            "stage": stage,
            "orientation": orientation,
            "is_connection": closeness is Closeness.CLOSE,
        }


def message_problems(kind: MessageKind, wording: Wording) -> Iterator[str]:
    """Fill a message in every situation, with as little and as much as there can be."""
    numbers = range(1, max(1, len(steps(kind))) + 1)
    for situation, number, is_bare in itertools.product(situations(), numbers, (True, False)):
        is_stranger = situation["closeness"] is Closeness.STRANGER
        notes = notes_for(kind, number, is_stranger=is_stranger)
        needed = {note.name: EVERY_TEXT[note.name] for note in notes if note.is_needed}
        texts = {"number": number} | (needed if is_bare else EVERY_TEXT)
        fields = MessageFields(person_name="Anna van der Berg", **(situation | texts))
        subject, body = render_message(kind, wording, fields)
        for part, text in (("subject", subject), ("body", body)):
            if problem := trace_left_in(text):
                yield f"{wording}/{kind}.{part}: {problem}, with {situation | texts}"
                return


def document_problems(name: DocumentName, wording: Wording) -> Iterator[str]:
    """Fill a document with as little and as much as there can be."""
    for texts, orientation, stage in itertools.product(({}, DOCUMENT_TEXTS), Orientation, Stage):
        values: dict[str, Any] = {**texts, "orientation": orientation, "stage": stage}
        document = render_document(name, wording, DocumentFields(person="Anna van der Berg", **values))
        # Markdown may indent and align; only what is left of a field counts there.
        if not document.strip() or "{" in document:
            yield f"{wording}/documents/{name}: empty, or a field is left"
            return


def trace_left_in(text: str) -> str:
    """Return what shows that a field was left out, or nothing when the text reads well."""
    if not text:
        return "empty"
    found = LEFT_OVER.search(text)
    return f"{found[0]!r} is left in {text[max(0, found.start() - 20) : found.end() + 20]!r}" if found else ""


def missing_problems(folder: Path) -> Iterator[str]:
    """Compare the files of the wordings. What is in them is compared by the tests, parts and all."""
    names = {
        wording: {
            file.relative_to(folder / wording).as_posix() for file in (folder / wording).rglob("*.jinja")
        }
        for wording in Wording
    }
    for name in sorted(set.union(*names.values())):
        if missing := [wording for wording in Wording if name not in names[wording]]:
            yield f"{name} is missing in {', '.join(missing)}"


def problems() -> Iterator[str]:
    """Yield all that is wrong with the content."""
    try:
        library()
    except ContentError as error:
        yield str(error)
    try:
        yield from rule_problems(ask_rules())
    except ContentError as error:
        yield str(error)
    yield from missing_problems(templates_folder())
    for wording in Wording:
        for kind in MessageKind:
            yield from message_problems(kind, wording)
        for name in DocumentName:
            yield from document_problems(name, wording)


def main() -> int:
    """Print each problem on a line; returns 1 when there is one."""
    found = []
    try:
        for problem in problems():
            print(problem)
            found.append(problem)
    except TemplateError as error:
        print(f"{getattr(error, 'name', None) or 'a template'}: {error!r}")
        return 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
