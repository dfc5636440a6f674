"""Writing terms into one file that is looked into without being read.

The file holds, one after the other: MAGIC; a record for each term (its length, its CRC-32, and a
JSON array); sections; a table of contents in JSON; and the table's place, length and CRC-32.
A section of postings is a sorted array of the CRC-32 of keys and, after it, the place of the
record for each, 32 bits each in the machine's own order. A section of endings is a Bloom filter
with one hash (https://doi.org/10.1145/362686.362692): it may say yes where no name ends so, which
costs time only. The file is a cache of one machine and never leaves it.
"""

from __future__ import annotations

import json
import re
import struct
from array import array
from collections.abc import Iterable
from typing import Any, BinaryIO
from zlib import crc32

from cleanup.languages.fold import fold, fold_word, primary, spaceless, words
from cleanup.terms.term import Term, TermError

MAGIC = b"cleanup terms 2\n"
RECORD = struct.Struct("=II")
END = struct.Struct("=QII")
LONGEST_ENDING = 12  # letters of a fold's end that tell that no name ends so
LEAST_SHUFFLED = 3
_WORD, _LETTERS = re.compile(r"\w+"), re.compile(r"[^\W\d_]+")
_LARGEST = 1 << 32  # bytes that a place of 32 bits can name
_BITS = 1 << 24  # of the filter while it is filled; it shrinks to what is needed
_FILL = 1 / 32  # the share of its bits that may be set
_FEW = 20_000  # endings of one language that are kept as they are: most languages have few


def key_of(*parts: str) -> int:
    """Return the number that stands for a key in a section."""
    return crc32("\0".join(parts).encode("utf-8", "surrogatepass"))


def sorted_words(name: str, lang: str) -> tuple[str, ...]:
    """Return the folded words of a name in alphabetical order, the small ones left out."""
    return tuple(sorted(filter(None, (fold_word(word, lang) for _, _, word in words(name)))))


def spelled_words(name: str) -> set[str]:
    """Return the words of a name in small letters, and the letters between other signs in them."""
    low = name.lower()
    return {*_WORD.findall(low), *_LETTERS.findall(low)}


class _Sections:
    """What is known of the terms so far: postings by section, endings by language."""

    def __init__(self) -> None:
        self.postings: dict[str, array[int]] = {}
        self.endings: dict[str, set[int] | bytearray] = {}
        self.langs: dict[str, int] = {}
        self.origins: dict[str, int] = {}
        self.last: dict[int, tuple[int, int]] = {}
        self.replaced: set[int] = set()
        self.check = crc32(MAGIC)

    def add(self, term: Term, place: int) -> None:
        """Make the term findable by all that it is asked for by."""
        lang = primary(term.lang) or term.lang
        self.langs[term.lang] = self.langs.get(term.lang, 0) + 1
        self._post("concepts", key_of(term.concept), place)
        self._post(f"rows {term.lang}", 0, place)
        for mark in term.marks:
            self._post(f"{mark} {lang}", 0, place)
        if "capitals" in term.marks:
            for word in spelled_words(term.names[0]):
                self._post(f"capitals words {lang}", key_of(word), place)
        if term.bad_names:
            self._post(f"deprecated {lang}", 0, place)
        for acronym in {acronym.upper() for acronym in term.acronyms}:
            self._post("acronyms", key_of(acronym), place)
        folds = {fold(name, lang) for name in (*term.names, *term.bad_names)} - {""}
        for one in folds:
            self._post(f"names {lang}", key_of(one), place)
        if not spaceless(lang):
            self._loose(term, lang, place)
            self._ends(lang, {one[-n:] for one in folds for n in range(1, LONGEST_ENDING + 1)})

    def _loose(self, term: Term, lang: str, place: int) -> None:
        if "term" in term.marks:
            return
        for key in {sorted_words(name, lang) for name in term.names}:
            if len(key) >= LEAST_SHUFFLED:
                self._post(f"shuffled {lang}", key_of(*key), place)
                self._ends(lang, key)

    def _ends(self, lang: str, ends: Iterable[str]) -> None:
        known = self.endings.setdefault(lang, set())
        places = {key_of(end) % _BITS for end in ends}
        if isinstance(known, set):
            known |= places
            if len(known) > _FEW:
                self.endings[lang] = _filter(known)
        else:
            _fill(known, places)

    def _post(self, section: str, key: int, place: int) -> None:
        found = self.postings.get(section)
        if found is None:
            found = self.postings[section] = array("Q")
        found.append(key << 32 | place)


