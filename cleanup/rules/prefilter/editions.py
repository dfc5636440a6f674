"""The patterns of a prefilter in several editions, each compiled or read when a text asks for it.

What any text may match there is for Western text in one byte a letter (``western``), and in UTF-8
for all other text: a text is looked at with one of the two. Patterns that match nothing without a
letter beyond ASCII, or beyond Latin script (``beyond``), are apart: most English lines need none.
Compiling takes seconds, and reading a database two milliseconds a megabyte.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path

from cleanup.rules.prefilter.edition import Expressions, opened
from cleanup.rules.prefilter.hyper import Scan
from cleanup.rules.prefilter.western import western
from cleanup.storage.rows import Rows

EDITIONS = WESTERN, ANY, LATIN, FAR = range(4)
NAMES = "western", "any", "latin", "far"
Sizes = tuple[int, int, int, int]
Found = list[tuple[int, int]]  # units, and the numbers of what is in them
# What is beyond Latin, in UTF-8; some letters with marks are among it.
_other_script = re.compile(rb"[\xcd-\xe0\xe3-\xf4]|\xe1[\x80-\xb7\xbc-\xbf]|\xe2[\xb0-\xbf]").search
_SAMPLE = 16  # units: where half of them are not Western, all are looked at in UTF-8


class Editions:
    """Patterns, ready to be looked for. Safe from threads.

    ``sizes`` tells how many numbers each edition has: those of the first two are the same ones,
    from 0, those of the others follow. What is compiled is kept beside ``place``. ``once``: of each
    pattern one match in a text is enough.
    """

    def __init__(
        self,
        patterns: Rows[Expressions | None],
        sizes: Sequence[int],
        *,
        once: bool,
        place: Path | None,
    ) -> None:
        self._patterns = patterns
        self._sizes = sizes
        self._once = once
        self._place = place
        self._open: list[Scan | None] = [None] * len(EDITIONS)
        self._western = bool(sizes[WESTERN])
        self._sure = False  # that it need not be asked again

    def scan(self, text: bytes, ids: list[int]) -> None:
        """Add the numbers of all that match in a text (UTF-8)."""
        form = western(text) if self._is_western() else None
        if form is not None:
            self._look(WESTERN, form, ids, [])
        else:
            self._look(ANY, text, ids, [])
        if not text.isascii():
            for edition in _beyond(text):
                self._look(edition, text, ids, [])

    def find(self, units: Sequence[bytes], block: bytes) -> Found:
        """Return the numbers of all that match, by unit; ``block`` is all units, joined by line
        ends.
        """
        if len(units) == 1:
            ids: list[int] = []
            self.scan(block, ids)
            return [(0, number) for number in ids]
        form = western(block) if self._is_western() else None
        if form is not None:
            found = self._found(WESTERN, form, map(_letters, units))
        elif self._is_western():
            found = self._parted(units, block)
        else:
            found = self._found(ANY, block, map(len, units))
        if not block.isascii():
            for edition in _beyond(block):
                found += self._found(edition, block, map(len, units))
        return found

    def _parted(self, units: Sequence[bytes], block: bytes) -> Found:
        """Look at Western units and at others apart; at all of them in UTF-8 where many are not."""
        sample = [western(unit) for unit in units[:_SAMPLE]]
        if sample.count(None) * 2 >= len(sample):
            return self._found(ANY, block, map(len, units))
        found: Found = []
        forms = sample + [western(unit) for unit in units[_SAMPLE:]]
        others = [unit if form is None else None for unit, form in zip(units, forms, strict=True)]
        for edition, chosen in ((WESTERN, forms), (ANY, others)):
            places = [at for at, each in enumerate(chosen) if each is not None]
            texts = [each for each in chosen if each is not None]
            some = self._found(edition, b"\n".join(texts), map(len, texts))
            found += [(places[unit], number) for unit, number in some]
        return found

    def _found(self, edition: int, text: bytes, lengths: Iterable[int]) -> Found:
        """Return what is found in a text of units of these lengths."""
        ids: list[int] = []
        ends: list[int] = []
        self._look(edition, text, ids, ends)
        return located(ids, ends, starts_of(lengths)) if ids else []

    def _look(self, edition: int, text: bytes, ids: list[int], ends: list[int]) -> None:
        look = self._open[edition]
        if look is None:
            if not self._sizes[edition]:
                return
            look = self._open[edition] = self._opened(edition)
        look(text, ids, ends)

    def _opened(self, edition: int) -> Scan:
        first = sum(self._sizes[ANY:edition])
        return opened(
            lambda: self._patterns[edition],
            range(first, first + self._sizes[edition]),
            self._place_of(edition),
            utf8=edition != WESTERN,
            once=self._once,
        )

    def _place_of(self, edition: int) -> Path | None:
        place = self._place
        return place and place.with_name(f"{place.stem}-{NAMES[edition]}{place.suffix}")

    def _is_western(self) -> bool:
        """Return whether Western text has its edition. Where another text has come first, what
        serves all is there already: then it must not be compiled for the sake of few lines.
        """
        if not self._sure and (self._open[WESTERN] or self._open[ANY]) is not None:
            place = self._place_of(WESTERN)
            there = self._open[WESTERN] is not None or (place is not None and place.exists())
            self._western, self._sure = self._western and there, True
        return self._western


def _beyond(text: bytes) -> Iterable[int]:
    """Return the further editions for a text that is not ASCII."""
    return (LATIN, FAR) if _other_script(text) else (LATIN,)


def _letters(unit: bytes) -> int:
    return len(unit) if unit.isascii() else len(unit.decode())


def located(ids: Iterable[int], ends: Iterable[int], starts: Sequence[int]) -> Found:
    """Return in which unit each match ends, with its number."""
    return [
        (max(bisect_right(starts, end - 1) - 1, 0), number)
        for number, end in zip(ids, ends, strict=True)
    ]


def starts_of(lengths: Iterable[int]) -> list[int]:
    """Return where each unit of these lengths starts in all of them joined by line ends."""
    starts = [*accumulate((length + 1 for length in lengths), initial=0)]
    return starts[:-1]
