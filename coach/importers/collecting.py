"""Holds back Python's search for garbage while tens of thousands of objects are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_back_collection() -> Iterator[None]:
    """Do without the search: it goes over all objects again with every few thousand more, and finds nothing.

    That takes a quarter of the time of an import. Whoever comes in meanwhile leaves it as it is.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
