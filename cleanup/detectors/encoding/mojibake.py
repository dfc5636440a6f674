"""Text that was written as UTF-8 and read as something else: ``cafÃ©``, ``РџСЂРёРІРµС‚``.

What is wrong and how it reads right is decided by ftfy (Robyn Speer, https://ftfy.readthedocs.io),
with none of its steps that flatten typography: entities, ligatures, full-width letters, curly
quotation marks and normal forms stay as they are. This file only finds out where, so that each
repaired word is one edit a person can look at.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cleanup.detectors import Detector
from cleanup.detectors.encoding._garbled import (
    IN_PROVEN,
    PROVEN,
    controls,
    explained,
    half,
    leftovers,
    meant,
    mend,
    proof,
    spoken_of,
    torn,
    typographic,
)
from cleanup.edits.edit import Edit, found
from cleanup.text.pieces import by_piece
from cleanup.text.segment import View

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

_LONGEST_DIFF = 4000  # characters; difflib is quadratic
_SCRIPTS_WITHOUT_SPACES = 0x2E80  # Chinese, Japanese and what follows
_UNSPACED = chr(_SCRIPTS_WITHOUT_SPACES)
_CONTROLS = "".join(map(chr, range(0x80, 0xA0)))
_ALPHABETS = frozenset(("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "ARMENIAN", "GEORGIAN"))
_AROUND = 80  # code points to either side
_FEW = 8
_STRAY = re.compile("[\u0312-\u0322\u0329-\u0337\u0339-\u036f]")
_NOISE = 0.2  # share of signs there
_LEFT = "Mojibake: these letters were decoded with the wrong encoding, and the original is lost."
_NAMES = {
    "latin-1": "Latin-1",
    "macroman": "Mac Roman",
    "cp437": "the DOS code page 437",
    "iso-8859-2": "Latin-2",
}


def _reads(code_page: str, first: int, last: int) -> str:
    """Return what the bytes ``first`` to ``last`` look like in a code page, for a character
    class.
    """
    return re.escape(bytes(range(first, last + 1)).decode(code_page, "ignore"))


def _trigger() -> str:
    """Return the look of UTF-8 in each code page: a leading byte, then as many others as it
    announces.

    Where that is an everyday sequence in the code page's own languages (Cyrillic, Greek), two
    characters of mojibake in a row are asked for.
    """
    latin = f"[{_reads('cp1252', 0x80, 0xBF)}�]"
    central = f"[{_reads('cp1250', 0x80, 0xBF)}]"
    cyrillic = f"[{_reads('cp1251', 0x80, 0xBF)}]"
    greek = f"[{_reads('cp1253', 0x80, 0xBF)}]"
    return "|".join(
        (
            r"[\x80-\x9f]",
            f"[Â-ÈÊ-ÞĞİŞ]{latin}",
            r"[ÂÃ] |ğŸ",
            f"[à-ïðš]{latin}{latin}",
            f"[ĂĹÄĆĐŃÎ×ŘŮ]{central}",
            f"â€|â‚{central}|вЂ|ï»¿",
            f"[ВГДРСОП]{cyrillic}[ВГДРСОП]{cyrillic}",
            f"[A-Za-z][ВГДЕ]{cyrillic}",
            f"[ΒΓΞΟΠ]{greek}[ΒΓΞΟΠ]{greek}",
            f"[A-Za-z][ΒΓΔΕΖ]{greek}",
            r"[A-Za-z][√≈ƒ∆][^\s\w]|◊[^\s\w].?◊|α[ªº][^\s\w]",
            r"[пя][─-▓∙√≈≤≥°²·÷⌠⌡■]",
            r"[a-z]â[€š‚„][^\s\w]",
            r"√[±∂†≠®™´≤≥¥µø©°∏ß]|‚Ä[ìîïòôúùû†°¢π]|¬[†´ª©®∞]",
            r"[├┬┼╨╤╫╬╪╧][^\s─├┬┼═╧╨╤╪╫╬]|[ΣσµτΦΘ∩π][─-▟]|ΓÇ|ÔÇ",
        )
    )


_TRIGGER = _trigger()
_SUSPICIOUS = re.compile(_TRIGGER)


def build() -> Detector:
    """Build a detector that finds words that ftfy repairs, and flags those beside them that it
    cannot.

    An edit is safe only where no correct text looks so, or one place of the text proves damage.
    """
    return Detector(find=_find, trigger=_TRIGGER)


def _find(view: View) -> Iterable[Edit]:
    text = view.text
    if not _SUSPICIOUS.search(text):
        return
    repaired = mend(text, _repair(text))
    places = list(_by_word(text, repaired, _differences(text, repaired)))
    left = list(leftovers(text, places))
    lost = [place for place in places if half(place[2]) or torn(text, *place)]
    left += [(start, end) for start, end, _ in lost]
    places = [place for place in places if place not in lost]
    proven = view.ask(_proven)
    proven = proven or any(proof(text, start, end) for start, end, _ in places)
    for start, end, after in places:
        before = text[start:end]
        if explained(text, start, end):
            continue
        if controls(before, after):
            sure = view.ask(typographic, view.lang, text, start, end)
        elif _STRAY.search(after):
            continue  # letters of an East Asian code page, by chance UTF-8
        elif proven or proof(text, start, end):
            sure = not left
        elif meant(text, start, end):
            continue
        else:
            sure = False
        sure = sure and not ("\ufffd" in after or spoken_of(text, start, end))
        sure = sure and not rubbish(text, repaired, start, end, after)
        if before == "\x85":
            yield found(text, start, end, after, alternatives=("\n",), safe=sure)
        else:
            yield found(text, start, end, after, reason=_reason(before), safe=sure)
    for start, end in left:
        yield found(text, start, end, None, reason=_LEFT, safe=False)


@lru_cache(maxsize=4)  # the units of a document ask one after the other
def _proven(document: str) -> bool:
    if not any(sign in document for sign in IN_PROVEN):  # as in most, which takes no time to see
        return False
    return any(proven for _, proven in _proven_in(document))


@by_piece
def _proven_in(text: str, _before: str, _after: str) -> bool:
    lines = text.split("\n")  # what proves it is in one line, and is not ASCII
    return any(PROVEN.search(line) for line in lines if not line.isascii())


def rubbish(text: str, repaired: str, start: int, end: int, after: str) -> bool:
    """Noise that looks like damage by chance: it reads no better repaired."""
    beside = text[max(start - 1, 0) : start] + text[end : end + 1]
    if not text[start:end].strip(_CONTROLS) and any(c in "$@!/#*(&^~" for c in beside):
        return True
    if re.search(r"[^\W\d_][‘“„][^\W\d_]", after):
        return True
    scripts = {unicodedata.name(c, "?").split()[0] for c in after if c.isalpha()}
    if len(scripts & _ALPHABETS) > 1:
        return True
    near = repaired[max(0, start - _AROUND) : start + _AROUND]
    signs = sum(not (c.isalnum() or c.isspace()) for c in near)
    return signs > max(_FEW, len(near) * _NOISE)


@cache
def _config() -> TextFixerConfig:
    from ftfy import TextFixerConfig  # noqa: PLC0415 - 50 ms that most runs never need

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )


def _repair(text: str) -> str:
    from ftfy import fix_and_explain  # noqa: PLC0415

    return fix_and_explain(text, _config()).text


def _reason(before: str) -> str:
    """Return ftfy's plan for this word alone, in words; empty where it has none."""
    from ftfy import fix_and_explain  # noqa: PLC0415

    steps = fix_and_explain(before, _config()).explanation or []
    read_as = [step.parameter for step in steps if step.action == "encode"]
    if not read_as:
        return ""
    names = [
        _NAMES.get(name, name.removeprefix("sloppy-").replace("windows", "Windows"))
        for name in read_as
    ]
    if any(step.action == "decode" and step.parameter == "windows-1252" for step in steps):
        return "A Windows-1252 letter was decoded as a Latin-1 control character."
    if len(names) > 1:
        return f"UTF-8 was decoded as {' and again as '.join(reversed(names))}."
    return f"UTF-8 was decoded as {names[0]}."


