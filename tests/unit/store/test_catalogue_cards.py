"""The cards of a drawer give back what was written on them, and are found by their words."""

from collections.abc import Sequence

from hypothesis import given, strategies as st

from coach.store.catalogue_cards import (
    PART,
    Card,
    CardParts,
    DrawerChanges,
    cards_in,
    entries_in,
    entries_with,
    evenly,
    fit,
)

WORDS = st.lists(st.sampled_from(("an", "anna", "annabel", "bo", "é", "日本", "b")), max_size=4)
CARDS = st.lists(st.tuples(st.sampled_from(("1 a\tb", "2 é")), st.uuids().map(str), WORDS), min_size=1)


def _cards(told: Sequence[tuple[str, str, list[str]]]) -> list[CardParts]:
    return [
        (place, person_id, "".join(f" {word}" for word in words), PART.join((" ".join(words), "", "a b")))
        for place, person_id, words in told
    ]


def _drawer(cards: Sequence[CardParts]) -> bytes:
    changes = DrawerChanges()
    changes.fill(0, cards)
    ((_, written),) = changes.filled
    return written


@given(CARDS)
def test_a_drawer_gives_back_the_cards_that_went_in(told: list[tuple[str, str, list[str]]]) -> None:
    cards = _cards(told)
    assert list(cards_in(_drawer(cards))) == cards


@given(CARDS, st.lists(st.sampled_from(("a", "an", "anna", "annab", "b", "bo", "é", "日", "x")), min_size=1))
def test_a_drawer_gives_who_has_all_words_in_their_order(
    told: list[tuple[str, str, list[str]]], asked: list[str]
) -> None:
    cards = _cards(told)
    having = [Card(*card).entry for card in cards if all(f" {word}" in card[2] for word in asked)]
    assert list(entries_with(asked, _drawer(cards))) == having


@given(CARDS, st.integers(1, 5))
def test_a_drawer_gives_its_first_entries(told: list[tuple[str, str, list[str]]], number: int) -> None:
    cards = _cards(told)
    assert list(entries_in(_drawer(cards), number)) == [Card(*card).entry for card in cards[:number]]


def test_there_is_room_in_drawers_that_are_filled_anew() -> None:
    for number in (1, 192, 193, 1000):
        sizes = [len(some) for some in evenly([("", str(place), "", "") for place in range(number)])]
        assert sum(sizes) == number
        assert fit([*sizes[1:], sizes[0] + 1])


def test_drawers_that_are_too_full_or_too_empty_do_not_fit() -> None:
    assert not fit([257])
    assert not fit([1, 1, 1])
    assert fit([256, 1])
