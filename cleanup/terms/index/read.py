"""Looking into a file of packed terms: only what is asked for is read."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from zlib import crc32

from cleanup.languages.fold import fold
from cleanup.terms.index.write import END, MAGIC, RECORD, key_of, sorted_words
from cleanup.terms.term import Named, Term

Buffer = memoryview
MOST = 500  # terms of one acronym: who asks for more asks whether there are several


HELD = 100_000  # keys of a section that are held in memory: 60 bytes each


class BrokenError(Exception):
    """The file does not hold what was written."""


class Packed:
    """The terms of one packed file. Every method may raise BrokenError.

    ``lang`` is a first subtag but in ``rows``, which takes a whole tag.
    """

    def __init__(self, data: Buffer) -> None:
        self._data = data
        self._sections: dict[str, Buffer] = {}
        self._halves: dict[str, tuple[Buffer, Buffer]] = {}
        self._worded: dict[str, frozenset[int]] = {}
        if len(data) < len(MAGIC) + END.size or data[: len(MAGIC)] != MAGIC:
            raise BrokenError
        place, size, check = END.unpack(data[-END.size :])
        table = data[place : place + size]
        if place + size + END.size != len(data) or crc32(table) != check:
            raise BrokenError
        contents = json.loads(bytes(table))
        self._origins: list[str] = contents["origins"]
        self._places: dict[str, tuple[int, int, int]] = contents["sections"]
        self._records: tuple[int, int] = contents["records"]
        self.langs = tuple(sorted(name[5:] for name in self._places if name.startswith("rows ")))

    def concept(self, name: str) -> tuple[Term, ...]:
        """Return the terms of a concept."""
        return tuple(t for t in self._found("concepts", key_of(name)) if t.concept == name)

    def has(self, concept: str, lang: str) -> bool:
        """Return whether there is a row of this concept and tag."""
        return any(term.lang == lang for term in self.concept(concept))

    def with_acronym(self, upper: str) -> tuple[Term, ...]:
        """Return the terms with this acronym, in capitals, as a right one; the first MOST of
        them.
        """
        found = islice(self._found("acronyms", key_of(upper)), MOST)
        return tuple(t for t in found if any(a.upper() == upper for a in t.acronyms))

    def named(self, key: str, lang: str) -> Iterator[Named]:
        """Yield the names that fold to ``key``; a name without letters has no fold and is never
        found.
        """
        for term in self._found(f"names {lang}", key_of(key)):
            for names, good in ((term.names, True), (term.bad_names, False)):
                for name in names:
                    if fold(name, lang) == key:
                        yield Named(term, name, good)

    def shuffled(self, key: tuple[str, ...], lang: str) -> Iterator[Named]:
        """Yield the longer names that have these folded words, sorted, in whatever order."""
        for term in self._found(f"shuffled {lang}", key_of(*key)):
            for name in term.names:
                if sorted_words(name, lang) == key:
                    yield Named(term, name, good=False)

    def may_end(self, end: str, lang: str) -> bool:
        """Return False where no name ends so: a fold's last letters, or a word of a longer name."""
        bits = self.endings(lang)
        if not bits:
            return False
        at = key_of(end) % (len(bits) * 8)
        return bool(bits[at >> 3] >> (at & 7) & 1)

    def endings(self, lang: str) -> Buffer:
        """Return the filter that ``may_end`` looks into."""
        return self._section(f"endings {lang}")

    def keys(self, section: str) -> frozenset[int] | None:
        """Return the keys that a section has something for; None where they are too many to
        hold.
        """
        keys, _ = self._half(section)
        return frozenset(keys) if len(keys) <= HELD else None

    def knows(self, lang: str) -> bool:
        """Return whether there is any name in this language."""
        return f"names {lang}" in self._places

    def rows(self, tag: str) -> Iterator[Term]:
        """Return the terms of a language tag, in the order of the files."""
        return self._found(f"rows {tag}", 0)

    def marked(self, mark: str, lang: str, words: frozenset[str] | None = None) -> tuple[Term, ...]:
        """Return the terms of a language with this mark, in the order of the files.

        Of those marked "capitals" the ones with one of the ``words``, in small letters, in their
        first name.
        """
        if words is None:
            return tuple(self._found(f"{mark} {lang}", 0))
        section = f"{mark} words {lang}"
        known = self._worded.get(section)
        if known is None:
            known = self._worded[section] = frozenset(self._half(section)[0])
        keys = {key_of(word) for word in words} & known
        return tuple(map(self._term, sorted({at for key in keys for at in self._at(section, key)})))

    def check(self) -> None:
        """Hold all records against their checksum, before many are read."""
        end, check = self._records
        if crc32(self._data[:end]) != check:
            raise BrokenError

    def terms(self) -> Iterator[Term]:
        """Return all terms, in the order of the files."""
        return map(self._term, sorted(self._postings("concepts")[1]))

    def _found(self, section: str, key: int) -> Iterator[Term]:
        return map(self._term, self._at(section, key))

    def _at(self, section: str, key: int) -> Iterator[int]:
        """Yield the places of a key's terms."""
        keys, places = self._half(section)
        at = bisect_left(keys, key)
        while at < len(keys) and keys[at] == key:
            yield places[at]
            at += 1

    def _half(self, section: str) -> tuple[Buffer, Buffer]:
        return self._halves.get(section) or self._postings(section)

    def _postings(self, name: str) -> tuple[Buffer, Buffer]:
        section = self._section(name)
        half = len(section) // 2
        halves = section[:half].cast("I"), section[half:].cast("I")
        self._halves[name] = halves
        return halves

    def _section(self, name: str) -> Buffer:
        found = self._sections.get(name)
        if found is None:
            place, size, check = self._places.get(name, (0, 0, 0))
            found = self._data[place : place + size]
            if crc32(found) != check:
                raise BrokenError
            self._sections[name] = found
        return found

    @lru_cache(maxsize=2048)  # noqa: B019 -- there are few of these, and they stay
    def _term(self, place: int) -> Term:
        start = place + RECORD.size
        size, check = RECORD.unpack(self._data[place:start])
        body = bytes(self._data[start : start + size])
        if crc32(body) != check:
            raise BrokenError
        concept, lang, *forms, marks, note, origin, line = json.loads(body)
        names, acronyms, bad_names, bad_acronyms = map(tuple, forms)
        return Term(
            concept,
            lang,
            names,
            acronyms,
            bad_names,
            bad_acronyms,
            frozenset(marks),
            note,
            self._origins[origin],
            line,
        )
