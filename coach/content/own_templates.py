"""Fills templates of the user's own: fields, conditions and a few turns of phrase, and nothing else.

What is allowed is a small part of the template language, read before anything runs: no loops, no arithmetic,
no calls and no attributes. So a template can neither do something nor take long, whoever wrote it.
"""

import re
import traceback
from collections.abc import Iterator
from functools import cache
from typing import TypeGuard

from jinja2 import Environment, TemplateError, TemplateSyntaxError, nodes

from coach.content import filters
from coach.content.fields import MessageFields, one_line
from coach.content.templates import require_notes, sandbox, tidy
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes, notes_for
from coach.domain.own_template import OwnTemplate
from coach.errors import Key, TemplateProblem, mark

MOST_CHARACTERS = 8_000
"""Of a body; no message needs as many. The text that comes out may be as long."""
MOST_IN_A_SUBJECT = 300
MOST_NESTED = 12
MOST_FIGURES = 6

FILTERS = (filters.sentence, filters.continued, filters.asked, filters.with_article, filters.listed)
"""The turns of phrase that a template of one's own may use."""

_KNOWN_ANYWAY = frozenset({"topic", "my_headline"})
"""The conversation or the profile tells these too."""
_LISTS = frozenset({"moments", "themes"})
_COMPARED = frozenset({"eq", "ne", "gt", "gteq", "lt", "lteq"})
_UNFILLABLE = (ArithmeticError, AttributeError, LookupError, TemplateError, TypeError, ValueError)


def fields_of(kind: MessageKind) -> tuple[str, ...]:
    """Return the fields that a template of this kind can use: what the coach knows, and its own notes."""
    own = {note.name for number in (1, 2) for note in notes_for(kind, number)} | _KNOWN_ANYWAY
    return tuple(
        name for name in MessageFields.model_fields if name in own or name not in MessageNotes.model_fields
    )


def check_own(template: OwnTemplate) -> None:
    """Raise TemplateProblem, with the line and the reason, for what a template may not hold."""
    allowed = frozenset(fields_of(template.kind))
    for text, most, where in _parts(template):
        if len(text) > most:
            raise _problem(where, 1, mark("template.too_long"), str(most))
        _Reader(where, allowed).read(_tree(text, where))
    _check_not_empty(one_line(template.subject), template.body.strip())


def render_own(template: OwnTemplate, fields: MessageFields) -> tuple[str, str]:
    """Return subject and body. Raises TemplateProblem, or MissingNote for a needed note that it uses."""
    check_own(template)
    require_notes(template.kind, fields, only=_used(template))
    values = fields.model_dump(mode="json")
    subject, body = (_filled(text, values, where) for text, _, where in _parts(template))
    subject, body = one_line(subject), tidy("\n".join(_clean_line(line) for line in body.splitlines()))
    _check_not_empty(subject, body)
    return subject, body


def _check_not_empty(subject: str, body: str) -> None:
    for text, where in ((subject, mark("template.subject")), (body, mark("template.body"))):
        if not text:
            raise _problem(where, 1, mark("template.empty"), "…")


def _parts(template: OwnTemplate) -> Iterator[tuple[str, int, str]]:
    yield template.subject, MOST_IN_A_SUBJECT, mark("template.subject")
    yield template.body, MOST_CHARACTERS, mark("template.body")


@cache
def _sandbox() -> Environment:
    return sandbox(None)


def _tree(text: str, where: str) -> nodes.Template:
    try:
        return _sandbox().parse(text)
    except TemplateSyntaxError as error:
        lines = text.splitlines()[error.lineno - 1 : error.lineno]
        raise _problem(where, error.lineno, mark("template.syntax"), lines[0] if lines else "…") from error
    except (RecursionError, ValueError) as error:  # brackets in brackets, or a number of thousands of figures
        raise _problem(where, 1, mark("template.too_deep"), "…") from error


def _used(template: OwnTemplate) -> frozenset[str]:
    """Return the fields that a checked template uses."""
    trees = (_tree(text, where) for text, _, where in _parts(template))
    return frozenset(name.name for tree in trees for name in tree.find_all(nodes.Name))


def _filled(text: str, values: dict[str, object], where: str) -> str:
    written: list[str] = []
    try:
        for part in _sandbox().from_string(text).generate(values):
            written.append(part)
            if sum(map(len, written)) > MOST_CHARACTERS:
                raise _problem(where, 1, mark("template.too_long"), str(MOST_CHARACTERS))
    except _UNFILLABLE as error:
        line = _line_of(error)
        found = text.splitlines()[line - 1 : line]
        raise _problem(where, line, mark("template.cannot_be_filled"), found[0] if found else "…") from error
    return "".join(written)


