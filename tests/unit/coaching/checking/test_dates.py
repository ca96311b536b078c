"""Days and dates agree, and cannot be misread (L-04)."""

from datetime import date, datetime

import pytest

from coach.coaching.checking.case import Meeting
from coach.coaching.checking.dates import named_dates
from coach.domain.message import MessageKind
from coach.domain.wording import Language
from tests.unit.coaching.checking.checks import TODAY, of_rule, places

CONFIRM = MessageKind.CONFIRM


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("dinsdag 3 maart", date(2026, 3, 3)),
        ("3 maart 2027", date(2027, 3, 3)),
        ("Tuesday, March 3rd", date(2026, 3, 3)),
        ("the 3rd of March", date(2026, 3, 3)),
        ("di 3-3", date(2026, 3, 3)),
        ("03-03-2026", date(2026, 3, 3)),
        ("12 januari", date(2026, 1, 12)),
        ("12 september", date(2026, 9, 12)),
        ("5 oktober", date(2026, 10, 5)),
    ],
)
def test_dates_are_read_in_both_languages(text: str, day: date) -> None:
    assert [one.day for one in named_dates(f"Zullen we {text} doen?", TODAY)] == [day]


@pytest.mark.parametrize("text", ["30 februari", "om 14.00 uur", "in maart", "32-13", "march along"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert list(named_dates(text, TODAY)) == []


def test_a_date_without_its_year_says_nothing_when_today_is_not_known() -> None:
    assert list(named_dates("dinsdag 4 maart", None)) == []
    assert [one.weekday for one in named_dates("dinsdag 4 maart 2026", None)] == [1]


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        (Language.NL, "dinsdag 4 maart", "woensdag 4 maart"),
        (Language.NL, "donderdag 5 mei 2026", "dinsdag 5 mei"),
        (Language.EN, "Monday, March 10", "Tuesday 10 March"),
        (Language.EN, "Thursday the 20th of March", "Friday 20 March"),
    ],
)
def test_a_weekday_that_is_wrong_is_pointed_at_with_the_right_one(
    language: Language, text: str, better: str
) -> None:
    body = f"Tot {text} om 10.00 uur.\n\nRobin"
    (found,) = of_rule("weekday-date-mismatch", body, CONFIRM, language=language)
    assert found.better == better
    assert body[found.start : found.end] == text


def test_a_weekday_that_is_right_is_left_alone() -> None:
    assert of_rule("weekday-date-mismatch", "Tot dinsdag 3 maart of vr 6-3!\n\nRobin", CONFIRM) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kan het op 3/4 om 2 pm?", ["3/4", "2 pm"]),
        ("We werken 24/7, met 50/50 kans, en 3/4 van het team is er.", []),
        ("Zie https://example.org/2026/3/4 voor de kaart.", []),
        ("Om 14.00 uur, 3-3 of 03-03-2026.", []),
    ],
)
def test_a_notation_that_can_be_misread_is_pointed_at(text: str, found: list[str]) -> None:
    assert sorted(places("date-notation", f"{text}\n\nRobin", CONFIRM)) == sorted(found)


def test_english_keeps_its_own_clock() -> None:
    assert of_rule("date-notation", "See you at 2 pm.\n\nRobin", CONFIRM, language=Language.EN) == []


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("Past dinsdag 3 maart om 10.00 uur of donderdag 5 maart om 15.30 uur?", True),
        ("Kan het woensdag om 9.00 of om 13.00 uur?", True),
        ("Dinsdag 3 maart om 10.00 uur past mij prima, dank!", True),
        ("Wanneer kun je?", False),
        ("Past dinsdag 3 maart om 10.00 uur?", False),
    ],
)
def test_a_reply_to_a_yes_offers_a_choice_or_takes_one(text: str, *, enough: bool) -> None:
    found = of_rule("no-time-options", f"Fijn, dank je! {text}\n\nRobin", MessageKind.SCHEDULE_REPLY)
    assert (not found) is enough


def test_a_day_other_than_planned_is_pointed_at() -> None:
    plan = Meeting(20, datetime(2026, 3, 3, 14, 0))  # noqa: DTZ001 - by the clocks of the reader
    (found,) = of_rule("differs-from-plan", "Tot woensdag 4 maart!\n\nRobin", CONFIRM, meeting=plan)
    assert found.values == {"planned": date(2026, 3, 3)}
    assert of_rule("differs-from-plan", "Tot dinsdag 3 maart!\n\nRobin", CONFIRM, meeting=plan) == []


def test_a_day_that_is_proposed_beside_the_planned_one_is_no_mistake() -> None:
    plan = Meeting(20, datetime(2026, 3, 3, 14, 0), frozenset({date(2026, 3, 5)}))  # noqa: DTZ001 - idem
    ask = MessageKind.FIRST_ASK
    for text in ("Past donderdag 5 maart?", "Past dinsdag 3 maart, of donderdag 5 maart?"):
        assert of_rule("differs-from-plan", f"{text}\n\nRobin", ask, meeting=plan) == [], text
    assert of_rule("differs-from-plan", "Past woensdag 4 maart?\n\nRobin", ask, meeting=plan)
