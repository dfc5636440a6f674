"""The percent sign, with a space and without in one document: ``5 % and 7%``.

Which of the two a language prefers is a fact of the Unicode CLDR (its percent pattern). Where a
document keeps to one of them, the writer has decided, and nothing is said, but where the academy
of a language asks for the space and translators are corrected for it: ``always`` is for these,
though others leave it out (of Spanish by people, 300 places in a million words).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_SIGN = re.compile(r"(?<=\d)([ \u00a0\u202f]?)%(?![\w%])")
_CODE = re.compile(r"[{}=]|\d%\d|:\s*\d+%;")
DOCUMENT = 100_000  # code points; what is longer is a collection of texts by many hands


@lru_cache(maxsize=2)  # the units of a document ask one after the other
def _space(document: str) -> str:
    """Return the most frequent space before the sign, "" where there is none, or none without."""
    if len(document) > DOCUMENT:
        return ""
    spaces = Counter(match[1] for match in _SIGN.finditer(document))
    if not spaces.pop("", 0) or not spaces:
        return ""
    return spaces.most_common(1)[0][0]


def build(*, apart: bool, always: str = "") -> Detector:
    """Propose the space before the sign where ``apart``, else to leave it out.

    ``always`` is the space that is proposed where the document has none at all. Raises ValueError
    where it is given and not ``apart``.
    """
    if always and not apart:
        raise ValueError("`always` is a space: it needs `apart = true`")

    def look(view: View) -> Iterator[Edit]:
        space = view.ask(_space) or always
        if not space or len(view.text) > DOCUMENT or _CODE.search(view.text):
            return
        for match in _SIGN.finditer(view.text):
            if bool(match[1]) != apart:
                yield found(
                    view.text, *match.span(1), space if apart else "", safe=False, group="percent"
                )

    return Detector(look, r"\d%" if apart else r"\d[ \u00a0\u202f]%")
