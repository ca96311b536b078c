"""Kopje as a user starts it: the real server, a folder of data of its own, on a day that stands still."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser

from coach.language.catalogue import Translator, translator
from tests.browser import DESKTOP, StreamlitPage, free_port, open_page, running

TODAY = date(2026, 11, 23)
"""A Monday."""
LOCALES = {"nl": "nl-NL", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody at the screen."""

    app: StreamlitPage
    url: str
    say: Translator
    """The words of the screen."""

    def text(self) -> str:
        """Return everything that stands on the page."""
        return self.app.page.get_by_test_id("stMain").inner_text()

    def texts(self, selector: str) -> list[str]:
        """Return the text of each element, in the order of the page."""
        return self.app.page.locator(selector).all_inner_texts()

    def sentences(self) -> list[str]:
        """Return what is told to have gone wrong."""
        return self.texts("[role=alert] p")

    def press(self, name: str) -> None:
        """Press the button with this name, wherever it stands, and wait for the run."""
        with self.app.rerun():
            self.app.page.get_by_role("button", name=name, exact=True).click()

    def row_button(self, name: str) -> None:
        """Open the row of this name."""
        self.press(self.say("people.open", name=name))

    def go(self, noun: str, **parameters: str) -> None:
        """Write an address, as one does with a bookmark."""
        self.app.open(self._at(noun, parameters))

    def back_to(self, noun: str, **parameters: str) -> None:
        """Go to an address as the Back button does: in the same tab, where Streamlit runs already."""
        self.app.step(self._at(noun, parameters))

    def _at(self, noun: str, parameters: Mapping[str, str]) -> str:
        query = "&".join(f"{name}={value}" for name, value in parameters.items())
        return f"{self.url}/{'' if noun == 'today' else noun}?{query}"

    def menu(self, noun: str) -> None:
        """Go to a page through the list at the left."""
        self.app.visit(self.say(f"nav.{noun}"))

    def reload(self) -> None:
        """Press F5: everything that the server knew of this tab is gone."""
        with self.app.rerun():
            self.app.page.reload()

    def address_of(self, parameter: str) -> str:
        """Return a parameter of the address."""
        found: str = self.app.page.evaluate(
            "name => new URLSearchParams(location.search).get(name) || ''", parameter
        )
        return found


@contextmanager
def kopje(folder: Path, **settings: str) -> Iterator[str]:
    """Start Kopje on a folder, with further settings from the environment. Yields its address."""
    port = free_port()
    environment = {"COACH_DATA": str(folder), "COACH_TODAY": TODAY.isoformat(), "COACH_DATABASE_URL": ""}
    environment |= settings
    command = [sys.executable, "-m", "coach.server", "--headless", "--port", str(port)]
    with running(command, port=port, environment=environment) as url:
        yield url


@contextmanager
def visiting(
    browser: Browser, url: str, language: str, size: tuple[int, int] = DESKTOP, *, profile: str = "usual"
) -> Iterator[Visit]:
    """Open a browser in a language. In the end there were no errors, and nothing came from elsewhere.

    Two who are there at once each need a `profile`: a tab in the background hardly draws.
    """
    with open_page(browser, size, locale=LOCALES[language], profile=profile) as app:
        try:
            yield Visit(app, url, translator(language))
        except BaseException:
            app.picture(f"journey-failed-{language}")
            raise
        assert app.errors == [], app.errors
        assert app.outside == [], app.outside
