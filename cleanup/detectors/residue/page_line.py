"""A line of a web page's furniture between those of a text: "Leave a comment", "Updated at"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_PROSE = 60  # letters of a line that shows that the text is no list of labels
_EAST = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CLOSED = re.compile(r"[.!?…。！？।؟]['\"”’»)\]]*\s*\Z")
_BEFORE = r"[ \u00a0>»►▶•→_(\[]{0,4}"
_AFTER = r"[ \t\u00a0>»►▶→_)\].…:»]{0,4}"
_MOST = 4  # lines of furniture to one that is none: beyond it the text is a list of them


def build(*, lines: dict[str, str], date: str) -> Detector:
    """Offers to delete a line that is known furniture as a whole, and its line break.

    ``lines`` are patterns by language, without regard to case, in which ``<date>`` stands for
    ``date``. A text with no line of prose keeps its own: there it is the subject, as in a file of
    labels. Looks at the whole segment. Raises ValueError for a bad pattern.
    """
    whole = "|".join(lines.values()).replace("<date>", f"(?:{date})")
    try:
        known = re.compile(rf"^{_BEFORE}(?:{whole}){_AFTER}\r?$", re.IGNORECASE | re.MULTILINE)
    except re.error as error:
        raise ValueError(f"`lines` or `date` has a bad pattern: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        text = view.text
        if "\n" not in text or (view.source and known.search(view.source)):
            return
        hits = [match for match in known.finditer(text) if match[0].strip()]
        rest = known.sub("", text) if hits else ""
        full = [line for line in rest.split("\n") if line.strip()]
        if len(full) * _MOST < len(hits) or not any(map(_is_prose, full)):
            return
        for match in hits:
            start, end = match.span()
            if end < len(text):
                end += 1
            else:
                start = max(start - 1, 0)
            yield found(text, start, end, "")

    return Detector(find, f"(?im)^{_BEFORE}(?:{whole})", scope="segment")


def _is_prose(line: str) -> bool:
    line = line.strip()
    long = _PROSE // 2 if _EAST.search(line) else _PROSE
    return len(line) >= long and bool(_CLOSED.search(line))
