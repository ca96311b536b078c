"""Reads the families of meaning of the ask check, and the weights that it learned from examples."""

import json
from array import array
from functools import cache
from pathlib import Path

from coach.content.reading import ContentError, read_content
from coach.domain.ask_sense import AskSense, Bar, Families
from coach.domain.wording import Language

_DATA = Path(__file__).parent / "data"


@cache
def ask_families(language: Language, folder: Path = _DATA) -> Families:
    """Return the families of a language. Raises ContentError when the file is wrong."""
    path = folder / f"ask_families.{language}.yaml"
    whole, begins, ends = dict[str, set[str]](), dict[str, set[str]](), dict[str, set[str]]()
    for name, words in read_content(path).items():
        if not isinstance(words, str):
            message = f"{path.name}: {name}: expected words with spaces between them"
            raise ContentError(message)
        for word in words.split():
            kind = begins if word.endswith("*") else ends if word.startswith("*") else whole
            kind.setdefault(word.strip("*"), set()).add(name)
    return Families(
        *({word: tuple(sorted(names)) for word, names in kind.items()} for kind in (whole, begins, ends))
    )


def load_ask_sense(language: Language, folder: Path = _DATA) -> AskSense:
    """Return what was learned of a language. Raises ContentError when a file is wrong."""
    path = folder / f"ask_weights.{language}.json"
    try:
        names = json.loads(path.read_text(encoding="utf-8"))["names"]
        weights = array("b", path.with_suffix(".bin").read_bytes())
        sense = AskSense(
            families=ask_families(language, folder),
            bars={name: Bar(at, one["alone"], one["beside"]) for at, (name, one) in enumerate(names.items())},
            start=tuple(one["start"] for one in names.values()),
            steps=tuple(one["step"] for one in names.values()),
            weights=weights,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"{path.name}: {error!r}"
        raise ContentError(message) from error
    if not names or len(weights) % len(names):
        message = f"{path.name}: its weights are not of the same making"
        raise ContentError(message)
    return sense
