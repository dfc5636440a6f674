"""The texts of files, in the format that each has, with their languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from cleanup.files import FileError
from cleanup.files.input import Input
from cleanup.files.read import Part, Reading
from cleanup.formats import Format, FormatError, FormatOptions, cutter, named
from cleanup.languages.fold import primary
from cleanup.languages.identify import normalize, of_document, of_unit
from cleanup.learning.definitions import Definition, Unspelled, definitions
from cleanup.learning.tally import Tally
from cleanup.terms import Termbase
from cleanup.value import Value

_UNIT = 2000  # code points about a pair that tell its language


class Text(Value):
    """A text of a file; ``line`` (from 1) is where it starts, ``lang`` a first subtag."""

    path: str
    text: str
    lang: str | None
    line: int


def tallied(inputs: Iterable[Input], base: Termbase, failed: Callable[[str], None]) -> Tally:
    """Return the pairs of name and acronym of all files. ``failed`` is given what cannot be read.

    A text counts whose language is told or certain, and in it the pairs in paragraphs of that
    language.
    """
    tally = Tally()
    for each in inputs:
        for text in texts(each, failed):
            if text.lang is None:
                continue
            for found in definitions(text.text, text.lang, base):
                if primary(of_unit(_paragraph(text.text, found), text.lang)) == text.lang:
                    line = text.line + text.text.count("\n", 0, found.start)
                    tally.add(found, text.lang, text.path, line)
    return tally


def texts(each: Input, failed: Callable[[str], None]) -> Iterator[Text]:
    """Yield the texts of one file, part by part."""
    form = named(each.format)
    try:
        for part, options in _parts(each, form):
            for segment in form.read(part.raw, options):
                line = part.line + part.raw.count("\n", 0, segment.start) + 1
                lang = _tag(segment.lang) or _tag(options.lang) or _guess(segment.text)
                yield Text(each.path, segment.text, lang, line)
    except FileError as error:
        failed(str(error))
    except FormatError as error:
        failed(f"{each.path}:{error.line}: {error.message}")


def _parts(each: Input, form: Format) -> Iterator[tuple[Part, FormatOptions]]:
    """Yield the parts of a file, or the members of a zip file, and what to read each with."""
    options = each.options
    with each.read() as reading:
        if isinstance(reading, Reading):
            later: list[FormatOptions] = []
            for part in reading.parts(cutter(form, options, later)):
                yield part, options
                options = later[0] if later else options
        elif form.members:
            found = form.members(reading.archive.names, reading.text, options)
            told = {member.name: member.options for member in found}
            for part, _ in reading.members(told):
                yield part, told[part.member]


def _paragraph(text: str, found: Definition | Unspelled) -> str:
    start = text.rfind("\n", max(0, found.start - _UNIT), found.start) + 1
    end = text.find("\n", found.end, found.end + _UNIT)
    return text[max(start, found.start - _UNIT) : end if end >= 0 else found.end + _UNIT]


def _guess(text: str) -> str | None:
    guess = of_document(text)
    return primary(guess.lang) if guess.certain else None


def _tag(lang: str | None) -> str | None:
    if not lang:
        return None
    try:
        return primary(normalize(lang))
    except ValueError:
        return None
