"""The lines of what is shown that fit on the screen, where they are more than it has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanup.review.screen import Piece

Line = list[Piece]


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """Return the pieces by line, without the line ends."""
    lines: list[Line] = [[]]
    for style, text in pieces:
        first, *rest = text.split("\n")
        lines[-1].append((style, first))
        lines += ([(style, part)] for part in rest)
    return lines if lines[-1] and any(text for _, text in lines[-1]) else lines[:-1]


def scrolled(lines: Sequence[Line], top: int, height: int) -> tuple[list[Piece], int]:
    """Return the pieces of the lines from ``top`` on that a screen of ``height`` lines holds, and
    the ``top`` that was possible. The last line tells how many are above and below.
    """
    room = max(height, 2) - 1
    if len(lines) <= room + 1:
        return joined(lines), 0
    top = max(0, min(top, len(lines) - room))
    below = len(lines) - top - room
    told = " and ".join(
        f"{count} {where}" for count, where in ((top, "above"), (below, "below")) if count
    )
    end = ("class:message", f" lines {told} (PgUp PgDn)")
    return [*joined(lines[top : top + room]), ("", "\n"), end], top


def joined(lines: Sequence[Line]) -> list[Piece]:
    """Return the pieces of the lines, with line ends between them."""
    pieces: list[Piece] = []
    for number, line in enumerate(lines):
        pieces += [("", "\n")] * bool(number) + line
    return pieces
