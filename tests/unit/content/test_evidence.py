"""What is said about why something helps, and what is not said."""

import re

import pytest

from coach.content.library import library
from coach.domain.evidence import Evidence, WhyLine
from coach.domain.wording import Language

LINES = library().why_lines
EVIDENCE = library().evidence

_NEVER_CLAIMED = re.compile(
    r"\b(?:70|80|75|85) ?(?:-|–|%|procent|percent)|\b34\b|\b150\b|verborgen (?:arbeids|vacature)markt"
    r"|hidden job market|\b(?:dirty|vies|smerig)\b|(?:zwakke|losse) banden? (?:zijn|is) beter"
    r"|weak ties are better|verdubbel|\bdoubles?\b|1 (?:op de|in) 12|\bvrouwen\b|\bwomen\b",
    re.IGNORECASE,
)
_NOT_TO_LEAN_ON = {"E-14", "E-20", "E-21", "E-23", "E-27", "E-30"}

each_line = pytest.mark.parametrize("line", LINES, ids=lambda line: line.key)
each_evidence = pytest.mark.parametrize("evidence", EVIDENCE, ids=lambda evidence: evidence.id)


@each_line
def test_a_line_is_there_in_both_languages_and_rests_on_something(line: WhyLine) -> None:
    assert set(line.texts) == set(Language)
    assert library().evidence_for(line) != ()


@each_line
def test_a_line_is_one_or_two_short_sentences(line: WhyLine) -> None:
    assert max(len(text.split()) for text in line.texts.values()) <= 30


@each_line
def test_a_line_claims_nothing_that_was_not_found(line: WhyLine) -> None:
    assert [text for text in line.texts.values() if _NEVER_CLAIMED.search(text)] == []


@each_line
def test_a_line_rests_on_nothing_disputed_or_unchecked(line: WhyLine) -> None:
    assert _NOT_TO_LEAN_ON.isdisjoint(line.evidence)


@each_evidence
def test_evidence_names_author_year_title_and_where(evidence: Evidence) -> None:
    assert re.fullmatch(r"[^()]+\((?:19|20)\d\d(?:-20\d\d)?\)\. .+\.", evidence.reference)


@each_evidence
def test_evidence_says_in_one_place_what_it_does_not_show(evidence: Evidence) -> None:
    assert set(evidence.limit) == set(Language)
    assert all(limit.endswith(".") for limit in evidence.limit.values())


def test_no_evidence_stands_there_unused() -> None:
    assert {evidence.id for evidence in EVIDENCE} == {used for line in LINES for used in line.evidence}


def test_a_line_is_found_by_its_subject() -> None:
    assert library().why("time").evidence == ("E-39",)
