"""Every session key, typed. What must outlive a reload lives in the database, not here."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal

import streamlit as st

Noun = Literal[
    "today",
    "direction",
    "targets",
    "people",
    "conversations",
    "messages",
    "settings",
    "target",
    "person",
    "conversation",
    "talk",
    "debrief",
    "pitch",
]
"""The pages, by the name of their module and of their address."""

_LANGUAGE = "kopje_language"
_FLASH = "kopje_flash"
_UNDO = "kopje_undo"
_IMPORT = "kopje_import"
_LIST_CHANGE = "kopje_list_change"
_LISTS_PUT_BACK = "kopje_lists_put_back"
_IMPORT_WORK = "kopje_import_work"
_SENDING = "kopje_sending"
_MAIL_PASSWORD = "kopje_mail_password"  # noqa: S105 the name of a place in memory
_MAIL_PASSWORD_ASKED = "kopje_mail_password_asked"  # noqa: S105 idem


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


def forget_everything() -> None:
    """Forget what this session holds, but for the language: the data it is about was erased."""
    for key in set(map(str, st.session_state)) - {_LANGUAGE}:
        del st.session_state[key]


def import_report() -> Any:
    """Return the report of the import that was just written, if any."""
    return st.session_state.get(_IMPORT)


def keep_import_report(report: Any) -> None:
    """Keep the report of an import, so that its rejected rows can still be looked at."""
    st.session_state[_IMPORT] = report


def import_work() -> Any:
    """Return the file that is being looked at, if any; see `coach.ui.importing.work`."""
    return st.session_state.get(_IMPORT_WORK)


def keep_import_work(work: Any) -> None:
    """Keep a file that was read, so that it is not read again at every press of a button."""
    st.session_state[_IMPORT_WORK] = work


def list_change() -> Any:
    """Return what the last change did to the top 10, if that is still to be shown."""
    return st.session_state.get(_LIST_CHANGE)


def keep_list_change(change: Any) -> None:
    """Keep what a change did to the top 10, so that it can be read and taken back; None: put away."""
    st.session_state[_LIST_CHANGE] = change


def turn(text: str) -> int:
    """Return how often a text that is being written was put in place by the coach in this session."""
    return int(st.session_state.get(f"kopje_turn_{text}", 0))


def next_turn(text: str) -> None:
    """Let the coach's version of a text take the place of what stands in the browser."""
    st.session_state[f"kopje_turn_{text}"] = turn(text) + 1


def lists_put_back() -> int:
    """Return how often the list was put back in this session: fields that show it are drawn anew then."""
    return int(st.session_state.get(_LISTS_PUT_BACK, 0))


def count_list_put_back() -> None:
    """Note that the list was put back as it was."""
    st.session_state[_LISTS_PUT_BACK] = lists_put_back() + 1


def sending() -> str:
    """Return the mark of the message for which a yes is asked now, or nothing."""
    return str(st.session_state.get(_SENDING, ""))


def ask_sending(mark: str) -> None:
    """Ask for a yes to send the message with this mark; an empty mark asks no more."""
    st.session_state[_SENDING] = mark


def mail_password() -> str:
    """Return the password of the mail account as it was typed in this session: memory only, never on disk."""
    return str(st.session_state.get(_MAIL_PASSWORD, ""))


def keep_mail_password(password: str) -> None:
    """Keep the password for as long as this session lasts. An empty one forgets it."""
    st.session_state[_MAIL_PASSWORD] = password


def is_mail_password_asked() -> bool:
    """Return whether the password has to be typed."""
    return bool(st.session_state.get(_MAIL_PASSWORD_ASKED))


def ask_mail_password(*, asked: bool) -> None:
    """Let the field for the password be there, or not."""
    st.session_state[_MAIL_PASSWORD_ASKED] = asked


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
