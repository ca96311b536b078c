"""The top 10: one thing after the other, never added up (R000-13)."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from coach.coaching.ranking import PlaceChange, compare, pins_around, rank, reasons, why_here
from coach.domain.target import PLACES, RankedTarget, Target
from coach.language.catalogue import LANGUAGES, translator
from tests.people import target


def names(ranked: list[RankedTarget]) -> list[str]:
    return [one.target.organisation for one in ranked]


def some(name: str, motivation: int = 2, openings: int = 2) -> Target:
    return target(id=f"target-{name}", organisation=name, motivation=motivation, openings=openings)


def test_motivation_comes_first_whatever_the_rest() -> None:
    wished, easy = some("Wens", motivation=3, openings=1), some("Kans", motivation=2, openings=3)
    assert names(rank([easy, wished], {"kans": 99})) == ["Wens", "Kans"]


def test_openings_decide_between_equal_motivation() -> None:
    assert names(rank([some("Aap", openings=1), some("Noot", openings=3)], {"aap": 99})) == ["Noot", "Aap"]


def test_people_known_there_decide_after_openings() -> None:
    assert names(rank([some("Aap"), some("Noot")], {"noot": 1})) == ["Noot", "Aap"]


def test_the_name_decides_last_and_capitals_make_no_difference() -> None:
    assert names(rank([some("noot"), some("Mies"), some("aap")], {})) == ["aap", "Mies", "noot"]


def test_the_three_are_never_added_up() -> None:
    # 3 + 1 + 0 is less than 2 + 3 + 5, and still comes first.
    first = some("Eerst", motivation=3, openings=1)
    assert names(rank([some("Dan", motivation=2, openings=3), first], {"dan": 5})) == ["Eerst", "Dan"]


def test_after_the_tenth_place_the_bench_begins() -> None:
    ranked = rank([some(f"Doel {number:02}") for number in range(13)], {})
    assert [one.place for one in ranked] == [*range(1, PLACES + 1), None, None, None]


def test_people_are_counted_by_the_key_of_the_organisation() -> None:
    assert rank([some("Stroomhuis B.V.")], {"stroomhuis": 4})[0].people == 4


def test_a_part_of_a_name_counts_nobody() -> None:
    assert rank([some("Stroom")], {"stroomhuis": 4})[0].people == 0


targets = st.lists(
    st.builds(some, st.text("abcde", min_size=1, max_size=3), st.integers(0, 3), st.integers(1, 3)),
    max_size=15,
    unique_by=lambda one: one.id,
)


@given(targets, st.dictionaries(st.text("abcde", min_size=1, max_size=3), st.integers(0, 5)))
def test_the_order_in_which_targets_come_in_does_not_matter(
    listed: list[Target], people: dict[str, int]
) -> None:
    assert rank(listed, people) == rank(reversed(listed), people)
    assert len(rank(iter(listed), people)) == len(listed)


def test_the_reasons_say_all_three_in_every_language() -> None:
    for motivation in range(4):
        for openings in range(1, 4):
            ranked = rank([some("Aap", motivation, openings)], {"aap": openings - 1})[0]
            told = reasons(ranked)
            assert len(told) == 3
            for say in map(translator, LANGUAGES):
                assert all(say(key) if number is None else say.plural(key, number) for key, number in told)


def listed(*some_targets: Target, people: dict[str, int] | None = None) -> list[RankedTarget]:
    return rank(some_targets, people or {})


def test_what_was_pinned_keeps_its_place_and_the_others_stand_around_it() -> None:
    low = some("Laag", motivation=0).model_copy(update={"pin": 2})
    assert names(listed(some("Aap", 3), some("Noot", 2), low)) == ["Aap", "Laag", "Noot"]


def test_a_pin_beyond_the_end_of_the_list_is_its_end() -> None:
    last = some("Wens", motivation=3).model_copy(update={"pin": 9})
    ranked = listed(last, some("Aap", 1), some("Noot", 1))
    assert [(one.target.organisation, one.place) for one in ranked] == [("Aap", 1), ("Noot", 2), ("Wens", 3)]


def test_a_pin_holds_against_a_full_list() -> None:
    pinned = some("Laag", motivation=0).model_copy(update={"pin": 10})
    ranked = listed(pinned, *(some(f"Doel {number:02}", 3) for number in range(12)))
    assert [one.target.organisation for one in ranked if one.place == 10] == ["Laag"]
    assert [one.place for one in ranked] == [*range(1, 11), None, None, None]


def test_two_pins_on_one_place_stand_after_each_other() -> None:
    one, two = (some(name).model_copy(update={"pin": 1}) for name in ("Noot", "Aap"))
    assert names(listed(one, two, some("Wens", 3))) == ["Aap", "Noot", "Wens"]


def test_what_the_user_put_on_the_bench_stays_there_while_there_is_room() -> None:
    benched = some("Bank", motivation=3).model_copy(update={"benched": True})
    assert [(one.target.organisation, one.place) for one in listed(benched, some("Aap", 0))] == [
        ("Aap", 1),
        ("Bank", None),
    ]


@given(targets, st.lists(st.integers(1, 10), min_size=15, max_size=15), st.sets(st.integers(0, 14)))
def test_pins_and_benches_lose_nobody_and_fill_the_places_without_a_gap(
    some_targets: list[Target], pins: list[int], benched: set[int]
) -> None:
    changed = [
        one.model_copy(update={"pin": None if number % 2 else pins[number], "benched": number in benched})
        for number, one in enumerate(some_targets)
    ]
    ranked = rank(changed, {})
    places = [one.place for one in ranked if one.place is not None]
    assert sorted(one.target.id for one in ranked) == sorted(one.id for one in changed)
    assert places == list(range(1, len(places) + 1))
    assert len(places) == min(PLACES, sum(not one.benched for one in changed))


@given(targets.filter(bool), st.sets(st.integers(0, 14)), st.integers(0, 14), st.integers(1, PLACES))
def test_who_is_moved_stands_there_and_the_rest_of_the_list_keeps_its_order(
    some_targets: list[Target], pinned: set[int], who: int, place: int
) -> None:
    """Also when all others have a fixed place, as they have after some moving about."""
    before = rank(some_targets, {})
    listed_before = [one.target for one in before if one.place is not None]
    fixed = {one.id: number + 1 for number, one in enumerate(listed_before) if number in pinned}
    before = rank([one.model_copy(update={"pin": fixed.get(one.id)}) for one in some_targets], {})
    moving = listed_before[who % len(listed_before)]
    place = min(place, len(listed_before))
    pins = {**fixed, **pins_around(before, moving.id, place), moving.id: place}
    after = rank([one.model_copy(update={"pin": pins.get(one.id)}) for one in some_targets], {})
    rest = [one.id for one in listed_before if one.id != moving.id]
    wanted = [*rest[: place - 1], moving.id, *rest[place - 1 :]]
    assert [one.target.id for one in after if one.place is not None] == wanted


def test_from_a_list_that_is_all_fixed_one_goes_to_the_bench_without_a_gap() -> None:
    fixed = [some(f"Doel {number}").model_copy(update={"pin": number}) for number in range(1, 5)]
    pins = pins_around(rank(fixed, {}), fixed[1].id, None)
    assert [pins[one.id] for one in fixed if one.id in pins] == [1, 2, 3]


def test_who_falls_off_the_list_is_fixed_no_longer() -> None:
    fixed = [some(f"Doel {number:02}").model_copy(update={"pin": number}) for number in range(1, 11)]
    pins = pins_around(rank([*fixed, some("Wens", 0)], {}), "not listed", 1)
    assert [pins[one.id] for one in fixed] == [*range(2, 11), None]


def test_a_place_says_first_of_all_that_the_user_chose_it() -> None:
    assert [one.key for one in why_here(listed(some("Aap", 3, 1), people={"aap": 2})[0])] == [
        "target.motivation_3",
        "target.openings_1",
        "target.people_known",
    ]
    pinned = some("Aap").model_copy(update={"pin": 1})
    benched = some("Aap").model_copy(update={"benched": True})
    assert why_here(listed(pinned)[0])[0].key == "target.pinned"
    assert why_here(listed(benched)[0])[0].key == "target.benched"


def test_nothing_moved_when_nothing_changed() -> None:
    ranked = listed(some("Aap"), some("Noot"))
    assert compare(ranked, ranked) == ()


def told(changes: tuple[PlaceChange, ...]) -> list[tuple[str, str, str | None]]:
    return [(one.target.organisation, one.what.key, one.why.key if one.why else None) for one in changes]


@pytest.mark.parametrize(
    ("facts", "people", "why"),
    [
        ({"motivation": 3}, {}, "why.motivation_up"),
        ({"openings": 3}, {}, "why.openings_up"),
        ({"pin": 1}, {}, "why.pinned"),
        ({}, {"noot": 1}, "why.people"),
        ({"organisation": "Aal"}, {}, "why.name"),
    ],
)
def test_who_rises_is_told_why_and_who_makes_room_only_where_to(
    facts: dict[str, Any], people: dict[str, int], why: str
) -> None:
    first, second = some("Aap"), some("Noot")
    changes = compare(listed(first, second), listed(first, second.model_copy(update=facts), people=people))
    assert [(one.before, one.after) for one in changes] == [(2, 1), (1, 2)]
    assert [(what, reason) for _, what, reason in told(changes)] == [
        ("list.moved", why),
        ("list.moved", None),
    ]
    assert changes[0].what.values["after"] == "1"


@pytest.mark.parametrize(
    ("facts", "why"),
    [({"motivation": 0}, "why.motivation_down"), ({"openings": 1}, "why.openings_down")],
)
def test_who_falls_is_told_why(facts: dict[str, Any], why: str) -> None:
    first, second = some("Aap"), some("Noot")
    changes = compare(listed(first, second), listed(first.model_copy(update=facts), second))
    assert [one.why.key for one in changes if one.why] == [why]


def test_the_bench_has_its_own_words() -> None:
    first, second = some("Aap"), some("Noot")
    benched = first.model_copy(update={"benched": True})
    to = compare(listed(first, second), listed(benched, second))
    assert told(to) == [("Noot", "list.moved", None), ("Aap", "list.to_the_bench", "why.benched")]
    back = compare(listed(benched, second), listed(first, second))
    assert told(back)[0] == ("Aap", "list.from_the_bench", "why.off_the_bench")


def test_who_comes_and_who_goes_are_told_too() -> None:
    first, second = some("Aap"), some("Noot")
    assert told(compare(listed(second), listed(first, second))) == [
        ("Aap", "list.came", None),
        ("Noot", "list.moved", None),
    ]
    assert told(compare(listed(first, second), listed(first))) == [("Noot", "list.left", None)]
    full = [some(f"Doel {number:02}", 3) for number in range(10)]
    assert told(compare(listed(*full), listed(*full, first))) == [("Aap", "list.came_on_the_bench", None)]


def test_every_explanation_is_a_sentence_in_every_language() -> None:
    first, second = some("Aap"), some("Noot")
    changes = compare(listed(first, second), listed(first.model_copy(update={"pin": 2}), second))
    for say in map(translator, LANGUAGES):
        for one in changes:
            assert "{" not in say(one.what.key, **one.what.values)
            assert one.why is None or say(one.why.key) != one.why.key
