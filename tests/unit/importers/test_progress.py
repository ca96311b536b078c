"""How far the reading of a file is."""

import pytest

from coach.importers import sources
from coach.importers.progress import between, counted
from tests.journeys.linkedin_export import crowd, export_zip

OWN = "Naam,E-mail\n" + "".join(f"Jan Voorbeeld{at},jan{at}@example.org\n" for at in range(1_200))
CARDS = "".join(f"BEGIN:VCARD\nFN:Jan Voorbeeld{at}\nEND:VCARD\n" for at in range(600))


def test_every_value_comes_through_and_now_and_then_it_is_told_how_far() -> None:
    told: list[float] = []
    assert list(counted(range(1_000), 1_000, told.append)) == list(range(1_000))
    assert told == [0.0, 0.5]


def test_more_values_than_were_foreseen_are_never_more_than_all() -> None:
    told: list[float] = []
    assert len(list(counted(range(1_001), 200, told.append))) == 1_001
    assert told == [0.0, 1.0, 1.0]
    assert list(counted([], 0, told.append)) == []


def test_a_piece_of_the_work_is_told_as_a_part_of_the_whole() -> None:
    told: list[float] = []
    tell = between(0.5, 0.75, told.append)
    for part in (0, 0.5, 1):
        tell(part)
    assert told == [0.5, 0.625, 0.75]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lijst.csv", OWN.encode()),
        ("kaartjes.vcf", CARDS.encode()),
        ("export.zip", export_zip(crowd(1_200))),
    ],
)
def test_a_long_file_tells_how_far_it_is_and_never_goes_back(name: str, content: bytes) -> None:
    told: list[float] = []
    extract = sources.read(name, content, told.append)
    assert len(extract.found) >= 600
    assert len(told) > 2
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 1
    assert extract == sources.read(name, content)
