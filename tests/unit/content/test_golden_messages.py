"""Filled messages of every kind, as a reader gets them.

After a wanted change: `COACH_REWRITE_GOLDEN=1 pytest tests/unit/content/test_golden_messages.py`,
then read them.
"""

import os
from pathlib import Path

import pytest

from coach.content.templates import render_message
from coach.domain.message import MessageKind
from coach.domain.message_notes import steps
from coach.domain.person import Relation
from coach.domain.target import Stage
from coach.domain.wording import Wording
from tests.unit.content.facts import known, least

FOLDER = Path(__file__).parents[2] / "golden" / "messages"

Case = tuple[MessageKind, Wording, Relation, Stage, str, int]


def file_name(case: Case) -> str:
    kind, *rest, number = case
    step = f".{number}" if number > 1 else ""
    return f"{kind}{step}.{'.'.join(map(str, rest))}.txt"


_ASKS = [
    (MessageKind.FIRST_ASK, Wording.NL_U, Relation.STRANGER, Stage.EXPLORE, "known"),
    (MessageKind.FIRST_ASK, Wording.NL_U, Relation.STRANGER, Stage.EXPLORE, "least"),
    (MessageKind.FIRST_ASK, Wording.NL_U, Relation.STRANGER, Stage.SOW, "known"),
    (MessageKind.FIRST_ASK, Wording.NL, Relation.STRANGER, Stage.HINGE, "known"),
    (MessageKind.FIRST_ASK, Wording.NL, Relation.ACQUAINTANCE, Stage.EXPLORE, "known"),
    (MessageKind.FIRST_ASK, Wording.NL, Relation.DORMANT, Stage.EXPLORE, "known"),
    (MessageKind.FIRST_ASK, Wording.NL, Relation.CLOSE, Stage.SOW, "known"),
    (MessageKind.FIRST_ASK, Wording.EN, Relation.STRANGER, Stage.EXPLORE, "known"),
    (MessageKind.FIRST_ASK, Wording.EN, Relation.STRANGER, Stage.SOW, "known"),
    (MessageKind.FIRST_ASK, Wording.EN, Relation.ACQUAINTANCE, Stage.HINGE, "least"),
    (MessageKind.FIRST_ASK, Wording.EN, Relation.CLOSE, Stage.EXPLORE, "known"),
]
_READERS = {
    Wording.NL: (Relation.CLOSE, Stage.SOW, "known"),
    Wording.NL_U: (Relation.STRANGER, Stage.EXPLORE, "known"),
    Wording.EN: (Relation.ACQUAINTANCE, Stage.HINGE, "least"),
}
"""Of all other kinds one in each wording, each time to somebody else."""
_ALL: list[Case] = [
    *((*one, 1) for one in _ASKS),
    *(
        (kind, wording, *_READERS[wording], number)
        for kind in MessageKind
        if kind is not MessageKind.FIRST_ASK
        for wording in Wording
        for number in range(1, max(1, len(steps(kind))) + 1)
    ),
]


@pytest.mark.parametrize("case", _ALL, ids=file_name)
def test_a_message_reads_as_it_was_read_last(case: Case) -> None:
    kind, wording, relation, stage, facts, number = case
    fields = (known if facts == "known" else least)(wording, relation, stage, kind, number=number)
    subject, body = render_message(kind, wording, fields)
    message = f"{subject}\n\n{body}\n"
    file = FOLDER / file_name(case)
    if os.environ.get("COACH_REWRITE_GOLDEN"):
        file.write_text(message, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == message


def test_no_golden_message_is_left_behind() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {file_name(one) for one in _ALL}
