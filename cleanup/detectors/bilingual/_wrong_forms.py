"""Names and acronyms that a user's own terms call wrong, wherever they stand: ``grey card`` where
the row has ``registration certificate``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from cleanup.acronyms.mentions import Mention, mentions
from cleanup.acronyms.occurrences import spots
from cleanup.detectors.bilingual._beginnings import beginnings
from cleanup.edits.doubt import NOT_SAFE
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.terms import Term, Termbase, in_memory, stored
from cleanup.text.segment import View

_OPEN, _CLOSE = frozenset("\"'“„«‘‚「『‹"), frozenset("\"'”“»’‘」』›")


@lru_cache(maxsize=8)
def banning(extra: tuple[str, ...]) -> Termbase | None:
    """Return the user's rows that call a form wrong, or None."""
    rows = [row for row in stored(extra).upper().terms() if row.bad_names or row.bad_acronyms]
    return in_memory(rows) if extra and rows else None


def wrong_forms(view: View, lang: str, base: Termbase, whole: Termbase) -> Iterator[Edit]:
    """Yield the wrong forms of a text, but those that the source decides (``glossary``).

    ``base`` has the rows with wrong forms, ``whole`` all of the user's.

    A form that stands there letter by letter is replaced; one with another ending is flagged.
    """
    text = view.text
    for one in mentions(text, lang, base) if _may_have(base, lang)(text) else ():
        if not (one.good or one.short or _decided(view, one.term, whole)):
            yield _name(text, one)
    shorts = _shorts(base, lang)
    for spot in spots(text) if any(short in text for short in shorts) else ():
        row = shorts.get(spot.word)
        if row and not _decided(view, row, whole) and (row.acronyms or row.names):
            right = (row.acronyms or row.names)[0]
            yield _put(text, spot.start, spot.end, right, row, exact=True)


@lru_cache(maxsize=16)
def _may_have(base: Termbase, lang: str) -> Callable[[str], bool]:
    rows = (row for row in base.terms() if primary(row.lang) == lang)
    return beginnings((name for row in rows for name in row.bad_names), lang)


@lru_cache(maxsize=16)
def _shorts(base: Termbase, lang: str) -> Mapping[str, Term]:
    """Return the rows by wrong acronym, but those that are another row's right one."""
    rows = [row for row in base.terms() if primary(row.lang) == lang]
    right = {short for row in rows for short in row.acronyms}
    return {short: row for row in rows for short in row.bad_acronyms if short not in right}


def _decided(view: View, row: Term, whole: Termbase) -> bool:
    """Return whether the source tells if the term is meant: the row's concept has a name there."""
    if not view.source:
        return False
    other = primary(view.source_lang)
    return any(primary(tag) == other for tag in whole.concept(row.concept))


def _name(text: str, one: Mention) -> Edit:
    said, right = text[one.start : one.end], one.term.names[0]
    if said.isupper() and not one.form.isupper():
        right = right.upper()
    elif said[0].isupper() and not one.form[0].isupper():
        right = right[0].upper() + right[1:]
    exact = said.lower() == one.form.lower()
    return _put(text, one.start, one.end, right, one.term, exact=exact)


def _put(text: str, start: int, end: int, right: str, row: Term, *, exact: bool) -> Edit:
    safe = "safe" in row.marks
    quoted = text[start - 1 : start] in _OPEN and text[end : end + 1] in _CLOSE
    preferred = row.names[0] if right.lower() == row.names[0].lower() else right
    reason = f"Your terms have “{preferred}” for this."
    if exact and not safe:
        reason += f" {NOT_SAFE}: only a row marked `safe` is applied without asking."
    elif exact and quoted:
        reason += f" {NOT_SAFE}: in quotation marks, the word itself may be meant."
    after = right if exact else None
    return found(text, start, end, after, reason=reason, safe=safe and not quoted)
