"""People as vCard 4.0, for any address book (RFC 6350). What an import did not understand comes out again.

The user's own notes are in it: this is a file for the user, not for a guest.
"""

import re
from collections.abc import Iterable, Iterator

from icalendar.parser import Contentline, Parameters

from coach.domain.person import Person
from coach.exporters.text import one_line, plain

_LONGEST_LINE = 75
"""Bytes, without the line end."""
_KNOWN = frozenset(
    (
        "ADR", "AGENT", "ANNIVERSARY", "BDAY", "BIRTHPLACE", "CALADRURI", "CALURI", "CATEGORIES", "CLASS",
        "CONTACT-URI", "CREATED", "DEATHDATE", "DEATHPLACE", "EMAIL", "EXPERTISE", "FBURL", "FN", "GENDER",
        "GEO", "GRAMGENDER", "HOBBY", "IMPP", "INTEREST", "KEY", "LABEL", "LANG", "LANGUAGE", "MAILER", "N",
        "NAME", "NICKNAME", "ORG", "ORG-DIRECTORY", "PROFILE", "PRONOUNS", "RELATED", "ROLE",
        "SOCIALPROFILE", "SORT-STRING", "SOURCE", "TEL", "TITLE", "TZ", "UID", "URL", "XML",
    )
)  # fmt: skip
"""Properties of the standards. The file itself, groups and pictures are not among them."""
_OURS = "X-KOPJE-"
COLUMN = _OURS + "COLUMN"
"""What came from a column of a spreadsheet, whose heading is the parameter X-NAME."""

_VALUE = r'(?:"[^"\x00-\x1f\x7f]*"|[^";:,\x00-\x1f\x7f]*)'
_PROPERTY = re.compile(rf"([A-Z][A-Z0-9-]*)((?:;[A-Z0-9-]+={_VALUE}(?:,{_VALUE})*)*)")
_LABEL = re.compile(r';X-ABLABEL=("[^"]*"|[^;]*)')
_SPECIAL = re.compile(r"[\\;,]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}


def vcards(people: Iterable[Person]) -> bytes:
    """Return a file with a card for everyone. The same people give the same bytes."""
    return b"".join(_folded(line) for person in people for line in _card(person))


def _card(person: Person) -> Iterator[str]:
    kept = _Kept(person.extra)
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield "PRODID:-//Kopje//Kopje//EN"
    yield kept.name(person)
    yield f"FN:{_text(person.name)}"
    if person.organisation:
        yield from kept.fuller("ORG", person.organisation)
    if person.position:
        yield f"TITLE:{_text(person.position)}"
    for name, values in (("EMAIL", person.emails), ("TEL", person.phones), ("URL", person.urls)):
        for value in values:
            yield from kept.fuller(name, value)
    yield from _days(person)
    if person.notes:
        yield f"NOTE:{_escaped(plain(person.notes))}"
    yield from kept.rest()
    yield "END:VCARD"


def _days(person: Person) -> Iterator[str]:
    birthday = _text(person.birthday)
    if birthday.startswith("--"):
        yield "BDAY:--" + birthday.replace("-", "")
    elif birthday:
        yield "BDAY:" + birthday.replace("-", "")
    if person.connected_on:
        yield f"{_OURS}CONNECTED-ON:{person.connected_on.isoformat()}"
    if person.last_contact:
        yield f"{_OURS}LAST-CONTACT:{person.last_contact.isoformat()}"


class _Kept:
    """What an import kept of one person, to be handed out once: at the value it belongs to, or at the end."""

    def __init__(self, extra: Iterable[tuple[str, str]]) -> None:
        self._left = [_written(name, value) for name, value in extra]
        self._groups = 0

    def name(self, person: Person) -> str:
        """Return N: the names as we know them now, with the middle names and titles that came along."""
        names = f"{_text(person.family_name)};{_text(person.given_name)}"
        for place, (header, value) in enumerate(self._left):
            if header.partition(";")[0] == "N" and (not value or value.startswith(";;")):
                del self._left[place]
                return f"{header}:{names}{value[1:] or ';;;'}"
        return f"N:{names};;;"

    def fuller(self, name: str, value: str) -> Iterator[str]:
        """Yield a value with the types and the label it came with, if it is still the same value."""
        for place, (header, kept) in enumerate(self._left):
            if header.partition(";")[0] == name and _first_text(kept) == value:
                del self._left[place]
                yield from self._lines(header, kept)
                return
        yield f"{name}:{_text(value)}"

    def rest(self) -> Iterator[str]:
        """Yield everything that no value asked for."""
        for header, value in self._left:
            yield from self._lines(header, value)

    def _lines(self, header: str, value: str) -> Iterator[str]:
        """Yield a property, and on a line of its own the label that an address book looks for there."""
        found = _LABEL.search(header)
        if not found:
            yield f"{header}:{value}"
            return
        self._groups += 1
        group = f"item{self._groups}."
        label = re.sub(r"\^[n'^]", lambda caret: _CARET[caret[0]], found[1].strip('"'))
        yield f"{group}{header.replace(found[0], '', 1)}:{value}"
        yield f"{group}X-ABLabel:{_text(label)}"


def _written(name: str, value: str) -> tuple[str, str]:
    """Return the property and the value as they go into a card."""
    found = _PROPERTY.fullmatch(name)
    if found and (found[1] in _KNOWN or (name.startswith("X-") and not name.startswith(_OURS))):
        return name, one_line(value.replace("\n", "\\n"))
    parameters = Parameters({"X-NAME": one_line(name)}).to_ical().decode()
    return f"{COLUMN};{parameters}", _escaped(plain(value))


def _first_text(value: str) -> str:
    """Return the first part of a value, without escapes: the name of the organisation, or all there is."""
    first = re.match(r"(?:\\.|[^\\;])*", value, re.DOTALL)
    return _ESCAPED.sub(r"\1", first[0]) if first else ""


def _text(text: str) -> str:
    return _escaped(one_line(text))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", "\\n")


def _folded(line: str) -> bytes:
    content = line.encode()
    if len(content) > _LONGEST_LINE:
        content = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
    return content + b"\r\n"
