"""The languages of a file whose texts are short: found in all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanup.languages.identify import of_document
from cleanup.text.segment import Segment
from cleanup.value import replace

ENOUGH = 20_000  # code points that are looked at


def spoken(
    segments: Sequence[Segment], lang: str | None, source_lang: str | None = None
) -> list[Segment]:
    """Return the segments with their languages; one that is not told is that of all texts.

    A string of three words proves nothing, a hundred of them do.
    """
    if not segments:
        return []
    if lang is None and any(segment.lang is None for segment in segments):
        lang = of_texts(segment.text for segment in segments if segment.lang is None)
    if source_lang is None and any(segment.source for segment in segments):
        source_lang = of_texts(segment.source or "" for segment in segments)
    return [
        replace(
            segment,
            lang=segment.lang or lang,
            source_lang=segment.source_lang or (source_lang if segment.source else None),
        )
        for segment in segments
    ]


def of_texts(texts: Iterable[str]) -> str | None:
    """Return the language that most of the texts are in, or None where it is not certain."""
    looked: list[str] = []
    size = 0
    for text in texts:
        looked.append(" ".join(text.split()))
        size += len(text)
        if size > ENOUGH:
            break
    guess = of_document("\n".join(looked))
    return guess.lang if guess.certain else None
