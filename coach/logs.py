"""The log of our own failures: a file beside the data, for the user alone, as it may quote what is in it."""

import logging
import os
from io import TextIOWrapper
from pathlib import Path
from typing import cast

from coach.settings import LOG_FILE

_FORM = "%(asctime)s %(levelname)s %(message)s"


class _PrivateFile(logging.FileHandler):
    """Writes to a file that others on the computer cannot read, made when there is something to write."""

    def _open(self) -> TextIOWrapper:
        opened = open(  # noqa: SIM115 the handler closes it
            self.baseFilename, self.mode, encoding=self.encoding, opener=_private, errors=self.errors
        )
        return cast("TextIOWrapper", opened)


def keep_log(folder: Path) -> logging.Handler:
    """Write down in this folder what goes wrong from now on; where that cannot be, on standard error."""
    handler: logging.Handler
    if os.access(folder, os.W_OK):
        handler = _PrivateFile(folder / LOG_FILE, encoding="utf-8", delay=True, errors="backslashreplace")
    else:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(_FORM))
    logging.getLogger("coach").addHandler(handler)
    return handler


def drop_log(handler: logging.Handler) -> None:
    """Write no more to it."""
    logging.getLogger("coach").removeHandler(handler)
    handler.close()


def erase_log(folder: Path) -> None:
    """Empty the log. Somebody may be writing to it, so it is not taken away."""
    log = folder / LOG_FILE
    if log.exists():
        os.truncate(log, 0)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)
