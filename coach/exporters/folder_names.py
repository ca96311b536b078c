"""Names of mail folders as IMAP writes them (RFC 3501, 5.1.3): "Entwürfe" is "Entw&APw-rfe"."""

import re
from base64 import b64decode, b64encode

from coach.exporters.text import one_line

_TO_WRITE = re.compile(r"&|[^\x20-\x7e]+")
_WRITTEN = re.compile(r"&([^-]*)-")


def written(name: str) -> str:
    """Return a name as it goes over the line, in quotes."""
    text = _TO_WRITE.sub(lambda found: _shifted(found[0]), one_line(name))
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def read(text: str) -> str:
    """Return a name, in quotes or bare, as a person reads it; what cannot be read stays as it is."""
    bare = re.sub(r"\\(.)", r"\1", text[1:-1]) if text.startswith('"') else text
    try:
        return one_line(_WRITTEN.sub(lambda found: _unshifted(found[1]), bare))
    except ValueError:
        return one_line(bare)


def _shifted(text: str) -> str:
    if text == "&":
        return "&-"
    return "&" + b64encode(text.encode("utf-16-be")).decode().rstrip("=").replace("/", ",") + "-"


def _unshifted(text: str) -> str:
    return b64decode(text.replace(",", "/") + "===").decode("utf-16-be") if text else "&"
