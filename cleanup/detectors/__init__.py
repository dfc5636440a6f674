"""Ways of looking: one file a detector, each with ``build(**params) -> Detector``.

The signature of ``build`` is the schema of the rules that use it: keyword-only parameters, each
with a type (str, int, float, bool, list[str], dict[str, str]); those without a default are
mandatory. A parameter called ``lang`` is filled with the rule's own language ("any" or a tag).
``build`` raises ValueError with a sentence for a person where a value is no good.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Literal

from cleanup.edits.edit import Edit
from cleanup.text.segment import View, Whole
from cleanup.value import Value


class Detector(Value):
    """``find`` yields edits for a view; it never writes and keeps no state.

    ``trigger`` is a pattern (syntax of ``re``) that must match in every unit in which ``find``
    finds something: it goes into the prefilter, and ``find`` is called only where it matched.
    ``bilingual``: nothing is found without the source, and without it ``find`` is not called.
    For scope "segment" it must match in the whole text. None: always called (slow).
    A trigger that takes time to put together is a function: it is asked for once, when the rule
    is first loaded, and kept in the cache.
    ``words`` says more for a text without a source in a given language: one of these strings
    stands in every unit in which ``find`` finds something, or ``besides``, a pattern, matches.
    ``entries`` parts a table: the trigger of each entry, and the entry. ``among`` then finds what
    ``find`` does, asked for the entries alone whose trigger matched.
    ``over`` is the way of scope "document": it is given all texts of a document in their order, and
    yields edits with the number of the text that each refers to; ``find`` is never called then.
    ``least`` is how many code points a text has at least in which ``find`` finds something.
    """

    find: Callable[[View], Iterable[Edit]]
    trigger: str | Callable[[], str] | None = None
    scope: Literal["unit", "segment", "document"] = "unit"
    bilingual: bool = False
    words: Callable[[str | None], Iterable[str]] | None = None
    besides: str | None = None
    entries: Callable[[], Iterable[tuple[str, str]]] | None = None
    among: Callable[[View, Collection[str]], Iterable[Edit]] | None = None
    over: Callable[[Whole], Iterable[tuple[int, Edit]]] | None = None
    least: int = 0


def trigger_of(detector: Detector) -> str | None:
    """Return the pattern itself, however the detector gives it."""
    return detector.trigger() if callable(detector.trigger) else detector.trigger
