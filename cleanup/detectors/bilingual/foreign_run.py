"""Latin words in a translation that is written in other letters, and words half in each.

``перегляd``, ``ビルkan``: a system that gave up in the middle of a word, or of the sentence. A name
or a code is not in lower case, a unit or a term that was kept stands in the source; a clause of
three words of it was forgotten. Needs the source: without it nobody knows what was there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.orthography import scripts_of
from cleanup.languages.pack import pack
from cleanup.text.segment import View

_SMALL = "[a-zà-öø-ÿāăąćčďđēėęěğīįıķļłńňőœřśşšţťūůűųźżž]"
_BESIDE = r"0-9A-Za-z\u00c0-\u052f"  # letters of alphabets: such a word is of two
# Small words, none of them part of an address, a tag, a hashtag or a code.
_RUN = re.compile(
    rf"(?<![{_BESIDE}@#./:_'’&=<>-]){_SMALL}{{2,}}(?:['’]{_SMALL}+)?"
    rf"(?: {_SMALL}{{2,}}(?:['’]{_SMALL}+)?)*(?![{_BESIDE}@/_'’&=>-]|[.:][{_BESIDE}])"
)
_MIXED = re.compile(
    r"(?<![A-Za-z\u0400-\u04ff])[A-Za-z\u0400-\u04ff]*"
    r"(?:[a-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z])[A-Za-z\u0400-\u04ff]*"
)
_SUFFIXED = re.compile(r"((?:[A-Z][A-Za-z]*|[a-z]?[A-Z]+))[\u0400-\u04ff]{1,4}")
_OPENS = re.compile(r"[«“„\"「『‘']([^«»“”„\"「」『』‘’'\n]*)\Z")
_CLOSES = re.compile(r"([^«»“”„\"「」『』‘’'\n]*)[»”“\"」』’']")
_OPENING = re.compile(r"[«“„\"「『‘']\Z")
_CLAUSE = 3  # words of the source
_LEAST = 3  # letters of a single word
# Kept by people: units, particles of names, numbers, what is the same in every alphabet.
_KEPT = frozenset(
    "ok mm cm km kg mg ml kb mb gb kwh mhz ghz khz hz px pt em rem rpm bpm kcal cal sin cos log "
    "max min mol ppm ppb psi dna rna ph da de di du del della van von der den bin ibn al el la le "
    "ii iii iv vi vii viii ix xi xii et al etc www com org net html http https pdf vs".split()
)


def build() -> Detector:
    """Build a detector that flags the words. Looks at the whole segment."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    lang = primary(view.lang)
    if lang is None or "Latn" in scripts_of(lang) or text.isascii():
        return
    lower = source.lower()
    # No term that is kept has one of them beside another word.
    saying = pack("en").lists["sentence-verbs"]
    for match in _RUN.finditer(text):
        words = [word for word in match[0].split() if word not in _KEPT]
        if not words or max(map(len, words)) < _LEAST:
            continue
        clause = len(words) >= _CLAUSE or (len(words) > 1 and not saying.isdisjoint(words))
        if (match[0] not in lower or clause) and not _quoted(text, source, match):
            yield found(text, *match.span(), None, safe=False)
    if "Cyrl" in scripts_of(lang):
        for match in _MIXED.finditer(text):
            word = match[0]
            if word not in source and not _ended(word, lower) and not _part(text, match):
                yield found(text, *match.span(), None, reason=_HALF, safe=False)


def _quoted(text: str, source: str, run: re.Match[str]) -> bool:
    """Return whether the words stand in a quotation that the source has too, and says nothing
    else.
    """
    before = _OPENS.search(text[: run.start()])
    after = _CLOSES.match(text, run.end())
    if not before or not after:
        return False
    said = text[before.start(1) : after.end(1)].strip(" .!?")
    at = source.find(said)
    return at > 0 and _OPENING.search(source[:at]) is not None


_HALF = "Half of this word is in another script."


def _ended(word: str, source: str) -> bool:
    """Return whether a word is a Latin name of the source, or capitals, with an ending."""
    ending = _SUFFIXED.fullmatch(word)
    return ending is not None and (
        ending[1].lower() in source or ending[1][1:] != ending[1][1:].lower()
    )


def _part(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return any(char.isdigit() or char in "-_/\\@№#" for char in around)
