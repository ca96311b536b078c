"""A message sent through the user's own mail account (SMTP submission, RFC 6409), when the user says so."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from smtplib import (
    SMTP,
    SMTP_SSL,
    SMTPAuthenticationError,
    SMTPException,
    SMTPNotSupportedError,
    SMTPResponseException,
    SMTPServerDisconnected,
)

from coach.domain.mailbox import Security
from coach.errors import MailNotReached, MailNotTrusted, MessageRefused, PasswordRefused, SendingUncertain
from coach.exporters.mail_door import SECONDS, Door

_ME = "[127.0.0.1]"
"""How we greet: the name of the user's computer is nobody's business."""

_WELCOME = frozenset({235, 503})
"""Logged in, and logged in already (RFC 4954)."""


def try_smtp(door: Door) -> None:
    """Log in and out again. Raises MailError or UnprotectedConnection."""
    with _server(door):
        pass


def send(door: Door, sender: str, reader: str, content: bytes) -> None:
    """Send a message to one address. When this returns, the server has taken it, and it is on its way.

    Raises MessageRefused; SendingUncertain when the server fell silent halfway, so that nobody knows; and
    what `try_smtp` raises.
    """
    with _server(door) as server:
        try:
            server.sendmail(sender, [reader], content)
        except SMTPServerDisconnected as error:
            raise door.refusal(SendingUncertain, error) from None
        except SMTPException as error:
            raise door.refusal(MessageRefused, error) from None
        except OSError as error:
            raise door.refusal(SendingUncertain, error) from None


@contextmanager
def _server(door: Door) -> Iterator[SMTP]:
    door.check()
    with door.reaching():
        server = _open(door)
    try:
        _log_in(door, server)
        yield server
    finally:
        with suppress(OSError):  # the message is gone by now, however the goodbye went
            server.quit()
        server.close()


def _open(door: Door) -> SMTP:
    if door.security is Security.TLS:
        return SMTP_SSL(door.host, door.port, _ME, timeout=SECONDS, context=door.context())
    return SMTP(door.host, door.port, _ME, timeout=SECONDS)


def _log_in(door: Door, server: SMTP) -> None:
    with door.reaching():
        try:
            if door.security is Security.STARTTLS:
                _protect(door, server)
            server.ehlo_or_helo_if_needed()
            _say_password(door, server)
        except (SMTPAuthenticationError, SMTPNotSupportedError, UnicodeError) as error:
            raise door.refusal(PasswordRefused, error) from None


def _protect(door: Door, server: SMTP) -> None:
    """Go on in private. Who does not offer that gets no password: somebody between may have cut it out."""
    try:
        server.starttls(context=door.context())
    except SMTPNotSupportedError as error:
        raise door.refusal(MailNotTrusted, error) from None
    except SMTPResponseException as error:
        raise door.refusal(MailNotReached, error) from None


def _say_password(door: Door, server: SMTP) -> None:
    if "PLAIN" not in server.esmtp_features.get("auth", "").upper().split():
        server.login(door.login, door.password)
        return
    words = b64encode(f"\0{door.login}\0{door.password}".encode()).decode()  # letters beyond ASCII too
    code, said = server.docmd("AUTH", f"PLAIN {words}")
    if code not in _WELCOME:
        raise SMTPAuthenticationError(code, said)
