"""A house to live in; and a busy computer is no reason for a property test to fail."""

import pytest
from hypothesis import settings

from coach.services.coach import Coach
from coach.store.store import Store
from tests.unit.services.house import House

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def house(store: Store) -> House:
    return House(store)


@pytest.fixture
def coach(house: House) -> Coach:
    return house.coach()
