"""Texts of everyday signs, of which a look at thousands together tells that none of them needs thought."""

_EVERYDAY = bytes((*range(0x20, 0x7F), *range(0x80, 0xC0), *range(0xC3, 0xCC)))
"""The bytes of UTF-8 for what ASCII prints, and for the letters of Latin script: U+00C0 to U+02FF."""


def odd_signs(text: str) -> bytes:
    """Return what is left of a text without its everyday signs.

    When nothing is left, every sign can be seen, the only white space is the space, the text is in NFC, and
    any file and database can keep it. When something is, it takes a closer look.
    """
    return text.encode(errors="surrogatepass").translate(None, _EVERYDAY)
