"""People: initials in a circle, the name, and what there is to say in a few words."""

import re

from markupsafe import Markup

from coach.ui.components.dots import tag
from coach.ui.components.markup import draw
from coach.ui.components.open_row import open_row, still_row

_PREFIXES = frozenset(
    [
        "van",
        "der",
        "den",
        "de",
        "het",
        "'t",
        "ten",
        "ter",
        "te",
        "op",
        "in",
        "aan",
        "bij",
        "tot",
        "uit",
        "von",
        "zu",
        "zum",
        "zur",
        "la",
        "le",
        "les",
        "du",
        "da",
        "das",
        "di",
        "do",
        "dos",
        "del",
        "della",
        "el",
        "al",
        "bin",
        "ibn",
        "af",
        "av",
    ]
)
"""Words between the names that do not count as a name."""
_APOSTROPHES = str.maketrans("\u2019\u2018`", "'''")
_TITLE = re.compile(r"^(drs?|ir|ing|mr|prof|dhr|mevr|mw)\.?$", re.IGNORECASE)

_PERSON = Markup(
    '<div class="{kind}"><span class="kj-initials" aria-hidden="true">{initials}</span>'
    '<div class="kj-person-text"><p class="kj-person-name">{name}{tag}</p>{detail}</div>{note}</div>'
)


def _first_letter(word: str) -> str:
    """Return what stands for a word: its first letter or digit, and IJ for a Dutch long ij."""
    letters = [letter for letter in word if letter.isalnum()]
    if "".join(letters[:2]) in {"IJ", "Ij"}:
        return "IJ"
    return letters[0].upper() if letters else ""


def initials(name: str) -> str:
    """Return the first letters of the first and the last name: "JB" for "Jan van der Berg".

    Prefixes and titles are skipped as long as something is left; nothing at all gives an empty text.
    """
    words = [word for word in name.translate(_APOSTROPHES).split() if _first_letter(word)]
    names = [word for word in words if word.casefold() not in _PREFIXES and not _TITLE.match(word)] or words
    ends = names[:1] + names[1:][-1:]
    return "".join(_first_letter(word) for word in ends)


def _person(kind: str, name: str, detail: str, closeness_label: str = "", note: str = "") -> Markup:
    return _PERSON.format(
        kind=kind,
        initials=initials(name) or "·",
        name=name,
        tag=tag(closeness_label),
        detail=Markup('<p class="kj-person-detail">{}</p>').format(detail) if detail else "",
        note=Markup('<p class="kj-person-note">{}</p>').format(note) if note else "",
    )


def person_chip(name: str, detail: str = "", closeness_label: str = "") -> None:
    """Show who it is about: at the top of a card or a conversation."""
    draw(Markup("{}"), _person("kj-chip", name, detail, closeness_label))


def person_row(
    name: str, detail: str, *, key: str, note: str = "", closeness_label: str = "", open_label: str = ""
) -> bool:
    """Show a person in a list: name, position and organisation, and a note at the right.

    With an `open_label` the row can be opened, under the button `key`; True in the run after that.
    """
    row = _person("kj-person-row", name, detail, closeness_label, note)
    if open_label:
        return open_row(row, key=key, open_label=open_label)
    still_row(row, key=key)
    return False
