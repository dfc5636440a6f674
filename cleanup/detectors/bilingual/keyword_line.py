"""A word at the head of a block of Markdown that a program reads, translated: ``:::примечание``.

Such are the names of containers (``:::note``), of admonitions (``!!! tip``), of directives
(``.. warning::``), of alerts (``> [!NOTE]``) and of the languages of code (three backticks and
``python``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_WORD = r"([^\W\d_][\w+#-]{0,30})"
_HEADS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"^[ \t]{{0,8}}:{{3,}}[ ]?\{{?{_WORD}",
        rf"^[ \t]{{0,8}}(?:!!!|\?\?\?\+?)[ ]{_WORD}",
        rf"^[ \t]{{0,8}}\.\.[ ]{_WORD}::",
        rf"^[ \t]{{0,8}}(?:>[ ]?)*(?:```|~~~)[ ]?{_WORD}",
        rf"^[ \t]{{0,8}}(?:>[ ]?)*\[!{_WORD}\]",
    )
)
_SIGNS = (":::", "!!!", "???", ".. ", "```", "~~~", "[!")


def build() -> Detector:
    """Build a detector that offers the word of the source, where both have as many such lines."""
    return Detector(_find, r":::|!!!|\?\?\?|\.\. |```|~~~|\[!", scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    source = view.source or ""
    if not any(sign in source for sign in _SIGNS):
        return
    for head in _HEADS:
        theirs = head.findall(source)
        ours = list(head.finditer(view.text))
        if not theirs or len(ours) != len(theirs):
            continue
        for match, word in zip(ours, theirs, strict=True):
            if match[1].casefold() != word.casefold() and match[1] not in theirs:
                yield found(view.text, *match.span(1), word, safe=False)
