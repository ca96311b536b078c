"""A message handed to the user's own mail program, or as a text file. Nothing is sent from here (RX-05)."""

import re
from urllib.parse import quote

from coach.exporters.text import one_line, plain

MOST_CHARACTERS = 1_900
"""Windows cuts off, or refuses, a link of some 2,000 characters; browsers add a few of their own."""

_ADDRESS = re.compile(r"""[^\s@<>()\[\],;:\\"]+@[^\s@<>()\[\],;:\\"]+""")
_ENCODED_WORD = re.compile(r"=\?(?=[^?\s]+\?[bq]\?)", re.IGNORECASE)


def mailto(to: str, subject: str, body: str) -> str | None:
    """Return a link that opens a new mail (RFC 6068), or None when the text has to be copied instead.

    That is when the link would be longer than 1,900 characters, or when `to` is no single address. An empty
    `to` leaves the choice to the mail program.
    """
    address = to.strip()
    if address and not is_address(address):
        return None
    text = plain(body).replace("\n", "\r\n")
    fields = f"subject={quote(mail_subject(subject), safe='')}&body={quote(text, safe='')}"
    link = f"mailto:{quote(address, safe='@')}?{fields}"
    return link if len(link) <= MOST_CHARACTERS else None


def is_address(text: str) -> bool:
    """Return whether this is one mail address and nothing more."""
    return plain(text) == text and _ADDRESS.fullmatch(text) is not None


def mail_subject(subject: str) -> str:
    """Return a subject on one line, in which no mail program finds an encoded header of its own.

    "=?UTF-8?Q?=0ABcc:…?=" in a name would be decoded by some (RFC 2047), so a space breaks its opening.
    """
    return _ENCODED_WORD.sub("= ?", one_line(subject))


def ask_text(subject: str, body: str, subject_label: str) -> str:
    """Return a message as a text file: "Onderwerp: …", an empty line and the body."""
    return f"{subject_label}: {one_line(subject)}\n\n{plain(body).rstrip()}\n"
