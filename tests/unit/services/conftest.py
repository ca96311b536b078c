"""A house to live in, and two users of one database who never see each other's things."""

from itertools import count

import pytest
from hypothesis import settings

from coach.services.coach import Coach
from coach.services.context import Context
from coach.store.store import Store
from tests.people import NOW
from tests.unit.services.house import House

settings.register_profile("unhurried", deadline=None, max_examples=50)  # a busy computer is no reason to fail
settings.load_profile("unhurried")


@pytest.fixture
def house(store: Store) -> House:
    return House(store)


@pytest.fixture
def coach(house: House) -> Coach:
    return house.coach()


def _coach(store: Store, owner: str) -> Coach:
    numbers = count(1)
    return Coach(Context(store, owner, clock=lambda: NOW, new_id=lambda: f"{owner}-{next(numbers)}"))


@pytest.fixture
def ada(store: Store) -> Coach:
    return _coach(store, "ada")


@pytest.fixture
def bob(store: Store) -> Coach:
    """Return a stranger in the same database."""
    return _coach(store, "bob")
