from datetime import date

import pytest

from coach.importers.linkedin.moments import month, unix_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fri Jun 26 16:11:27 UTC 2026", date(2026, 6, 26)),
        ("Tue Mar  3 08:00:01 UTC 2026", date(2026, 3, 3)),
        ("Tue Mar 3 08:00:01 CEST 2026", date(2026, 3, 3)),
        ("Fri Jun 31 16:11:27 UTC 2026", None),
        ("Fri Foo 26 16:11:27 UTC 2026", None),
        ("Jun 26 2026", None),
        ("Fri Jun 26 16:11:27 UTC 2026" + " " * 50, None),
        ("", None),
    ],
)
def test_the_day_of_following_is_read(text: str, day: date | None) -> None:
    assert unix_day(text) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 2024", "2024-01"),
        ("januari 2024", "2024-01"),
        ("mrt-2024", "2024-03"),
        ("2015", "2015"),
        ("2015-07", "2015-07"),
        ("2015-13", ""),
        ("01 Feb 2020", "2020-02"),
        ("Jan-98", ""),
        ("ooit", ""),
        ("", ""),
        ("9" * 50, ""),
    ],
)
def test_a_month_or_a_year_is_read_and_never_guessed(text: str, expected: str) -> None:
    assert month(text) == expected
