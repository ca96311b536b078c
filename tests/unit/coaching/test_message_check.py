"""A first look over a message: nothing left to fill in, a question, and minutes (R001-27, RX-07)."""

import pytest
from hypothesis import given, strategies as st

from coach.coaching.message_check import check_message, named_minutes
from coach.domain.message import Finding, MessageKind, Severity
from coach.domain.person import Closeness
from coach.language.catalogue import LANGUAGES, translator

FINE = "Beste Anna,\n\nZou je 20 minuten met me willen praten?\n\nGroet, Robin"


def rules(body: str, kind: MessageKind = MessageKind.THANK_YOU) -> list[str]:
    return [
        one.rule
        for one in check_message(f"{body}\n\nRobin", kind, Closeness.ACQUAINTANCE, sender="Robin Vermeer")
    ]


def ask(
    body: str, closeness: Closeness = Closeness.ACQUAINTANCE, *, hook: bool = True
) -> tuple[Finding, ...]:
    return check_message(
        f"{body}\n\nRobin", MessageKind.FIRST_ASK, closeness, sender="Robin Vermeer", has_hook=hook
    )


def test_a_good_ask_has_no_findings() -> None:
    assert ask(FINE) == ()


@pytest.mark.parametrize(
    "left",
    [
        "[naam]",
        "[onderwerp van het gesprek]",
        "{{ x }}",
        "{{x}}",
        "{% if x %}",
        "{naam}",
        "{person.name}",
        "<naam>",
        "<je naam hier>",
        "....",
        "..........",
        "____",
        "XXX",
        "TODO",
        "NNB",
        "TBD",
    ],
)
@pytest.mark.parametrize("around", ["{}", "Beste {},", "Groet van\n{}\n", "({})"])
def test_what_was_never_filled_in_is_found_where_it_stands(left: str, around: str) -> None:
    body = around.replace("{}", left)
    (found,) = check_message(
        f"{body}\n\nRobin", MessageKind.THANK_YOU, Closeness.CLOSE, sender="Robin Vermeer"
    )
    assert (found.rule, found.severity) == ("placeholder-left", Severity.ERROR)
    assert body[found.start : found.end] == left


def test_every_place_is_named_in_the_order_of_the_text() -> None:
    body = "Hoi [naam], .... tot {{ dag }}, <plaats>"
    found = check_message(f"{body}\n\nRobin", MessageKind.THANK_YOU, Closeness.CLOSE, sender="Robin Vermeer")
    assert [body[one.start : one.end] for one in found] == ["[naam]", "....", "{{ dag }}", "<plaats>"]


@pytest.mark.parametrize(
    "body",
    [
        "Je kunt me bereiken op anna@example.org of <anna@example.org>.",
        "Hier staat het: https://example.org/a_b___c?x=1&y=XXX#TODO",
        "Hier staat het: <https://example.org/....>",
        "Kijk op www.example.org/a____b",
        "Omdat 1 < 2 en 3 > 2, en a<b.",
        "If 1 < 2 and 3 > 2 then fine -> yes <-",
        "I <3 this :-) ;) :] [: :-> <:",
        "Nou… dat was wat... zeg maar... echt…",
        "Hij zei: “Dat [...] werkt niet”, en ik knikte […].",
        "Dat stond er (sic) en ook [sic].",
        "Zie de noten [1] en [23].",
        "Zie [het verslag](https://example.org/verslag).",
        "Het kostte € 3.500,- (20%) op 03-03-2026 om 14.00 uur, cao & cv's, hbo/wo.",
        "Réunion à l'Île — naïve coöperatie, IJmuiden, 's-Hertogenbosch, 't Hart.",
        "Maat XXL, en liefs, xxx",
        "def f(x): return {1, 2}",
        "Don't worry: it's 50/50 (or 60/40)! #blessed @home",
        "",
    ],
)
def test_ordinary_text_raises_no_false_alarm(body: str) -> None:
    assert rules(body) == []


@given(st.text(st.characters(exclude_characters="[]{}<>_.X"), max_size=200))
def test_text_without_brackets_or_blanks_has_at_most_a_known_word_left(body: str) -> None:
    for found in check_message(
        f"{body}\n\nRobin", MessageKind.THANK_YOU, Closeness.CLOSE, sender="Robin Vermeer"
    ):
        assert body[found.start : found.end] in {"TODO", "NNB", "TBD"}


