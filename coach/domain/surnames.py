"""What stands before a Dutch family name, and where such a name stands in a list (L-05)."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DUTCH_PREFIXES = _words("van de der den ter ten vande vanden vander 't ’t")
"""Prefixes in any spelling. A capital after a first name is Belgian, and kept (L-05)."""

SHORTENED_PREFIXES = _words("vd vdr v.d. v.d v/d")
"""Prefixes as they are shortened: "Jan v.d. Berg". All in capitals they are initials."""

PREPOSITIONS = _words("in op aan bij onder over uit voor tot tho thoe")
"""Prefixes in lower case, or before an article: "in 't Veld", "Op de Beeck"."""

ARTICLES = _words("de den der het 't ’t te")

LOWER_PREFIXES = (
    _words("""te het von vom zu zum zur di da do dos das du del della dello dei degli des
    d v v. la le lo las los el al af av bin bint ibn 's ’s""")
    | SHORTENED_PREFIXES
    | PREPOSITIONS
)
"""Prefixes only where they are written in lower case: "Maria da Silva", "Eva von Linden"."""

_BEFORE = DUTCH_PREFIXES | LOWER_PREFIXES | {"d."}


def parted_surname(surname: str) -> tuple[str, str]:
    """Return what a family name is filed under, and the prefix before that: ("Berg", "van der").

    A prefix with a capital is a part of the name, as in Belgium: ("De Coninck", "").
    """
    head, prefix = surname, ""
    first, _, rest = head.partition(" ")
    while rest and first in _BEFORE:  # word by word: a whole list of people is put in order by it
        head, prefix = rest, f"{prefix} {first}" if prefix else first
        first, _, rest = head.partition(" ")
    if head[:2] in {"d'", "d’"} and head[2:]:
        return head[2:], f"{prefix} {head[:2]}".strip()
    return head, prefix
