"""Findings are told on the screen's language, with what to write instead in that of the message."""

import io
from datetime import date
from pathlib import Path

import pytest

from coach.content.ask_rules import ask_rules
from coach.domain.message import Finding, MessageKind, Severity
from coach.domain.person import Closeness
from coach.domain.wording import Language, Wording
from coach.errors import FileError
from coach.services.checks import as_json, read_message, told
from coach.services.coach import Coach

NO_MINUTES = "Beste Anna,\n\nZou je over je werk met me willen praten?\n\nGroet,\nRobin"


def finding(rule: str, **known: object) -> Finding:
    facts: dict[str, object] = {"rule": rule, "severity": Severity.ERROR, "start": 0, "end": 0}
    return Finding.model_validate(facts | known)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rule", [one.id for one in ask_rules().rules])
def test_every_finding_can_be_told(rule: str, language: Language) -> None:
    values: dict[str, object] = dict.fromkeys(("words", "questions", "length", "limit", "read"), 7)
    values |= {"planned": date(2026, 3, 3), "missing": tuple(ask_rules().rule(rule).parts)}
    one = told(finding(rule, values=values), language)
    assert one.reason
    assert one.tip
    assert "{" not in one.reason + one.tip + one.better


def test_reason_and_tip_follow_the_screen_and_the_better_sentence_the_message() -> None:
    one = told(finding("no-way-out", wording=Wording.NL_U), "en")
    assert one.reason == "It is not easy yet to say no."
    assert one.better == "Komt het niet uit, dan begrijp ik dat goed."


def test_a_sentence_made_from_the_text_goes_before_the_general_one() -> None:
    assert told(finding("no-duration", better="Kunnen we 20 minuten bellen?"), "nl").better.startswith(
        "Kunnen"
    )


def test_days_and_missing_parts_are_written_out() -> None:
    late = told(finding("differs-from-plan", values={"planned": date(2026, 3, 3)}), "nl")
    assert late.reason.endswith("dinsdag 3 maart.")
    blurb = told(finding("blurb-not-self-contained", values={"missing": ("name", "contact")}), "en")
    assert "your full name, how to reach you" in blurb.reason


def test_braces_in_a_text_are_not_filled() -> None:
    one = told(finding("jargon", values={"words": "{limit}"}), "en")
    assert "{limit}" in one.reason


def test_other_programs_get_ready_texts() -> None:
    told_so = as_json(finding("no-way-out"), "nl")
    assert list(told_so) == ["rule", "severity", "start", "end", "message", "suggestion"]
    assert all(told_so[key] for key in ("message", "suggestion"))
    assert as_json(finding("mixed-address"), "en")["suggestion"]


def test_a_text_of_ones_own_is_checked_in_ones_own_language_and_name(coach: Coach) -> None:
    coach.profile.change(name="Robin Vermeer", language=Language.NL)
    found = coach.checks.text(NO_MINUTES, MessageKind.FIRST_ASK, Closeness.CLOSE)
    assert "no-duration" in {one.rule for one in found}
    assert "missing-name" not in {one.rule for one in found}


def test_a_subject_line_above_the_text_is_read_and_places_count_from_the_start(coach: Coach) -> None:
    text = f"Onderwerp: Vraagje\n\n{NO_MINUTES}"
    found = coach.checks.text(
        text, MessageKind.FIRST_ASK, Closeness.CLOSE, sender="Robin", language=Language.NL
    )
    assert "weak-subject" in {one.rule for one in found}
    (place,) = [text[one.start : one.end] for one in found if one.rule == "no-duration"]
    assert place == "Zou je over je werk met me willen praten?"


def test_a_message_is_read_from_a_file_or_what_is_piped_in(tmp_path: Path) -> None:
    file = tmp_path / "ask.txt"
    file.write_bytes("Hé Anna\r\n".encode("cp1252"))
    assert read_message(file, io.BytesIO()) == "Hé Anna\n"
    assert read_message(None, io.BytesIO(b"Hoi")) == "Hoi"


@pytest.mark.parametrize("content", [None, b"a\0b"])
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "ask.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(FileError):
        read_message(file, io.BytesIO())
