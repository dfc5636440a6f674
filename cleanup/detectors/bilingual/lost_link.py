"""A Markdown link of the source that the translation tore apart or lost: ``[text]（map.md）``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LARGEST = 20_000  # code points
_MOST = 30  # links: more of them are a list
_LINK = re.compile(r"(?<=\])\(([^()\s\"'<>]{1,300})\)")
_HERE = re.compile(r"\]\(\s*[^\s)]")
_WORD = re.compile(r"\w+")
_BLANKS = r"[ \u00a0\u202f\u3000]*"


def build() -> Detector:
    """Build a detector that offers the brackets of the source where its address stands in others,
    and flags the first word where a link is gone: neither its address nor as many others are here.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if "](" not in source or len(text) > _LARGEST:
        return
    targets = [match[1] for match in _LINK.finditer(source)]
    if not targets or len(targets) > _MOST:
        return
    here = len(_HERE.findall(text))
    lost = []
    for target in dict.fromkeys(targets):
        if f"]({target})" in text:
            continue
        torn = _torn(text, target)
        if torn is not None:
            here += 1
            yield found(text, *torn, f"({target})", reason=_TORN, safe=False)
        elif target not in text:
            lost.append(target)
    first = _WORD.search(text)
    if lost and here < len(targets) and first:
        reason = f"The source links to {lost[0]}, but the translation does not."
        yield found(text, *first.span(), None, reason=reason, safe=False)


def _torn(text: str, target: str) -> tuple[int, int] | None:
    """Return where the address stands behind a bracket, in wide parentheses or with blanks."""
    pattern = rf"(?<=\]){_BLANKS}[(（]{_BLANKS}{re.escape(target)}{_BLANKS}[)）]"
    match = re.search(pattern, text, re.IGNORECASE)
    return match.span() if match else None


_TORN = "A Markdown link has its address in ASCII parentheses, without blanks."
