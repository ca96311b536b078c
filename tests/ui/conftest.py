"""The whole product without a browser: its entry script on a folder of its own."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from coach.domain.wording import Language
from coach.language.catalogue import LANGUAGES, Translator, translator
from coach.services.coach import Coach
from coach.settings import DATABASE_FILE, Settings
from coach.ui import state
from tests.browser import PATIENCE, ROOT
from tests.ui.screen import Screen

TODAY = "2026-11-23"


@pytest.fixture(scope="session", autouse=True)
def packages_are_read_once() -> Iterator[None]:
    """Every AppTest looks for components in all installed packages, which takes longer than a page."""
    with pytest.MonkeyPatch.context() as patch:
        once = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Translator:
    """The words of the screen. Half of the tests of a page see it in Dutch, the others in English."""
    return translator(LANGUAGES[crc32(request.node.nodeid.encode()) % len(LANGUAGES)])


@pytest.fixture(scope="session")
def houses(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Callable[[str, bool], Path]:
    """Return what gives a database to copy: in a language, with or without the invented example."""

    @cache
    def file(language: str, filled: bool) -> Path:
        folder = tmp_path_factory.mktemp("house")
        shutil.copy(empty_file, folder)
        opened = Coach.open(Settings(folder=folder, today=TODAY))
        opened.profile.change(language=Language(language))
        if filled:
            opened.data.fill_example(Language(language))
        opened.close()
        return folder / DATABASE_FILE

    return file


@pytest.fixture
def coach(
    request: pytest.FixtureRequest, tmp_path: Path, say: Translator, houses: Callable[[str, bool], Path]
) -> Iterator[Coach]:
    """A house with the language chosen: empty, unless the test asks for the example."""
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(houses(say.language, "example" in request.fixturenames), folder)
    opened = Coach.open(Settings(folder=folder, today=TODAY))
    yield opened
    opened.close()


@pytest.fixture
def example(coach: Coach) -> Coach:
    """The house filled with the invented example."""
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
