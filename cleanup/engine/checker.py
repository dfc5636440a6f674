"""What is given to a checker that reads whole texts, and what comes back from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleanup.edits.edit import Edit
from cleanup.text.segment import Span
from cleanup.value import Value


class Passage(Value):
    """A paragraph in one language, as it reads with all safe edits made.

    ``lang`` is a BCP 47 tag, ``source`` the text it was translated from, where that is known.
    ``protected`` spans (code points of ``text``, sorted, disjoint) are mark-up, code, addresses.
    Passages of one document share its number ``document``.
    """

    text: str
    lang: str
    source: str | None = None
    protected: tuple[Span, ...] = ()
    document: int = 0


class Checked(Value):
    """What was found in a passage, in code points of its text; never safe.

    Where it could not be looked at, ``missing`` is the sentence that says why. ``failed`` then
    tells that it should have been: the checker stopped answering, rather than being unable to
    read the language.
    """

    edits: tuple[Edit, ...] = ()
    missing: str = ""
    failed: bool = False


Checker = Callable[[Sequence[Passage]], list[Checked]]
