"""Keys of the source that the translation has lost or torn: ``&File``, ``_File``, ``Ctrl+S``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LABEL = 60  # code points of a source that is a label
_MARKED = {
    # In a word one side of which is in small letters: not AT&T. An entity is none.
    "&": re.compile(r"(?<![&\w])&(?=[^\W\d_])(?!#?\w+;)|(?<=[A-Za-z])&(?=[a-z])(?!#?\w+;)"),
    "_": re.compile(r"(?<![\w_])_(?=[^\W\d_])"),
}
_HERE = {"&": re.compile(r"&(?=\w)"), "_": re.compile(r"_(?=\w)")}
_APART = {"&": re.compile(r"&\s+(?=\w)"), "_": re.compile(r"_\s+(?=\w)")}
_KEYS = re.compile(
    r"\b(?:Ctrl|Control|Alt|Shift|Cmd|Command|Option|Super|Meta|Win)"
    r"(?:\+(?:Ctrl|Alt|Shift|Cmd|Option|Super))*\+([A-Z0-9]|F\d{1,2})(?![\w+])"
)
_SPREAD = r"\b{}(?![\w+])"
_WORD = re.compile(r"\w+")


def build() -> Detector:
    """Build a detector that offers to close the gaps, and flags a key that is gone.

    The mark of an access key counts in labels that have one alone; of a combination its last key.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if len(source) <= _LABEL:
        for sign in ("&", "_"):
            if source.count(sign) == 1 and _MARKED[sign].search(source):
                yield from _access(text, sign)
    if "+" in source:
        yield from _combined(text, source)


def _access(text: str, sign: str) -> Iterator[Edit]:
    if _HERE[sign].search(text):
        return
    first = _WORD.search(text)
    if torn := _APART[sign].search(text):
        yield found(text, torn.start() + 1, torn.end(), "", reason=_TORN, safe=False)
    elif first:
        reason = f"The source marks its access key with {sign}, but the translation has none."
        yield found(text, *first.span(), None, reason=reason, safe=False)


def _combined(text: str, source: str) -> Iterator[Edit]:
    for match in _KEYS.finditer(source):
        if match[0] in text:
            continue
        parts = r"\s*[+＋]\s*".join(map(re.escape, match[0].split("+")))
        key = re.escape(match[1])
        if torn := re.search(_SPREAD.format(parts), text):
            yield found(text, *torn.span(), match[0], reason=_SAME, safe=False)
        elif not re.search(rf"[+＋-]\s*{key}(?!\w)", text):
            other = re.search(r"\w[+＋]([A-Z0-9]|F\d{1,2})(?!\w)", text)
            reason = f"The source has {match[0]}."
            if other and re.search(rf"(?<!\w){other[1]}\w\w", text, re.IGNORECASE):
                continue  # Ctrl+G para guardar: programs have keys of their own in a language
            span = other.span(1) if other else None
            first = _WORD.search(text)
            if span is not None:
                yield found(text, *span, match[1], reason=reason, safe=False)
            elif first:
                yield found(text, *first.span(), None, reason=reason, safe=False)


_TORN = "There should be no space after the mark of an access key."
_SAME = "The keys are written with spaces that the source has not."
