"""A dozen filled messages, as a reader gets them.

After a wanted change: `COACH_REWRITE_GOLDEN=1 pytest tests/unit/content/test_golden_messages.py`,
then read them.
"""

import os
from pathlib import Path

import pytest

from coach.content.templates import render_message
from coach.domain.message import MessageKind
from coach.domain.person import Relation
from coach.domain.target import Stage
from coach.domain.wording import Wording
from tests.unit.content.facts import known, least

FOLDER = Path(__file__).parents[2] / "golden" / "messages"

_ALL = [
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
    (MessageKind.REMINDER, Wording.NL_U, Relation.STRANGER, Stage.EXPLORE, "known"),
    (MessageKind.REMINDER, Wording.EN, Relation.ACQUAINTANCE, Stage.EXPLORE, "known"),
    (MessageKind.CONFIRM, Wording.NL, Relation.ACQUAINTANCE, Stage.EXPLORE, "known"),
    (MessageKind.CONFIRM, Wording.EN, Relation.STRANGER, Stage.EXPLORE, "known"),
    (MessageKind.THANK_YOU, Wording.NL_U, Relation.STRANGER, Stage.EXPLORE, "known"),
    (MessageKind.THANK_YOU, Wording.NL, Relation.CLOSE, Stage.SOW, "known"),
    (MessageKind.THANK_YOU, Wording.EN, Relation.STRANGER, Stage.SOW, "known"),
]


@pytest.mark.parametrize(("kind", "wording", "relation", "stage", "facts"), _ALL)
def test_a_message_reads_as_it_was_read_last(
    kind: MessageKind, wording: Wording, relation: Relation, stage: Stage, facts: str
) -> None:
    fields = (known if facts == "known" else least)(wording, relation, stage)
    subject, body = render_message(kind, wording, fields)
    message = f"{subject}\n\n{body}\n"
    file = FOLDER / f"{kind}.{wording}.{relation}.{stage}.{facts}.txt"
    if os.environ.get("COACH_REWRITE_GOLDEN"):
        file.write_text(message, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == message


def test_no_golden_message_is_left_behind() -> None:
    names = {
        f"{kind}.{wording}.{relation}.{stage}.{facts}.txt" for kind, wording, relation, stage, facts in _ALL
    }
    assert {file.name for file in FOLDER.iterdir()} == names
