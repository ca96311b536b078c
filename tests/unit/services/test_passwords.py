"""A keyring may stay locked: then there is no password, and no failure either."""

from collections.abc import Iterator

import keyring
import pytest

from coach.services.passwords import forget_password, has_keyring, keep_password, password_of
from tests.keyrings import Locked

WORD = "geheim-woord"


@pytest.fixture
def locked() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(Locked())
    yield
    keyring.set_keyring(before)


def test_a_keyring_that_stays_locked_holds_nothing(locked: None) -> None:
    assert has_keyring()
    assert password_of("ada") is None
    assert not keep_password("ada", WORD)
    forget_password("ada")
    assert password_of("ada") is None
