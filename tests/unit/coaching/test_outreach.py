"""After each event: where one stands, what is fitting next, and when (R001-03, R000-20)."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from coach.coaching.calendar import is_quiet, is_working_day
from coach.coaching.outreach import Advice, NextStep, OutreachState, advise
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Relation
from tests.people import NOW

TODAY = date(2026, 11, 21)


def entry(event: OutreachEvent, on: date, at: datetime = NOW) -> OutreachEntry:
    return OutreachEntry(
        id=f"entry-{event}", person_id="person-1", event=event, happened_on=on, recorded_at=at
    )


def after(event: OutreachEvent, on: date, relation: Relation = Relation.ACQUAINTANCE) -> Advice:
    return advise([entry(event, on)], relation, TODAY)


def test_nobody_was_asked_before_the_first_event() -> None:
    assert advise([], Relation.STRANGER, TODAY) == Advice(OutreachState.NOT_ASKED, NextStep.ASK)


@pytest.mark.parametrize(
    ("relation", "due"),
    [
        (Relation.CLOSE, date(2026, 3, 9)),
        (Relation.ACQUAINTANCE, date(2026, 3, 10)),
        (Relation.STRANGER, date(2026, 3, 11)),
        (Relation.DORMANT, date(2026, 3, 12)),
    ],
)
def test_one_friendly_reminder_fits_after_some_days_of_silence(relation: Relation, due: date) -> None:
    advice = after(OutreachEvent.SENT, date(2026, 3, 3), relation)
    assert advice == Advice(OutreachState.SENT, NextStep.REMIND, due)


def test_a_reminder_waits_until_the_christmas_weeks_are_over() -> None:
    assert after(OutreachEvent.SENT, date(2026, 12, 18), Relation.STRANGER).due == date(2027, 1, 5)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from(Relation))
def test_a_reminder_comes_on_a_day_to_send(on: date, relation: Relation) -> None:
    due = after(OutreachEvent.SENT, on, relation).due
    assert due is not None
    assert due > on
    assert is_working_day(due)
    assert not is_quiet(due)


def test_after_the_reminder_there_is_nothing_left_to_do() -> None:
    assert after(OutreachEvent.REMINDED, TODAY) == Advice(OutreachState.REMINDED)


@pytest.mark.parametrize(
    ("today", "state"),
    [(date(2026, 11, 20), OutreachState.REMINDED), (date(2026, 11, 21), OutreachState.RESTING)],
)
def test_a_request_rests_when_the_reminder_is_five_working_days_old(
    today: date, state: OutreachState
) -> None:
    reminded = entry(OutreachEvent.REMINDED, date(2026, 11, 13))
    assert advise([reminded], Relation.STRANGER, today) == Advice(state)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (
            OutreachEvent.REPLIED_YES,
            Advice(OutreachState.SAID_YES, NextStep.PROPOSE_MOMENT, date(2026, 3, 3)),
        ),
        (OutreachEvent.REPLIED_LATER, Advice(OutreachState.LATER, NextStep.ASK_AGAIN, date(2026, 3, 31))),
        (OutreachEvent.REPLIED_NO, Advice(OutreachState.NO)),
        (OutreachEvent.PLANNED, Advice(OutreachState.PLANNED, NextStep.TALK)),
        (OutreachEvent.HELD, Advice(OutreachState.HELD, NextStep.THANK, date(2026, 3, 3))),
        (OutreachEvent.THANKED, Advice(OutreachState.THANKED, NextStep.SHARE_RESULT, date(2026, 3, 17))),
    ],
)
def test_every_answer_has_a_state_and_what_is_fitting_next(event: OutreachEvent, expected: Advice) -> None:
    assert after(event, date(2026, 3, 3)) == expected


moving = st.sampled_from(
    [event for event in OutreachEvent if event is not OutreachEvent.INTRODUCTION_THANKED]
)


@given(moving, st.sampled_from(Relation), st.integers(0, 400))
def test_something_happened_so_nobody_is_unasked_any_more(
    event: OutreachEvent, relation: Relation, ago: int
) -> None:
    advice = after(event, TODAY - timedelta(days=ago), relation)
    assert advice.state is not OutreachState.NOT_ASKED
    assert advice.due is None or advice.next_step is not None


@given(st.lists(moving, min_size=1, max_size=6), st.sampled_from(Relation))
def test_the_last_thing_that_happened_decides(events: list[OutreachEvent], relation: Relation) -> None:
    log = [entry(event, TODAY) for event in events]
    assert advise(log, relation, TODAY) == advise(log[-1:], relation, TODAY)
