"""A draft put into the user's own mailbox (IMAP, RFC 3501). Nothing is sent, read or removed there."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from imaplib import IMAP4, IMAP4_SSL, Time2Internaldate

from coach.domain.mailbox import Security
from coach.errors import MailNotReached, MailNotTrusted, MessageRefused, NoDraftsFolder, PasswordRefused
from coach.exporters.folder_names import read, written
from coach.exporters.mail_door import SECONDS, Door

USUAL_FOLDER = "Drafts"

_LISTED = re.compile(r'\((?P<marks>[^)]*)\) (?:"(?:\\.|[^"\\])*"|NIL) ?(?P<name>.*)')
_NO_SUCH_FOLDER = re.compile("TRYCREATE|NONEXISTENT", re.IGNORECASE)
_READ_DRAFT = r"(\Draft \Seen)"
"""Not counted as a new mail."""


def try_imap(door: Door) -> None:
    """Log in and out again. Raises MailError or UnprotectedConnection."""
    with _mailbox(door):
        pass


def put_draft(door: Door, content: bytes, moment: datetime, folder: str = "") -> str:
    """Put a message among the drafts, and return the name of the folder where it is.

    That is the folder which the mailbox marks for it (RFC 6154), else `folder`, else "Drafts". Raises
    NoDraftsFolder when there is none of that name, MessageRefused, and what `try_imap` raises.
    """
    with _mailbox(door) as mailbox:
        name = _marked_folder(mailbox) or written(folder or USUAL_FOLDER)
        answer, said = mailbox.append(name, _READ_DRAFT, Time2Internaldate(moment.timestamp()), content)
        if answer != "OK":
            detail = IMAP4.error(str(said))
            if _NO_SUCH_FOLDER.search(str(said)):
                raise door.refusal(NoDraftsFolder, detail, folder=read(name))
            raise door.refusal(MessageRefused, detail)
    return read(name)


@contextmanager
def _mailbox(door: Door) -> Iterator[IMAP4]:
    door.check()
    with _reaching(door):
        mailbox = _open(door)
        try:
            if door.security is Security.STARTTLS:
                _protect(door, mailbox)
            _log_in(door, mailbox)
            yield mailbox
        finally:
            with suppress(IMAP4.error, OSError):
                mailbox.logout()


@contextmanager
def _reaching(door: Door) -> Iterator[None]:
    """Whoever does not speak as a mail server does, was not reached."""
    with door.reaching():
        try:
            yield
        except IMAP4.error as error:
            raise door.refusal(MailNotReached, error) from None


def _open(door: Door) -> IMAP4:
    if door.security is Security.TLS:
        return IMAP4_SSL(door.host, door.port, ssl_context=door.context(), timeout=SECONDS)
    return IMAP4(door.host, door.port, timeout=SECONDS)


def _protect(door: Door, mailbox: IMAP4) -> None:
    """Go on in private. Who does not offer that gets no password: somebody between may have cut it out."""
    if "STARTTLS" not in mailbox.capabilities:
        raise MailNotTrusted(host=door.host, detail="no STARTTLS")
    mailbox.starttls(door.context())


def _log_in(door: Door, mailbox: IMAP4) -> None:
    words = f"\0{door.login}\0{door.password}".encode()
    try:
        if "AUTH=PLAIN" in mailbox.capabilities:  # the only way for letters beyond ASCII
            mailbox.authenticate("PLAIN", lambda _: words)
        else:
            mailbox.login(door.login, door.password)
    except IMAP4.abort:
        raise
    except (IMAP4.error, UnicodeError) as error:
        raise door.refusal(PasswordRefused, error) from None


def _marked_folder(mailbox: IMAP4) -> str | None:
    """Return the folder for drafts as the mailbox writes its name."""
    can: Sequence[str] = mailbox.capability()[1][0].decode("ascii", "replace").upper().split()
    asked = "* RETURN (SPECIAL-USE)" if {"SPECIAL-USE", "LIST-EXTENDED"}.issubset(can) else "*"
    pattern = asked.replace("*", '"*"')
    _, lines = mailbox.list('""', pattern)
    return next((name for marks, name in _folders(lines) if "\\drafts" in marks.lower().split()), None)


def _folders(lines: Sequence[object]) -> Iterator[tuple[str, str]]:
    r"""Yield the marks and the name of each folder. A name may stand apart, after its length: "{9}"."""
    for line in lines:
        told, apart = (line[0], line[1]) if isinstance(line, tuple) else (line, None)
        if not isinstance(told, bytes) or not told.isascii():
            continue
        found = _LISTED.fullmatch(told.decode("ascii"))
        if found is None:
            continue
        if apart is None:
            yield found["marks"], found["name"]
        elif apart.isascii():
            yield found["marks"], written(read(apart.decode("ascii")))
