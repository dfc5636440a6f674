"""The languages of a document's paragraphs, where the file's own word is only a hint.

What made the document writes its own language into it as often as the text's, and a machine that
translates it leaves the source's: so the text must bear out what the file says.
"""

from __future__ import annotations

import re

from cleanup.formats import FormatOptions
from cleanup.languages.fold import primary
from cleanup.languages.identify import normalize, of_unit
from cleanup.languages.together import of_texts
from cleanup.text.segment import Segment
from cleanup.value import replace

# Among the values of the options: what the file says of all its texts, and what its body is in.
TOLD, BODY = "told language", "language of the body"
_LOOKED_AT = 300_000  # code points of the body
_TAG = re.compile(r"<[^>]*>")


def in_languages(found: list[tuple[Segment, str | None]], options: FormatOptions) -> list[Segment]:
    """Return segments in their order in the file, each with its language.

    ``found`` has what the file says of each: None where nothing. It is emptied: a book has a
    hundred thousand segments, and no two copies of them shall be there at once.
    """
    found.sort(key=lambda each: each[0].start)
    found.reverse()
    default = whole = None
    if not options.lang:
        default = tag(options.text(TOLD))
        whole = of_texts(segment.text for segment, _ in reversed(found)) if found else None
        whole = whole or options.text(BODY)
    made = []
    while found:
        segment, said = found.pop()
        if options.lang:
            made.append(replace(segment, lang=options.lang))
            continue
        told = tag(said) or default
        lang = of_unit(segment.text, whole)
        if lang and told and primary(lang) == primary(told):
            lang = told  # it may know the country too
        made.append(replace(segment, lang=lang, beside=None if lang else told or whole))
    return made


def of_body(raw: str) -> str | None:
    """Return the language of a document's body, for its headers and notes, which are short."""
    texts = (_TAG.split(raw[:_LOOKED_AT])) if raw else []
    return of_texts(text for text in texts if text.strip())


def tag(said: str | None) -> str | None:
    """Return a language tag as it is written elsewhere, or None where it is none."""
    try:
        return normalize(said) if said else None
    except ValueError:
        return None
