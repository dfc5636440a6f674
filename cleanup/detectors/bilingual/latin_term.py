"""A name left in Latin letters in a text of other letters, where the termbase has the text's own:
``World Health Organization`` in Russian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from cleanup.acronyms.mentions import mentions
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.orthography import scripts_of
from cleanup.terms import listed, stored
from cleanup.text.segment import View

_LARGEST = 20_000  # code points
_TRIGGER = r"[A-Za-z]{2}[A-Za-z-]* [A-Za-z]{2}"  # of one word nobody knows whether it is a brand
_OPEN, _CLOSED = frozenset("(（[«“\"„「『'‘"), frozenset(")）]»”\"“」』'’")


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector that offers the termbase's name; ``terms`` are a user's termbases.

    Not where it is in brackets or quotation marks, nor where the text has its own name too.
    """
    return Detector(partial(_find, listed(terms)), _TRIGGER, "segment", bilingual=True)


def _find(extra: tuple[str, ...], view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    lang, other = primary(view.lang), primary(view.source_lang)
    if lang is None or other is None or len(text) > _LARGEST or "Latn" in scripts_of(lang):
        return
    if "Latn" not in scripts_of(other):
        return
    base = stored(extra)
    done: set[tuple[int, int]] = set()
    for mention in mentions(source, other, base):
        said = source[mention.start : mention.end]
        if mention.short or not mention.good or " " not in said or said not in text:
            continue
        rows = base.concept(mention.term.concept)
        names = [name for tag, row in rows.items() if primary(tag) == lang for name in row.names]
        if not names or any(name.lower() in text.lower() for name in names):
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", text):
            start, end = match.span()
            if match.span() not in done and not _noted(text, start, end):
                done.add(match.span())
                reason = f"The termbase has “{names[0]}” for this."
                others = tuple(names[1:])
                yield found(
                    text, start, end, names[0], reason=reason, safe=False, alternatives=others
                )


def _noted(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] in _OPEN or text[end : end + 1] in _CLOSED
