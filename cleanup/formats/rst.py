"""reStructuredText (docutils, Sphinx): its prose.

The text is the raw file. Its units are paragraphs, titles, items, terms and the content of
directives that hold prose; everything else is protected: directives, roles, references, literals,
tables, comments, substitutions. Read with docutils, which decides too whether edits keep the
structure.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from cleanup.formats import FormatError, FormatOptions
from cleanup.formats._markdown import joined, outside
from cleanup.text.segment import Segment, as_it_is, marked

NAME = "rst"
SUFFIXES = (".rst", ".rest")
MISSING = "reStructuredText needs docutils; install it with: python -m pip install docutils"


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for the whole, also for an empty file.

    Raises FormatError for what is nested too deeply, or without docutils.
    """
    units, marks = _reader().found(raw)
    protected = joined([*marks, *outside(raw, units)])
    return [
        Segment(
            0,
            len(raw),
            raw,
            options.lang,
            source_lang=options.source_lang,
            marks=marked(protected),
            units=tuple(units),
        )
    ]


escape = as_it_is  # what is between the marks is plain text
cut = None  # the styles of titles are fixed by the first of them


def intact(raw: str, options: FormatOptions) -> Callable[[str], bool]:  # noqa: ARG001 - of all formats
    """Return whether an edited text has the same structure."""
    same: Callable[[str], bool] = _reader().keeps_structure(raw)
    return same


def _reader() -> ModuleType:
    try:
        from cleanup.formats import _rst  # noqa: PLC0415 - 100 ms, for such files only
    except ImportError:
        raise FormatError(MISSING) from None
    return _rst
