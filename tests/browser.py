"""A real browser against a running Streamlit: start a server, open a page, act, and know when it is done.

Whether a run has ended cannot be seen in the page: right after a click the old state is still there, and a
fast run is over before the page shows that it began. So the end-of-run messages on the websocket are counted.
"""

import atexit
import errno
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date, time as clock_time
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    FilePayload,
    Locator,
    Page,
    Playwright,
    Request,
    WebSocket,
    sync_playwright,
)
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from scripts.get_browser import on_this_machine
from tests.browser_scripts import SETTLE, SHINES, STEP, TWO_FRAMES, VIOLATIONS

ROOT = Path(__file__).parent.parent
PICTURES = Path(os.environ.get("COACH_TEST_PICTURES", ROOT / "test-results" / "pictures"))
DESKTOP, PHONE = (1280, 900), (390, 844)
PATIENCE = 60.0
"""Seconds. A loaded machine may need them; a healthy one does not."""

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_SUPERSEDED = ForwardMsg.ScriptFinishedStatus.Value("FINISHED_EARLY_FOR_RERUN")
_HARMLESS = re.compile(r"/_stcore/(health|host-config)")
"""Streamlit's own pages ask for these beside a deep address first, then at the right place."""


@cache
def browser_path() -> Path:
    """Return the browser to use: COACH_TEST_BROWSER, or a Chromium on this machine."""
    if found := on_this_machine():
        return found
    pytest.fail("No browser: `python -m scripts.get_browser` gets one, or name one in COACH_TEST_BROWSER.")


_PORTS: list[int] = []
"""The ports of the servers before. What the browser keeps of Streamlit's files, it keeps by their address."""


def free_port() -> int:
    """Return a port of this machine that nobody uses now, if possible one that we used before."""
    for port in (*_PORTS, 0):
        with socket.socket() as probe, suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(port > 0 and os.name != "nt"))
            probe.bind(("127.0.0.1", port))
            found: int = probe.getsockname()[1]
            if not port:
                _PORTS.append(found)
            return found
    raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))


def _is_up(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1) as answer:  # noqa: S310 - our own server
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


@contextmanager
def running(
    command: Sequence[str], *, port: int, environment: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Run a server in the project's folder until the block ends. Yields its address once it answers."""
    url = f"http://127.0.0.1:{port}"
    env = {**os.environ, **(environment or {})}
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as log,
        subprocess.Popen(list(command), cwd=ROOT, env=env, stdout=log, stderr=subprocess.STDOUT) as server,
    ):
        try:
            end = time.monotonic() + PATIENCE
            while not _is_up(url):
                if server.poll() is not None or time.monotonic() > end:
                    log.seek(0)
                    pytest.fail(f"The server did not start: {log.read()}")
                time.sleep(0.05)
            yield url
        finally:
            server.terminate()
            server.wait(PATIENCE)


