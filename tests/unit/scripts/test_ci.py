"""The door that the continuous check comes in by, with a make that only plays its part."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.project_files import ROOT


def run(folder: Path, checked: str = "exit 0", tested: str = "exit 0") -> tuple[int, str]:
    make = folder / "make"
    make.write_text(
        f'#!/bin/sh\ncase "$1" in\ncheck) {checked};;\ntest) {tested};;\nesac\n', encoding="utf-8"
    )
    make.chmod(0o755)
    finished = subprocess.run(
        ["bash", str(ROOT / ".ci" / "run")],
        cwd=folder,
        env=os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"},
        text=True,
        capture_output=True,
        check=False,
    )
    return finished.returncode, finished.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    "closing",
    ["1687 passed in 219.12s (0:03:39)", "==== 12 passed, 3 warnings in 4.10s ===="],
)
def test_the_last_line_is_the_closing_line_of_the_tests(tmp_path: Path, closing: str) -> None:
    assert run(tmp_path, tested=f"echo '{closing}'; echo more") == (0, closing)


def test_failing_tests_fail_the_whole_and_still_close_it(tmp_path: Path) -> None:
    closing = "1 failed, 2 passed in 3.00s"
    assert run(tmp_path, tested=f"echo '{closing}'; echo 'make: *** Error 1'; exit 2") == (1, closing)


def test_a_failing_check_fails_the_whole_and_the_tests_still_run(tmp_path: Path) -> None:
    assert run(tmp_path, checked="exit 2", tested="echo '5 passed in 1.00s'") == (1, "5 passed in 1.00s")


def test_without_any_test_it_is_not_fine(tmp_path: Path) -> None:
    assert run(tmp_path) == (1, "no test ran")
