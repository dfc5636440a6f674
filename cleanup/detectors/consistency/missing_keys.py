"""Strings that the source file has under keys which the translation lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.consistency._texts import nothing
from cleanup.edits.edit import Edit, found
from cleanup.text.printable import fit
from cleanup.text.segment import Whole

_SHOWN = 8  # keys that are named
_WORD = re.compile(r"\w+")


def build() -> Detector:
    """Build a detector that flags the first word of a file, once for all that is missing."""
    return Detector(nothing, scope="document", bilingual=True, over=_over)


def _over(whole: Whole) -> Iterator[tuple[int, Edit]]:
    if not whole.missing:
        return
    count = len(whole.missing)
    named = ", ".join(f"“{fit(key)}”" for key in whole.missing[:_SHOWN])
    more = f" and {count - _SHOWN} more" if count > _SHOWN else ""
    texts = "1 text" if count == 1 else f"{count} texts"
    reason = f"{texts} of the source file {'is' if count == 1 else 'are'} missing: {named}{more}."
    for number, view in enumerate(whole.views):
        if first := _WORD.search(view.text):
            yield number, found(view.text, *first.span(), None, reason=reason, safe=False)
            return