def _line_of(error: Exception) -> int:
    """Return the line of the template at which filling it went wrong."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((one.lineno or 1 for one in reversed(frames) if one.filename == "<template>"), 1)


def _clean_line(line: str) -> str:
    """Take out control characters; the spaces with which a line begins are the user's own."""
    indent = re.match(" {0,20}", line)
    return (indent[0] if indent else "") + one_line(line)


def _problem(where: str, line: int, reason: str, found: str) -> TemplateProblem:
    return TemplateProblem(where=Key(where), line=line, reason=Key(reason), found=one_line(found)[:60])


class _Reader:
    """Walks over a parsed template and stops at the first thing that is not allowed."""

    def __init__(self, where: str, allowed: frozenset[str]) -> None:
        self._where = where
        self._allowed = allowed
        self._filters = frozenset(one.__name__ for one in FILTERS)

    def read(self, tree: nodes.Template) -> None:
        """Raise TemplateProblem at what is not allowed."""
        for node in tree.body:
            self._statement(node, 0)

    def _statement(self, node: nodes.Node, depth: int) -> None:
        self._depth(node, depth)
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                if not isinstance(part, nodes.TemplateData):
                    self._written(part, depth + 1)
        elif isinstance(node, nodes.If):
            self._expression(node.test, depth + 1)
            for one in (*node.body, *node.elif_, *node.else_):
                self._statement(one, depth + 1)
        else:
            self._refuse(node, mark("template.not_allowed"), _told(node))

    def _written(self, node: nodes.Node, depth: int) -> None:
        """An expression that comes out: a list needs its own turn of phrase, and "True" is no text."""
        if _is_list(node):
            self._refuse(node, mark("template.list"), f"{node.name}|listed")
        if _is_condition(node):
            self._refuse(node, mark("template.not_allowed"), _told(node))
        self._expression(node, depth)

    def _expression(self, node: nodes.Node, depth: int) -> None:
        self._depth(node, depth)
        if isinstance(node, nodes.Name):
            if node.name not in self._allowed:
                self._refuse(node, mark("template.unknown_field"), node.name)
        elif isinstance(node, nodes.Const):
            self._constant(node)
        elif isinstance(node, nodes.Filter):
            self._filter(node, depth)
        elif isinstance(node, nodes.CondExpr):
            self._expression(node.test, depth + 1)
            self._written(node.expr1, depth + 1)
            if node.expr2 is not None:
                self._written(node.expr2, depth + 1)
        elif _is_condition(node):
            for one in node.iter_child_nodes():
                self._expression(one.expr if isinstance(one, nodes.Operand) else one, depth + 1)
        else:
            self._refuse(node, mark("template.not_allowed"), _told(node))

    def _constant(self, node: nodes.Const) -> None:
        if len(str(node.value)) > (MOST_FIGURES if not isinstance(node.value, str) else MOST_CHARACTERS):
            self._refuse(node, mark("template.not_allowed"), str(node.value))

    def _filter(self, node: nodes.Filter, depth: int) -> None:
        arguments = [*node.args, *node.kwargs, node.dyn_args, node.dyn_kwargs]
        plain = [one for one in node.args if isinstance(one, nodes.Const) and isinstance(one.value, str)]
        takes = 1 if node.name == filters.listed.__name__ else 0
        if node.name not in self._filters or node.node is None:
            self._refuse(node, mark("template.unknown_filter"), node.name)
        elif len(plain) != takes or any(one is not None and one not in plain for one in arguments):
            self._refuse(node, mark("template.filter_words"), node.name)
        elif not takes:
            self._written(node.node, depth + 1)
        elif not _is_list(node.node):
            self._refuse(node, mark("template.no_list"), node.name)
        else:
            self._expression(node.node, depth + 1)

    def _depth(self, node: nodes.Node, depth: int) -> None:
        if depth > MOST_NESTED:
            self._refuse(node, mark("template.too_deep"), "…")

    def _refuse(self, node: nodes.Node, reason: str, found: str) -> None:
        raise _problem(self._where, node.lineno, reason, found)


def _is_list(node: nodes.Node) -> TypeGuard[nodes.Name]:
    """Whether it is a field of several parts. Any other text would be taken apart letter by letter."""
    return isinstance(node, nodes.Name) and node.name in _LISTS


def _is_condition(node: nodes.Node) -> bool:
    """Whether it is "and", "or", "not", or a plain comparison."""
    if isinstance(node, nodes.Compare):
        return all(one.op in _COMPARED for one in node.ops)
    return isinstance(node, nodes.And | nodes.Or | nodes.Not)


def _told(node: nodes.Node) -> str:
    """Return what a user would call a part of the template language: "for", "macro", "getattr"."""
    return type(node).__name__.lower()
