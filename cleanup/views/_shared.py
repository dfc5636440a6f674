"""What views for other programs have in common: paths, fingerprints, one line of text."""

from __future__ import annotations

import os
from collections import Counter

from cleanup.edits.edit import Edit
from cleanup.edits.place import Finding
from cleanup.edits.report import Report
from cleanup.storage.digest import Sha256
from cleanup.text.lines import around
from cleanup.text.printable import clip, columns, cut, fit, seen

_SPAN = 60  # columns of a text before or after that are shown


def near(path: str) -> str:
    """Return a path as other programs expect it: relative where it can be, with slashes."""
    place = os.path.normpath(path)
    if place.startswith(os.sep):
        close = os.path.relpath(place)
        place = place if close.startswith("..") else close
    return place.replace(os.sep, "/")


def change(edit: Edit) -> str:
    """Return ``before → after`` with its spaces visible and long texts cut; of a flag the text."""
    before = cut(seen(edit.before), _SPAN)
    if edit.after is None:
        return before
    return f"{before or '(nothing)'} → {cut(seen(edit.after), _SPAN) or '(nothing)'}"


def line_of(raw: str, edit: Edit, most: int = 100) -> str:
    """Return the edit's text on its line, with as much around it as so many columns hold."""
    middle = cut(seen(edit.before), most // 2)
    room = most - columns(middle)
    left, right = around_on_line(raw, edit, room)
    return f"{left}{middle}{right}"


def around_on_line(raw: str, edit: Edit, room: int) -> tuple[str, str]:
    """Return what is before and after an edit on its line, together of at most ``room``
    columns; an ellipsis stands for what is left out.
    """
    window = max(0, edit.start - room)
    end = max(raw.rfind(sign, window, edit.start) for sign in "\n\r")
    left = fit(raw[(end if end >= 0 else window - 1) + 1 : edit.start])
    more_left = end < 0 and window > 0 and raw[window - 1] not in "\n\r"
    stop = min(
        (at for at in map(raw[edit.end : edit.end + room].find, "\n\r") if at >= 0), default=room
    )
    right = fit(raw[edit.end : edit.end + stop])
    more_right = raw[edit.end + stop : edit.end + stop + 1] not in ("", "\n", "\r")
    for_left = max(room // 2, room - columns(right))
    for_right = room - min(for_left, columns(left))
    return _tail(left, for_left, more=more_left), _head(right, for_right, more=more_right)


def _tail(text: str, most: int, *, more: bool) -> str:
    if not more and columns(text) <= most:
        return text
    return f"…{clip(text, max(most - 1, 0), end=True)}"


def _head(text: str, most: int, *, more: bool) -> str:
    if not more and columns(text) <= most:
        return text
    return f"{clip(text, max(most - 1, 0))}…"


def message(edit: Edit) -> str:
    """Return the change and its reason in one line."""
    return f"{change(edit)}: {fit(edit.reason)}" if edit.reason else change(edit)


class Fingerprints:
    """Gives each finding of a run a name of its own that stays when lines move."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, finding: Finding, report: Report) -> str:
        """Return the name, in hexadecimal digits."""
        edit = finding.edit
        told = (
            *(near(finding.path), finding.member, edit.rule, edit.before, edit.after or ""),
            *around(report.raw, edit.start, edit.end),
        )
        name = Sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        self._seen[name] += 1
        times = self._seen[name]
        return name if times == 1 else Sha256(f"{name} {times}".encode()).hexdigest()[:32]
