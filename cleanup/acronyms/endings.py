"""At which words of a text names of a termbase may end: all names in one pass.

Names are compared by their folds, which are joined without spaces. So are the folds of a text's
words, and one automaton (Aho and Corasick, "Efficient String Matching", 1975) finds in them
whatever names stand there. It is made where a text after text asks: of 1,000 names in 20 ms.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

from cleanup.languages.fold import fold_word
from cleanup.terms import LEAST_SHUFFLED, LONGEST_ENDING, Termbase

_WORTH = 100  # texts that were looked through word by word before
_MOST = 200_000  # names of a language: of more the automaton takes too much memory


class Endings:
    """Where names of one language end. Safe from threads."""

    def __init__(self, base: Termbase, lang: str) -> None:
        self._base = base
        self._lang = lang
        self._asked = 0  # texts
        self._found: Any = None  # the automaton's way to look, once it is made
        self._loose = _Loose(base, lang) if base.shuffles(lang) else None

    def numbers(self, words: Sequence[str], folds: Sequence[str]) -> Collection[int]:
        """Return the words, by number from 0, that a name may end with, in no order.

        ``folds`` are those of the ``words`` of a text. Too many are told, and none too few.
        """
        if self._found is None:
            self._asked += 1
            if self._asked <= _WORTH:
                return self._likely(words)
            self._found = _automaton(self._base, self._lang)
        if self._found is _NONE:
            return self._likely(words)
        numbers: set[int] = set()
        if found := self._found("".join(folds)):
            ends = [*accumulate(map(len, folds))]
            starts = {0, *ends}
            there = {end for _, start, end in found if end in starts and start in starts}
            # A word without a fold (a small one, a loose ending) ends where the one before it does.
            if there:
                numbers = {number for number, end in enumerate(ends) if end in there}
        if self._loose is not None:
            flags = list(map(self._loose.__getitem__, folds))
            if sum(flags) >= LEAST_SHUFFLED:
                numbers |= _runs(flags)
        return numbers

    def _likely(self, words: Sequence[str]) -> list[int]:
        base, lang = self._base, self._lang
        return [at for at, word in enumerate(words) if _may_end(word, lang, base)]


_NONE: Any = object()


class _Loose(dict[str, bool]):
    """Whether a longer name may have a folded word, in whatever place; true of small words."""

    def __init__(self, base: Termbase, lang: str) -> None:
        self._base = base
        self._lang = lang

    def __missing__(self, fold: str) -> bool:
        if len(self) > 1 << 16:
            self.clear()
        self[fold] = may = not fold or self._base.may_end(fold, self._lang)
        return may


def _runs(flags: Sequence[bool]) -> set[int]:
    """Return the places at which so many words in a row end as a name in other order has."""
    long: set[int] = set()
    run = 0
    for number, flag in enumerate(flags):
        run = run + 1 if flag else 0
        if run >= LEAST_SHUFFLED:
            long.add(number)
    return long


@lru_cache(maxsize=1 << 13)
def _may_end(word: str, lang: str, base: Termbase) -> bool:
    """Return False where no name ends with this word: most words are asked for again and again."""
    ends = {fold_word(word, lang)}
    if not word.isalnum():
        ends.add(fold_word(re.split(r"[-‐‑]", word)[-1], lang))
    return any(
        not one or base.may_end(one[-LONGEST_ENDING:], lang) or base.may_end(one, lang)
        for one in ends
    )


def _automaton(base: Termbase, lang: str) -> Any:
    """Return what finds the folds of names in a joined fold, or what stands for none such."""
    try:
        from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415 - there may be none
    except ImportError:
        return _NONE
    folds: set[str] = set()
    for fold in base.folds(lang):
        folds.add(fold)
        if len(folds) > _MOST:
            return _NONE
    made = AhoCorasick(sorted(folds - {""}), implementation=Implementation.ContiguousNFA)
    return lambda text: made.find_matches_as_indexes(text, overlapping=True)


@lru_cache(maxsize=32)
def endings(base: Termbase, lang: str) -> Endings:
    """Return where names of a language end; ``lang`` is a first subtag."""
    return Endings(base, lang)
