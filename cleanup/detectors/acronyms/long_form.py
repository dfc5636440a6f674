"""A name that a translation makes wrongly, beside the acronym that tells which one was meant.

``liquid petroleum gas (LPG)``: the termbase lists the wrong name as one to be replaced. Only the
words that differ are touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from cleanup.acronyms import names as known
from cleanup.acronyms import pairs
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import fold_word, primary, spaceless, words
from cleanup.languages.pack import pack
from cleanup.terms import listed, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector of wrong names; ``terms`` are further CSV termbases, which outrank the
    own.
    """
    extra = listed(terms)
    return Detector(partial(_find, extra), pairs.trigger())


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang = primary(view.lang)
    if not lang or spaceless(lang):
        return
    base = stored(extra)
    for pair in pairs.pairs(view.text):
        if pair.name_start is None:
            names = known.names_ending(view.text, pair.name_end, lang, base)
        else:
            names = known.names_equal(view.text, pair.name_start, pair.name_end, lang, base)
        for name in names[:1]:
            own = {plain(a) for a in name.term.acronyms}
            if not name.good and plain(pair.short) in own:
                yield from _replace(view.text, name, lang)


def _replace(text: str, name: known.Known, lang: str) -> Iterator[Edit]:
    good = name.term.names[0]
    old = [(name.start + a, name.start + b) for a, b, _ in words(text[name.start : name.end])]
    new = [(a, b) for a, b, _ in words(good)]
    before = [fold_word(text[a:b], lang) for a, b in old]
    after = [fold_word(good[a:b], lang) for a, b in new]
    head = 0
    while head < min(len(old), len(new)) - 1 and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - 1 - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    start, end = old[head][0], old[len(old) - 1 - tail][1]
    put = good[new[head][0] : new[len(new) - 1 - tail][1]]
    if head == 0 and text[start].isupper():
        put = put[0].upper() + put[1:]
    if put != text[start:end] and not _exchanged(text[start:end], name, lang):
        yield found(
            text,
            start,
            end,
            put,
            reason=f"The acronym stands for “{good}”.",
            safe="safe" in name.term.marks and name.name in name.term.bad_names,
        )


def _exchanged(old: str, name: known.Known, lang: str) -> bool:
    """Return True where a listed name has its words in another order about an "and": as right as
    it is.
    """
    return name.name not in name.term.bad_names and any(
        word.lower() in pack(lang).conjunctions for _, _, word in words(old)
    )
