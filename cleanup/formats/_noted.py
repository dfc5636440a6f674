"""Suggestions as notes for a person who works on the file in another program."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from cleanup.edits.edit import NOTED, Edit

LEFT = re.compile(r"[^\s<>\"&;\\]{0,20}\Z")
RIGHT = re.compile(r"[^\s<>\"&;\\]{0,20}")


def sentence(raw: str, edit: Edit, read: Callable[[str], str]) -> str:
    """Return what a note says: what would be changed to what, why, and by which rule.

    The rest of the words stands with it. ``read`` tells what raw text says.
    """
    left, right = LEFT.search(raw, max(0, edit.start - 20), edit.start), RIGHT.match(raw, edit.end)
    assert left
    assert right
    change = f"“{read(left[0] + edit.before + right[0])}”"
    if edit.after is not None:
        change += f" → “{read(left[0] + edit.after + right[0])}”"
    return " ".join(f"{change}: {edit.reason} ({', '.join(edit.rules)})".split())


def inserted(raw: str, notes: Iterable[tuple[int, str, Edit]]) -> list[Edit]:
    """Return edits that insert notes, each told with its place; those of one place are one edit.

    ``raw`` is the text they go into.
    """
    places: dict[int, tuple[list[str], list[str]]] = {}
    for at, text, edit in notes:
        texts, rules = places.setdefault(at, ([], []))
        if text not in texts:
            texts.append(text)
            rules += edit.rules
    assert all(0 <= at <= len(raw) for at in places)
    return [
        Edit(at, at, "", "".join(texts), tuple(dict.fromkeys(rules)), "style", NOTED)
        for at, (texts, rules) in sorted(places.items())
    ]
