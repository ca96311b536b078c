"""The user's own mail account: at most one row per owner, and never a password."""

from coach.domain.mailbox import Mailbox
from coach.store import tables
from coach.store.repository import Repository


class MailboxRepository(Repository[Mailbox]):
    """The mail account of one owner."""

    table = tables.mailboxes
    model = Mailbox

    def find(self) -> Mailbox | None:
        """Return the account; None while it is off."""
        found = self._read(self._facts())
        return found[0] if found else None

    def save(self, mailbox: Mailbox) -> None:
        """Keep an account in the place of an earlier one."""
        self._upsert(self._row(mailbox))
