"""A word glued to a link of Markdown: ``Voir[Envoyer](…)``, ``[carte](…)du port``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_TARGET = (
    r"(?:https?://|mailto:|\.{0,2}/|#)[^()\s]{1,300}|[^()\s]{1,200}\.(?:md|html?|php|pdf|jpe?g|png)"
)
_LINK = rf"(?<!!)\[[^\[\]\n]{{2,200}}\]\((?:{_TARGET})\)"
_BEFORE = re.compile(rf"(?<![\w'’\[])([^\W\d_]{{2,}})(?={_LINK})")
_AFTER = re.compile(rf"({_LINK})(?=[^\W\d_]{{2,}}\s)")
# Letters of alphabets in which words stand apart.
_APART = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u0dff]")


def build() -> Detector:
    """Build a detector that offers the blank before a link; behind it only where the word before
    was glued as well.

    An ending that a writer adds to a linked word (``[file](…)s``) is glued on purpose.
    """
    return Detector(_find, r"[^\W\d_]\[[^\[\]\n]+\]\(")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    for match in _BEFORE.finditer(text):
        link = re.compile(_LINK).match(text, match.end())
        if not link or not _APART.match(match[1][-1]) or not _APART.match(link[0][1]):
            continue
        yield found(text, match.end(), match.end(), " ")
        if (after := _AFTER.match(text, match.end())) and _APART.match(text, after.end()):
            yield found(text, after.end(), after.end(), " ")
