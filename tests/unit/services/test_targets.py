"""The top 10: adding, changing, ranking, and who is known where."""

from datetime import date
from typing import Any

import pytest

from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.domain.stage import Subject
from coach.domain.target import Stage
from coach.errors import EmptyName, InputError, OutOfRange, TargetExists, UnknownTarget
from coach.services.coach import Coach
from tests.unit.services.house import House


def test_an_added_target_explores_from_today_on(coach: Coach) -> None:
    added = coach.targets.add("  Stroomhuis   B.V. ", motivation=3, openings=2, reason="Klein en snel")
    assert (added.organisation, added.motivation, added.openings) == ("Stroomhuis B.V.", 3, 2)
    assert (added.stage, added.stage_since) == (Stage.EXPLORE, date(2026, 11, 23))
    assert coach.targets.get(added.id) == coach.targets.named("STROOMHUIS") == added


@pytest.mark.parametrize("spelling", ["Stroomhuis", "stroomhuis b.v.", "Ströomhuis Nederland"])
def test_an_organisation_stands_on_the_list_once(coach: Coach, spelling: str) -> None:
    coach.targets.add("Stroomhuis BV")
    with pytest.raises(TargetExists) as caught:
        coach.targets.add(spelling)
    assert caught.value.values == {"organisation": "Stroomhuis BV"}
    assert len(coach.targets.ranked()) == 1


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"organisation": " "}, EmptyName),
        ({"organisation": "A", "motivation": 4}, OutOfRange),
        ({"organisation": "A", "motivation": -1}, OutOfRange),
        ({"organisation": "A", "openings": 0}, OutOfRange),
        ({"organisation": "A", "openings": 4}, OutOfRange),
    ],
)
def test_what_cannot_be_on_the_list_is_refused(
    coach: Coach, facts: dict[str, Any], error: type[InputError]
) -> None:
    with pytest.raises(error):
        coach.targets.add(**facts)
    assert coach.targets.ranked() == []


def test_a_number_out_of_range_says_which_range(coach: Coach) -> None:
    with pytest.raises(OutOfRange) as caught:
        coach.targets.add("Stroomhuis", openings=7)
    assert caught.value.values == {"field": "openings", "value": 7, "least": 1, "most": 3}


def test_a_stage_has_a_history_so_it_is_not_changed_in_passing(coach: Coach) -> None:
    target = coach.targets.add("Stroomhuis")
    with pytest.raises(TypeError):
        coach.targets.change(target.id, stage=Stage.SOW)
    assert coach.targets.get(target.id) == target


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"motivation": 9}, OutOfRange),
        ({"organisation": ""}, EmptyName),
        ({"organisation": "Twee"}, TargetExists),
    ],
)
def test_a_change_that_cannot_be_changes_nothing(
    coach: Coach, changes: dict[str, Any], error: type[InputError]
) -> None:
    one, _ = coach.targets.add("Een"), coach.targets.add("Twee B.V.")
    with pytest.raises(error):
        coach.targets.change(one.id, **changes)
    assert coach.targets.get(one.id) == one


def test_what_was_taken_off_comes_back_unless_it_was_added_anew(coach: Coach) -> None:
    first = coach.targets.add("Stroomhuis")
    coach.targets.change(first.id, archived=True)
    assert coach.targets.ranked() == []
    coach.targets.restore(first.id)
    coach.targets.change(first.id, archived=True)
    coach.targets.add("Stroomhuis B.V.")
    with pytest.raises(TargetExists):
        coach.targets.restore(first.id)
    assert len(coach.targets.ranked()) == 1


@pytest.mark.parametrize("call", ["get", "change", "restore", "named"])
def test_what_is_not_there_cannot_be_used(coach: Coach, call: str) -> None:
    with pytest.raises(UnknownTarget):
        getattr(coach.targets, call)("id-99")


def test_the_list_is_ranked_and_counts_people_by_the_strict_key(coach: Coach) -> None:
    coach.people.add("Jan Bos", organisation="Stroomhuis B.V.")
    coach.people.add("Piet Bos", organisation="Stroom")
    for name in ("Aarde", "Stroomhuis"):
        coach.targets.add(name, motivation=2)
    assert [(one.target.organisation, one.people, one.place) for one in coach.targets.ranked()] == [
        ("Stroomhuis", 1, 1),
        ("Aarde", 0, 2),
    ]


def test_routes_are_warm_first_and_key_people_wait_until_sowing(coach: Coach) -> None:
    coach.people.add("Vera Bos", organisation="Stroomhuis", closeness=Closeness.STRANGER)
    coach.people.add("Ada Bos", organisation="Stroomhuis", position="CEO", closeness=Closeness.CLOSE)
    coach.people.add("Fien Bos", organisation="Stroomhuis BV", closeness=Closeness.CLOSE)
    target = coach.targets.add("Stroomhuis")
    assert [(one.people[0].name, one.hold) for one in coach.targets.routes("STROOMHUIS")] == [
        ("Fien Bos", False),
        ("Vera Bos", False),
        ("Ada Bos", True),
    ]
    assert [one.people[0].name for one in coach.targets.best_routes(5)] == ["Fien Bos", "Vera Bos"]
    coach.stages.set(Subject.of_target(target.id), Stage.SOW, "Ja!")
    assert [one.people[0].name for one in coach.targets.best_routes(2)] == ["Ada Bos", "Fien Bos"]


@pytest.mark.parametrize("organisation", ["Onbekend", "", "B.V.", "…"])
def test_nobody_known_gives_no_route(coach: Coach, organisation: str) -> None:
    coach.people.add("Vera Bos")
    assert coach.targets.routes(organisation) == []


def test_the_board_and_the_history_show_the_latest_step(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Bos", organisation="Stroomhuis")
    target = coach.targets.add("Stroomhuis")
    coach.targets.add("Aarde")
    coach.outreach.record(jan.id, OutreachEvent.SENT, on=date(2026, 11, 20))
    coach.outreach.record(jan.id, OutreachEvent.REPLIED_YES)
    first, second = coach.targets.board()
    assert first.latest is not None
    assert first.advice is not None
    assert (first.latest.event, first.latest_person, first.advice.state) == ("replied-yes", jan, "said-yes")
    assert (second.latest, second.latest_person, second.advice, second.people) == (None, None, None, [])
    assert [(entry.event, one) for entry, one in coach.targets.history(target.id)] == [
        ("sent", jan),
        ("replied-yes", jan),
    ]


def test_the_search_on_linkedin_is_a_link_the_user_opens(coach: Coach) -> None:
    link = coach.targets.search_link("Van Rijn & Dochters?x=1#")
    assert link.startswith(
        "https://www.linkedin.com/search/results/people/?keywords=Van+Rijn+%26+Dochters%3Fx"
    )
