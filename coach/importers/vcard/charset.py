"""From the bytes of one value to text. What a card says about its encoding is often wrong or absent."""

import codecs
import re

_USUAL = "windows-1252"
_LONGEST_NAME = 40
_ONE_BYTE = re.compile(r"ascii|cp\d{3,4}|iso8859-\d{1,2}|koi8-[rut]|mac-(?:roman|cyrillic|greek|latin2)")
_MORE_BYTES = re.compile(
    r"shift_jis\w*|cp932|euc_(?:jp|kr)|gb2312|gbk|gb18030|big5\w*|cp9(?:49|50)|iso2022_(?:jp|kr)"
)
"""Python's own names. Others, such as unicode_escape, are no encodings of text, or are slow on purpose."""

_SCRIPTS = {
    "windows-1251": frozenset(b"\xe0\xe5\xe8\xee\xed\xf2\xf1\xf0\xe2\xeb\xea\xec"),
    "windows-1253": frozenset(b"\xe1\xe5\xe9\xef\xf2\xf3\xed\xf1\xdc\xdd\xde\xdf\xfc\xfd\xfe"),
    "windows-1255": frozenset(range(0xE0, 0xFB)),  # Hebrew has no capitals: nothing else occurs
}
"""Bytes of а е и о н т с р в л к м, of α ε ι ο ς σ ν ρ and the accents, and of all Hebrew letters: most of
any text in the other Windows encodings."""
_FOREIGN_WORD = re.compile(rb"[\xc0-\xff]{3,}")
"""In the west of Europe an accent stands alone; three in a row are a word in another script."""


def decode(value: bytes, charset: str, fallback: str) -> str:
    """Return the text of a value. Never an error: what nobody can read is shown as �.

    `charset` is what the property says. UTF-8 comes first all the same, as hardly any other text is valid
    UTF-8 by chance; encodings of more bytes per letter are believed at once. `fallback` is for the rest.
    """
    if value.isascii() and not charset:
        return value.decode("ascii")
    said = _python_name(charset)
    order = [said, "utf-8"] if _MORE_BYTES.fullmatch(said) else ["utf-8", said]
    for encoding in filter(None, order):
        try:
            return value.decode(encoding)
        except UnicodeDecodeError:
            continue
    return value.decode(fallback, "replace")


def guess(values: bytes) -> str:
    """Return the most likely Windows encoding of the values of a card that are no UTF-8 and name none."""
    words = b"".join(_FOREIGN_WORD.findall(values))
    if not words:
        return _USUAL
    scores = {name: sum(map(letters.__contains__, words)) for name, letters in _SCRIPTS.items()}
    if scores["windows-1255"] == len(words):
        return "windows-1255"
    del scores["windows-1255"]
    return max(scores, key=lambda name: scores[name])


def _python_name(charset: str) -> str:
    """Return Python's name of an encoding, or nothing when it is none (`blabla`, `base64`, `x-unknown`)."""
    try:
        name = codecs.lookup(charset[:_LONGEST_NAME].strip()).name
    except (LookupError, ValueError):
        return ""
    return name if _ONE_BYTE.fullmatch(name) or _MORE_BYTES.fullmatch(name) else ""
