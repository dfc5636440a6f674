"""An acronym in lower case: ``open cystectomy (oc)``, and ``the oc`` further on.

Only where it is given in brackets behind its long form: its letters are the first ones of the
words before it, in whatever order (the acronym may be the source's), or it has no vowel and is
therefore no word. What else the text calls by the same letters goes with it. Programs are named in
small letters: ``the Line Printer Daemon (lpd)``, ``the Korn shell (ksh)``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import everywhere, pack
from cleanup.text.segment import View

_TRIGGER = r"[^\W\d_]{3}[^ ]* \([a-z][a-z0-9]{1,5}(?:[-/][a-z0-9]{1,5})?\)"
_GIVEN = re.compile(r"(?<=\w \()([a-z][a-z0-9]{1,5}(?:[-/][a-z0-9]{1,5})?)(?=\))")
_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile("[aeiouy]")
_INNER = re.compile(r"(?<=[a-z])[A-Z]")
_PROGRAM = re.compile(r"[a-z]{0,4}sh|[a-z]{0,4}pkg")
_NUMERAL = re.compile("[ivxlc]+")
_DRAWN = re.compile(r"(.)\1\1")  # "brrr"
_COUNTED = re.compile(r"[a-z]\d+[a-z]")  # "i18n": a word by the number of its letters
_LEAST = 2  # letters
_NEAR = 200  # code points in which its words may stand
_SHORT = 2  # one of so few letters is a word of some language, whatever the words before it
# Units, and what scholars and bookkeepers abbreviate in lower case.
_SAID_SMALL = frozenset(
    "bp bzgl bzw cf cm cv db dd dg dk dl dm dpa dr ds dt dz ff fg fl fps ft gb gl gm gp gr hg "
    "hl hm hp hr http hz jh jhd jr kb kbps kg kgf khz kj km kmh kn kp kpc kr kt kv kw kwh lb "
    "lbs lm ltd mb mbps mc mcg mg mgr mhz mk ml mm mmhg mmol mol mpg mph mr mrd mrs ms mt mv "
    "mw mwh ng nl nm np nr ns nt pc pcs pf ph php pkt pl pm png pp ppb ppm pps ppt pr prb prs ps "
    "pt px rd rpm rv sc sd sg sgl sm sp spp sq sr ssh st str svg sv tb th tm tr ts tv tz vb vgl "
    "vs vv wg wr wt www xml yds zb zt mcm mcd lcm gcd pgcd ppcm mmc mdc ggt kgv "
    "npm npx pip apt dnf yum rpm deb svn cvs".split()
)


def build(*, lang: str = "any") -> Detector:
    """Return a detector for text in letters that have small forms; ``lang`` is the rule's own."""

    def find(view: View) -> Iterator[Edit]:
        words = pack(primary(view.lang or lang)).function_words
        told = {
            match[1]: _in_capitals(match[1], _near(match[1], before))
            for match in _GIVEN.finditer(view.text)
            if match[1] not in words
            and not _DRAWN.search(match[1])
            and not _is_code(
                match[1], before := view.text[max(0, match.start() - _NEAR) : match.start()]
            )
        }
        for short, right in sorted(told.items()):
            again = rf"(?<![\w.@/-]){re.escape(short)}(?![\w@-]|\.\w)"
            for match in re.finditer(again, view.text) if right else ():
                yield found(view.text, match.start(), match.end(), right)

    return Detector(find, _TRIGGER)


def _is_code(short: str, before: str) -> bool:
    """Return whether it is how the word before it begins: ``French (fr)``, ``Finnish (fi)``."""
    words = _WORD.findall(before)  # none where only numbers stand before it
    # "application/x-mill (mll)" is a suffix of files.
    named = before.rstrip(" (").rsplit(None, 1)[-1:]
    code = any("/" in name or "." in name.rstrip(".") for name in named)
    program = bool(_PROGRAM.fullmatch(short)) or not everywhere("program-words").isdisjoint(
        map(str.lower, words)
    )
    return code or program or (bool(words) and words[-1].lower().startswith(short))


def _near(short: str, before: str) -> list[str]:
    """Return the first letters of the words before it, as many as it may be made of."""
    letters = sum(map(str.isalpha, short))
    many = letters if letters <= _SHORT else letters + 2
    words = _WORD.findall(before)[-many:]
    # "PostScript" gives two.
    return [c.lower() for word in words for c in (word[0], *_INNER.findall(word))]


def _in_capitals(short: str, near: list[str]) -> str | None:
    """Return the acronym as it should be, or None where these letters may be a word or a unit."""
    letters = [c for c in short if c.isalpha()]
    parts = re.split("[-/]", short)
    if _COUNTED.fullmatch(short) or len(letters) < _LEAST:
        return None
    if _NUMERAL.fullmatch(short) or _SAID_SMALL & {short, *parts[:1]}:
        return None
    if letters[-1] == "s" and len(letters) > _LEAST and not Counter(letters[:-1]) - Counter(near):
        return short[:-1].upper() + ("S" if "s" in near[-1:] else "s")
    if short.isalpha() and not Counter(letters) - Counter(near):
        return short.upper()
    # No word has no vowel; but a protocol or a program (`http`) is only named by those letters.
    return short.upper() if not _VOWEL.search(short) and short[0] in near else None
