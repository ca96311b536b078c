"""The ask check reads messages nearly as a careful reader does, and leaves good ones alone."""

import json
import re
from pathlib import Path

import pytest
import yaml

from coach.coaching.checking.check import check_message
from coach.content import ask_senses
from coach.content.ask_rules import ask_rules
from coach.domain.message import MessageKind, Severity
from coach.domain.person import Closeness
from coach.domain.target import Stage
from coach.domain.wording import Language
from scripts.teach_check import digest
from tests.quality.messages import FOLDER, SENDER, TODAY, Sample, measure, samples

LEAST_RECALL = 0.85
MOST_FALSE_ALARMS = 0.11
"""For each message with nothing to mend; both on the judging set. Not the aim (see `make check-quality`) but
what is reached on messages that the check has never seen: it may get better, and not worse."""
FEWEST_MESSAGES = 150
GOLDEN = FOLDER.parent / "golden" / "messages"


@pytest.mark.parametrize("language", Language)
def test_the_check_finds_what_a_careful_reader_names_and_leaves_good_messages_alone(
    language: Language,
) -> None:
    figures = measure(samples("judge", f"{language}*.yaml"))
    assert figures.recall >= LEAST_RECALL, figures.missed
    assert figures.false_alarms <= MOST_FALSE_ALARMS, figures.false


@pytest.mark.parametrize("language", Language)
def test_the_judging_set_is_large_and_nearly_half_of_it_has_nothing_to_mend(language: Language) -> None:
    taken = list(samples("judge", f"{language}*.yaml"))
    clean = [one for one in taken if not one.expected]
    assert len(taken) >= FEWEST_MESSAGES
    assert len(clean) >= 0.4 * len(taken)
    assert {one.kind for one in taken} == set(MessageKind)


def test_no_message_stands_in_both_sets() -> None:
    tuned_on = {one.body for one in samples("tune", "*.messages.*")}
    assert tuned_on.isdisjoint(one.body for one in samples("judge"))


def test_every_rule_that_words_can_break_is_judged() -> None:
    judged = {rule for one in samples("judge") for rule in one.expected}
    heavy = {one.id for one in ask_rules().rules if one.severity is not Severity.INFO}
    # These two need facts from outside the text; lengths have tests of their own.
    assert heavy - judged == {"key-person-too-early", "differs-from-plan", "too-long", "note-too-long"}


@pytest.mark.parametrize("language", Language)
def test_the_weights_that_ship_were_learned_from_the_tuning_set_as_it_stands(language: Language) -> None:
    file = Path(ask_senses.__file__).parent / "data" / f"ask_weights.{language}.json"
    made_from = json.loads(file.read_text(encoding="utf-8"))["from"]
    assert made_from == digest(language), "run `python -m scripts.teach_check`"


@pytest.mark.parametrize(
    ("rule", "language", "text", "speaks"),
    [
        pytest.param(rule, language, text, kind == "bad", id=f"{rule}-{language}-{kind}")
        for rule, languages in yaml.safe_load((FOLDER / "examples.yml").read_text(encoding="utf-8")).items()
        for language, texts in languages.items()
        for kind, text in texts.items()
    ],
)
def test_every_rule_speaks_on_its_bad_example_and_is_silent_on_the_good_one(
    rule: str, language: str, text: dict[str, str], *, speaks: bool
) -> None:
    kind, body, subject = text["kind"], text["text"], text.get("subject")
    sample = Sample(body, MessageKind(kind), Closeness.STRANGER, Language(language), frozenset(), subject)
    assert (rule in {one.rule for one in sample.findings(sender="")}) is speaks


@pytest.mark.parametrize("file", sorted(GOLDEN.iterdir()), ids=lambda file: file.stem)
def test_the_coach_has_nothing_to_mend_in_its_own_messages(file: Path) -> None:
    kind, wording, closeness, stage, facts = re.sub(r"\.2\.", ".", file.stem).split(".")
    subject, _, body = file.read_text(encoding="utf-8").partition("\n\n")
    found = check_message(
        body,
        MessageKind(kind),
        Closeness.ACQUAINTANCE if closeness == "dormant" else Closeness(closeness),
        rules=ask_rules(),
        sender=SENDER,
        subject=subject,
        language=Language(wording[:2]),
        stage=Stage(stage),
        today=TODAY,
    )
    heavy = {one.rule for one in found if one.severity is not Severity.INFO}
    # With hardly anything known there is no name, hook or way to be reached, and that is what is said.
    assert heavy <= (set() if facts == "known" else {"missing-name", "no-hook", "blurb-not-self-contained"})