def pack(terms: Iterable[Term], out: BinaryIO) -> None:
    """Write the terms; one replaces an earlier file's of the same concept and language.

    ``out`` can be read again. Raises TermError where two rows of one file have the same concept
    and language.
    """
    out.write(MAGIC)
    made = _Sections()
    place = len(MAGIC)
    for term in terms:
        origin = made.origins.setdefault(term.origin, len(made.origins))
        mine = hash((term.concept, term.lang))
        if mine in made.last:
            earlier, from_where = made.last[mine]
            if from_where == origin:
                line = _line_of(out, earlier)
                raise TermError(
                    f"{term.origin}, line {term.line}: {term.concept} has a row for "
                    f"{term.lang!r} already (line {line}); put both into one row"
                )
            made.replaced.add(earlier)
        made.last[mine] = place, origin
        body = json.dumps(
            [*term[:6], sorted(term.marks), term.note, origin, term.line],
            ensure_ascii=False,
            separators=(",", ":"),
        ).encode("utf-8", "surrogatepass")
        record = RECORD.pack(len(body), crc32(body)) + body
        out.write(record)
        made.check = crc32(record, made.check)
        made.add(term, place)
        place += RECORD.size + len(body)
        if place >= _LARGEST:
            raise TermError(f"{term.origin}, line {term.line}: more than 4 GB of terms")
    _finish(made, out, place)


def _line_of(out: BinaryIO, place: int) -> int:
    out.seek(place)
    size, _ = RECORD.unpack(out.read(RECORD.size))
    line: int = json.loads(out.read(size))[-1]
    return line


def _finish(made: _Sections, out: BinaryIO, place: int) -> None:
    contents: dict[str, Any] = {
        "origins": list(made.origins),
        "records": [place, made.check],
        "sections": {},
    }
    pieces: list[tuple[str, bytes]] = []
    for name, postings in made.postings.items():
        kept = sorted(p for p in postings if p & 0xFFFFFFFF not in made.replaced)
        keys = array("I", (p >> 32 for p in kept))
        pieces.append((name, keys.tobytes() + array("I", (p & 0xFFFFFFFF for p in kept)).tobytes()))
    for lang, known in made.endings.items():
        pieces.append((f"endings {lang}", _shrunk(known)))
    for name, piece in pieces:
        contents["sections"][name] = [place, len(piece), crc32(piece)]
        out.write(piece)
        place += len(piece)
    table = json.dumps(contents, ensure_ascii=False, separators=(",", ":")).encode()
    out.write(table + END.pack(place, len(table), crc32(table)))


def _filter(places: set[int]) -> bytearray:
    bits = bytearray(_BITS // 8)
    _fill(bits, places)
    return bits


def _fill(bits: bytearray, places: set[int]) -> None:
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)


def _shrunk(known: set[int] | bytearray) -> bytes:
    """Return the filter folded upon itself while it stays nearly empty."""
    number = int.from_bytes(_filter(known) if isinstance(known, set) else known, "little")
    size = _BITS
    while size > 8 and number.bit_count() < size * _FILL / 2:  # noqa: PLR2004 -- one byte
        size //= 2
        number = (number >> size) | (number & ((1 << size) - 1))
    return number.to_bytes(size // 8, "little")