def _differences(text: str, repaired: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield where the two differ: start and end in ``text``, start and end in ``repaired``.

    Repair leaves ASCII alone, so between the n-th and the next ASCII letter of both stands the
    same piece; only where a space was part of the damage (``Ã `` for à) must they be compared.
    """
    runs, again = list(_runs(text)), list(_runs(repaired))
    if len(runs) == len(again) and all(a[2] == b[2] for a, b in zip(runs, again, strict=True)):
        for (start, end, _), (begin, stop, _) in zip(runs, again, strict=True):
            old, new = text[start:end], repaired[begin:stop]
            if old == new:
                continue
            if len(old) <= _LONGEST_DIFF and max(filter(str.isalpha, old), default="") > _UNSPACED:
                yield from _compared(old, new, start, begin)  # sentences have no ASCII in them
            else:
                yield start, end, begin, stop
        return
    head = next(
        i for i, (a, b) in enumerate(zip(text + "\0", repaired + "\1", strict=False)) if a != b
    )
    tail = 0
    while tail < min(len(text), len(repaired)) - head and text[-1 - tail] == repaired[-1 - tail]:
        tail += 1
    old, new = text[head : len(text) - tail], repaired[head : len(repaired) - tail]
    if len(old) > _LONGEST_DIFF:
        yield head, len(text) - tail, head, len(repaired) - tail
        return
    yield from _compared(old, new, head, head)


def _compared(old: str, new: str, at: int, where: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield where two pieces differ that begin at ``at`` and ``where``."""
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield at + a, at + b, where + c, where + d


_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


def _runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield each run outside ASCII with the ASCII before it; the last one is empty."""
    at = 0
    for match in _NOT_ASCII.finditer(text):
        yield (*match.span(), text[at : match.start()])
        at = match.end()
    yield (len(text), len(text), text[at:])


def _by_word(
    text: str, repaired: str, differences: Iterable[tuple[int, int, int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Yield the differences as whole words, those of one word as one."""
    places = list(differences)
    words: list[tuple[int, int, int, int]] = []
    for at, (start, end, begin, stop) in enumerate(places):
        left = right = 0
        if any(letter.isalnum() for letter in repaired[begin:stop]) or (
            _joins(text[start - 1 : start]) and _joins(text[end : end + 1])
        ):
            # What stands between two differences is the same in both texts, and only that.
            first = places[at - 1][1] if at else 0
            last = places[at + 1][0] if at + 1 < len(places) else len(text)
            while start - left > first and _joins(text[start - left - 1]):
                left += 1
            while end + right < last and _joins(text[end + right]):
                right += 1
        if words and start - left <= words[-1][1]:
            words[-1] = (words[-1][0], end + right, words[-1][2], stop + right)
        else:
            words.append((start - left, end + right, begin - left, stop + right))
    for start, end, begin, stop in words:
        yield start, end, repaired[begin:stop]


def _joins(letter: str) -> bool:
    return letter.isalpha() and ord(letter) < _SCRIPTS_WITHOUT_SPACES
