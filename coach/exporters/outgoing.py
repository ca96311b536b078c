"""A message as it goes into the user's own mailbox or out of it: the draft, with its sender and moment."""

from datetime import datetime
from email.utils import format_datetime

from coach.errors import NotAnAddress
from coach.exporters.eml import MARK, address_field, eml, mail_address


def outgoing(
    sender: str,
    to: str,
    subject: str,
    body: str,
    *,
    moment: datetime,
    mark: str,
    me: str = "",
    name: str = "",
) -> bytes:
    """Return a whole message (RFC 5322). `mark` is a new id of plain letters, `me` the name of the sender.

    Raises NotAnAddress for a sender that is none. A reader that is none is left out.
    """
    known = mail_address(sender)
    if known is None:
        raise NotAnAddress(address=sender)
    fields = (
        address_field("From", sender, me),
        f"Date: {format_datetime(moment)}",
        f"Message-ID: <{mark}@{known.rpartition('@')[2]}>",
    )
    head = "".join(f"{field}\r\n" for field in fields).encode("ascii")
    return head + eml(to, subject, body, name=name).removeprefix(f"{MARK}\r\n".encode())
