import pytest

from coach.importers.vcard.birthday import birthday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("19850415", "1985-04-15"),
        ("1985-04-15", "1985-04-15"),
        ("1985-4-5", "1985-04-05"),
        ("1985-04-15T00:00:00Z", "1985-04-15"),
        ("19850415T2200+0200", "1985-04-15"),
        ("1985-04-15 10:00", "1985-04-15"),
        ("--0415", "--04-15"),
        ("--04-15", "--04-15"),
        ("--0229", "--02-29"),
        ("1604-04-15", "--04-15"),
        ("16040229", "--02-29"),
        ("2000-02-29", "2000-02-29"),
    ],
)
def test_a_birthday_is_read(text: str, day: str) -> None:
    assert birthday(text, {}) == day


@pytest.mark.parametrize(
    "text",
    [
        "", "---15", "--04", "1985", "1985-04", "198504", "1985-02-30", "1985-13-01", "--0230", "00000000",
        "0001-01-01", "1601-01-01", "4501-01-01", "15-04-1985", "4/5/85", "rond Pasen", "1985-0415",
        "x" * 9999,
    ],
)  # fmt: skip
def test_a_birthday_is_never_guessed(text: str) -> None:
    assert birthday(text, {}) == ""


def test_apple_says_which_year_is_none() -> None:
    omitted = {"X-APPLE-OMIT-YEAR": ("1904",)}
    assert birthday("1904-04-15", omitted) == "--04-15"
    assert birthday("1985-04-15", omitted) == "1985-04-15"


def test_a_day_in_another_calendar_is_left_alone() -> None:
    assert birthday("1985-04-15", {"CALSCALE": ("hebrew",)}) == ""
    assert birthday("1985-04-15", {"CALSCALE": ("GREGORIAN",)}) == "1985-04-15"
