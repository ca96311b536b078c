"""The way to a mail server: who is there, how safely one speaks to it, and what it means when that fails.

Only what the user pressed goes through it. A password is used and forgotten: it is in no error and in no log.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from coach.domain.mailbox import Security, is_safe
from coach.errors import CoachError, MailNotReached, MailNotTrusted, UnprotectedConnection
from coach.exporters.text import one_line

SECONDS = 10
"""As long as a server may be silent."""

_LONGEST_DETAIL = 300


@dataclass(frozen=True, slots=True)
class Door:
    """A server, and who knocks."""

    host: str
    port: int
    security: Security
    login: str
    password: str = field(repr=False)
    trust: Path | None = None
    """A file with the certificates to trust instead of those of the system. For tests only."""

    def context(self) -> ssl.SSLContext:
        """Return how to check that the server is who it says it is."""
        return ssl.create_default_context(cafile=self.trust)

    def check(self) -> None:
        """Raise UnprotectedConnection when a password would travel in plain words."""
        if not is_safe(self.host, self.security):
            raise UnprotectedConnection(host=self.host)

    def without_password(self, error: BaseException) -> str:
        """Return what went wrong, for the log: servers repeat what they were told."""
        said = one_line(f"{type(error).__name__}: {error}")
        return (said.replace(self.password, "…") if self.password else said)[:_LONGEST_DETAIL]

    def refusal(self, kind: type[CoachError], error: BaseException, **values: object) -> CoachError:
        """Return an error that names the server, with the detail for the log."""
        return kind(host=self.host, detail=self.without_password(error), **values)

    @contextmanager
    def reaching(self) -> Iterator[None]:
        """Raise MailNotTrusted or MailNotReached for what happens on the way there."""
        try:
            yield
        except ssl.SSLCertVerificationError as error:
            raise self.refusal(MailNotTrusted, error) from None
        except (OSError, UnicodeError) as error:  # a name that cannot be one is a UnicodeError
            raise self.refusal(MailNotReached, error) from None
