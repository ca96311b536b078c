"""The server as it is started for real, in a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest

from coach.language.catalogue import translator
from coach.server import ADDRESS, listen

PATIENCE = 60
"""Seconds; a machine that is busy with other tests is slow."""
READY = re.compile(r"http://127\.0\.0\.1:(\d+)")


@contextmanager
def running(folder: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """Start the server from a folder that is not the project's."""
    environment = os.environ | {
        "COACH_DATA": str(folder / "data"),
        "COACH_LANGUAGE": "en",
        "PYTHONUNBUFFERED": "1",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "coach.server", "--headless", *options],
        cwd=folder,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def port_of(process: subprocess.Popen[str]) -> int:
    """Wait for the line that tells the address."""
    assert process.stdout is not None
    too_late = threading.Timer(PATIENCE, process.kill)
    too_late.start()
    try:
        for line in process.stdout:
            if found := READY.search(line):
                return int(found[1])
    finally:
        too_late.cancel()
    assert process.stderr is not None
    pytest.fail(f"the server did not start: {process.stderr.read()}")


def get(url: str, **headers: str) -> tuple[int, Message, str]:
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 our own server
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read().decode()


@dataclass(frozen=True)
class Moved:
    """A server that was asked for a port that others used."""

    asked: int
    port: int
    first_line: str


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Moved]:
    with listen(0) as taken:
        asked = taken.getsockname()[1]
        with running(tmp_path_factory.mktemp("elsewhere"), "--port", str(asked)) as process:
            assert process.stdout is not None
            first_line = process.stdout.readline().strip()
            yield Moved(asked, port_of(process), first_line)


@pytest.fixture(scope="module")
def server(moved: Moved) -> str:
    return f"http://{ADDRESS}:{moved.port}"


def test_a_taken_port_gives_the_next_one_and_says_so(moved: Moved) -> None:
    assert moved.asked < moved.port <= moved.asked + 20
    assert moved.first_line == translator("en")("server.other_port", taken=moved.asked, port=moved.port)


def test_the_health_check_answers(server: str) -> None:
    status, headers, body = get(f"{server}/health")
    assert (status, body) == (200, '{"status":"ok"}')
    assert headers["content-type"] == "application/json"


def test_the_page_is_served_under_every_path(server: str) -> None:
    for path in ("/", "/people"):
        status, _, body = get(server + path)
        assert status == 200
        assert '<div id="root">' in body


@pytest.mark.parametrize("path", ["/", "/health", "/static/no-such-file.js", "/_stcore/health"])
def test_every_answer_says_what_a_browser_may_do_with_it(server: str, path: str) -> None:
    _, headers, _ = get(server + path)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["permissions-policy"] == "camera=(), microphone=(self), geolocation=()"
    assert headers["server"] is None


def test_the_pages_load_nothing_from_elsewhere(server: str) -> None:
    policy = dict(part.strip().split(" ", 1) for part in get(server)[1]["content-security-policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["connect-src"] == policy["media-src"] == "'self' blob:"
    assert policy["frame-ancestors"] == policy["object-src"] == "'none'"
    assert "'unsafe-inline'" not in policy["script-src"]
    assert not re.search(r"https?:|\*", " ".join(policy.values()))


def test_another_name_for_this_computer_is_refused(server: str) -> None:
    status, _, body = get(server, Host="kopje.example")
    assert status == 400
    assert "root" not in body


@pytest.mark.parametrize(
    ("family", "address"), [(socket.AF_INET, "127.0.0.2"), (socket.AF_INET6, "::1")], ids=["other", "IPv6"]
)
def test_the_server_listens_on_one_address_only(
    server: str, family: socket.AddressFamily, address: str
) -> None:
    with socket.socket(family) as caller:
        assert caller.connect_ex((address, int(server.rpartition(":")[2]))) != 0


CHECK_READY = """
import asyncio, threading
from coach.content.ask_rules import ask_rules
from coach.server import warmed_up

async def start():
    async with warmed_up(None):
        (aside,) = [one for one in threading.enumerate() if isinstance(one, threading.Timer)]
        assert aside.daemon
        aside.join(30)

asyncio.run(start())
words = ask_rules().words["nl"]
print(sum(pattern is not None for pattern in words._patterns._known.values()) > 40)
"""


def test_the_ask_check_is_made_ready_aside() -> None:
    ran = subprocess.run([sys.executable, "-c", CHECK_READY], text=True, capture_output=True, check=True)
    assert (ran.stdout, ran.stderr) == ("True\n", "")


PRINT_SETTINGS = """
from coach.server import application
application()
from streamlit import config
for option in ("browser.gatherUsageStats", "server.address", "runner.postScriptGC", "theme.font"):
    print(config.get_option(option))
"""


def test_our_settings_hold_in_any_folder_and_over_those_of_the_user(tmp_path: Path) -> None:
    own = tmp_path / ".streamlit" / "config.toml"
    own.parent.mkdir()
    own.write_text('[browser]\ngatherUsageStats = true\n[server]\naddress = "0.0.0.0"\n', encoding="utf-8")
    printed = subprocess.run(
        [sys.executable, "-c", PRINT_SETTINGS],
        cwd=tmp_path,
        env=os.environ | {"HOME": str(tmp_path)},
        text=True,
        capture_output=True,
        check=True,
    ).stdout.splitlines()
    assert printed == ["False", "127.0.0.1", "False", "sans-serif"]


def test_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    with running(tmp_path, "--port", "0") as process:
        port_of(process)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
        assert (process.returncode, errors) == (0, "")


def test_a_port_that_is_no_number_is_wrong_usage(tmp_path: Path) -> None:
    with running(tmp_path, "--port", "tea") as process:
        _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert "Traceback" not in errors


def test_when_no_port_is_free_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.server.PORTS_TO_TRY", 0)
    with listen(0) as taken, pytest.raises(OSError, match="in use"):
        listen(taken.getsockname()[1])
