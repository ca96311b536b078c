"""The top 10: one thing after the other, never added up (R000-13)."""

from hypothesis import given, strategies as st

from coach.coaching.ranking import rank, reasons
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
