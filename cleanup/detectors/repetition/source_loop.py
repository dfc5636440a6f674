"""Words said again and again where the source says them once: ``Günaydın Günaydın``."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._lowered import lowered
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_LARGEST = 2000  # code points
_BRIEF = 40  # code points of a text of few words
_WHOLE = re.compile(r"\s*(\S(?:.{0,80}?\S)?)(?:[\s,;-]+\1){1,60}[\s.!?。！？]*\Z", re.DOTALL)
_NUMBER = re.compile(r"\s*(\d{1,4})([ ]\1){1,3}\s*\Z")
_TIMES = re.compile(r"(\S(?:[^\n]{0,38}?\S)?)(?:[\s,;-]*\1){4,}")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_SHORT_TIMES = re.compile(r"(\S(?:[^\n]?\S)?)(?:[\s,;-]*\1){4}")  # of fewer letters than a piece
_ENDS = ".!?。！？"
_MORE = 4  # times
_BETWEEN = " \t\n\r\f\v\u00a0\u3000,;-"
_UNIT = 2  # bytes of a letter
_PIECE, _NEW = 4, 0.8  # letters of a piece, and share of those that stand for the first time
_LEAST = 4  # letters of what is said twice
_FEW, _AGAIN = 8, 3  # different words of a text, and how many stand there again
_LONG, _ALIKE = 10, 0.5  # letters of a word, and share of different ones
_REMEMBERED = 50_000  # words
_DOUBLES = frozenset(("id", "ms", "jv", "su", "tl", "sw", "ht", "haw", "mi", "sm", "zu", "xh"))


def build() -> Detector:
    """Offers what a whole segment says twice, and flags what it says five times, said once.

    Not where the source repeats anything itself, nor for what is said twice in a language that
    doubles words.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, (view.source or "").strip()
    if (number := _NUMBER.match(text)) and number[1] == source:
        yield found(text, number.end(1), len(text.rstrip()), "", safe=False)
        return
    if len(text) > _LARGEST or not source or not _may_loop(text):
        return
    whole = _WHOLE.match(text)
    twice = whole is not None and len("".join(_WORDS.findall(whole[1]))) >= _LEAST
    times = [] if twice or not _may_be_five(text) else list(_TIMES.finditer(text))
    if not (twice or times) or _repeats(source):  # to ask that of every source takes longer
        return
    if twice and whole:
        if primary(view.lang) not in _DOUBLES:
            end = len(text.rstrip())
            if whole[1][-1] not in _ENDS:  # of two sentences the second goes with its mark
                end = len(text.rstrip().rstrip(_ENDS))
            yield found(text, whole.end(1), end, "", safe=False)
        return
    for match in times:
        if _WORDS.search(match[1]):
            yield found(text, *match.span(), None, safe=False)


def _may_loop(text: str) -> bool:
    """Whether a text is short, or so much of it comes again that a loop is possible."""
    return len(text) <= _BRIEF or (_words_again(text) and _comes_again(text))


def _words_again(text: str) -> bool:
    """Whether some words stand there twice, or one says something again and again inside: a look
    that costs a tenth of the next, for texts of many words.
    """
    words = lowered(text)
    return (
        len(words) < _FEW
        or len(text.split()) - len(words) >= _AGAIN
        or any(map(_STUTTERS.__getitem__, words))
    )


class _Stutters(dict[str, bool]):
    """Word to whether it is long and few letters are said often in it; remembers what it was
    asked.
    """

    def __missing__(self, word: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = told = len(word) >= _LONG and len(set(word)) <= _ALIKE * len(word)
        return told


_STUTTERS = _Stutters()


def _comes_again(text: str) -> bool:
    """Whether so much of a text stood in it before that a loop is possible: a cheap look."""
    data = memoryview(text.encode("utf-16-le", "surrogatepass"))
    count = len(data) // _UNIT - _PIECE + 1
    if count < _PIECE:
        return False
    pieces: set[int] = set()  # as numbers of 64 bits, which are quicker than slices of a text
    size = _UNIT * _PIECE
    for at in range(0, size, _UNIT):
        end = at + (len(data) - at) // size * size
        pieces.update(data[at:end].cast("Q").tolist())
    return len(pieces) <= _NEW * count


def _repeats(source: str) -> bool:
    source = source.lower()
    words = _WORDS.findall(source)
    return (
        any(a == b for a, b in itertools.pairwise(words))
        or _WHOLE.match(source) is not None
        or (_may_be_five(source) and _TIMES.search(source) is not None)
    )


def _may_be_five(text: str) -> bool:
    """Whether something may stand there five times in a row: a cheap look."""
    pieces = Counter([text[at : at + _PIECE] for at in range(len(text) - _PIECE + 1)])
    often = [piece for piece, times in pieces.items() if times > _MORE]
    return any(_in_a_row(piece, text) for piece in often) or _SHORT_TIMES.search(text) is not None


def _in_a_row(piece: str, text: str) -> bool:
    """Return whether the same stands between a piece and the next one of it, four times."""
    parts = text.split(piece)[1:-1]
    same = 1
    for one, other in itertools.pairwise(part.strip(_BETWEEN) for part in parts):
        same = same + 1 if one == other else 1
        if same == _MORE:
            return True
    return False
