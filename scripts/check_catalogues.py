"""Both languages complete, or the build is red: `python -m scripts.check_catalogues`.

Compares the keys that the code names, in `t("key", name=…)`, `say("key")`, `t.plural("key", number)` and
`mark("key")`, with the two catalogues. A key that is put together while running (`t(f"stage.{stage}")`) is
only found through its family, so every member of it stands somewhere in a `mark`.
"""

import ast
import re
import string
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[1]
SPEAKERS = frozenset({"t", "say", "mark", "plural"})
FORMS = 2
"""Dutch and English both have one and many."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place in the code that names a key, or the start of one."""

    key: str
    speaker: str
    where: str
    values: frozenset[str] | None = None
    """The values given along; None when that cannot be seen from the outside."""
    is_family: bool = False
    """Whether `key` is only the start of the key, the part before the first brace of an f-string."""


def uses(source: str, file: str) -> Iterator[Use]:
    """Find the keys that a module names."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and call.args and (speaker := _speaker(call.func)):
            for key, is_family in _keys(call.args[0]):
                yield Use(key, speaker, f"{file}:{call.lineno}", _values(call, speaker), is_family)


def _speaker(function: ast.expr) -> str | None:
    """Return the name that is called: `t`, `session.say`, `t.plural`, or `translator("nl")(…)`."""
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in SPEAKERS:
            return name
        case ast.Call(func=ast.Name(id="translator") | ast.Attribute(attr="translator")):
            return "t"
    return None


def _keys(argument: ast.expr) -> Iterator[tuple[str, bool]]:
    match argument:
        case ast.Constant(value=str(key)):
            yield key, False
        case ast.IfExp(body=one, orelse=other):
            yield from _keys(one)
            yield from _keys(other)
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]):
            yield start, True


def _values(call: ast.Call, speaker: str) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    if speaker == "mark" or None in names:
        return None
    return frozenset(name for name in names if name) | ({"number"} if speaker == "plural" else set())


def fields(message: Message) -> frozenset[str]:
    """Return the {placeholders} of a message, in all its forms together."""
    parts = [part for form in _forms(message) for part in string.Formatter().parse(form)]
    return frozenset(name for _, name, _, _ in parts if name)


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def _is_plural(message: Message) -> bool:
    return not isinstance(message.id, str)


def entries(catalogue: Catalog) -> dict[str, Message]:
    """Return the messages by key, without the header."""
    return {_key(message): message for message in catalogue if message.id}


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else str(message.id[0])


def wrong_in(language: str, catalogue: Catalog) -> Iterator[str]:
    """Yield what is wrong with one catalogue by itself."""
    for key, message in entries(catalogue).items():
        if message.fuzzy:
            yield f"{language}: {key} is marked fuzzy"
        if not all(form.strip() for form in _forms(message)):
            yield f"{language}: {key} is empty"
        if _is_plural(message) and len(_forms(message)) != FORMS:
            yield f"{language}: {key} does not have {FORMS} forms"
    for obsolete in catalogue.obsolete:
        yield f"{language}: {obsolete} is kept as obsolete"


def wrong_between(one: Mapping[str, Message], other: Mapping[str, Message]) -> Iterator[str]:
    """Yield where two languages differ in keys, forms or placeholders."""
    for key in sorted(one.keys() ^ other.keys()):
        yield f"{key} stands in only one language"
    for key in sorted(one.keys() & other.keys()):
        if fields(one[key]) != fields(other[key]):
            yield f"{key} has other placeholders in the other language"
        if _is_plural(one[key]) != _is_plural(other[key]):
            yield f"{key} has a plural in only one language"


def wrong_in_use(found: Iterable[Use], messages: Mapping[str, Message]) -> Iterator[str]:
    """Yield the keys that the code names wrongly, and those that it does not name at all."""
    found = list(found)
    named = {use.key for use in found if not use.is_family}
    for use in found:
        yield from _wrong_family(use, named) if use.is_family else _wrong_use(use, messages)
    for key in sorted(messages.keys() - named):
        yield f"{key} is not used"


def _wrong_family(use: Use, named: set[str]) -> Iterator[str]:
    if not any(key.startswith(use.key) for key in named):
        yield f"{use.where}: no key that starts with {use.key!r} is named with mark()"


def _wrong_use(use: Use, messages: Mapping[str, Message]) -> Iterator[str]:
    message = messages.get(use.key)
    if message is None:
        yield f"{use.where}: {use.key} stands in no catalogue"
        return
    if use.speaker != "mark" and (use.speaker == "plural") != _is_plural(message):
        yield f"{use.where}: {use.key} is plural on one side only"
    if use.values is not None and (missing := fields(message) - use.values):
        yield f"{use.where}: {use.key} is not given {', '.join(sorted(missing))}"


def wrong_in_errors(sources: Mapping[str, str], messages: Mapping[str, Message]) -> Iterator[str]:
    """Yield the raised errors that lack a value which their sentence needs."""
    trees = {file: ast.parse(source) for file, source in sources.items()}
    keys = dict(pair for tree in trees.values() for pair in _error_keys(tree))
    for file, tree in trees.items():
        for call in ast.walk(tree):
            match call:
                case ast.Call(func=ast.Name(id=name)) if keys.get(name) in messages:
                    given = {keyword.arg for keyword in call.keywords}
                    missing = set() if None in given else fields(messages[keys[name]]) - given
                    if missing:
                        yield f"{file}:{call.lineno}: {name} is not given {', '.join(sorted(missing))}"


def _error_keys(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the classes with a `message_key = mark("…")`, and that key."""
    for one in tree.body:
        match one:
            case ast.ClassDef(name=name, body=lines):
                yield from ((name, key) for line in lines for key in _message_key(line))


def _message_key(line: ast.stmt) -> Iterator[str]:
    match line:
        case ast.Assign(targets=[ast.Name(id="message_key")], value=ast.Call(args=[argument, *_])):
            yield from (key for key, _ in _keys(argument))


def twice(text: str) -> Iterator[str]:
    """Yield the keys that stand more than once in a .po file, which Babel reads over."""
    keys = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield f"{key} stands twice"


def complaints(sources: Mapping[str, str], catalogues: Mapping[str, Catalog]) -> list[str]:
    """Return all that is wrong: between the code (text by file name) and the catalogues (by language)."""
    first, *others = catalogues
    messages = entries(catalogues[first])
    found = [use for file, source in sources.items() for use in uses(source, file)]
    wrong = [line for language, catalogue in catalogues.items() for line in wrong_in(language, catalogue)]
    for other in others:
        wrong += wrong_between(messages, entries(catalogues[other]))
    return [*wrong, *wrong_in_use(found, messages), *wrong_in_errors(sources, messages)]


def read_sources(root: Path) -> dict[str, str]:
    """Return the text of every module of the product, by its name from the root."""
    return {
        file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
        for file in root.glob("coach/**/*.py")
    }


def main(report: Callable[[str], object] = print) -> int:
    """Report each complaint on a line of its own; returns 1 when there is one."""
    catalogues, lines = {}, list[str]()
    for file in sorted(ROOT.glob("coach/language/locales/*/LC_MESSAGES/coach.po")):
        text = file.read_text(encoding="utf-8")
        catalogues[file.parts[-3]] = read_po(text.splitlines(keepends=True))
        lines += [f"{file.parts[-3]}: {line}" for line in twice(text)]
    lines += complaints(read_sources(ROOT), catalogues) if catalogues else ["there are no catalogues"]
    for line in lines:
        report(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
