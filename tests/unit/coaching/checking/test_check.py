"""A message is looked over before it is handed over: errors first, three at a time, never a score."""

import time

import pytest
from hypothesis import given, settings, strategies as st

from coach.coaching.checking.case import Meeting, Situation
from coach.coaching.checking.check import MOST_SHOWN, is_ready, praise, shown
from coach.coaching.checking.text import MOST_CHARACTERS
from coach.content.ask_rules import ask_rules
from coach.domain.message import NOTE_LIMIT, PREMIUM_NOTE_LIMIT, Finding, MessageKind, Severity
from coach.domain.person import Closeness
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language, Wording
from tests.unit.coaching.checking.checks import TODAY, findings, of_rule, places

FINE = (
    "Beste Anna,\n\nJe verhaal over de zorg bleef me bij. Ik onderzoek of dat vak bij me past.\n\n"
    "Zou je 20 minuten met me willen bellen?\n\nKomt het niet uit, dan begrijp ik dat. Dank je wel!\n\n"
    "Groet, Robin"
)
ASK = MessageKind.FIRST_ASK


def rules(body: str, *known: object, **named: object) -> list[str]:
    found = findings(body, *known, **named)  # type: ignore[arg-type]
    return [one.rule for one in found if one.severity is not Severity.INFO]


def test_a_good_ask_has_nothing_to_mend() -> None:
    assert rules(FINE, ASK) == []


def test_errors_come_first_and_then_warnings() -> None:
    weights = {Severity.ERROR: 0, Severity.WARN: 1, Severity.INFO: 2}
    found = findings("Hoi [naam], zin in koffie? Je hebt het vast druk.", ASK, Closeness.STRANGER)
    order = [weights[one.severity] for one in found]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2}


def test_only_three_are_shown_one_of_a_rule_and_none_that_was_overruled() -> None:
    found = findings("Hoi [naam] en [naam], zin in koffie?", ASK, Closeness.STRANGER)
    first = shown(found)
    assert len(first) == MOST_SHOWN == len({one.rule for one in first})
    assert first[0].rule == "placeholder-left"
    assert "placeholder-left" not in {one.rule for one in shown(found, overruled={"placeholder-left"})}


def test_a_message_is_ready_when_every_error_was_mended_or_overruled() -> None:
    found = findings(FINE.replace("Komt het", "[dag] Komt het"), ASK)
    assert not is_ready(found)
    assert is_ready(found, overruled={"placeholder-left"})


@pytest.mark.parametrize(("kind", "asks"), [(ASK, True), (MessageKind.CONFIRM, False)])
def test_only_a_request_must_be_a_question_with_minutes(kind: MessageKind, *, asks: bool) -> None:
    found = rules("Beste Anna,\n\nTot morgen om tien uur.\n\nRobin", kind)
    assert ("no-question" in found) is asks
    assert ("no-duration" in found) is asks


def test_a_sign_of_life_after_long_silence_need_not_ask_for_anything() -> None:
    hello = (
        "Hoi Anna,\n\nLang geleden! Ik moest aan je denken bij ons oude kantoor. Het gaat hier goed.\n\nRobin"
    )
    assert rules(hello, MessageKind.RECONNECT) == []


def test_the_hook_may_be_known_or_be_read_in_the_text() -> None:
    bare = FINE.replace("Je verhaal over de zorg bleef me bij. ", "")
    assert "no-hook" in rules(bare, ASK, Closeness.STRANGER)
    assert "no-hook" not in rules(bare, ASK, Closeness.STRANGER, has_hook=True)
    assert "no-hook" not in rules(FINE, ASK, Closeness.STRANGER)
    assert "no-hook" not in rules(bare, ASK, Closeness.ACQUAINTANCE)


def test_minutes_are_put_into_the_users_own_question() -> None:
    body = FINE.replace("20 minuten met me willen bellen", "binnenkort met me willen bellen")
    (found,) = of_rule("no-duration", body, ASK)
    assert found.better == "Zou je 20 minuten met me willen bellen?"
    assert places("no-duration", body, ASK) == ["Zou je binnenkort met me willen bellen?"]


def test_what_to_write_instead_follows_the_form_of_address_of_the_text() -> None:
    polite = FINE.replace("Je verhaal", "Uw verhaal").replace("je 20", "u 20").replace("Dank je", "Dank u")
    found = findings(polite.replace("20 minuten", "eens"), ASK)
    assert {one.wording for one in found} == {Wording.NL_U}
    open_form = findings("Beste Anna,\n\nTot dan!", ASK, address_form=AddressForm.U)
    assert {one.wording for one in open_form} == {Wording.NL_U}


@pytest.mark.parametrize(
    ("stage", "speaks"), [(None, True), (Stage.EXPLORE, True), (Stage.HINGE, False), (Stage.SOW, False)]
)
def test_wanting_to_work_there_is_early_while_exploring_only(stage: Stage | None, *, speaks: bool) -> None:
    body = FINE.replace("Ik onderzoek", "Ik wil heel graag bij jullie werken. Ik onderzoek")
    assert ("premature-motivation" in rules(body, ASK, stage=stage)) is speaks


def test_somebody_with_a_say_in_hiring_waits_until_sowing() -> None:
    assert "key-person-too-early" in rules(FINE, ASK, key_person=True, stage=Stage.EXPLORE)
    assert "key-person-too-early" not in rules(FINE, ASK, key_person=True, stage=Stage.SOW)


