"""An acronym that stands by itself and is a slip of one that the same text explains.

Where ``Collective Security Treaty Organization (CTSC)`` was repaired, or was right from the start,
a ``CTSC`` further on is the same acronym garbled again: one concept, one acronym. Always a
suggestion, for it may be another institution's that no list knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from cleanup.acronyms import names, pairs
from cleanup.acronyms.evidence import Evidence, slipped, weigh
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.terms import Termbase, listed, stored
from cleanup.terms.acronym import UPPER, plain
from cleanup.text.segment import View

_LARGEST = 100_000  # code points: a larger text is no document, but a corpus
_LEAST = 4  # letters: in fewer a slip proves nothing
_MOST = 30  # comparisons: where a text has many acronyms, two are alike by chance
# Not a word of a title in capitals: no neighbour is in capitals too.
_BARE = re.compile(
    rf"(?<![\w&/.(（-])(?<![{UPPER}]{{2}} )[{UPPER}]{{{_LEAST},9}}"
    rf"(?![\w&/-])(?! [{UPPER}]{{2}})"
)
_SHORT = 4  # letters: so short a slip is most often another institution
# In a row of acronyms two may well be alike; what is quoted or glossed is meant.
_LISTED_BEFORE = re.compile(rf"[{UPPER}]{{2}}[^\w\s]?,\s$")
_LISTED_AFTER = re.compile(rf",\s[{UPPER}]{{2}}")
_TITLE_AFTER = re.compile(rf" [{UPPER}][a-z]")
_HOW = {
    "foreign": "is its acronym in another language",
    "permuted": "has the same letters in another order",
    "near": "differs from it by one or two letters",
}


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector of garbled bare acronyms; ``terms`` are further CSV termbases."""
    extra = listed(terms)
    return Detector(partial(_find, extra), rf"[(（][{UPPER}]{{{_LEAST}}}", "segment")


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang = primary(view.lang)
    if lang is None or len(view.text) > _LARGEST:
        return
    base = stored(extra)
    right, garbled = _explained(view.text, lang, base)
    bare = list(_BARE.finditer(view.text)) if right else []
    said = {match.group() for match in bare} - right.keys()
    if len(said) * len(right) > _MOST:
        return
    judged = {word: _judged(word, right, base) for word in said}
    meant = {word for word in said if word not in garbled and _glossed(word, view.text)}
    for match in bare:
        word = match.group()
        if told := judged.get(word):
            short, reason, kind = told
            if kind == "foreign":
                # "COPD Assessment Test" is a foreign title, but German nouns have capitals.
                idle = lang != "de" and bool(_TITLE_AFTER.match(view.text, match.end()))
            else:
                idle = (len(word) <= _SHORT and word in meant) or _in_list(view.text, match)
            if idle:
                continue
            yield found(view.text, *match.span(), short, reason=reason, safe=False, confidence=0.7)


def _in_list(text: str, match: re.Match[str]) -> bool:
    """Return whether other acronyms stand before and after, separated by commas."""
    before = text[max(0, match.start() - 5) : match.start()]
    return bool(_LISTED_BEFORE.search(before) or _LISTED_AFTER.match(text, match.end()))


def _glossed(word: str, text: str) -> bool:
    """Return whether the text has the acronym in brackets or in quotation marks too."""
    return re.search(rf"[(（\[\"“„«]\s?{word}\s?[)）\]\"”“»,;]", text) is not None


def _judged(
    word: str, right: dict[str, names.Known], base: Termbase
) -> tuple[str, str, str] | None:
    """Return the explained acronym that a bare one is a slip of, why, and the kind of the
    evidence.
    """
    if plain(word) in map(plain, right):
        return None
    listed = {term.concept for term in base.with_acronym(word)}
    for short, name in right.items():
        if not listed <= {name.term.concept}:
            continue
        proof = _weighed(word, name, base)
        if proof and proof.kind == "foreign" and "mixed" in name.term.marks:
            continue
        if proof and _telling(proof, word):
            how = f"{word} {_HOW[proof.kind]}"
            return short, f"The text defines {short} as “{name.name}”; {how}.", proof.kind
    return None


def _explained(
    text: str, lang: str, base: Termbase
) -> tuple[dict[str, names.Known], frozenset[str]]:
    """Return the right acronyms of names that win before brackets with one, and the garbled
    ones.
    """
    right: dict[str, names.Known] = {}
    garbled = set()
    for pair in pairs.pairs(text):
        if pair.order != "bracket" or len(plain(pair.short)) < _LEAST:
            continue
        for name in names.names_ending(text, pair.name_end, lang, base):
            if "keep" in name.term.marks:
                continue
            proof = _weighed(pair.short, name, base)
            if plain(pair.short) in map(plain, name.term.acronyms):
                right[pair.short] = name
            elif proof and _telling(proof, pair.short):
                right[proof.right] = name
                garbled.add(pair.short)
    return right, frozenset(garbled)


def _telling(proof: Evidence, word: str) -> bool:
    """Sister institutions differ in a letter too (GNUD, PNUD), mostly in the first, or in two."""
    if proof.kind == "permuted" and not slipped(word, plain(proof.right)):
        return proof.strong and word[0] == proof.right[0]
    if proof.kind != "near":
        return proof.strong and proof.kind in _HOW
    return proof.strong and word[0] == proof.right[0] and slipped(word, plain(proof.right))


def _weighed(word: str, name: names.Known, base: Termbase) -> Evidence | None:
    abroad = base.concept(name.term.concept).values()
    foreign = [a for term in abroad if term.lang != name.term.lang for a in term.acronyms]
    return weigh(word, name.term.acronyms, foreign)
