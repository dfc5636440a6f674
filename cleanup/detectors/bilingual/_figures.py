"""The numbers of a text by what they mean: ``1.5 million``, ``1,5 млн``, ``150万``, ``15 lakh``.

A mark between figures may part groups or a fraction, so a number has several values, and two are
the same where they share one. The words with which numbers are written short stand in
``rules/pairs/magnitudes.tsv``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from cleanup.storage.data import shipped
from cleanup.value import Value

_BLANK = " \u00a0\u202f'’"
_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9_\u00c0-\u0eff.,:/$#@-])(?:\d{{1,3}}(?:[.,{_BLANK}]\d{{2,3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
    r"(?![\d:/]|[.,]\d|[A-Za-z_][A-Za-z0-9_]*\d|-[A-Za-z\d])"
)
# With the vowel signs of Indic scripts.
_AFTER = re.compile(r"[ \u00a0\u202f]{0,3}((?:[^\W\d_]|(?!\w)[\u0900-\u0dff])++)")
_MARKS = re.compile("[.,]")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_LAST = re.compile(r"\d(?=[ \u00a0\u202f]{0,3}(?:[^\W\d_]|[\u0900-\u0dff]))")
_UNPARTED = "\u3000"  # from here on words are written without spaces
_COMMA_GROUPS = frozenset({"en", "zh", "ja", "ko", "th", "he"})
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_GROUP = (2, 3)  # figures of a group: two in India


class Figure(Value):
    """A number where it stands. ``word`` is the magnitude behind it, ``short`` its value or 1."""

    start: int
    end: int
    text: str
    values: frozenset[float]
    short: float
    word: str = ""

    @property
    def digits(self) -> str:
        """Its figures alone, as ASCII."""
        return "".join(str(unicodedata.digit(c)) for c in self.text if c.isdigit())


def figures(text: str, lang: str | None = None) -> Iterator[Figure]:
    """Yield the numbers of a text in order, but for those in codes, times and fractions.

    Where a comma parts nothing but groups in ``lang`` (a first subtag), it is not read otherwise.
    """
    for match in _numbers(text):
        word, short = _short(text, match.end())
        plain = lang in _COMMA_GROUPS and _GROUPED.fullmatch(match[0])
        read = [float(match[0].replace(",", ""))] if plain else _read(match[0])
        values = frozenset(round(value * short, 6) for value in read)
        if values:
            yield Figure(match.start(), match.end(), match[0], values, short, word)


def changed(text: str, source: str) -> bool:
    """Return whether two texts have other figures, or a magnitude (``million``) behind some: a look
    that costs a tenth of reading the numbers.
    """
    theirs, ours = (list(_DIGITS.finditer(each)) for each in (source, text))
    if [one[0] for one in ours] != [one[0] for one in theirs]:
        return True
    return any(
        _LAST.match(one.string, one.end() - 1) and _short(one.string, one.end())[0]
        for one in (*ours, *theirs)
    )


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers of a text; `re` itself would ask at every letter, not at figures alone."""
    end = 0
    for digit in _DIGIT.finditer(text):
        if digit.start() >= end and (match := _NUMBER.match(text, digit.start())):
            end = match.end()
            yield match


def _read(text: str) -> Iterator[float]:
    """Yield the values that a number may have."""
    plain = "".join(
        str(unicodedata.digit(c)) if c.isdigit() else c for c in text if c not in _BLANK
    )
    parts = _MARKS.split(plain)
    marks = _MARKS.findall(plain)
    if not marks:
        yield float(plain)
        return
    if all(len(part) in _GROUP for part in parts[1:]):
        yield float("".join(parts))
    if len(marks) == 1 or marks[-1] != marks[0]:
        yield float(f"{''.join(parts[:-1])}.{parts[-1]}")


def _short(text: str, at: int) -> tuple[str, float]:
    """The word behind a number with what parts them, and its value: ``(" million", 1e6)``."""
    found = _AFTER.match(text, at)
    if found:
        known, said = _magnitudes(), found[1].lower()
        sizes = (len(said), 2, 1) if said[0] > _UNPARTED else (len(said),)
        for size in sizes:  # 150万円: no space parts them
            if said[:size] in known:
                return text[at : found.start(1) + size], known[said[:size]]
    return "", 1.0


@cache
def _magnitudes() -> dict[str, float]:
    found = {}
    lines = (shipped() / "pairs" / "magnitudes.tsv").read_text("utf-8").splitlines()[2:]
    for line in lines:
        value, words = line.split("\t")
        found.update(dict.fromkeys(words.split(), float(value)))
    return found
