"""A message as a draft for the user's own mail program: an `.eml` file that opens ready to be sent.

Nothing is sent from here (RX-05). There is no sender and no date in it: the mail program puts in its own.
"""

import re
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

from coach.exporters.mail import is_address, mail_subject
from coach.exporters.text import one_line, plain

_SAYS_ITSELF = re.compile(r"[\w?!.,'&+ -]{1,50}", re.ASCII)
_PHRASE = re.compile(r"[\w -]{1,50}", re.ASCII)
"""In an address, a comma or a dot in a name would mean something."""

_LONGEST_ADDRESS = 254

MARK = "X-Unsent: 1"
"""Tells a mail program that the file is a draft."""


def eml(to: str, subject: str, body: str, *, name: str = "") -> bytes:
    """Return a draft to one address, in UTF-8, with lines as mail has them. `X-Unsent` marks it as a draft.

    `to` may be empty: the user fills it in. One that is no single address, or that older mail programs could
    not read, is left out. Whatever `name` and `subject` hold, they stay one line in one field.
    """
    title = mail_subject(subject)
    fields = [MARK, address_field("To", to, name), f"Subject: {_encoded(title, _SAYS_ITSELF, 'Subject')}"]
    text = EmailMessage(policy=SMTP)
    text.set_content(plain(body).rstrip() + "\n", charset="utf-8", cte="quoted-printable")
    return "".join(f"{field}\r\n" for field in fields if field).encode("ascii") + text.as_bytes()


def address_field(field: str, address: str, name: str = "") -> str:
    """Return the line of a reader or a sender; empty when `address` is none that mail programs can read."""
    known, person = mail_address(address), mail_subject(name)
    if known is None:
        return ""
    return f"{field}: {_encoded(person, _PHRASE, field)} <{known}>" if person else f"{field}: {known}"


def _encoded(text: str, as_it_is: re.Pattern[str], field: str) -> str:
    """Return the text of a field as it is written (RFC 2047).

    The library's newer way of writing fields loses quotes and adds spaces when it folds a long one.
    """
    if not text or as_it_is.fullmatch(text):
        return text
    return Header(text, "utf-8", header_name=field).encode(linesep="\r\n")


def mail_address(address: str) -> str | None:
    """Return the address in ASCII: a name of a domain has such a form, the name of a mailbox need not."""
    text = one_line(address)
    box, _, domain = text.rpartition("@")
    if not is_address(text) or len(text) > _LONGEST_ADDRESS or not box.isascii():
        return None
    try:
        return text if domain.isascii() else f"{box}@{domain.encode('idna').decode()}"
    except UnicodeError:
        return None