def test_where_people_are_badly_needed_a_question_about_work_is_a_remark() -> None:
    body = FINE.replace("Komt het", "Hebben jullie een vacature voor me? Komt het")
    assert "job-ask" in rules(body, ASK)
    assert "job-ask" not in rules(body, ASK, shortage=True)


def test_free_work_weighs_heavy_when_the_other_lives_by_it() -> None:
    body = FINE.replace("Komt het", "Zou je mijn cv willen nakijken? Komt het")
    assert [one.severity for one in of_rule("free-work", body, ASK)] == [Severity.WARN]
    for position in ("Loopbaancoach", "Zelfstandig trainer", "Fotograaf"):
        assert [one.severity for one in of_rule("free-work", body, ASK, position=position)] == [
            Severity.ERROR
        ], position
    (milder,) = of_rule("free-work", body, ASK, position="Projectleider")
    assert milder.severity is Severity.WARN


def test_text_and_plan_agree_on_the_minutes() -> None:
    assert "differs-from-plan" in rules(FINE, ASK, meeting=Meeting(30))
    assert "differs-from-plan" not in rules(FINE, ASK, meeting=Meeting(20))


def test_a_former_client_is_a_remark() -> None:
    assert [one.severity for one in of_rule("non-solicitation", FINE, ASK, former_client=True)] == [
        Severity.INFO
    ]


def test_a_text_in_another_language_is_said_to_be_so_and_not_called_rude() -> None:
    english = (
        "Dear Anna,\n\nYour story about the night shift stayed with me, and I would like to find out "
        "what it is like to work there. Could we talk for 20 minutes about that?\n\n"
        "Thank you for reading this.\n\nRobin"
    )
    found = findings(english, ASK, Closeness.STRANGER)
    assert "other-language" in {one.rule for one in found}
    assert is_ready(found)
    assert "other-language" not in {one.rule for one in findings(english, ASK, language=Language.EN)}


def test_what_is_right_is_said_too() -> None:
    right = praise(FINE, Situation(ASK, Closeness.STRANGER), ask_rules())
    assert right == (
        "check.praise.bounded_time",
        "check.praise.hook",
        "check.praise.way_out",
        "check.praise.one_question",
        "check.praise.thanks",
    )
    assert praise("", Situation(ASK, Closeness.STRANGER), ask_rules()) == ()


@pytest.mark.parametrize("kind", MessageKind)
@pytest.mark.parametrize("body", ["", " \n", "😀😀", "…!"])
def test_a_text_without_words_is_not_ready_to_send(kind: MessageKind, body: str) -> None:
    assert not is_ready(findings(body, kind))


def test_a_note_is_counted_as_linkedin_counts() -> None:
    note = "Hoi Anna, je lezing bleef me bij. " + "😀" * 90 + " Robin"
    assert len(note) < 200
    (found,) = of_rule("note-too-long", note, MessageKind.CONNECTION_NOTE)
    assert found.values == {"length": len(note) + 90, "limit": 200}
    assert of_rule("note-too-long", note, MessageKind.CONNECTION_NOTE, note_limit=300) == []


def test_a_note_that_no_account_takes_weighs_heavier() -> None:
    note = "Hoi Anna, je lezing bleef me bij. " + "Echt waar. " * 25
    for limit in (NOTE_LIMIT, PREMIUM_NOTE_LIMIT):
        (found,) = of_rule("note-too-long", note, MessageKind.CONNECTION_NOTE, note_limit=limit)
        assert (found.severity, found.values["limit"]) == (Severity.ERROR, limit)
    (found,) = of_rule("note-too-long", note[:250], MessageKind.CONNECTION_NOTE)
    assert found.severity is Severity.WARN


def test_a_very_long_ask_weighs_heavier_than_a_long_one() -> None:
    long, longer = (FINE.replace("Zou je", "Ik las veel. " * times + "Zou je") for times in (45, 80))
    assert [one.severity for one in of_rule("too-long", long, ASK)] == [Severity.WARN]
    assert [one.severity for one in of_rule("too-long", longer, ASK)] == [Severity.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "😀" * 100_000,
        "مرحبا بك في " * 20_000,
        "zou je mij een baan bij jullie " * 5_000,
        "could you look at my cv for your company " * 5_000,
        "1" * 100_000,
        "1/1/" * 50_000,
        "? " * 50_000,
        "[{<" * 30_000,
        "---\n" * 20_000,
        "e\u0301" * 50_000,
    ],
    ids=["word", "emoji", "rtl", "nl", "en", "digits", "slashes", "questions", "brackets", "rules", "marks"],
)
@pytest.mark.parametrize("language", Language)
def test_any_mass_of_text_is_read_within_seconds_and_said_to_be_read_in_part(
    text: str, language: Language
) -> None:
    start = time.process_time()
    found = findings(text, ASK, Closeness.STRANGER, language=language)
    assert time.process_time() - start < 10
    assert [one.values["read"] for one in found if one.rule == "partly-read"] == [MOST_CHARACTERS]


@settings(deadline=None, max_examples=60)
@given(
    st.text(max_size=300), st.sampled_from(MessageKind), st.sampled_from(Closeness), st.sampled_from(Language)
)
def test_any_text_can_be_checked_and_a_finding_stands_within_it(
    body: str, kind: MessageKind, closeness: Closeness, language: Language
) -> None:
    for found in findings(body, kind, closeness, language=language, subject=body[:20], today=TODAY):
        assert isinstance(found, Finding)
        assert 0 <= found.start <= found.end <= len(body)
