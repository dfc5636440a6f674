"""Words that a machine could not stop saying: ``the man of the man of the man of the man``.

No pattern finds a repetition of any words without looking back at every place. Two cheap looks do:
a few letters taken every so often are sought in what follows at once, and the pieces between
commas and sentence marks are compared with their neighbours. Where something comes again, the text
between is the suspected period, and it is followed to both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress
from operator import or_

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import everywhere
from cleanup.text.pieces import LONG, by_piece
from cleanup.text.segment import View

_PROBE, _REACH = 7, 80  # letters that are sought, and how far on
_STEP, _WIDE_STEP = 8, 80  # letters from probe to probe: in a long text a closer look would cost
_TRIES = 3  # the probe may come again inside the period itself
_MARKS, _FEW_MARKS = (", ", ". ", "! ", "? ", "。", "，", "、"), (". ", "。")
_SHORT = 8  # letters; a shorter period must come a fourth time to be a loop
_STUTTER = 12  # how often one Chinese or Japanese letter must stand to be a loop
_SENTENCE = 30  # letters of a sentence whose second saying is already too much
_CHANTED = 10  # how often people say ha, no or la on purpose, at most
_TOLD = 4  # the same, where a source does not say it again and again

_LETTERS = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_THRICE = re.compile(r"(?i)(?<!\w)([^\W\d_]{2,})(?:[,.!?]* \1){2}(?!\w)")  # "whoa, whoa, whoa"
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]")
_TABLE = re.compile(r"[\n\t|@_=\\]")
_SHOUT = re.compile(r"\W*\w+\s?[!¡！]+\W*")
_CLOSED = re.compile(r"[.!?…。！？।]['\"”’»」）)]*\s*\Z")


def build() -> Detector:
    """Build a detector that proposes the words said once. Looks at the whole segment; a loop
    ends with its line.
    """
    return Detector(find=_find, scope="segment")


def _find(view: View) -> Iterator[Edit]:
    """Yield the loops; what the source repeats too is meant, what it does not is a loop the
    sooner.
    """
    loops = list(_loops(view.text, told=bool(view.source)))
    if not loops or (
        view.source and (_THRICE.search(view.source) or any(_loops(view.source, told=True)))
    ):
        return
    yield from loops


def _loops(text: str, *, told: bool) -> Iterator[Edit]:
    seen = 0
    if len(text) <= LONG:
        places = _suspected(text, _STEP, _MARKS)
    else:
        places = [(at + a, at + b) for at, some in _suspected_in(text) for a, b in some]
    for at, again in places:
        if at >= seen:
            start, end = _followed(text, at, again)
            seen = end
            if _is_loop(text, start, end, again - at, told=told):
                yield found(text, start, end, _once(text, start, end, again - at))


def _suspected(text: str, step: int, marks: Sequence[str]) -> list[tuple[int, int]]:
    """Return where something stands that may come again, and where it does, in their order."""
    here = [mark for mark in marks if mark in text]
    some = {*_sought(text, step), *(two for mark in here for two in _compared(text, mark))}
    return sorted(some)


@by_piece
def _suspected_in(text: str, _before: str, _after: str) -> list[tuple[int, int]]:
    return _suspected(text, _WIDE_STEP, _FEW_MARKS)  # a loop ends with its line, as a piece does


def _sought(text: str, step: int) -> Iterator[tuple[int, int]]:
    """Yield where a probe stands, and where it comes again after what may be a period."""
    # A comprehension, as most texts have few places to look at closer.
    places = [
        at
        for at in range(0, len(text) - _PROBE, step)
        if text[at : at + _PROBE] in text[at + 1 : at + _REACH]
    ]
    for at in places:
        again = at
        for _ in range(_TRIES):
            again = text.find(text[at : at + _PROBE], again + 1, at + _REACH)
            if again < 0:
                break
            if text[at:again] == text[again : 2 * again - at]:
                yield at, again
                break


def _compared(text: str, mark: str) -> Iterator[tuple[int, int]]:
    """Yield where a piece of text that ends with ``mark`` stands, and where it stands again."""
    pieces = text.split(mark)
    later = pieces[1:]
    bare = [piece.rstrip(".!?") for piece in later]
    # The last one may end with the line, and the first one may begin inside a sentence.
    alike = map(or_, map(str.endswith, pieces, bare), map(str.startswith, later, pieces))
    hits = list(compress(range(1, len(pieces)), alike))
    if not hits:
        return
    starts = list(accumulate((len(piece) + len(mark) for piece in pieces), initial=0))
    for number in hits:
        last, piece = pieces[number - 1], pieces[number]
        if piece and last:
            at = starts[number]
            yield at - len(mark) - min(len(piece.rstrip(".!?")), len(last)), at


def _followed(text: str, at: int, again: int) -> tuple[int, int]:
    """Return how far the text repeats itself to both sides, from word to word and inside the
    line.
    """
    period, start, end = again - at, at, again
    while end < len(text) and text[end] == text[end - period] and text[end] != "\n":
        end += 1
    while start and text[start - 1] == text[start - 1 + period] and text[start - 1] != "\n":
        start -= 1
    return _at_word(text, start, end), _to_word(text, start, end)


def _at_word(text: str, start: int, end: int) -> int:
    while start < end and (
        not _LETTERS.match(text, start)
        or (start and _LETTERS.match(text, start - 1) and not _EAST.match(text, start))
    ):
        start += 1
    return start


def _to_word(text: str, start: int, end: int) -> int:
    """Back from inside a word that only begins like the repeated one."""
    at = end
    while start < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        if _EAST.match(text, at):
            return end
        at -= 1
    return at


def _is_loop(text: str, start: int, end: int, period: int, *, told: bool) -> bool:
    unit = text[start : start + period]
    letters = len(_LETTERS.findall(unit))
    if (
        end - start < 2 * period - 2
        or _TABLE.search(unit)
        or 2 * letters < len(unit.replace(" ", ""))
    ):
        return False
    times = (end - start + 2) / period
    if _EAST.search(unit):
        return _is_loop_without_spaces(unit, letters, times, told=told)
    words = [word.lower() for word in _WORD.findall(unit)]
    if " " not in unit:
        return False
    if letters < 3 or everywhere("exclamations").issuperset(words) or _SHOUT.fullmatch(unit):  # noqa: PLR2004
        return times > (_TOLD if told else _CHANTED)
    if times >= (4 if letters < _SHORT else 3):
        return True
    return letters >= _SENTENCE and _is_sentence(text, start, unit)


def _is_loop_without_spaces(unit: str, letters: int, times: float, *, told: bool) -> bool:
    """For Chinese, Japanese, Korean, Thai: doubled syllables and laughter are good style there."""
    if everywhere("exclamations").issuperset("".join(_WORD.findall(unit))):
        return False
    if letters < 3:  # noqa: PLR2004
        return times >= (_TOLD if told else _STUTTER)
    return times >= 3 or (letters >= _SENTENCE // 2 and bool(_CLOSED.search(unit)))  # noqa: PLR2004


def _is_sentence(text: str, start: int, unit: str) -> bool:
    before = text[max(0, start - 8) : start].rstrip(" \"'“”‘’«»„「(")
    return bool(_CLOSED.search(unit)) and (
        not before or bool(_CLOSED.search(before + " ")) or before[-1] == "\n"
    )


def _once(text: str, start: int, end: int, period: int) -> str:
    """Return the words once, with what of them stands at the loop's end where that is whole
    words.
    """
    rest = (end - start) % period
    unit, tail = text[start : start + period], text[end - rest : end]
    bare = unit.rstrip(" ,;，、")
    cut = rest and unit[rest - 1].isalnum() and unit[rest].isalnum() and not _EAST.search(unit)
    if cut or tail.rstrip(" ,;，、") == bare:
        return bare + tail[len(tail.rstrip(" ,;，、")) :] if not cut else bare
    if not rest:
        return unit if text[end : end + 1].isalnum() else bare
    return unit + tail
