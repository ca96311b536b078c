"""Statements past the work of SQLAlchemy."""

from pathlib import Path

import pytest

from coach.errors import DatabaseError
from coach.settings import Settings
from coach.store.bulk import ask, literal, marks
from coach.store.store import Store


def test_a_text_of_our_own_becomes_sql_and_others_are_refused() -> None:
    assert literal('["linkedin-contacts"]') == "'[\"linkedin-contacts\"]'"
    for text in ("it's", "50%", "who?", "a\\b"):
        with pytest.raises(ValueError, match="of our own"):
            literal(text)


def test_there_is_a_mark_for_every_value() -> None:
    assert marks("abc") == "?, ?, ?"
    assert marks([]) == ""


def test_what_the_driver_refuses_is_told_without_the_values(tmp_path: Path) -> None:
    store = Store.open(Settings(folder=tmp_path))
    with pytest.raises(DatabaseError) as caught, store.reading("ada") as records:
        ask(records._connection, "SELECT nothing FROM nowhere WHERE name = ?", ("Geheim",))
    assert "nowhere" in str(caught.value.__cause__)
    assert "Geheim" not in str(caught.value.__cause__)
    store.close()
