import pytest
from hypothesis import given, strategies as st

from coach.exporters.folder_names import read, written
from coach.exporters.text import one_line


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Drafts", '"Drafts"'),
        ("Entwürfe", '"Entw&APw-rfe"'),
        ("A & B", '"A &- B"'),
        ("台北", '"&U,BTFw-"'),
        ('a"b\\c', '"a\\"b\\\\c"'),
    ],
)
def test_a_name_goes_over_the_line_as_the_standard_says(name: str, line: str) -> None:
    assert written(name) == line
    assert read(line) == name


@given(st.text())
def test_every_name_comes_back_on_one_line(name: str) -> None:
    assert written(name).isascii()
    assert "\n" not in written(name)
    assert read(written(name)) == one_line(name)


@pytest.mark.parametrize("odd", ["&A-", "&2AA-", "&"])
def test_a_name_that_is_none_stays_as_it_is(odd: str) -> None:
    assert read(odd) == odd
