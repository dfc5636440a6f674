"""The one value that travels: an edit of a text, and the free functions over edits.

Offsets are code points of the text the edit refers to, end-exclusive.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import accumulate
from typing import Literal

from cleanup.value import Value, replace

Kind = Literal["safe", "suggestion", "flag"]


NOTED = "The suggestion is in the file as a note."
"""The reason of an edit that writes notes and repairs nothing."""


class Edit(Value):
    """Replace ``text[start:end]``, which reads ``before``, by ``after``.

    ``after`` is None for a flag: a finding that has no replacement.
    ``rules`` are ids ``lang/family/name``: one, or those of the edits that were joined.
    ``category`` is an MQM error type (https://themqm.org), ``reason`` one sentence for a person.
    ``safe`` edits are made automatically, all others wait for a person.
    ``alternatives`` are further replacements of the same span.
    ``confidence`` is between 0 and 1 where the detector can tell.
    Edits of one text that share a ``group`` are one decision: taken together or not at all.
    """

    start: int
    end: int
    before: str
    after: str | None
    rules: tuple[str, ...] = ()
    category: str = ""
    reason: str = ""
    safe: bool = False
    alternatives: tuple[str, ...] = ()
    confidence: float | None = None
    group: str | None = None

    @property
    def rule(self) -> str:
        """The id of the rule, or of the first of those that were joined."""
        return self.rules[0] if self.rules else ""

    @property
    def kind(self) -> Kind:
        """What is done about it: made automatically, offered, or only pointed at."""
        if self.after is None:
            return "flag"
        return "safe" if self.safe else "suggestion"


class Lost(Value):
    """An edit that was proposed and not kept, with the reason in one sentence."""

    edit: Edit
    reason: str


class EditError(ValueError):
    """An edit does not fit the text, or two edits claim the same place."""


def found(
    text: str,
    start: int,
    end: int,
    after: str | None,
    *,
    reason: str = "",
    safe: bool = True,
    alternatives: tuple[str, ...] = (),
    confidence: float | None = None,
    group: str | None = None,
) -> Edit:
    """Return an edit for a detector to yield; its rule signs it later.

    ``safe=True`` means "as certain as the rule says": a rule that is not safe stays so.
    An empty ``reason`` is filled with the rule's; one that says why the edit is not safe
    (``edits.doubt.NOT_SAFE``) follows it.

    >>> edit = found("the mill , open", 8, 10, ",")
    >>> edit.before, edit.after
    (' ,', ',')
    """
    return Edit(
        start, end, text[start:end], after, (), "", reason, safe, alternatives, confidence, group
    )


def shift(edit: Edit, by: int) -> Edit:
    """Return the same edit in a text where everything is ``by`` code points later.

    >>> shift(Edit(0, 3, "the", "The"), 4) == Edit(4, 7, "the", "The")
    True
    """
    return moved(edit, edit.start + by, edit.end + by) if by else edit


def moved(edit: Edit, start: int, end: int) -> Edit:
    """Return the same edit at another place; ``dataclasses.replace`` takes four times as long."""
    return Edit(
        start,
        end,
        edit.before,
        edit.after,
        edit.rules,
        edit.category,
        edit.reason,
        edit.safe,
        edit.alternatives,
        edit.confidence,
        edit.group,
    )


def growth(edits: Iterable[Edit]) -> list[int]:
    """Return for each ``n`` by how many code points the first ``n`` edits lengthen the text.

    One number more than there are edits: a place bisected in their starts or ends is an index of
    it, so that moving many spans over many edits costs no product of both.

    >>> growth([Edit(1, 2, "a", "bcd"), Edit(4, 6, "ef", "")])
    [0, 2, 0]
    """
    return [0, *accumulate(len(edit.after or "") - len(edit.before) for edit in edits)]


def clash(a: Edit, b: Edit) -> bool:
    """Return True where both edits claim the same code point or insertion point.

    Two edits that merely touch do not clash unless one of them inserts there.

    >>> clash(Edit(0, 3, "the", "The"), Edit(2, 4, "e ", "e"))
    True
    >>> clash(Edit(0, 3, "the", "The"), Edit(3, 4, " ", "-"))
    False
    """
    if a.start == a.end or b.start == b.end:
        return a.start <= b.end and b.start <= a.end
    return a.start < b.end and b.start < a.end


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits applied, in any order given; flags change nothing.

    An accepted suggestion replaces the safe edits that it covers. Raises EditError where an edit's
    ``before`` is not what the text has there, or two edits clash.

    >>> apply("the mill , open", [Edit(8, 10, " ,", ","), Edit(0, 3, "the", "The")])
    'The mill, open'
    """
    made = sorted((e for e in edits if e.after is not None), key=lambda e: (e.start, e.end, e.safe))
    chosen = [e for e in made if not e.safe]
    if chosen and len(chosen) < len(made):
        made = without_covered(made, chosen)
    pieces = StringIO()  # a list of them would take the room of the text once more
    at = 0
    last: Edit | None = None
    for edit in made:
        if last is not None and clash(last, edit):
            raise EditError(
                f"two edits claim the same place: {last.start}-{last.end} ({last.rule}) "
                f"and {edit.start}-{edit.end} ({edit.rule})"
            )
        if text[edit.start : edit.end] != edit.before or edit.end > len(text):
            raise EditError(
                f"at {edit.start}-{edit.end}, the text is {text[edit.start : edit.end]!r}, "
                f"not {edit.before!r} ({edit.rule})"
            )
        pieces.write(text[at : edit.start])
        pieces.write(edit.after or "")
        at = edit.end
        last = edit
    pieces.write(text[at:])
    return pieces.getvalue()


def without_covered(made: Sequence[Edit], chosen: Sequence[Edit]) -> list[Edit]:
    """``made`` less the safe edits that clash with one of the ``chosen`` (both sorted by start)."""
    kept: list[Edit] = []
    at = 0
    for edit in made:
        if edit.safe:
            while at < len(chosen) and chosen[at].end < edit.start:
                at += 1
            if any(clash(c, edit) for c in chosen[at : at + 2]):
                continue
        kept.append(edit)
    return kept


def invert(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits that revert ``apply(text, edits)`` to ``text``, in the new text's offsets.

    The edits must be disjoint, and no two deletions may touch (their inverses would be two
    insertions at one point): the ledger joins such edits.

    >>> edits = [Edit(8, 10, " ,", ",")]
    >>> apply("the mill, open", invert(edits))
    'the mill , open'
    """
    inverse: list[Edit] = []
    by = 0
    for edit in sorted((e for e in edits if e.after is not None), key=lambda e: (e.start, e.end)):
        after = edit.after or ""
        start = edit.start + by
        inverse.append(
            replace(edit, start=start, end=start + len(after), before=after, after=edit.before)
        )
        by += len(after) - len(edit.before)
    return inverse
