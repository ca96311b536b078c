"""Papers as the templates make them, bare, full and with hostile names."""

from datetime import UTC, datetime

from coach.content.fields import DocumentBlock, DocumentFields, DocumentQuestion
from coach.content.templates import DocumentName, render_document
from coach.domain.conversation import BlockKey
from coach.domain.wording import Wording
from coach.exporters.documents import Bar, Paper, read_paper

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
HOSTILE = (
    "<b>Jan</b> [x](http://127.0.0.1:9/x) ![y](http://127.0.0.1:9/y) | **vet** & \\ `z` :smile: # 1. =1+1"
)
BAR = Bar(
    (
        (BlockKey.WELCOME, 1.5, "Welkom"),
        (BlockKey.QUESTIONS, 16.5, "Mijn vragen"),
        (BlockKey.RESERVE, 2, "Reserve"),
    )
)


def fields(name: str = "Zoë IJsbrand van ’t Veld", **more: object) -> DocumentFields:
    given = {
        "person": name,
        "organisation": "Waterschap Zonnedijk",
        "minutes": 20,
        "when": "dinsdag 1 december om 10.00 uur",
        "channel_phrase": "via Zoom",
        "link": "https://video.voorbeeld.example/a_b?x=1&y=2",
        "goals": (f"Wat {name} verdient", "Of ik hier pas"),
        "blocks": (
            DocumentBlock(
                name="Welkom", line="Wat leuk!", starts="10.00 uur", ends="10.01½ uur", minutes="1,5"
            ),
            DocumentBlock(name=name, line=name, starts="10.01½ uur", ends="10.20 uur", minutes="18,5"),
        ),
        "questions": (
            DocumentQuestion(text="Hoe ziet je dag eruit?", minutes="3,5", hint="Kijk op de site."),
            DocumentQuestion(text=name, minutes="2"),
        ),
        "deepening": ("Hoe kwam dat?",),
        "closing_line": "Onze tijd zit erop.",
    }
    return DocumentFields.model_validate(given | more)


def papers(
    wording: Wording = Wording.NL, name: str = "Zoë IJsbrand van ’t Veld", **more: object
) -> list[Paper]:
    """Return the agenda and the questions."""
    filled = fields(name, **more)
    return [
        read_paper(render_document(one, wording, filled))
        for one in (DocumentName.AGENDA, DocumentName.QUESTIONS)
    ]
