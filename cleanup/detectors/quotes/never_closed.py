"""A quotation mark in mid-sentence that nothing closes, although further sentences follow it.

``the "new owner of the mill. He went home.`` A mark at the start of a paragraph, or behind a colon
or a comma, may open a speech of several paragraphs, and nothing is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_ANY = re.compile('["“”„«»‟]')
_OPENS = re.compile(r"[^\W\d_] \Z")
# A sentence ends, another one begins, and the paragraph ends as one does.
_GOES_ON = re.compile(r"[^\W\d_]{3}[.!?] [A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]")
_ENDS = re.compile(r"[^\W\d_]{2}[.!?]\s*\Z")
_TAIL = 40  # code points of the line in which its end is looked for
_TRIGGER = (
    r"(?m)(?:[A-Za-z]|[^\x00-\x7f]) "
    r"(?:\"[^\"\n]*[.!?] [^\"\n]*$|“[^”\n]*[.!?] [^”\n]*$|«[^»\n]*[.!?] [^»\n]*$)"
)
_CODE = re.compile(r"[{}|<>=\\`]")
_CLOSING = {'"': '"', "“": "”", "«": "»"}


def build() -> Detector:
    """Build a detector that flags the mark. Of other kinds of marks there must be none."""

    def look(view: View) -> Iterator[Edit]:
        for line in re.finditer(r"[^\n]+", view.text):
            marks = list(_ANY.finditer(line[0]))
            if not marks or marks[-1][0] not in _CLOSING or _CODE.search(line[0]):
                continue
            opening = marks[-1][0]
            closing = _CLOSING[opening]
            kinds = [mark[0] for mark in marks]
            if not {opening, closing}.issuperset(kinds):
                continue
            odd = (
                len(kinds) % 2
                if opening == closing
                else kinds.count(opening) - kinds.count(closing)
            )
            at = marks[-1].start()
            said = line[0][at + 1 :]
            whole = said[:1].isalnum() and _ENDS.search(said[-_TAIL:]) and _GOES_ON.search(said)
            if odd == 1 and whole and _OPENS.search(line[0], max(0, at - 2), at):
                yield found(view.text, line.start() + at, line.start() + at + 1, None, safe=False)

    return Detector(look, _TRIGGER)
