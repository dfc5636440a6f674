"""How the files of one kind are cleaned: everything that a result depends on but the text."""

from __future__ import annotations

from collections.abc import Callable

from cleanup.engine.checker import Checker
from cleanup.rules.match import RuleSet
from cleanup.value import Value


class Profile(Value):
    """Rules and settings of a run; it can be pickled, and goes to each worker.

    ``words`` never change. ``safe_only`` leaves suggestions and flags out. ``checker`` opens what
    looks at grammar, in each process for itself; where it is ``required``, a file that it could
    not look at has failed. ``signature`` names all that the result depends on; ``key`` tells the
    settings that it was made of, "" where nobody asked.
    """

    rules: RuleSet
    signature: str = ""
    safe_only: bool = False
    words: tuple[str, ...] = ()
    checker: Callable[[], Checker] | None = None
    required: bool = False
    key: str = ""
