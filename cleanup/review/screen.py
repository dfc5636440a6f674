"""What a reviewer sees: one finding in its sentence, as styled pieces of text.

Nothing of a text reaches the terminal but through ``printable``: no control character, no escape.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.edits.doubt import doubt
from cleanup.edits.edit import Edit
from cleanup.review.queue import Item, Queue
from cleanup.text.printable import fit, seen

Piece = tuple[str, str]
KEYS = (  # in rows that fit into 80 columns
    (("a", "accept"), ("1-9", "alternative"), ("e", "edit"), ("r", "reject"), ("s", "skip")),
    (("R", "reject everywhere"), ("f", "accept rule in file"), ("F", "accept rule in all")),
    (("b", "back"), ("g", "open group"), ("o", "editor"), ("w", "keep word"), ("t", "keep term")),
    (("?", "explain"), ("q", "finish and apply"), ("^C", "stop, apply nothing")),
)
_FEW = ((("a", "accept"), ("r", "reject"), ("s", "skip"), ("b", "back"), ("q", "finish")),)
_SHOWN = 9  # alternatives that have a key


def screen(queue: Queue, *, explained: str = "", message: str = "") -> list[Piece]:
    """Return the pieces of the screen: (style class, text)."""
    return list(_screen(queue, explained, message))


def _screen(queue: Queue, explained: str, message: str) -> Iterator[Piece]:
    item = queue.item
    yield "class:head", f" {min(queue.at + 1, len(queue.items))} of {len(queue.items)} "
    yield "class:dim", f" {queue.count('accept')} accepted, {queue.count('reject')} rejected\n\n"
    if item is None:
        yield (
            "",
            " There is nothing left to decide. Press q to apply what was accepted, b to go back.\n",
        )
    else:
        yield from _item(item)
        if explained:
            yield "", f"\n{explained}\n"
    if message:
        yield "class:message", f"\n {fit(message)}\n"


def keys(*, few: bool = False) -> list[Piece]:
    """Return the pieces of the lines with the keys, or with a few of them, which stay below what is
    shown.
    """
    pieces: list[Piece] = []
    for row in _FEW if few else KEYS:
        for key, what in row:
            pieces += [("class:key", f" {key}"), ("class:dim", f" {what} ")]
        pieces.append(("", "\n"))
    return pieces[:-1]


def _item(item: Item) -> Iterator[Piece]:
    place = item.places[0]
    found = place.shown or place.finding
    edit = found.edit
    member = f" › {fit(found.member)}" if found.member else ""
    yield "class:path", f" {fit(found.path)}{member}:{found.line}:{found.column}\n"
    yield f"class:{edit.kind}", f" {edit.kind}"
    yield "class:rule", f"  {', '.join(edit.rules)}"
    if len(item.places) > 1:
        files = "1 file" if item.files == 1 else f"{item.files} files"
        times = "safe edits of this rule" if item.mixed else "times"
        yield "class:dim", f"  {len(item.places)} {times} in {files} (g opens the group)"
    yield "", "\n\n"
    if place.source:
        yield "class:dim", f" = {fit(place.source)}\n"
    left, right = fit(place.left), fit(place.right)
    if edit.after is None:
        yield from (("", f"   {left}"), ("class:flag", seen(edit.before) or "‸"), ("", right))
    else:
        yield from (("", f" - {left}"), ("class:removed", seen(edit.before) or "‸"), ("", right))
        yield "", "\n"
        yield from (("", f" + {left}"), ("class:added", seen(edit.after) or "‸"), ("", right))
    yield "", "\n\n"
    yield from _alternatives(edit)
    yield "class:reason", f" {fit(edit.reason)}\n"
    if why := doubt(edit):
        yield "class:dim", f" {why}\n"
    if edit.confidence is not None:
        yield "class:dim", f" confidence {edit.confidence:.0%}\n"


def _alternatives(edit: Edit) -> Iterator[Piece]:
    for number, other in enumerate(edit.alternatives[:_SHOWN], 1):
        yield "class:key", f" {number}"
        yield "", f" {seen(other) or '(nothing)'}\n"
