"""Every session key, typed. What must outlive a reload lives in the database, not here."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal

import streamlit as st

Noun = Literal["today", "targets", "people", "conversations", "settings"]

_LANGUAGE = "kopje_language"
_FLASH = "kopje_flash"
_UNDO = "kopje_undo"
_IMPORT = "kopje_import"


def language() -> str:
    """Return the language of the screen in this session."""
    return str(st.session_state.get(_LANGUAGE, "en"))


def set_language(code: str) -> None:
    """Keep the language of the screen for this session."""
    st.session_state[_LANGUAGE] = code


def flash(text: str) -> None:
    """Say something at the top of the next run: a toast would be lost when the page changes."""
    st.session_state[_FLASH] = text


def take_flash() -> str:
    """Return what was to be said, once."""
    return str(st.session_state.pop(_FLASH, ""))


def offer_undo(text: str, service: str, method: str, *arguments: Any) -> None:
    """Offer to take the last act back: `coach.<service>.<method>(*arguments)`."""
    st.session_state[_UNDO] = (text, service, method, arguments)


def undo_offer() -> tuple[str, str, str, tuple[Any, ...]] | None:
    """Return the offer, if there is one."""
    offer: tuple[str, str, str, tuple[Any, ...]] | None = st.session_state.get(_UNDO)
    return offer


def drop_undo() -> None:
    """Forget the offer: it was used, or something else happened."""
    st.session_state.pop(_UNDO, None)


def import_report() -> Any:
    """Return the report of the import that was just written, if any."""
    return st.session_state.get(_IMPORT)


def keep_import_report(report: Any) -> None:
    """Keep the report of an import, so that its rejected rows can still be looked at."""
    st.session_state[_IMPORT] = report


@contextmanager
def edits(form: str, values: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """Give what the user changed in a form since it was drawn the last time in this session.

    Only that is to be kept: what merely differs from the store may have been changed in another tab. The
    values count as kept when the block ends without an error; else the same edits come again.
    """
    key = f"kopje_form_{form}"
    before: Mapping[str, object] = st.session_state.get(key, values)
    failed = False
    try:
        yield {name: value for name, value in values.items() if name not in before or before[name] != value}
    except Exception:
        failed = True
        raise
    finally:  # Streamlit's way to start a run again passes here too, and is no failure
        if not failed:
            st.session_state[key] = dict(values)
