"""The languages of a file whose texts are short: found in all of them together.

An edit may make it another, or certain: a format that asks here says ``REREAD = True``, and
``JOINT = True`` too where nothing else may read otherwise after an edit.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleanup.languages.together import of_texts
from cleanup.text.segment import Segment
from cleanup.value import replace


def with_source_language(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments of which all that have a source, and are not told its language, have
    that of all these sources together; where it is not certain they stay as they are.
    """
    silent = [one.source for one in segments if one.source and one.source_lang is None]
    lang = of_texts(silent) if silent else None
    if lang is None:
        return list(segments)
    return [
        replace(one, source_lang=lang) if one.source and one.source_lang is None else one
        for one in segments
    ]


def spoken(
    segments: Sequence[Segment], lang: str | None, source_lang: str | None = None
) -> list[Segment]:
    """Return the segments with their languages; one that is not told is that of all texts."""
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
