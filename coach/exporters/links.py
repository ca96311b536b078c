"""Which links may be handed over: those that open a page, and nothing else."""

import re
import string
from urllib.parse import quote, urlsplit

_NEVER_IN_A_LINK = re.compile(r"""[\s\x00-\x1f\x7f-\x9f\ud800-\udfff"<>\\^`{|}]""")
_AS_IT_IS = string.punctuation
"""Letters and digits are always kept; with these, only what is not ASCII is encoded."""


def web_link(link: str) -> str | None:
    """Return a http or https link in ASCII; None for a place, a phone number, `javascript:` and the like."""
    text = link.strip()
    if _NEVER_IN_A_LINK.search(text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:  # a bracket without its other half, for example
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return quote(text, safe=_AS_IT_IS)
