"""The name of an alert that was translated: ``> [!ПРИМЕЧАНИЕ]`` for ``> [!NOTE]``, ``:::注意`` for
``:::caution``, ``!!! примечание`` for ``!!! note``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_ALERT = re.compile(r"(?:^|\n)[ \t]{0,6}(?:>[ ]?)+\[[!！]([^\[\]\n]{1,30})\][ \t]*(?=\n|$)")
_BARE = re.compile(r"^[ \t]{0,6}\[[!！]([^\[\]\n]{1,30})\][ \t]*(?=\n|$)")
_CONTAINER = re.compile(
    r"(?:^|\n)[ \t]{0,8}(?:[:：]{3,5}|!!!|\?\?\?\+?)[ ]?([^\W\d_]{2,20})[ \t]*(?=\n|$)"
)

_ENGLISH = frozenset("note tip important warning caution attention tips not obs rada".split())


def build(*, names: dict[str, str]) -> Detector:
    """Build a detector that offers the name that the renderer knows; ``names`` has the words of
    other languages for each of them, separated by commas.

    Another name is flagged where it is not ASCII: a renderer may have own names, in English.
    Raises ValueError where a word stands for two names.
    """
    table: dict[str, str] = {}
    for name, words in names.items():
        for word in words.split(","):
            if table.setdefault(word.strip().casefold(), name) != name:
                raise ValueError(f"the word {word.strip()!r} stands for two names")

    def look(view: View) -> Iterator[Edit]:
        for pattern in (_ALERT, _BARE):
            for match in pattern.finditer(view.text):
                word = match[1].strip()
                name = word if word in names else table.get(word.casefold())
                if name != match[1] and (name is not None or not word.isascii()):
                    yield found(view.text, *match.span(1), name)
        for match in _CONTAINER.finditer(view.text):
            name = table.get(match[1].casefold())
            if not match[1].isascii() or (name and match[1].casefold() not in _ENGLISH):
                yield found(view.text, *match.span(1), name.lower() if name else None)

    return Detector(look, r"\[[!！]|(?:^|\n)[ \t]{0,8}(?:[:：]{3}|!!!|\?\?\?)")
