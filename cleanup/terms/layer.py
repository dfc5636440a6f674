"""The terms of some CSV files, opened when something is first asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from cleanup.terms.index.cache import opened
from cleanup.terms.index.read import BrokenError, Packed

Answer = TypeVar("Answer")


class Layer:
    """The terms of some CSV files, opened when something is first asked."""

    def __init__(self, paths: tuple[str, ...] = (), packed: Packed | None = None) -> None:
        self.paths = paths
        self._packed = packed

    def ask(self, question: Callable[[Packed], Answer]) -> Answer:
        """Return the answer, from a file made again where the kept one is broken. Raises
        TermError.
        """
        if self._packed is None:
            self._packed = opened(self.paths)
        try:
            return question(self._packed)
        except (BrokenError, ValueError, IndexError):
            if not self.paths:
                raise
            self._packed = opened(self.paths, again=True)
            return question(self._packed)
