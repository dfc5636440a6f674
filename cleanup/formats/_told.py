"""The languages of a document's paragraphs, where the file's own word is only a hint.

What made the document writes its own language into it as often as the text's, and a machine that
translates it leaves the source's: so the text must bear out what the file says.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleanup.formats import FormatOptions
from cleanup.formats._spoken import of_texts
from cleanup.languages.fold import primary
from cleanup.languages.identify import normalize, of_unit
from cleanup.text.segment import Segment
from cleanup.value import replace

TOLD = "told language"  # among the values of the options: what the file says of all its texts


def in_languages(
    found: Sequence[tuple[Segment, str | None]], options: FormatOptions
) -> list[Segment]:
    """Return segments in their order in the file, each with its language.

    ``found`` has what the file says of each: None where nothing.
    """
    segments = sorted(found, key=lambda each: each[0].start)
    if options.lang:
        return [replace(segment, lang=options.lang) for segment, _ in segments]
    default = tag(options.text(TOLD))
    whole = of_texts(segment.text for segment, _ in segments) if segments else None
    made = []
    for segment, said in segments:
        told = tag(said) or default
        lang = of_unit(segment.text, whole)
        if lang and told and primary(lang) == primary(told):
            lang = told  # it may know the country too
        made.append(replace(segment, lang=lang, beside=None if lang else told or whole))
    return made


def tag(said: str | None) -> str | None:
    """Return a language tag as it is written elsewhere, or None where it is none."""
    try:
        return normalize(said) if said else None
    except ValueError:
        return None
