"""Strings of a program and those of another language's file, paired by key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from cleanup.formats import Format, FormatError, FormatOptions, again
from cleanup.formats._messages import its_own
from cleanup.formats._plurals import named, without_number
from cleanup.formats._spoken import spoken
from cleanup.text.segment import Segment
from cleanup.value import Value, replace

# A plural form that the source's language lacks: boats[few], boats_few, boats.few.
_FORM = re.compile(r"(?<=[\[._])(?:zero|one|two|few|many)(?=\]?$)")
_INDEX = re.compile(r"\[[2-9]\]$")  # of gettext: English has [0] and [1]
_TAG = re.compile(
    r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?"
)  # the root of a file of Rails is its language


class Paired(Value):
    """The segments with their sources, and the keys of the source that have no text here."""

    segments: tuple[Segment, ...]
    missing: tuple[str, ...]


def paired(segments: Sequence[Segment], form: Format, options: FormatOptions) -> Paired:
    """Return segments of a format with what ``options.source`` has under their keys.

    Raises FormatError where the source cannot be read.
    """
    assert options.source is not None
    sources = _kept(options.source, form, options)
    found: list[Segment] = []
    names = _names(segments)
    for segment, name in zip(segments, names, strict=True):
        source = next((sources[each] for each in _likely(name) if each in sources), None)
        found.append(segment if source is None else _with(segment, source))
    here = {_FORM.sub("other", name) for name in names}
    missing = [key for key in sources if _FORM.sub("other", key) not in here]
    return Paired(tuple(spoken(found, options.lang, options.source_lang)), tuple(missing))


def again_paired(form: Format, options: FormatOptions) -> Callable[[str], Sequence[Segment]] | None:
    """Return what reads edited files so, as ``cleanup.formats.again`` does, or None."""
    read = again(form, options)
    return (lambda raw: paired(read(raw), form, options).segments) if read else None


def _with(segment: Segment, source: str) -> Segment:
    """Return the segment with its source; a placeholder that it lacks may be mended."""
    number = named(segment.id, segment.lang)
    if number is not None:
        source = without_number(source, segment.text, number)
    marks = tuple(its_own(segment.marks, segment.text, source))
    return replace(segment, source=source, marks=marks)


def _likely(name: str) -> Iterable[str]:
    yield name
    yield _FORM.sub("other", name)
    yield _INDEX.sub("[1]", name)


_last: dict[tuple[str, str, str], dict[str, str]] = {}  # of one file: all others share it


def _kept(raw: str, form: Format, options: FormatOptions) -> dict[str, str]:
    told = FormatOptions(options.source_lang, values=options.values, inner=options.inner)
    key = (raw, form.name, repr(told))
    if key not in _last:
        _last.clear()
        _last[key] = _by_key(raw, form, told)
    return _last[key]


def _by_key(raw: str, form: Format, options: FormatOptions) -> dict[str, str]:
    try:
        segments = form.read(raw, options)
    except FormatError as error:
        raise FormatError(
            f"Its source cannot be read (line {error.line}): {error.message}"
        ) from None
    return dict(zip(_names(segments), (each.text for each in segments), strict=True))


def _names(segments: Sequence[Segment]) -> list[str]:
    """Return the keys, without the language at the root of a file of Rails."""
    names = [segment.id for segment in segments]
    roots = {name.partition(".")[0] for name in names}
    root = next(iter(roots)) if len(roots) == 1 else ""
    if _TAG.fullmatch(root) and all("." in name for name in names):
        return [name.partition(".")[2] for name in names]
    return names
