"""The user's own mail account: where drafts are put, and where a message goes out when the user says so.

Where nothing of this is kept, all of it is off. A password is never among it.
"""

from enum import StrEnum

from pydantic import Field

from coach.domain.model import Model

OWN_COMPUTER = frozenset({"127.0.0.1", "::1", "localhost"})
HIGHEST_PORT = 65_535


class Security(StrEnum):
    """How a connection is protected from others who listen."""

    TLS = "tls"
    """From the first byte on (RFC 8314)."""
    STARTTLS = "starttls"
    """From the second word on; without it nothing is said."""
    NONE = "none"
    """Not at all. Only within this computer."""


class Mailbox(Model):
    """Where the mail of one user is, and who they are there."""

    address: str
    """Whose mail it is, and the sender of what goes out."""
    user_name: str = ""
    """To log in with; empty is the address."""
    imap_host: str = ""
    """Where drafts can be put; empty when they cannot."""
    imap_port: int = Field(default=993, ge=1, le=HIGHEST_PORT)
    imap_security: Security = Security.TLS
    drafts_folder: str = ""
    """For a mailbox that does not say itself which folder is for drafts (RFC 6154)."""
    smtp_host: str = ""
    """Where a message can go out; empty when none may."""
    smtp_port: int = Field(default=465, ge=1, le=HIGHEST_PORT)
    smtp_security: Security = Security.TLS

    @property
    def login(self) -> str:
        """The name to log in with."""
        return self.user_name or self.address

    @property
    def unprotected_host(self) -> str:
        """The host that would be spoken to in plain words over a network, or empty: that is never done."""
        doors = ((self.imap_host, self.imap_security), (self.smtp_host, self.smtp_security))
        return next((host for host, security in doors if host and not is_safe(host, security)), "")

    @property
    def servers(self) -> str:
        """Name both servers, to tell one account from another: a password belongs to them."""
        return f"{self.imap_host}:{self.imap_port} {self.smtp_host}:{self.smtp_port}".lower()


def is_safe(host: str, security: Security) -> bool:
    """Return whether a password may be said to this host in this way."""
    return security is not Security.NONE or host.lower() in OWN_COMPUTER
