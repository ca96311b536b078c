from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from coach.importers.dates import has_day_first, read_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20 Nov 2018", date(2018, 11, 20)),
        ("08 Feb 2026", date(2026, 2, 8)),
        ("1/8/18, 6:14 PM", date(2018, 1, 8)),
        ("1/8/18", date(2018, 1, 8)),
        ("1-Feb-24", date(2024, 2, 1)),
        ("16.09.2021", date(2021, 9, 16)),
        ("3.1.2020", date(2020, 1, 3)),
        ("16-9-2021", date(2021, 9, 16)),
        ("2024-02-01", date(2024, 2, 1)),
        ("2024-02-01 15:02:55 UTC", date(2024, 2, 1)),
        ("2024-02-01T15:02:55Z", date(2024, 2, 1)),
        ("Nov 20, 2018", date(2018, 11, 20)),
        ("1 mrt. 2024", date(2024, 3, 1)),
        ("4 mei 2022", date(2022, 5, 4)),
        ("17 oktober 2023", date(2023, 10, 17)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("25/12/2017", date(2017, 12, 25)),
    ],
)
def test_a_date_is_read_in_every_form_that_was_seen(text: str, day: date) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ergens in mei",
        "30 Feb 2024",
        "13/13/2020",
        "32.1.2020",
        "2024",
        "12 Foo 2020",
        "٢٠ Nov 2018",
        "0/0/00",
        "9" * 99,
    ],
)
def test_what_nobody_can_read_is_no_date(text: str) -> None:
    assert read_date(text) is None


def test_a_slash_date_has_the_month_first_unless_told_otherwise() -> None:
    assert read_date("1/8/18") == date(2018, 1, 8)
    assert read_date("1/8/18", day_first=True) == date(2018, 8, 1)


@pytest.mark.parametrize(
    ("texts", "proven"),
    [
        (["1/8/18", "25/12/17"], True),
        (["1/8/18", "12/25/17"], False),
        (["25/12/17", "12/25/17"], False),
        (["1/8/18"], False),
        (["16.09.2021"], False),
        ([], False),
    ],
)
def test_only_a_number_over_twelve_in_first_place_proves_the_day_first(
    texts: list[str],
    proven: bool,
) -> None:
    assert has_day_first(texts) is proven


@given(
    st.dates(date(2003, 5, 5), date(2099, 12, 31)),
    st.sampled_from(["%d %b %Y", "%d-%b-%y", "%m/%d/%y", "%d.%m.%Y"]),
)
@settings(deadline=None)
def test_every_day_is_read_back(day: date, form: str) -> None:
    assert read_date(day.strftime(form)) == day


@given(st.text())
@settings(deadline=None)
def test_any_text_is_a_date_or_not(text: str) -> None:
    found = read_date(text)
    assert found is None or isinstance(found, date)
