"""Links that may go into a message or a calendar."""

from coach.errors import UnsafeLink
from coach.exporters.links import web_link


def checked_link(link: str) -> str:
    """Return the link without surrounding spaces; nothing is fine too.

    Raises UnsafeLink for what a calendar file would leave out, so that ask, papers and calendar hold the same
    link (RX-04): anything but http and https, or with a character that does not belong in an address.
    """
    link = link.strip()
    if link and (web_link(link) is None or not link.isprintable()):
        raise UnsafeLink(link=link)
    return link
