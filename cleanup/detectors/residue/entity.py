"""HTML entities that stand in plain text: ``&quot;``, ``R&amp;D``, ``п&#39;ять``.

Moses' tokenizer writes them, and systems trained on its output; the names are those of HTML 5
(``html.unescape``). One level is taken off at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_ENTITY = r"&(?:[A-Za-z][A-Za-z0-9]{1,7}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});"
_PATTERN = re.compile(_ENTITY)
# A text that speaks of markup means its entities.
_MARKUP = re.compile(
    r"\b(?:x?html5?|xml|sgml|markup|ampersand|entit(?:y|ies|é|és|ät|äten|ad|ades|à)|escaped?|escaping)"
    r"\b|</?[a-zA-Z][^<>]*>|&amp;[a-z]{2,6};|&amp;&amp;|&[lg]t;=|\{\{|\$[a-z]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"'`“„«‘(\[]&[#\w]+;[\"'`”“»’)\]]")
_HEAD = 20_000  # code points of a document that show whether it is a page of markup
_PAGE = 5  # closing tags there that make it one: its entities are right
_TAG = re.compile(r"&lt;[/!?]?[A-Za-z]")


def build() -> Detector:
    """Decodes one; not safe where it would make a tag, or a letter that nobody sees."""
    return Detector(find=_find, trigger=_ENTITY)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    tags = view.document.count("</", 0, _HEAD)
    if tags > _PAGE:
        return
    spoken_of = bool(_MARKUP.search(text)) or tags > 0
    for match in _PATTERN.finditer(text):
        entity, letter = match[0], unescape(match[0])
        if letter == entity or entity in source or "\ufffd" in letter:
            continue
        quoted = _QUOTED.match(text, max(match.start() - 1, 0))
        seen = letter.isprintable() or letter == "\xa0"
        alone = text[match.end() :].isspace() or match.end() == len(text)
        alone = alone and not text[: match.start()].strip()
        safe = seen and not (spoken_of or quoted or alone or _TAG.search(text))
        yield found(text, *match.span(), letter, safe=safe)
