"""The whole product without a browser: its entry script on a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

import pytest
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from coach.domain.wording import Language
from coach.language.catalogue import LANGUAGES, Translator, translator
from coach.services.coach import Coach
from coach.settings import Settings
from coach.ui import state
from tests.browser import PATIENCE, ROOT
from tests.ui.screen import Screen

TODAY = "2026-11-23"


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Translator:
    """The words of the screen. Half of the tests of a page see it in Dutch, the others in English."""
    return translator(LANGUAGES[crc32(request.node.nodeid.encode()) % len(LANGUAGES)])


@pytest.fixture
def coach(tmp_path: Path, say: Translator) -> Iterator[Coach]:
    """An empty house, with the language chosen."""
    opened = Coach.open(Settings(folder=tmp_path / "data", today=TODAY))
    opened.profile.change(language=Language(say.language))
    yield opened
    opened.close()


@pytest.fixture
def example(coach: Coach, say: Translator) -> Coach:
    """The house filled with the invented example."""
    coach.data.fill_example(Language(say.language))
    return coach


@pytest.fixture
def show(
    tmp_path: Path, coach: Coach, say: Translator, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Screen]:
    """Return what opens a page: `show("target", id=…)`."""
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COACH_TODAY", TODAY)
    monkeypatch.delenv("COACH_DATABASE_URL", raising=False)
    _name_options_in(say.language, monkeypatch)

    def opened(noun: str, **parameters: str) -> Screen:
        app = AppTest.from_file(str(ROOT / "coach_app.py"), default_timeout=PATIENCE)
        # The pages are functions, which AppTest cannot name; by their hash it finds them.
        app._page_hash = calc_hash(noun) if noun != "today" else ""
        for name, value in parameters.items():
            app.query_params[name] = value
        app.run()
        return Screen(app)

    return opened


def _name_options_in(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest asks what an option is called between two runs, when no session knows the language."""
    in_a_run = state.language
    monkeypatch.setattr(
        state, "language", lambda: in_a_run() if get_script_run_ctx(suppress_warning=True) else language
    )
