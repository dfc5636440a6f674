"""Signs of Markdown in full width: ``＃＃ 見出し``, ``＊＊注意＊＊``, ``｀ls｀``.

A model that writes full-width marks writes the signs of mark-up so as well, and no renderer reads
them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_HEADING = re.compile(r"^(＃{2,6}[ \u3000]*|＃ )(?=[^＃\s])", re.MULTILINE)
_BOLD = re.compile(r"(?<![＊*])＊＊(?=[^\s＊])([^＊\n]{1,80}?)(?<=[^\s＊])＊＊(?![＊*])")
_CODE = re.compile(r"(?<![｀`])｀([!-~][^｀`\n]{0,80})｀(?![｀`])")
_FENCE = re.compile(r"^｀｀｀(?=\w*[ \t]*$)", re.MULTILINE)
_RULE = re.compile(r"^[ ]{0,3}[|｜][ |｜:：\-－―—]*[-－―—]{2}[ |｜:：\-－―—]*$", re.MULTILINE)
_NARROW = {"｜": "|", "：": ":", "－": "-", "―": "-", "—": "-"}


def build() -> Detector:
    """Build a detector that offers the plain signs of headings, bold words, code, fences and of the
    line below a table's head.
    """
    return Detector(_find, r"(?:^|\n)(?:＃ |＃＃)|＊＊|｀|[|｜][ ]*[:：\-－―—]")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    for match in _HEADING.finditer(text):
        signs = match[1].count("＃")
        yield found(text, *match.span(1), "#" * signs + " ")
    for match in _FENCE.finditer(text):
        yield found(text, *match.span(), "```")
    for pattern, sign in ((_BOLD, "**"), (_CODE, "`")):
        for match in pattern.finditer(text):
            group = f"wide{match.start()}"
            yield found(text, match.start(), match.start(1), sign, group=group)
            yield found(text, match.end(1), match.end(), sign, group=group)
    for match in _RULE.finditer(text):
        plain = "".join(_NARROW.get(char, char) for char in match[0])
        if plain != match[0]:
            yield found(text, *match.span(), plain)
