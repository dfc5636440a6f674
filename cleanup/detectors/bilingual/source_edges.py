"""The first letter and the last mark of a translation, held against those of its source.

``the mill is open`` for ``Die Mühle ist offen.``: the source begins with a capital and ends with
a full stop, the translation does neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

# The full stop of a language where it is not the plain one.
_STOPS = {"zh": "。", "ja": "。", "hi": "।", "bn": "।", "ne": "।", "mr": ".", "hy": "։", "ur": "۔"}
_NONE = frozenset({"th", "lo", "km", "my", "am", "ti"})  # languages that end with a space or others
_MARKED = {"zh": re.compile("[，。、；]"), "ja": re.compile("[、。]")}
_WORDS = 3
_TWO = 2  # words of a sentence that begins with a small letter
_FULL = re.compile(r"[^\W\d_][)\]]?[.。।]$")
_BARE = re.compile(r"[^\W\d_][)\]]?$")
_LAST_WORD = re.compile(r"\w+\W*$")
_ENDED = re.compile(r"[^\W\d_][)\]]?([.!?])$")
_SMALL = re.compile(r"[^\W\d_]{2,}[ ,]")
_DOTTED = frozenset({"tr", "az"})
_LARGE = re.compile(r"[\"“«„(¿¡]?[^\W\d_a-zß-öø-ÿ]")


def build(*, first: bool = True, last: bool = True, flag: bool = False) -> Detector:
    """Build a detector that proposes the ``first`` letter's capital and the ``last`` full stop, in
    texts of a few words.

    Only where the source has both. With ``flag`` a missing stop is shown at the last word, and none
    is proposed. Raises ValueError where neither is asked for.
    """
    if not (first or last):
        raise ValueError("`first` and `last` are both false: nothing would be looked at")

    def look(view: View) -> Iterator[Edit]:
        source, text = (view.source or "").strip(), view.text
        bare = text.strip()
        least = _WORDS if last else _TWO
        if (len(bare.split()) < least and len(bare) < 3 * _WORDS) or "\n" in bare:
            return
        lang = (view.lang or "").split("-")[0]
        if not source[:1].isupper():
            return
        start = len(text) - len(text.lstrip())
        if first and _begins_small(bare, source):
            capital = "İ" if bare[0] == "i" and lang in _DOTTED else bare[0].upper()
            yield found(text, start, start + 1, capital)
        if not _FULL.search(source):
            return
        # Messages of programs have no full stop there; running text shows its marks.
        if lang in _MARKED and not _MARKED[lang].search(bare):
            return
        if last and lang not in _NONE and _BARE.search(bare) and _LARGE.match(bare):
            at = start + len(bare)
            if flag:
                word = _LAST_WORD.search(bare)
                yield found(text, start + (word.start() if word else 0), at, None)
            else:
                yield found(text, at, at, _STOPS.get(lang, "."))

    return Detector(look, scope="segment", bilingual=True)


def _begins_small(bare: str, source: str) -> bool:
    """Return whether the text begins small and ends as its source does, both being sentences."""
    small, end, theirs = _SMALL.match(bare), _ENDED.search(bare), _ENDED.search(source)
    return (
        small is not None
        and small[0].islower()
        and not "\u10d0" <= bare[0] <= "\u10ff"  # Georgian has capitals in headings only
        and end is not None
        and theirs is not None
        and end[1] == theirs[1]
        and not source.lower().startswith(small[0].rstrip(" ,"))
    )
