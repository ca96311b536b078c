"""What the columns of Outlook mean. The headings are translated, and nothing else names the language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.domain.identity import folded_name
from coach.importers.fields import Columns, Field
from coach.importers.outlook import dutch, english

_ENOUGH = 3
"""Headings that only Outlook writes, beside a name. One or two of them stand in other address books too."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Outlook in one language."""

    headings: frozenset[str]
    """All headings, folded: see `_key`."""
    telling: frozenset[str]
    """Those by which it is recognised."""
    meanings: Mapping[Field, tuple[str, ...]]
    """The headings of each field, the most important one first."""
    fillers: Mapping[str, frozenset[str]]
    """By heading: what stands there when nobody filled it in."""
    day_first: bool

    def columns(self, header: Sequence[str]) -> Columns:
        """Return where the values of each field stand."""
        places = {_key(heading): place for place, heading in reversed(tuple(enumerate(header)))}
        return {
            field: tuple(places[heading] for heading in headings if heading in places)
            for field, headings in self.meanings.items()
        }

    def is_filler(self, heading: str, text: str) -> bool:
        """Whether a value only says that nobody filled it in."""
        fillers = self.fillers.get(_key(heading))
        return fillers is not None and text.casefold() in fillers


def layout_of(cells: Sequence[str]) -> Layout | None:
    """Return the layout of which these are the headings, or None."""
    headings = frozenset(map(_key, cells))
    for layout in _LAYOUTS:
        names = layout.meanings[Field.GIVEN_NAME] + layout.meanings[Field.FAMILY_NAME]
        if not headings.isdisjoint(names) and len(headings & layout.telling) >= _ENOUGH:
            return layout
    return None


@lru_cache(maxsize=5_000)
def _key(heading: str) -> str:
    """Return a heading without accents, capitals and punctuation: an export may have lost those."""
    return folded_name(heading)


def _layout(
    headings: Sequence[str],
    elsewhere: Sequence[str],
    meanings: Mapping[Field, Sequence[str]],
    fillers: Mapping[str, Sequence[str]],
    *,
    day_first: bool,
) -> Layout:
    known = frozenset(map(_key, headings))
    return Layout(
        headings=known,
        telling=known.difference(map(_key, elsewhere)),
        meanings={field: tuple(map(_key, names)) for field, names in meanings.items()},
        fillers={_key(name): frozenset(map(str.casefold, values)) for name, values in fillers.items()},
        day_first=day_first,
    )


_LAYOUTS = (
    _layout(english.HEADINGS, english.ELSEWHERE, english.MEANINGS, english.FILLERS, day_first=False),
    _layout(dutch.HEADINGS, dutch.ELSEWHERE, dutch.MEANINGS, dutch.FILLERS, day_first=True),
)