@contextmanager
def streamlit_app(script: str, environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """Run a Streamlit script of the project ("scripts/gallery.py") on a free port. Yields its address."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    with running(command, port=port, environment=environment) as url:
        yield url


class StreamlitPage:
    """A page of the product in a browser. Make it before the first address is opened."""

    def __init__(self, page: Page) -> None:
        """Listen to the websocket, the console and the requests of `page`."""
        self.page = page
        self.errors: list[str] = []
        """What the console said in red, and errors that nobody caught."""
        self.outside: list[str] = []
        """Requests to anything but this machine. There should be none."""
        self._runs = 0
        page.on("websocket", self._listen)
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._note_request)

    def _listen(self, websocket: WebSocket) -> None:
        websocket.on("framereceived", self._count)

    def _count(self, frame: bytes | str) -> None:
        if isinstance(frame, str):
            return
        message = ForwardMsg.FromString(frame)
        if message.WhichOneof("type") == "script_finished" and message.script_finished != _SUPERSEDED:
            self._runs += 1

    def _note_console(self, message: ConsoleMessage) -> None:
        said = f"{message.location.get('url', '')} {message.text}"
        if message.type == "error" and not _HARMLESS.search(said):
            self.errors.append(message.text)

    def _note_request(self, request: Request) -> None:
        if not re.match(r"(https?|wss?)://(127\.0\.0\.1|localhost)[:/]|data:|blob:", request.url):
            self.outside.append(request.url)

    def open(self, url: str) -> None:
        """Go to an address and wait for its first run."""
        with self.rerun():
            self.page.goto(url)

    def step(self, url: str) -> None:
        """Go to an address as the Back button does: a new run, without loading Streamlit itself again."""
        with self.rerun():
            self.page.evaluate(STEP, url)

    @contextmanager
    def rerun(self) -> Iterator[None]:
        """Act inside the block; after it, a run has ended and is on screen."""
        before, end = self._runs, time.monotonic() + PATIENCE
        yield
        while self._runs == before:
            if time.monotonic() > end:
                raise TimeoutError(f"No run ended within {PATIENCE:.0f} s")
            self.page.wait_for_timeout(10)  # lets Playwright hand over what came in
        self.settle()

    def settle(self) -> None:
        """Wait until everything of the last run is on screen."""
        assert self.page.evaluate(SETTLE, PATIENCE * 1000) == []

    def key(self, key: str) -> Locator:
        """Return the element or container with this Streamlit key."""
        return self.page.locator(".st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", key))

    def click(self, key: str) -> None:
        """Press the button with this key and wait for the run."""
        with self.rerun():
            self.key(key).get_by_role("button").first.click()

    def choose(self, key: str, option: str) -> None:
        """Choose one of the options that stand beside each other (segmented control, pills, radio).

        What is chosen already stays so: a second press would take it back, or do nothing at all.
        """
        group = self.key(key)
        if group.get_by_role("radio", name=option, exact=True, checked=True).count():
            return
        with self.rerun():
            group.get_by_text(option, exact=True).click()

    def pick(self, key: str, option: str) -> None:
        """Choose from a list that opens (select box)."""
        self.key(key).get_by_role("combobox").click()
        with self.rerun():
            self.page.get_by_role("option", name=option, exact=True).click()

    def type_in(self, key: str, text: str) -> None:
        """Write in a field and leave it with Tab, which hands the text over."""
        field = self.key(key).locator("input, textarea").first
        if field.input_value() == text:
            return
        field.fill(text)
        with self.rerun():
            field.press("Tab")

    def set_day(self, key: str, day: date) -> None:
        """Write a day in a date field. It is handed over when the whole field is left."""
        field = self.key(key)
        if field.locator("input[type=date]").input_value() == day.isoformat():
            return
        self._fill_parts(field, {"day": f"{day:%d}", "month": f"{day:%m}", "year": f"{day:%Y}"})
        with self.rerun():
            self.page.keyboard.press("Tab")  # from the year to the calendar button, which is in the field
            self.page.keyboard.press("Tab")

    def set_clock(self, key: str, clock: clock_time) -> None:
        """Write a time in a time field."""
        field = self.key(key)
        if field.locator("input[type=hidden]").input_value() == f"{clock:%H:%M:%S}":
            return
        self._fill_parts(field, {"hour": f"{clock:%H}", "minute": f"{clock:%M}"})
        with self.rerun():
            self.page.keyboard.press("Tab")

    def _fill_parts(self, field: Locator, parts: Mapping[str, str]) -> None:
        for kind, figures in parts.items():
            field.locator(f"[data-type={kind}]").click()
            self.page.keyboard.type(figures)

    def upload(self, key: str, name: str, content: bytes) -> None:
        """Give a file to a file field."""
        file: FilePayload = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        with self.rerun():
            self.key(key).locator("input[type=file]").set_input_files(file)

    def download(self, key: str) -> tuple[str, bytes]:
        """Press a download button. Returns the name the file would get, and what is in it."""
        with self.page.expect_download(timeout=PATIENCE * 1000) as begun:
            self.key(key).get_by_role("button").click()
        return begun.value.suggested_filename, Path(begun.value.path()).read_bytes()

    def visit(self, label: str) -> None:
        """Go to a page through the list at the left, which a phone first has to open."""
        opener = self.page.get_by_test_id("stExpandSidebarButton")
        if opener.is_visible():
            opener.click()
        with self.rerun():
            self.page.get_by_test_id("stSidebarNavLink").filter(has_text=label).click()

    def shine(self, scheme: Literal["light", "dark"]) -> None:
        """Wish for light or dark, as the settings of a computer do, and wait until the page follows."""
        self.page.emulate_media(color_scheme=scheme)
        self.page.wait_for_function(SHINES, arg=scheme, timeout=PATIENCE * 1000)
        self.settle()

    def overflow(self) -> int:
        """Return how many pixels the page is wider than its window."""
        wider: int = self.page.get_by_test_id("stMain").evaluate(
            "main => main.scrollWidth - main.clientWidth"
        )
        return wider

    def picture(self, name: str) -> Path:
        """Take a picture of the whole page, for people to look at; the window grows to hold it all."""
        size = self.page.viewport_size or {"width": DESKTOP[0], "height": DESKTOP[1]}
        height: int = self.page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
        self.page.set_viewport_size({"width": size["width"], "height": max(size["height"], height)})
        self.page.evaluate(TWO_FRAMES)
        PICTURES.mkdir(parents=True, exist_ok=True)
        file = PICTURES / f"{name}.png"
        self.page.screenshot(path=file)
        self.page.set_viewport_size(size)
        return file

    def accessibility(self, context: str | None = None, rules: Sequence[str] = ()) -> list[dict[str, Any]]:
        """Return what axe-core objects to, in the whole page or in the elements of a CSS selector.

        `rules` are the names of those to hold the page against; without them it is all that are usual.
        """
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE_SCRIPT)
        found: list[dict[str, Any]] = self.page.evaluate(VIOLATIONS, [context, list(rules) or None])
        return found


@cache
def _profile(browser: Browser, locale: str, _name: str) -> BrowserContext:
    """Return a profile. Whoever comes later in it finds Streamlit's files there, read and made ready."""
    return browser.new_context(
        locale=locale,
        timezone_id="Europe/Amsterdam",
        permissions=["clipboard-read", "clipboard-write"],
        accept_downloads=True,
        reduced_motion="reduce",
    )


@contextmanager
def open_page(
    browser: Browser,
    size: tuple[int, int] = DESKTOP,
    *,
    scheme: Literal["light", "dark"] = "light",
    locale: str = "nl-NL",
    profile: str = "usual",
) -> Iterator[StreamlitPage]:
    """Open an empty page. Only Streamlit's own files are remembered from another test.

    Who changes more than a page (what time it is, say) takes a `profile` that no other test uses.
    """
    context = _profile(browser, locale, profile)
    page = context.new_page()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(color_scheme=scheme)
    try:
        yield StreamlitPage(page)
    finally:
        context.set_offline(offline=False)
        if page.url.startswith("http"):
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        page.close()
        context.clear_cookies()


@cache
def _playwright() -> Playwright:
    """Start Playwright. A second one beside it cannot live in the same thread."""
    started = sync_playwright().start()
    atexit.register(started.stop)
    return started


@cache
def _browser() -> Browser:
    """Start the browser: once, also for who imports the fixture elsewhere."""
    return _playwright().chromium.launch(executable_path=browser_path(), args=_FLAGS)


@pytest.fixture(scope="session")
def chromium() -> Browser:
    """The browser, started once for all the tests of a process."""
    return _browser()


@pytest.fixture
def st_page(chromium: Browser) -> Iterator[StreamlitPage]:
    """A page at desktop size. Fails when the console said an error or anything outside was asked for."""
    with open_page(chromium) as page:
        yield page
        assert page.errors == []
        assert page.outside == []


@pytest.fixture
def phone_page(chromium: Browser) -> Iterator[StreamlitPage]:
    """The same on a phone of 390 pixels wide."""
    with open_page(chromium, PHONE) as page:
        yield page
        assert page.errors == []
        assert page.outside == []
