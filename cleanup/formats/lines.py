"""Plain text with a text on each line, as corpora have it; with its source, line by line.

In two aligned files (Moses, OPUS) line n of the one is the translation of line n of the other. A
line ends with LF or CR LF, and with nothing else: a lone CR is white space, as for ``wc -l``.
"""

from __future__ import annotations

from cleanup.formats import FormatError, FormatOptions, Unspellable
from cleanup.formats._spoken import spoken
from cleanup.text.segment import Segment

NAME = "lines"
SUFFIXES = (".lines",)
REREAD = JOINT = True


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each line that says something, or whose source does."""
    sources = None if options.source is None else lines(options.source)
    told = lines(raw)
    if sources is not None and len(sources) != len(told):
        raise FormatError(f"There are {len(told)} lines here, and {len(sources)} in the source.")
    found: list[Segment] = []
    at = 0
    for number, line in enumerate(told):
        source = sources[number] if sources is not None else None
        text = line.removesuffix("\r")
        if text.strip() or (source and source.strip()):
            end = at + len(text)
            found.append(Segment(at, end, text, None, source))
        at += len(line) + 1
    return spoken(found, options.lang, options.source_lang)


def lines(raw: str) -> list[str]:
    """Return the lines without their LF; what follows the last LF is a line if it is anything."""
    found = raw.split("\n")
    return found if found[-1] else found[:-1]


def escape(after: str, _segment: Segment, _at: int) -> str:
    """Itself. Raises Unspellable for a line break: the lines would not be aligned any more."""
    if "\n" in after:
        raise Unspellable("A line break would separate all following lines from their sources.")
    return after


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last line."""
    return raw.rfind("\n") + 1
