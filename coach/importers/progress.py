"""Says how far the reading of a file is. A face makes a bar of it; who does not ask hears nothing."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Progress = Callable[[float], None]
"""Told which part is done, from 0 to 1. It never goes back within one piece of work."""

Value = TypeVar("Value")

_EVERY = 500
"""Rows between two reports: often enough to see that it goes on, too seldom to take time."""


def silent(_part: float) -> None:
    """Tell nobody."""


def counted(values: Iterable[Value], total: int, progress: Progress) -> Iterator[Value]:
    """Yield the values, and tell after every few hundred how many of the total there were."""
    for number, value in enumerate(values):
        if number % _EVERY == 0:
            progress(min(1.0, number / total) if total else 0.0)
        yield value


def between(begin: float, end: float, progress: Progress) -> Progress:
    """Return what tells a piece of the work as the part of the whole that it is."""
    return lambda part: progress(begin + part * (end - begin))
