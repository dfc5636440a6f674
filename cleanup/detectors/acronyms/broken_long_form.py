"""A name broken by a full stop before its acronym: ``Free Trade Area. the Zone (FTA)``.

The translation repeats the tail of the name in other words behind a full stop that does not end a
sentence. The acronym tells which name was meant, be it one that the termbase knows or one whose
initials are the acronym.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from cleanup.acronyms import names
from cleanup.acronyms.spelled import spelled
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary, spaceless
from cleanup.languages.pack import pack
from cleanup.terms import Termbase, listed, stored
from cleanup.terms.acronym import UPPER, plain
from cleanup.text.segment import View

_BROKEN = re.compile(
    rf"(?P<stop>[.;])\s+(?P<tail>[^\W\d_{UPPER}][^().,;:!?]{{1,40}}?)\s*"
    rf"[(（](?P<short>[{UPPER}][{UPPER}&-]{{1,8}}s?)[)）]"
)
_TRIGGER = rf"[.;]\s+[^().,;:!?]{{2,40}}[(（][{UPPER}]{{2}}"
_MOST_WORDS = 4
_WORD = 5  # letters; a shorter word with a capital before a full stop may be an abbreviation


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector of broken names; ``terms`` are further CSV termbases, which outrank the
    own.
    """
    extra = listed(terms)
    return Detector(partial(_find, extra), _TRIGGER)


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang = primary(view.lang)
    if not lang or spaceless(lang):
        return
    base = stored(extra)
    for match in _BROKEN.finditer(view.text):
        if _same_name(match, view.text, lang):
            yield from _mend(match, view.text, lang, base)


def _same_name(match: re.Match[str], text: str, lang: str) -> bool:
    """Return True where the tail may say the name's end again, and the full stop is no
    abbreviation's.
    """
    tail = match["tail"].lower().split()
    head = re.search(r"[^\W\d_]+$", text[max(0, match.start("stop") - 60) : match.start("stop")])
    if len(tail) > _MOST_WORDS or head is None:
        return False
    short = match["stop"] == "." and head.group()[0].isupper() and len(head.group()) < _WORD
    preposition = tail[0] in pack(lang).small and tail[0] not in pack(lang).articles
    return not short and not preposition


def _mend(match: re.Match[str], text: str, lang: str, base: Termbase) -> Iterator[Edit]:
    stop, end = match.start("stop"), match.end("tail")
    short = plain(match["short"])
    for name in names.names_ending(text, stop, lang, base):
        if short in {plain(a) for a in name.term.acronyms}:
            yield _edit(text, name.start, stop, end, name.name)
            return
    start = spelled(text, stop, short, lang)
    if start is not None:
        yield _edit(text, start, stop, end, text[start:stop])


def _edit(text: str, start: int, stop: int, end: int, name: str) -> Edit:
    # Words that are right already are left out of the edit.
    while text[start:stop] and name and not name.isspace():
        head = re.match(r"\S+\s+", name)
        if not head or text[start : start + head.end()] != head.group():
            break
        start += head.end()
        name = name[head.end() :]
    if text[start:stop] == name:
        start, name = stop, ""
    return found(
        text,
        start,
        end,
        name,
        reason="A full stop cuts the name off before its acronym, and its end is repeated.",
        safe=False,
    )
