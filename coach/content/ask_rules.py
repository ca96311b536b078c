"""The rules of the ask check with their sentences, and the words they are recognised by."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from coach.content.ask_senses import load_ask_sense
from coach.content.reading import ContentError, read_content
from coach.domain.ask_rule import AskRules, AskWords
from coach.domain.wording import Language, Wording

_DATA = Path(__file__).parent / "data"


@cache
def ask_rules() -> AskRules:
    """Return the rules that ship with the coach. Raises ContentError when a file is wrong."""
    return load_ask_rules(_DATA)


def load_ask_rules(folder: Path, *, is_taught: bool = True) -> AskRules:
    """Read the rules and the words of a folder. Raises ContentError naming the file and what is wrong.

    `is_taught` False leaves out what was learned from examples: there is nothing of it yet.
    """
    words = {one: _read(folder / f"ask_words.{one}.yaml", AskWords) for one in Language}
    senses = {one: load_ask_sense(one, folder) for one in Language if is_taught}
    content: Any = read_content(folder / "ask_rules.yaml")
    try:
        return AskRules.model_validate(content | {"words": words, "senses": senses})
    except ValidationError as error:
        raise ContentError(
            f"ask_rules.yaml: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}"
        ) from error


def problems(rules: AskRules) -> list[str]:
    """Return what is wrong between the entries: a text or a word family missing, an id that comes twice.

    It compiles every pattern, which takes longer than a start may; `make check` asks for it.
    """
    found = [f"ask_rules.yaml: {one.id} stands twice" for one in rules.rules if rules.rule(one.id) is not one]
    for rule in rules.rules:
        if any(set(texts) != set(Language) or not all(texts.values()) for texts in (rule.reason, rule.tip)):
            found.append(f"ask_rules.yaml: {rule.id} misses its reason or its tip in one of the languages")
        if rule.better and set(rule.better) != set(Wording):
            found.append(f"ask_rules.yaml: {rule.id} misses a wording of what to write instead")
    for language, words in rules.words.items():
        if set(words.clues) != set(rules.words[Language.NL].clues):
            odd = sorted(set(words.clues) ^ set(rules.words[Language.NL].clues))
            found.append(f"ask_words.{language}.yaml: {', '.join(odd)} stands in one language only")
        found.extend(f"ask_words.{language}.yaml: {problem}" for problem in _unreadable(words))
    return found


def _unreadable(words: AskWords) -> list[str]:
    """Return which clues are no pattern, or name a family that is not there."""
    found = []
    for name in words.clues:
        for part in ("says", "asks", "unless"):
            try:
                words.pattern(name, part)
                words.together(name)
            except (re.error, KeyError) as error:
                found.append(f"{name}, {part}: {error!r}")
    return found


def _read(path: Path, model: type[AskWords]) -> Any:
    try:
        return model.model_validate(read_content(path))
    except ValidationError as error:
        raise ContentError(f"{path.name}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}") from error
