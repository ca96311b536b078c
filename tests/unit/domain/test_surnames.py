"""Under what a family name is filed (L-05)."""

import pytest
from hypothesis import given, strategies as st

from coach.domain.surnames import parted_surname


@pytest.mark.parametrize(
    ("surname", "filed", "prefix"),
    [
        ("Bakker", "Bakker", ""),
        ("van der Berg", "Berg", "van der"),
        ("van den berg-de groot", "berg-de groot", "van den"),
        ("in 't Veld", "Veld", "in 't"),
        ("'t Hart", "Hart", "'t"),
        ("op de Beeck", "Beeck", "op de"),
        ("v.d. Berg", "Berg", "v.d."),
        ("v. d. Berg", "Berg", "v. d."),
        ("d'Ancona", "Ancona", "d'"),
        ("van d'Ham", "Ham", "van d'"),
        ("von der Leyen", "Leyen", "von der"),
        ("da Silva", "Silva", "da"),
        ("Vries-van Dijk", "Vries-van Dijk", ""),
        ("De Coninck", "De Coninck", ""),
        ("Van den Broeck", "Van den Broeck", ""),
        ("El Amrani", "El Amrani", ""),
        ("dekker", "dekker", ""),
        ("van de", "de", "van"),
        ("de", "de", ""),
        ("d'", "d'", ""),
        ("", "", ""),
    ],
)
def test_a_dutch_prefix_is_passed_over_and_a_belgian_one_is_not(
    surname: str, filed: str, prefix: str
) -> None:
    assert parted_surname(surname) == (filed, prefix)


@given(st.text(alphabet="vande rB'-", max_size=20))
def test_nothing_of_a_name_is_lost(surname: str) -> None:
    filed, prefix = parted_surname(surname)
    assert f"{prefix}{filed}".replace(" ", "") == surname.replace(" ", "")
