"""What a sentence says by all its words together, as far as examples taught it (R001-10, R001-40).

Turns of phrase name what is certain. What people think of themselves is more varied than any list, so a
sentence is also looked at as a bag of turns, pairs and pieces of words and families of meaning, each with a
weight for each rule.
"""

import math
import re
import zlib
from itertools import combinations, pairwise

from coach.domain.ask_sense import AskSense, Families

ROWS = 1 << 17
"""Of the table of weights. Turns of phrase that share one were learned together, which blurs a little."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[?!]")
_PLAIN = frozenset({"I", "I'm", "I'd", "I've", "I'll", "Je", "U", "Uw"})
"""Words that are written with a capital without being a name."""
_NAME, _NUMBER = "@", "0"
_NO_WORDS = frozenset({_NAME, _NUMBER, "?", "!"})
_MOST_WORDS = 60
_SMOOTHING = 5
"""Keeps what a very short sentence says from weighing more than that of a long one."""


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence in its plain form: small letters, a name and a number as such."""
    words = list[str]()
    for found in _WORD.finditer(sentence):
        word = found[0]
        if word[0].isdigit():
            word = _NUMBER
        elif words and word[0].isupper() and word not in _PLAIN:
            word = _NAME
        words.append(word.lower())
    return words[:_MOST_WORDS]


def turns(sentence: str, families: Families) -> tuple[tuple[str, ...], ...]:
    """Return the turns of phrase of a sentence in four groups: words, two together, pieces, families."""
    words = words_of(sentence)
    known = [families.of(word) for word in words]
    groups = _by_words(words), _by_two(words), _by_pieces(words), _by_families(words, known)
    return tuple(tuple(sorted(one)) for one in groups)


def scores(sentence: str, sense: AskSense) -> list[float]:
    """Return how much a sentence says each thing that was learned, in the order of their places."""
    result, width = list(sense.start), len(sense.start)
    for group in filter(None, turns(sentence, sense.families) if width else ()):
        places = [row_of(turn) * width for turn in group]
        sums = map(sum, zip(*(sense.weights[at : at + width] for at in places), strict=True))
        scale = share(len(group))
        result = [
            score + scale * step * total for score, step, total in zip(result, sense.steps, sums, strict=True)
        ]
    return result


def row_of(turn: str) -> int:
    """Return the row of a turn of phrase in the table of weights: always the same."""
    return zlib.crc32(turn.encode()) % ROWS


def share(count: int) -> float:
    """Return how much one turn among so many counts: a long sentence weighs no more than a short one."""
    return 1.0 / math.sqrt(count + _SMOOTHING)


def _by_words(words: list[str]) -> set[str]:
    """One, two and three words in a row, the first words as such, and two words around a third."""
    row = ["^", *words]
    found = {" ".join(row[at : at + size]) for size in (1, 2, 3) for at in range(len(row) - size + 1)}
    found.update(f"{first} _ {last}" for first, last in zip(words, words[2:], strict=False))
    return found


def _by_two(words: list[str]) -> set[str]:
    """Two words of one sentence, wherever they stand: what neither says alone ("hear", "vacancies")."""
    return {f"{one}&{other}" for one, other in combinations(sorted(set(words)), 2)}


def _by_pieces(words: list[str]) -> set[str]:
    """Pieces of three to five letters, for the many forms and compounds of a word."""
    framed = (f"<{word}>" for word in words if word not in _NO_WORDS)
    return {
        f"-{word[at : at + size]}"
        for word in framed
        for size in (3, 4, 5)
        for at in range(len(word) - size + 1)
    }


def _by_families(words: list[str], known: list[tuple[str, ...]]) -> set[str]:
    """Families, two in one sentence, two in a row, and a family near a word."""
    present = sorted({name for names in known for name in names})
    found = {f"*{name}" for name in present}
    found.update(f"*{one}+{other}" for one, other in combinations(present, 2))
    found.update(f"*{one}>{other}" for names, after in pairwise(known) for one in names for other in after)
    for at, word in enumerate(words):
        for near in (at - 2, at - 1, at + 1, at + 2):
            if 0 <= near < len(words):
                side = "<" if near < at else ">"
                found.update(f"*{word}{side}{name}" for name in known[near])
    return found
