"""The locks: complete, pinned by hash, and free of the place they were made at."""

import itertools
import re
import tomllib
from pathlib import Path

import pytest

from tests.project_files import ROOT

LOCKS = ("run", "dev")
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def lines(lock: str) -> list[str]:
    return (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8").splitlines()


def pins(lock: str) -> set[tuple[str, str]]:
    return {(found[1], found[2]) for line in lines(lock) if (found := PINNED.match(line))}


def named(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=!~ ;]", requirement, maxsplit=1)[0].lower() for requirement in requirements}


def group(of: str) -> list[str]:
    return [entry for entry in PROJECT["dependency-groups"][of] if isinstance(entry, str)]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_pinned_packages_and_their_hashes_and_nothing_else(lock: str) -> None:
    assert [
        line for line in lines(lock) if not (line.startswith("#") or PINNED.match(line) or HASH.match(line))
    ] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_a_hash(lock: str) -> None:
    followed_by = itertools.pairwise(lines(lock))
    assert [line for line, after in followed_by if PINNED.match(line) and not HASH.match(after)] == []


def test_both_locks_hold_what_the_program_needs_and_what_it_is_built_with() -> None:
    needed = named(PROJECT["project"]["dependencies"]) | named(group("build"))
    needed |= named(PROJECT["build-system"]["requires"])
    for lock in LOCKS:
        assert needed - {name for name, _ in pins(lock)} == set()


def test_the_lock_for_developers_holds_their_tools() -> None:
    assert named(group("dev")) - {name for name, _ in pins("dev")} == set()


def test_developers_run_what_users_run() -> None:
    assert pins("run") - pins("dev") == set()


def test_the_locks_lie_where_the_makefile_looks() -> None:
    makefile = Path(ROOT / "Makefile").read_text(encoding="utf-8")
    for lock in LOCKS:
        assert f"requirements/{lock}.txt" in makefile
