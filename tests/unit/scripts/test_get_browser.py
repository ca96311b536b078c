from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import get_browser
from scripts.get_browser import NoBrowser, browser, install_with_apt, on_this_machine


class Machine:
    """A computer with some programs, that remembers what was run on it."""

    def __init__(self, *programs: str, succeeds: Callable[[tuple[str, ...]], bool] = lambda _: True) -> None:
        self.programs = set(programs)
        self.succeeds = succeeds
        self.ran: list[str] = []

    def which(self, name: str) -> str | None:
        return f"/programs/{Path(name).name}" if Path(name).name in self.programs else None

    def run(self, *command: str) -> bool:
        self.ran.append(" ".join(command))
        if "install" in command and "chromium" in command and self.succeeds(command):
            self.programs.add("chromium")
        return self.succeeds(command)


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[Machine], Machine]:
    def use(machine: Machine, user: int = 0) -> Machine:
        monkeypatch.delenv("COACH_TEST_BROWSER", raising=False)
        monkeypatch.setattr("shutil.which", machine.which)
        monkeypatch.setattr("os.geteuid", lambda: user, raising=False)
        monkeypatch.setattr(get_browser, "_succeeds", machine.run)
        monkeypatch.setattr(get_browser, "_of_playwright", lambda: None)
        return machine

    return use


def test_a_chromium_on_the_path_is_taken_and_nothing_is_installed(on: Callable[..., Machine]) -> None:
    machine = on(Machine("google-chrome", "apt-get"))
    assert browser() == Path("/programs/google-chrome")
    assert machine.ran == []


def test_a_named_browser_comes_first(on: Callable[..., Machine], monkeypatch: pytest.MonkeyPatch) -> None:
    on(Machine("chromium", "mine"))
    monkeypatch.setenv("COACH_TEST_BROWSER", "/somewhere/mine")
    assert on_this_machine() == Path("/programs/mine")


def test_apt_refreshes_its_lists_before_it_installs(on: Callable[..., Machine]) -> None:
    machine = on(Machine("apt-get"))
    assert browser() == Path("/programs/chromium")
    assert [command.split()[:2] for command in machine.ran] == [["apt-get", "update"], ["apt-get", "install"]]


def test_an_ordinary_user_needs_a_sudo_that_asks_nothing(on: Callable[..., Machine]) -> None:
    machine = on(Machine("apt-get"), user=1000)
    install_with_apt()
    assert all(command.startswith("sudo --non-interactive ") for command in machine.ran)
    refused = on(Machine("apt-get", succeeds=lambda _: False), user=1000)
    install_with_apt()
    assert refused.ran == ["sudo --non-interactive true"]


def test_where_apt_is_not_playwright_downloads_its_own(on: Callable[..., Machine]) -> None:
    machine = on(Machine())
    assert browser() == Path("/programs/chromium")
    assert [command.split(" ", 1)[1] for command in machine.ran] == [
        "-m playwright install --with-deps chromium"
    ]


def test_where_none_can_be_had_one_sentence_says_so(on: Callable[..., Machine]) -> None:
    on(Machine("apt-get", succeeds=lambda _: False))
    with pytest.raises(NoBrowser, match="COACH_TEST_BROWSER"):
        browser()
