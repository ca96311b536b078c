"""The user's own mail account, off until they fill it in: a draft goes in, a message out, at their press.

What speaks to servers is imported where it is used: the command line starts without it.
"""

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from coach.domain.mailbox import Mailbox
from coach.domain.message import Message
from coach.domain.person import Person
from coach.errors import NoAddressOf, NoMailServer, NotAnAddress, PasswordNeeded, UnprotectedConnection
from coach.exporters.eml import mail_address
from coach.exporters.outgoing import outgoing
from coach.services.context import Context
from coach.services.passwords import forget_password, has_keyring, keep_password, password_of

if TYPE_CHECKING:
    from coach.exporters.mail_door import Door


class MailboxKeeper:
    """Keeps the account, and hands messages to it. Without an account it can do nothing."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def get(self) -> Mailbox | None:
        """Return the account; None while it is off."""
        with self._context.reading() as records:
            return records.mailbox.find()

    def is_on(self) -> bool:
        """Return whether there is an account."""
        return self.get() is not None

    @property
    def keeps_passwords(self) -> bool:
        """Whether a password can be kept safely here: not on a server, and not where there is no keyring."""
        return self._context.folder is not None and has_keyring()

    def keep(self, mailbox: Mailbox, password: str = "") -> bool:
        """Keep an account, and its password when one is given. Returns whether that needs no asking again.

        Raises NotAnAddress, NoMailServer and UnprotectedConnection; then nothing is kept.
        """
        _check(mailbox)
        with self._context.writing() as records:
            before = records.mailbox.find()
            records.mailbox.save(mailbox)
        if before is not None and self._account(before) != self._account(mailbox):
            self._forget_password(before)
        if not self.keeps_passwords:
            return False
        if password:
            return keep_password(self._account(mailbox), password)
        return password_of(self._account(mailbox)) is not None

    def forget(self) -> Mailbox | None:
        """Turn it off: the account and its password go. Returns what was there."""
        with self._context.writing() as records:
            mailbox = records.mailbox.find()
            records.mailbox.erase()
        if mailbox is not None:
            self._forget_password(mailbox)
        return mailbox

    def try_out(self, mailbox: Mailbox, password: str = "") -> None:
        """Log in at each server that is named, and out again. Nothing is kept, sent or read.

        Raises PasswordNeeded, MailError, and what `keep` raises.
        """
        from coach.exporters.imap import try_imap
        from coach.exporters.smtp import try_smtp

        _check(mailbox)
        if mailbox.imap_host:
            try_imap(self._imap(mailbox, password))
        if mailbox.smtp_host:
            try_smtp(self._smtp(mailbox, password))

    def save_draft(self, message: Message, person: Person | None, password: str = "") -> str:
        """Put a message among the drafts of the account; return the name of that folder.

        A person without a mail address leaves the draft without a reader. Raises NoMailServer while it is off
        or has no IMAP, PasswordNeeded, and MailError.
        """
        from coach.exporters.imap import put_draft

        mailbox = self.get()
        if mailbox is None or not mailbox.imap_host:
            raise NoMailServer
        door, content = self._imap(mailbox, password), self._written(mailbox, message, person)
        return put_draft(door, content, self._context.now(), mailbox.drafts_folder)

    def send(self, message: Message, person: Person | None, password: str = "") -> None:
        """Send a message now, which cannot be taken back. Call this for a clear yes of the user only.

        Raises NoMailServer while it is off or has no SMTP, NoAddressOf, PasswordNeeded, and MailError; after
        SendingUncertain it may have gone out, after all others it did not.
        """
        from coach.exporters.smtp import send

        mailbox = self.get()
        if mailbox is None or not mailbox.smtp_host:
            raise NoMailServer
        reader = self.reader_of(person)
        if reader is None:
            raise NoAddressOf(name=person.name if person else "")
        content = self._written(mailbox, message, person)
        send(self._smtp(mailbox, password), mail_address(mailbox.address) or "", reader, content)

    @staticmethod
    def reader_of(person: Person | None) -> str | None:
        """Return the address that a message to somebody goes to; None when there is none to use."""
        return mail_address(person.emails[0]) if person and person.emails else None

    def _written(self, mailbox: Mailbox, message: Message, person: Person | None) -> bytes:
        with self._context.reading() as records:
            profile = records.profile.get()
        return outgoing(
            mailbox.address,
            self.reader_of(person) or "",
            message.subject,
            message.body,
            moment=self._context.now().astimezone(ZoneInfo(profile.time_zone)),
            mark=self._context.new_id(),
            me=profile.name,
            name=person.name if person else "",
        )

    def _imap(self, mailbox: Mailbox, password: str) -> "Door":
        from coach.exporters.mail_door import Door

        known = self._password(mailbox, password)
        return Door(mailbox.imap_host, mailbox.imap_port, mailbox.imap_security, mailbox.login, known)

    def _smtp(self, mailbox: Mailbox, password: str) -> "Door":
        from coach.exporters.mail_door import Door

        known = self._password(mailbox, password)
        return Door(mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_security, mailbox.login, known)

    def _password(self, mailbox: Mailbox, given: str) -> str:
        kept = None if given or not self.keeps_passwords else password_of(self._account(mailbox))
        if not (given or kept):
            raise PasswordNeeded
        return given or kept or ""

    def _forget_password(self, mailbox: Mailbox) -> None:
        if self.keeps_passwords:
            forget_password(self._account(mailbox))

    def _account(self, mailbox: Mailbox) -> str:
        """Name a password after its servers: an account that points elsewhere does not take it along."""
        return f"{self._context.owner} {mailbox.login} {mailbox.servers}"


def _check(mailbox: Mailbox) -> None:
    if mail_address(mailbox.address) is None:
        raise NotAnAddress(address=mailbox.address)
    if not (mailbox.imap_host or mailbox.smtp_host):
        raise NoMailServer
    if mailbox.unprotected_host:
        raise UnprotectedConnection(host=mailbox.unprotected_host)
