from pathlib import Path

import pytest

from tests.unit.importers.golden import check, samples

SAMPLES = samples("google")


def test_there_is_a_sample_of_every_layout() -> None:
    assert len(SAMPLES) >= 4


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_gives_what_stands_beside_it(sample: Path) -> None:
    check(sample)
