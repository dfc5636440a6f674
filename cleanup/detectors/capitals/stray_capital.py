"""A small word with a capital in mid-sentence: ``but It must be said``.

After a word that joins, or a comma, the capital is wrong; elsewhere a full stop may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.detectors.capitals._labels import labelled
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import Pack, pack
from cleanup.text.segment import View

# Small letters of Latin, Greek and Cyrillic, and those with capitals.
_LOW = "a-zß-öø-ɏά-ώа-џѐ-ӿ"
_BIG = "A-ZÀ-ÖØ-ÞΆ-ΫЀ-Я"
_ANY = _LOW + _BIG
_GOES_ON = re.compile(rf" [{_LOW}]{{2,}}(?: [{_LOW}]|[,.])")  # no heading: "and How to Build It"
# "Her Majesty", "Його Величність", "Jej Wysokość", "Her Royal Highness"
_HONOURED = re.compile(
    r" (?:Maj[eä]s|Mayest|Maest|Veli[čc]|Велич|Króle|Králov|Королев|Wysoko|Высоч|Excel|Eminen|"
    r"Holiness|Highness|Lordship|Ladyship|Royal Hi|Imperial Ma|Alt[eè]|Hoheit|Hoogheid)"
)
_NEAR = 24  # code points to either side
_OFTEN = 4  # times a document has the word so


def build(
    *,
    words: list[str],
    joining: list[str],
    particles: list[str] | None = None,
    free: bool = True,
) -> Detector:
    """Build a detector that proposes the small letter, or (second, elsewhere first) a full stop
    before the word.

    ``words`` are small words as they begin a sentence ("It"), ``joining`` the words after which no
    sentence begins ("but"). Without ``free`` only these and the comma are looked at. An article
    begins many a title, so elsewhere than behind ``joining`` it is left alone where capitals are
    near; where nouns have capitals, what follows may be one. With ``particles``, words that may be
    part of a name, the others are found beside a name too. Raises ValueError where one of ``words``
    has no capital.
    """
    for word in words:
        if not word.istitle() or not word.isalpha():
            raise ValueError(f"{word!r} must be one capitalised word")
    some = "|".join(sorted(words))
    joins = frozenset(joining)
    parts, plain = frozenset(words if particles is None else particles), free and particles is None
    pattern = re.compile(
        rf"(?<![\w’'@#/-])((?:[{_BIG}]?[{_LOW}]+|[{_LOW}]{{3,}}[’”»]?,)) ({some})(?= ([{_ANY}]))"
    )

    def look(view: View) -> Iterator[Edit]:
        text, known = view.text, pack(view.lang)
        for match in pattern.finditer(text):
            before, word = match[1], match[2]
            start, end = match.span(2)
            joined = before in joins or before.endswith(",")
            if _belongs(match, known, parts, joined=joined):
                continue
            article = word.lower() in known.articles and before not in joins
            if _heading(text, match, article=article, joined=joined, plain=plain):
                continue
            low = word[0].lower() + word[1:]
            label = labelled(before) or text.startswith(f" {low} ", end)  # "la línea De de un"
            if label or view.ask(_meant, word):
                continue
            if joined or before[0].isupper():
                yield found(text, start, end, low)
            elif free:
                at = match.end(1)
                yield found(text, at, end, f". {word}", alternatives=(f" {low}", f", {low}"))

    return Detector(look, rf"[{_LOW}’”»,] (?:{some}) [{_ANY}]")


def _belongs(match: re.Match[str], known: Pack, parts: frozenset[str], *, joined: bool) -> bool:
    """Return whether the capital may be right: in a name, a noun ("el Este asiático"), or behind a
    letter that stands for something.
    """
    before, word, after = match.groups()
    if after.isupper() and (_HONOURED.match(match.string, match.end()) or _titled(match, known)):
        return True
    article = word.lower() in known.articles
    if before[0].isupper():
        return article or word in parts or after.isupper()
    if after.isupper() and (
        article or (word in parts and not (joined and known.nouns_in_capitals))
    ):
        return True
    return before in known.articles | known.fused_articles or (len(before) == 1 and not joined)


def _titled(match: re.Match[str], known: Pack) -> bool:
    """Return whether capitals stand before the word before, too: ``Perilaku yang Tidak Dapat``."""
    left = match.string[max(0, match.start() - _NEAR) : match.start()].split()
    return not known.nouns_in_capitals and bool(left) and left[-1].istitle()


def _heading(text: str, match: re.Match[str], *, article: bool, joined: bool, plain: bool) -> bool:
    """Return whether it may stand in a heading or a title, by capitals near it and what follows."""
    if plain and not _GOES_ON.match(text, match.end()):
        return True
    if not article and (joined or not plain):
        return False
    left = text[max(0, match.start() - _NEAR) : match.start()]
    near = left[1:] + text[match.end() + 1 : match.end() + _NEAR // 2]
    return any(map(str.isupper, near))


@lru_cache(maxsize=64)
def _meant(document: str, word: str) -> bool:
    """Return whether the document has the word so again and again in mid-sentence, as licences have
    "You", which they define.
    """
    # What stands beside it comes last: so `re` goes from word to word.
    times, end = 0, -1
    for match in re.finditer(rf" {word} (?<=[{_LOW},] {word} )(?=[{_LOW}])", document):
        if match.start() > end + 1:  # two with one letter between are one
            times, end = times + 1, match.end()
            if times == _OFTEN:
                return True
    return False
