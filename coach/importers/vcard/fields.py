"""What the coach understands of a card, property by property. A reader is handed all of one name.

It returns the facts, and the properties that are to be kept as they are. A telephone number, an address or an
employer is kept as well when the card says more about it than we do: which number is the mobile one, what
department.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from coach.importers.text import email_address, web_address
from coach.importers.vcard.addresses import telephone
from coach.importers.vcard.birthday import birthday
from coach.importers.vcard.properties import Property, components, escaped, lines_of_text, text_of

Facts = dict[str, object]
Reader = Callable[[Sequence[Property]], tuple[Facts, list[Property]]]

_TYPES_THAT_SAY_NOTHING = {"internet", "voice", "pref"}
_PARAMETERS_THAT_SAY_NOTHING = {"PREF", "VALUE"}
"""The order tells who is preferred, and a telephone number is kept as text."""
_PARTICLES = frozenset(
    (
        "'s", "'t", "aan", "bij", "da", "de", "den", "der", "di", "du", "het", "in", "la", "le", "onder",
        "op", "over", "te", "ten", "ter", "uit", "van", "von", "voor", "zu", "zum", "\u2019s", "\u2019t",
    )
)  # fmt: skip
_NAME_PARTS = 5
_LEAST_WANTED = 101
"""After PREF=100, which comes last (RFC 6350 5.3)."""


def _name(found: Sequence[Property]) -> tuple[Facts, list[Property]]:
    """Read N. "van der" belongs to the family name, also where it is written as a middle name.

    Middle names and titles are kept, with nothing in the two places that are known.
    """
    first, *others = found
    parts = components(first.value)
    parts += [""] * (_NAME_PARTS - len(parts))
    family, given, more = map(text_of, parts[:3])
    if family and more and _PARTICLES.issuperset(more.lower().split()):
        family, parts[2] = f"{more} {family}", ""
    rest = ";".join(["", "", *parts[2:]]).rstrip("; ")
    kept = [replace(first, value=rest)] if rest or _tells_more(first) else []
    return {"given_name": given, "family_name": family}, [*kept, *others]


def _full_name(found: Sequence[Property]) -> tuple[Facts, list[Property]]:
    names = _by_preference(found)
    return {"full_name": names[0].text}, [replace(one, parameters=_telling(one)) for one in names]


def _nickname(found: Sequence[Property]) -> tuple[Facts, list[Property]]:
    return {"full_name": found[0].text}, list(found)


def _organisation(found: Sequence[Property]) -> tuple[Facts, list[Property]]:
    first, *others = found
    name, *units = components(first.value)
    kept = [first] if any(units) or _tells_more(first) else []
    return {"organisation": text_of(name)}, [*kept, *others]


def _position(found: Sequence[Property]) -> tuple[Facts, list[Property]]:
    first, *others = found
    return {"position": first.text}, others


def _each(field: str, read: Callable[[str], str]) -> Reader:
    """Return what reads every value, the preferred ones first."""

    def reader(found: Sequence[Property]) -> tuple[Facts, list[Property]]:
        values: dict[str, None] = {}
        told: list[Property] = []
        unread: list[Property] = []
        for one in _by_preference(found):
            value = read(one.text)
            if not value:
                unread.append(one)
            elif _tells_more(one):
                more = told if value not in values else unread
                more.append(replace(one, value=escaped(value), parameters=_telling(one)))
            values[value] = None
        return {field: tuple(filter(None, values))}, told + unread

    return reader


def _birthday(found: Sequence[Property]) -> tuple[Facts, list[Property]]:
    days = [birthday(one.text, one.parameters) for one in found]
    first = next(filter(None, days), "")
    return {"birthday": first}, [one for one, day in zip(found, days, strict=True) if day != first or not day]


def _notes(found: Sequence[Property]) -> tuple[Facts, list[Property]]:
    texts = filter(None, (lines_of_text(one.value) for one in found))
    return {"notes": "\n\n".join(dict.fromkeys(texts))}, []


def _day(field: str) -> Reader:
    """Return what reads a day that the coach wrote itself."""

    def reader(found: Sequence[Property]) -> tuple[Facts, list[Property]]:
        try:
            return {field: date.fromisoformat(found[0].text)}, list(found[1:])
        except ValueError:
            return {}, list(found)

    return reader


def _by_preference(found: Sequence[Property]) -> list[Property]:
    """Return the preferred ones first: PREF=1 to 100 in vCard 4, the type "pref" before it."""
    return sorted(found, key=_preference)


def _preference(one: Property) -> int:
    said = "".join(one.parameters.get("PREF", ()))
    if said.isdecimal():
        return min(int(said[:3]), _LEAST_WANTED)
    return 0 if "pref" in one.types else _LEAST_WANTED


def _telling(one: Property) -> dict[str, tuple[str, ...]]:
    """Return the parameters that say something we do not keep elsewhere: types, labels, a language."""
    telling = {
        name: said for name, said in one.parameters.items() if name not in _PARAMETERS_THAT_SAY_NOTHING
    }
    types = tuple(value for value in one.types if value not in _TYPES_THAT_SAY_NOTHING)
    return {name: said for name, said in (telling | {"TYPE": types}).items() if said}


def _tells_more(one: Property) -> bool:
    return bool(one.parameters and _telling(one))


READERS: dict[str, Reader] = {
    "N": _name,
    "FN": _full_name,
    "NICKNAME": _nickname,
    "ORG": _organisation,
    "TITLE": _position,
    "ROLE": _position,
    "EMAIL": _each("emails", lambda text: email_address(text.lower().removeprefix("mailto:"))),
    "TEL": _each("phones", telephone),
    "URL": _each("urls", web_address),
    "BDAY": _birthday,
    "NOTE": _notes,
    "X-KOPJE-CONNECTED-ON": _day("connected_on"),
    "X-KOPJE-LAST-CONTACT": _day("last_contact"),
}
"""In the order in which a card is written out again. Of two that tell the same, the first one counts."""
