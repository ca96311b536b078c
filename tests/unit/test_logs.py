"""The log of our own failures: private, beside the data, and emptied with it."""

import logging
import os
import stat
from pathlib import Path

import pytest

from coach.logs import drop_log, erase_log, keep_log
from coach.settings import LOG_FILE


def test_what_goes_wrong_is_written_down_for_the_user_alone(tmp_path: Path) -> None:
    handler = keep_log(tmp_path)
    log = tmp_path / LOG_FILE
    assert not log.exists()
    logging.getLogger("coach.ui").warning("error.folder: %s", "geen ruimte")
    drop_log(handler)
    logging.getLogger("coach.ui").warning("niet meer")
    assert log.read_text(encoding="utf-8").endswith("WARNING error.folder: geen ruimte\n")
    if os.name != "nt":
        assert stat.S_IMODE(log.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR


def test_an_emptied_log_is_written_on(tmp_path: Path) -> None:
    erase_log(tmp_path)
    handler = keep_log(tmp_path)
    logging.getLogger("coach").error("eerst")
    erase_log(tmp_path)
    logging.getLogger("coach").error("daarna")
    drop_log(handler)
    assert "eerst" not in (text := (tmp_path / LOG_FILE).read_text(encoding="utf-8"))
    assert text.endswith("ERROR daarna\n")


def test_without_a_folder_to_write_in_it_goes_to_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = keep_log(tmp_path / "nergens")
    logging.getLogger("coach").error("hier")
    drop_log(handler)
    assert "ERROR hier" in capsys.readouterr().err
