"""Text from anywhere made harmless for a file of lines: no control character survives, no word is lost."""

import re

_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_BREAK = re.compile(" *\n[ \n]*")


def plain(text: str) -> str:
    r"""Return the text with only "\n" for a line end and a space for a tab.

    Everything that any program takes for a line end becomes one, so that no two words grow together. All
    other control characters, halves of surrogate pairs and byte order marks disappear, and so do the marks
    that make what follows run backwards.
    """
    return _INVISIBLE.sub("", _LINE_END.sub("\n", text).replace("\t", " "))


def one_line(text: str) -> str:
    """Return the text on one line, for a title, a place or a subject."""
    return _BREAK.sub(" ", plain(text)).strip()