@given(st.text(max_size=300), st.sampled_from(MessageKind), st.sampled_from(Closeness), st.booleans())
def test_any_text_can_be_checked_and_a_finding_stands_within_it(
    body: str, kind: MessageKind, closeness: Closeness, hook: bool
) -> None:
    for found in check_message(f"{body}\n\nRobin", kind, closeness, sender="Robin Vermeer", has_hook=hook):
        assert 0 <= found.start <= found.end <= len(body)
        for say in map(translator, LANGUAGES):
            assert say(found.message)
            assert say(found.suggestion)


@pytest.mark.parametrize("kind", [MessageKind.FIRST_ASK, MessageKind.REMINDER])
def test_a_request_is_a_question(kind: MessageKind) -> None:
    assert "no-question" in rules("Ik wil graag 20 minuten met je praten.", kind)


@pytest.mark.parametrize("kind", [MessageKind.CONFIRM, MessageKind.THANK_YOU])
def test_a_confirmation_or_a_thank_you_need_not_ask_anything(kind: MessageKind) -> None:
    assert rules("Dank je wel voor het gesprek.", kind) == []


def test_only_a_first_ask_must_name_the_minutes() -> None:
    assert rules("Kunnen we eens praten?", MessageKind.FIRST_ASK) == ["no-duration"]
    assert rules("Kunnen we eens praten?", MessageKind.REMINDER) == []


def test_a_stranger_wants_to_know_why_this_message_comes() -> None:
    assert [one.rule for one in ask(FINE, Closeness.STRANGER, hook=False)] == ["no-hook"]
    assert ask(FINE, Closeness.STRANGER, hook=True) == ()
    assert ask(FINE, Closeness.ACQUAINTANCE, hook=False) == ()


def test_the_heaviest_findings_come_first() -> None:
    found = ask("[naam], tot ziens", Closeness.STRANGER, hook=False)
    assert [one.rule for one in found] == ["placeholder-left", "no-question", "no-duration", "no-hook"]
    assert [one.severity for one in found] == [Severity.ERROR] * 3 + [Severity.WARN]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("20 minuten", {20}),
        ("een gesprek van 20 minuten", {20}),
        ("een 20-minuten gesprek", {20}),
        ("a 20-minute conversation", {20}),
        ("in 15 min.", {15}),
        ("30 mins", {30}),
        ("15 à 20 minuten", {20}),
        ("twintig minuten", {20}),
        ("Twintig minuutjes", {20}),
        ("forty-five minutes", {45}),
        ("vijfenveertig minuten", {45}),
        ("een half uur", {30}),
        ("een halfuurtje", {30}),
        ("half an hour", {30}),
        ("a half-hour call", {30}),
        ("een kwartier", {15}),
        ("kwartiertje", {15}),
        ("drie kwartier", {45}),
        ("a quarter of an hour", {15}),
        ("three quarters of an hour", {45}),
        ("anderhalf uur", {90}),
        ("an hour and a half", {90}),
        ("een uur", {60}),
        ("een uurtje", {60}),
        ("an hour", {60}),
        ("20 minuten, of een half uur", {20, 30}),
        ("om 14.00 uur", set()),
        ("om een uur of twee", set()),
        ("om 1 uur", set()),
        ("op 20 november 2026", set()),
        ("in uur en minuten", set()),
        ("20 ministers", set()),
        ("", set()),
    ],
)
def test_the_minutes_that_a_text_names(text: str, minutes: set[int]) -> None:
    assert named_minutes(text) == minutes


@pytest.mark.parametrize("text", ["Zou je dinsdag om 14.00 uur kunnen bellen?", "Could we talk in 2026?"])
def test_a_time_of_day_or_a_year_is_no_length(text: str) -> None:
    assert [one.rule for one in ask(text)] == ["no-duration"]


def test_a_message_without_the_senders_name_is_not_ready() -> None:
    unsigned = check_message("Dank je wel!", MessageKind.THANK_YOU, Closeness.CLOSE, sender="Robin Vermeer")
    nameless = check_message("Dank je wel!", MessageKind.THANK_YOU, Closeness.CLOSE, sender="")
    assert [one.rule for one in unsigned] == [one.rule for one in nameless] == ["missing-name"]
