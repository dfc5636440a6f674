"""Who is told that rules are about to be compiled, which takes seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

_told: list[Callable[[], None]] = []


@contextmanager
def telling(tell: Callable[[], None]) -> Iterator[None]:
    """Call ``tell`` each time that rules are about to be compiled here meanwhile."""
    _told.append(tell)
    try:
        yield
    finally:
        _told.remove(tell)


def compiling() -> None:
    """Tell whoever wants to know that rules are about to be compiled."""
    for tell in _told:
        tell()
