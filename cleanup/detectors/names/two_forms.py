"""One name in two spellings within a document: ``Zelenskyy`` seven times, ``Zelensky`` once.

Two names are one where they differ only in what transliterations differ in: a doubled letter,
``y``, ``i`` and ``j``, ``v`` and ``w``, ``c`` and ``k``, ``kh`` and ``h``. The commoner spelling
is proposed, and all its places are one decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from operator import ne

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.capitalised import CAPITALS, SHORTEST, capitalised
from cleanup.text.segment import View
from cleanup.text.whole_words import places, stands

_SAME = (
    *(("kh", "h"), ("ph", "f"), ("ou", "u"), ("zh", "z"), ("tz", "z"), ("ts", "z")),
    *(("y", "i"), ("j", "i"), ("w", "v"), ("c", "k"), ("q", "k")),
)
# Where two forms of one name may be two of its cases: "Azuren", "Azureen".
_INFLECTED = frozenset(
    "be bg bs cs el et eu fi hr hu hy is ka kk lt lv mk mn pl ro ru sk sl sq sr tr uk".split()
)
_ENDING = 3  # letters
_TIMES = 3  # as often as the rarer one at least stands the commoner one


def build(*, least: int = 6, often: int = 3) -> Detector:
    """Build a detector of names of ``least`` letters, the commoner one there ``often`` or more."""

    def look(view: View) -> Iterator[Edit]:
        said = capitalised(view.text)
        words = [word for word in said if len(word) >= least]
        keys = _keys(words)
        if len({*keys}) == len(keys):
            return
        first: dict[str, str] = {}
        twins: dict[str, list[str]] = {}
        for word, key in zip(words, keys, strict=True):
            if first.setdefault(key, word) is not word:
                twins.setdefault(key, [first[key]]).append(word)
        inflected = (view.lang or "").partition("-")[0] in _INFLECTED
        for forms in twins.values():
            if inflected and _endings(forms):
                continue
            yield from _edits(view.text, {form: said[form] for form in forms}, often)

    return Detector(look, rf" [{CAPITALS}]", "segment", least=SHORTEST)


def _endings(forms: list[str]) -> bool:
    """Return True for forms that differ in their last letters only."""
    shortest = min(map(len, forms))
    return len({form[: shortest - _ENDING].lower() for form in forms}) == 1


def _keys(words: Sequence[str]) -> list[str]:
    """Return what spellings of one name have in common, for each of the words.

    All are looked at as one text: a document in German has thousands of them.
    """
    plain = "\n".join(words).lower()
    for either, one in _SAME:
        plain = plain.replace(either, one)
    # Of letters that are doubled one stays.
    return "".join(compress(plain, map(ne, plain, f"\n{plain}"))).split("\n") if words else []


def _edits(text: str, forms: Mapping[str, int], often: int) -> Iterator[Edit]:
    """Yield the edits of the rarer of two spellings; none where one is a word in small letters."""
    usual, *rare = sorted(forms, key=lambda word: (-forms[word], word))
    if len(rare) != 1 or forms[usual] < max(often, _TIMES * forms[rare[0]]):
        return
    if any(stands(text, form.lower()) for form in forms) or not stands(text, usual, often):
        return
    wrong = rare[0]
    reason = f"The document writes “{usual}” elsewhere ({forms[usual]} times)."
    for at in places(text, wrong):
        end = at + len(wrong)
        yield found(text, at, end, usual, reason=reason, safe=False, group=f"name-{usual}")
