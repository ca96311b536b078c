"""The `coach` command where its input or output is not what one hopes: closed, full, or read half."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from coach.language.catalogue import translator
from tests.unit.cli.terminal import Terminal
from tests.unit.cli.test_command import COMMAND

HERE = {"PATH": "/usr/bin:/bin", "LANG": "nl_NL.UTF-8", "PYTHONUTF8": "1"}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of Unix")


def shell(line: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a line of shell in which `coach` is our command, on the data in a folder."""
    with_command = line.replace("coach ", f"{shlex.quote(str(COMMAND))} --data data --today 2026-11-21 ")
    return subprocess.run(
        ["/bin/sh", "-c", with_command],
        cwd=folder,
        env=HERE | {"HOME": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("coach people >&-", 0),
        ("coach people --json >&-", 0),
        ("coach write first-ask Niemand >&-", 1),
        ("coach write first-ask Niemand 2>&-", 1),
    ],
)
def test_a_closed_output_is_no_reason_to_fail(filled: Terminal, line: str, status: int) -> None:
    ran = shell(line, filled.folder)
    assert ran.returncode == status
    assert ran.stdout == ""
    assert "Traceback" not in ran.stderr


def test_who_reads_the_first_line_only_hears_nothing_of_the_rest(filled: Terminal) -> None:
    ran = shell("coach people | head -n 1", filled.folder)
    assert (ran.stdout.count("\n"), ran.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("line", ["coach people", "coach people --json"])
def test_an_answer_that_cannot_be_written_is_said_in_one_sentence(filled: Terminal, line: str) -> None:
    ran = shell(f"{line} >/dev/full", filled.folder)
    assert (ran.returncode, ran.stderr) == (1, translator("nl")("error.output_not_written") + "\n")


def test_a_closed_input_is_said_in_one_sentence(filled: Terminal) -> None:
    ran = shell("coach check - <&-", filled.folder)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == translator("nl")("error.input_not_readable") + "\n"


def test_bytes_that_are_no_text_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    ran = subprocess.run(
        [COMMAND, "--data", tmp_path / "data", "targets", "add", "Stroomhuis", "--reason", b"\xff"],
        env=HERE,
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.decode() == translator("nl")("cli.unreadable_text") + "\n"
    assert not (tmp_path / "data").exists()
