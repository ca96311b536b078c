"""One place that turns what went wrong into a sentence on the screen; the detail goes to the log."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from coach.errors import CoachError
from coach.ui.components.notice import problem
from coach.ui.words import sentence, t

_log = logging.getLogger("coach.ui")


@contextmanager
def telling() -> Iterator[None]:
    """Tell what the user's input got wrong, right where it was given; the rest of the page goes on."""
    try:
        yield
    except CoachError as error:
        if error.detail:
            _log.warning("%s: %s", error.message_key, error.detail)
        problem(sentence(error))


@contextmanager
def telling_everything() -> Iterator[None]:
    """Tell any failure of our own in one sentence. Streamlit's own ways to stop a run pass through."""
    try:
        with telling():
            yield
    except Exception:  # noqa: BLE001 the last place before the screen; the log has it all
        _log.exception("A page failed")
        problem(t("error.unexpected"))
