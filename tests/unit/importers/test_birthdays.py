import pytest

from coach.importers.birthdays import comes_day_first, is_no_day, read_birthday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1980-02-29", "1980-02-29"),
        ("29-2-1980", "1980-02-29"),
        ("12/28/1969", "1969-12-28"),
        ("--03-07", "--03-07"),
        ("--0307", "--03-07"),
        ("1604-12-05", "--12-05"),
        ("29 feb 1980", "1980-02-29"),
    ],
)
def test_a_birthday_is_read_whole(text: str, day: str) -> None:
    assert read_birthday(text, day_first=False) == (day, True)


@pytest.mark.parametrize("text", ["1-5-88", "1.5.88", "1/5/88"])
def test_a_year_of_two_digits_is_no_year(text: str) -> None:
    assert read_birthday(text, day_first=True) == ("--05-01", False)


@pytest.mark.parametrize("text", ["", "in mei", "--02-30", "--13-01", "30-2-1980", "---15", "1985-04"])
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert read_birthday(text, day_first=True) == ("", False)


@pytest.mark.parametrize("text", ["0-0-00", "0/0/00", "0.0.00", "00-00-0000", "0000-00-00"])
def test_the_ways_to_write_no_day(text: str) -> None:
    assert is_no_day(text)


@pytest.mark.parametrize("text", ["", "0", "0-0/00", "06-12", "10-10-2000"])
def test_other_values_are_not_taken_for_no_day(text: str) -> None:
    assert not is_no_day(text)


def test_the_order_of_day_and_month_is_what_a_day_proves() -> None:
    assert comes_day_first(["1/8/18", "25/12/2018"], otherwise=False)
    assert not comes_day_first(["1/8/18", "12/25/2018"], otherwise=True)
    assert comes_day_first(["1/8/18"], otherwise=True)
    assert not comes_day_first(["25/12/2018", "12/25/2018"], otherwise=False)
