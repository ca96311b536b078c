"""The password of the user's own mail account, in the keyring of their system and nowhere else.

Where that has none, nothing is kept. What `keyring` calls a poor place (a plain file) is none either.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

OURS = "kopje"
"""What the system shows the password under."""

_GOOD_ENOUGH = 1
"""From here on `keyring` recommends a place."""


def has_keyring() -> bool:
    """Return whether this system has a safe place for a password."""
    return _keyring() is not None


def password_of(account: str) -> str | None:
    """Return what is kept for an account; None when nothing is, or the keyring stays locked."""
    from keyring.errors import KeyringError

    keyring = _keyring()
    try:
        return keyring.get_password(OURS, account) if keyring else None
    except KeyringError:
        return None


def keep_password(account: str, password: str) -> bool:
    """Keep a password, and return whether it is kept."""
    from keyring.errors import KeyringError

    keyring = _keyring()
    try:
        if keyring is not None:
            keyring.set_password(OURS, account, password)
    except KeyringError:
        return False
    return keyring is not None


def forget_password(account: str) -> None:
    """Take a password away; nothing happens when there is none."""
    from keyring.errors import KeyringError

    keyring = _keyring()
    try:
        if keyring is not None and keyring.get_password(OURS, account) is not None:
            keyring.delete_password(OURS, account)
    except KeyringError:
        return


def _keyring() -> "KeyringBackend | None":
    """Loaded only by who has a mail account: it looks around in the system."""
    import keyring

    found = keyring.get_keyring()
    return found if found.priority >= _GOOD_ENOUGH else None
