"""Which column is which in a table of somebody's own making. A guess, that the user can put right."""

from collections.abc import Callable, Mapping, Sequence

from coach.domain.identity import folded_name
from coach.importers.birthdays import is_no_day
from coach.importers.cells import as_text
from coach.importers.fields import ROOMS, Columns, Field
from coach.importers.spreadsheet.headings import BARE_NAMES, MEANINGS
from coach.importers.spreadsheet.looks import LOOKS, is_day, is_email, is_like_a_name, is_page
from coach.importers.table import column_names
from coach.importers.text import clean

SAMPLE = 100
"""Rows that are looked at."""
_MOST_COLUMNS = 500
_ENOUGH = 0.6
"""The part of the values in a column that must look like something, to take it for that."""
_DENIES = 0.2
"""With a smaller part than this, a heading that promises e-mail addresses is not believed."""
_A_NAME = frozenset((Field.FULL_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME))

Guess = dict[Field, str]
"""The name of the column in which each field stands: see `column_names`."""


def guess_columns(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Guess:
    """Return the column of each field, by its heading and by what stands below it.

    Fields that no column seems to hold are not in it. Further e-mail addresses, telephone numbers and pages
    get the numbered fields; columns for which there is no field left are not in it either.
    """
    header = header[:_MOST_COLUMNS]
    names = column_names(header)
    samples = [_sample(rows, place) for place in range(len(header))]
    kinds = [_kind(heading, values) for heading, values in zip(header, samples, strict=True)]
    _tell_names_apart(header, kinds, samples)
    if not _A_NAME.intersection(filter(None, kinds)):
        _find_names(kinds, samples)
    guess: Guess = {}
    for name, kind in zip(names, kinds, strict=True):
        room = next((field for field in ROOMS[kind] if field not in guess), None) if kind else None
        if room:
            guess[room] = name
    return guess


def has_people(guess: Mapping[Field, str]) -> bool:
    """Whether a guess is good enough to read a table by: it has names, and something about them."""
    return not _A_NAME.isdisjoint(guess) and len(guess) > 1


def places(guess: Mapping[Field, str], header: Sequence[str]) -> Columns:
    """Return where the values of each kind stand. Raises KeyError with a name that no column has."""
    names = {name: place for place, name in enumerate(column_names(header))}
    return {
        kind: tuple(names[guess[field]] for field in fields if field in guess)
        for kind, fields in ROOMS.items()
    }


def _sample(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    cells = (clean(row[place]) for row in rows[:SAMPLE] if place < len(row))
    return [as_text(cell) for cell in cells if cell and not is_no_day(cell)]


_PROMISES: Mapping[Field, Callable[[str], bool]] = {
    Field.EMAIL: is_email,
    Field.URL: is_page,
    Field.PHONE: lambda text: any(map(str.isdigit, text)),
    Field.BIRTHDAY: is_day,
    Field.LAST_CONTACT: is_day,
    Field.CONNECTED_ON: is_day,
}
"""What must stand below a heading, if anything does."""


def _part(values: Sequence[str], look: Callable[[str], bool]) -> float:
    return sum(map(look, values)) / len(values) if values else 0.0


def _kind(heading: str, values: Sequence[str]) -> Field | None:
    """Return what a column holds. What stands below it has the last word about its heading."""
    said = MEANINGS.get(folded_name(heading))
    if said and (said not in _PROMISES or not values or _part(values, _PROMISES[said]) > _DENIES):
        shown = None if said in _PROMISES else _shown(values)
        return shown or said
    return _shown(values)


def _shown(values: Sequence[str]) -> Field | None:
    return next((field for field, look in LOOKS.items() if _part(values, look) >= _ENOUGH), None)


def _tell_names_apart(
    header: Sequence[str], kinds: list[Field | None], samples: Sequence[Sequence[str]]
) -> None:
    """Take "Naam" beside "Voornaam" for the family name, unless the given name stands in it."""
    if Field.FAMILY_NAME in kinds or Field.GIVEN_NAME not in kinds:
        return
    given = {folded_name(value) for value in samples[kinds.index(Field.GIVEN_NAME)]}
    for place, kind in enumerate(kinds):
        if kind is Field.FULL_NAME and folded_name(header[place]) in BARE_NAMES:
            begins = _part(samples[place], lambda text: folded_name(text.split()[0]) in given)
            if begins < _ENOUGH:
                kinds[place] = Field.FAMILY_NAME
                return


def _find_names(kinds: list[Field | None], samples: Sequence[Sequence[str]]) -> None:
    """Take the first column without a meaning that holds names of people for that, if others were found."""
    if not any(kinds):
        return
    for place, kind in enumerate(kinds):
        if kind is None and samples[place] and _part(samples[place], is_like_a_name) >= _ENOUGH:
            kinds[place] = Field.FULL_NAME
            return
