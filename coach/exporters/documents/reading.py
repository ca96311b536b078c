"""Reads a paper from the Markdown that the templates make, so that all its forms say the same.

The templates escape every value; a real Markdown parser takes that back letter by letter, and HTML is never
interpreted.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from coach.exporters.documents.paper import Element, Grid, Heading, Mark, Paper, Run, Text, Words

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_BREAKS_ADDRESSES = "\u200b"
"""Put in by the templates, so that no reader makes a link of an address in a name."""
_ROOM = re.compile(r"\s*…{4,}\s*$")
"""Dots at the end of a line are room to write."""
_BOX = "[ ] "


def read_paper(markdown: str) -> Paper:
    """Return the paper that this Markdown is."""
    return Paper(tuple(_Reader().read(_MARKDOWN.parse(markdown))))


class _Reader:
    """Goes through the tokens once and remembers in which list it is."""

    def __init__(self) -> None:
        self._lists: list[int | None] = []
        """The lists it is in, from the outside in: the number of the next item, or None for a bullet."""
        self._mark: Mark | str | None = None

    def read(self, tokens: Sequence[Token]) -> Iterator[Element]:
        waiting = iter(tokens)
        for token in waiting:
            if token.type == "heading_open":
                yield Heading(int(token.tag[1]), "".join(run.text for run in _words(next(waiting))))
            elif token.type == "table_open":
                yield _grid(waiting)
            elif token.type == "inline":
                yield self._text(_words(token))
            else:
                self._follow(token)

    def _follow(self, token: Token) -> None:
        if token.type == "bullet_list_open":
            self._lists.append(None)
        elif token.type == "ordered_list_open":
            self._lists.append(int(token.attrs.get("start", 1)))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self._lists.pop()
        elif token.type == "list_item_open":
            number = self._lists[-1]
            self._mark = Mark.BULLET if number is None else f"{number}."
            self._lists[-1] = None if number is None else number + 1

    def _text(self, words: Words) -> Text:
        mark, self._mark = self._mark, None
        if mark is Mark.BULLET and words and words[0].text.startswith(_BOX):
            mark = Mark.BOX
            words = (Run(words[0].text.removeprefix(_BOX), words[0].bold), *words[1:])
        depth = len(self._lists) - (mark is not None)
        room = bool(words) and _ROOM.search(words[-1].text) is not None
        if room:
            words = tuple(run for run in (*words[:-1], _without_room(words[-1])) if run.text)
        return Text(words, mark, max(0, depth), room)


def _without_room(run: Run) -> Run:
    return Run(_ROOM.sub("", run.text), run.bold)


def _grid(waiting: Iterator[Token]) -> Grid:
    rows: list[list[Words]] = []
    for token in waiting:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_words(token))
    header, *body = [tuple(row) for row in rows]
    return Grid(header, tuple(body))


def _words(inline: Token) -> Words:
    """Return the text of a line in its weights; pieces of one weight as one."""
    runs: list[Run] = []
    bold = 0
    for token in inline.children or ():
        bold += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
        text = token.content.replace(_BREAKS_ADDRESSES, "")
        text = " " if token.type in {"softbreak", "hardbreak"} else text
        if runs and runs[-1].bold == bool(bold):
            runs[-1] = Run(runs[-1].text + text, runs[-1].bold)
        elif text:
            runs.append(Run(text, bool(bold)))
    return tuple(runs)
