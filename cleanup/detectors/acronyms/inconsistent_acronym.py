"""One name that a document gives two acronyms: ``Regional Flood Authority (RFA)``, later ``(AFR)``.

Names that a list knows are told by it, others by an acronym made of their initials. The acronym
that the document has oftener is offered for the other, the one whose initials fit where both stand
as often. Always a suggestion: an institution may change its acronym, and two may share a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from cleanup.acronyms import longer_name
from cleanup.acronyms import names as known
from cleanup.acronyms.evidence import weigh
from cleanup.acronyms.pairs import Pair, pairs
from cleanup.acronyms.spelled import spelled
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import fold, fold_word, primary, spaceless, words
from cleanup.languages.pack import pack
from cleanup.terms import Termbase, listed, stored
from cleanup.terms.acronym import UPPER, plain
from cleanup.text.segment import View
from cleanup.value import Value

_LARGEST = 100_000  # code points: a larger text is no document, but a corpus
_LEAST = 3  # letters
_REACH = 60  # code points before a name
_BREAK = re.compile(r"[^\w\s'’ʼ-]|\n\s*\n")
_TRIGGER = rf"[(（\[]\s?[\"“«„]?[{UPPER}]{{{_LEAST}}}"


class _Place(Value):
    """A name beside an acronym; ``key`` is the same wherever the name is."""

    key: str
    name: str
    start: int
    pair: Pair


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector for documents; ``terms`` are further CSV termbases, which outrank the
    own.
    """
    return Detector(partial(_find, listed(terms)), _TRIGGER, "segment")


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang = primary(view.lang)
    if lang is None or spaceless(lang) or len(view.text) > _LARGEST:
        return
    told = [
        pair
        for pair in pairs(view.text)
        if pair.order == "bracket" and pair.short.isupper() and len(plain(pair.short)) >= _LEAST
    ]
    if len({plain(pair.short) for pair in told}) > 1:
        yield from _compare(view.text, told, lang, stored(extra))


def _compare(text: str, told: list[Pair], lang: str, base: Termbase) -> Iterator[Edit]:
    sure = [place for pair in told if (place := _place(text, pair, lang, base))]
    keys = {place.key: place.name for place in sure}
    sizes = {len(words(name)) for name in keys.values()}
    settled = {place.pair.start for place in sure}
    loose = [
        place
        for pair in told
        if pair.start not in settled and (place := _again(text, pair, keys, sizes, lang))
    ]
    said: dict[str, list[_Place]] = {}
    for place in (*sure, *loose):
        said.setdefault(place.key, []).append(place)
    for places in said.values():
        if len({plain(place.pair.short) for place in places}) > 1:
            yield from _uneven(text, places, lang)


def _place(text: str, pair: Pair, lang: str, base: Termbase) -> _Place | None:
    """Return the name beside the acronym where a list or the initials tell it, and both fit."""
    names = known.names_ending(text, pair.name_end, lang, base)
    if names:
        name = names[0]
        right = {plain(acronym) for acronym in name.term.acronyms}
        whole = len(names) == 1 and name.good and known.standing(text, name, lang) != "name"
        if not whole or plain(pair.short) not in right or "keep" in name.term.marks:
            return None
        return _Place(fold(text[name.start : name.end], lang), name.name, name.start, pair)
    start = spelled(text, pair.name_end, plain(pair.short), lang)
    if start is None:
        return None
    said = text[start : pair.name_end].rstrip(" \t\n\u00a0\"'”’»")
    return _Place(fold(said, lang), said, start, pair)


def _again(
    text: str, pair: Pair, keys: dict[str, str], sizes: set[int], lang: str
) -> _Place | None:
    """Return the name beside the acronym where it is one of ``keys``."""
    first = max(0, pair.name_end - 180)
    found = words(text[first : pair.name_end])
    for size in sorted(sizes, reverse=True):
        last = found[-size:]
        key = "".join(fold_word(word, lang) for _, _, word in last)
        if len(last) == size and key in keys:
            return _Place(key, keys[key], first + last[0][0], pair)
    return None


def _uneven(text: str, places: list[_Place], lang: str) -> Iterator[Edit]:
    often = Counter(plain(place.pair.short) for place in places)
    # Bare ones count too: what the text goes on using, it means.
    for letters in often:
        often[letters] += len(re.findall(rf"(?<![\w(（]){re.escape(letters)}(?!\w)", text))
    ranked = sorted(places, key=lambda place: -often[plain(place.pair.short)])
    right = ranked[0].pair.short
    for place in places:
        short = place.pair.short
        if plain(short) == plain(right) or often[plain(short)] >= often[plain(right)] > 1:
            continue
        proof = weigh(short, (right,), ())
        if (
            proof is None
            or longer_name.longer(short, (right,))
            or longer_name.longer(right, (short,))
        ):
            continue
        kept = (Counter(plain(short)) & Counter(plain(right))).total()
        if kept * 2 < len(plain(right)) or longer_name.explained(
            text, place.start, short, right, lang
        ):
            continue
        if proof.kind != "permuted" and _headed(text, place.start, lang):
            continue
        yield found(
            text,
            place.pair.start,
            place.pair.end,
            right,
            reason=f"Elsewhere, the document uses {right} for “{place.name}”.",
            safe=False,
            alternatives=(),
            confidence=0.6,
        )


def _headed(text: str, start: int, lang: str) -> bool:
    """Return whether a word with a capital governs the name: ``Comité de Cuenca del Río
    Reconquista``.
    """
    before = text[max(0, start - _REACH) : start]
    found = words(before)
    while found and found[-1][2].lower() in pack(lang).small:
        found.pop()
    if not found or not found[-1][2][0].isupper():
        return False
    return _BREAK.search(before[found[-1][1] :]) is None
