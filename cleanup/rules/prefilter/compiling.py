"""Who is told that rules are about to be compiled, which takes seconds."""

from __future__ import annotations

from collections.abc import Callable

compiling: list[Callable[[], None]] = []
