"""Reading a user's glossary: CSV in any layout that tells itself, or TBX."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from cleanup.terms import Term, Termbase, TermError
from cleanup.terms.glossary.concepts import gathered
from cleanup.terms.glossary.layout import layout
from cleanup.terms.rows import bad_byte, read_lines
from cleanup.terms.tbx.read import read_tbx

XML = (".tbx", ".xml")
_LOOK = 50  # lines that show the delimiter


def read_glossary(
    path: Path,
    base: Termbase,
    *,
    lang: str | None = None,
    source_lang: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    told: Callable[[str], None] = lambda _message: None,
) -> Iterator[Term]:
    """Yield the terms of a glossary. Raises TermError with file and line.

    ``lang`` and ``source_lang`` are for columns that do not say theirs; ``encoding`` is UTF-8
    where it is not given, or UTF-16 with its mark. ``told`` hears what is odd and passed over.
    """
    if path.suffix.lower() in XML:
        yield from read_tbx(path, encoding, told)
        return
    name = encoding or _encoding(path)
    try:
        with path.open(encoding=name, newline="") as lines:
            first = list(islice(lines, _LOOK))
            if not any(line.strip() for line in first):
                raise TermError(f"{path}: empty")
            shape = layout(first, str(path), lang, source_lang, delimiter)
            if shape.own:
                yield from read_lines(chain(first, lines), str(path), shape.delimiter)
                return

            def rows() -> Iterator[tuple[int, list[str]]]:
                lines.seek(0)
                return _rows(lines, str(path), shape.delimiter, header=shape.header)

            yield from gathered(rows, shape, str(path), base, told)
    except UnicodeError:
        said = name.removesuffix("-sig")
        place = f" ({bad_byte(path)})" if said == "utf-8" else ""
        raise TermError(
            f"{path}: not {said.upper()}{place}; name the encoding, for example with --encoding "
            "windows-1252"
        ) from None
    except LookupError:
        raise TermError(f"{path}: {name!r} is not a known encoding") from None
    except OSError as error:
        raise TermError(f"{path}: cannot be read: {error.strerror}") from None


def _encoding(path: Path) -> str:
    try:
        with path.open("rb") as data:
            mark = data.read(2)
    except OSError as error:
        raise TermError(f"{path}: cannot be read: {error.strerror}") from None
    return "utf-16" if mark in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"


def _rows(
    lines: Iterable[str], origin: str, delimiter: str, *, header: bool
) -> Iterator[tuple[int, list[str]]]:
    cells = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for row in cells:
            if not any(cell.strip() for cell in row) or row[0].startswith("#"):
                continue
            if header:
                header = False
            else:
                yield cells.line_num, row
    except csv.Error as error:
        raise TermError(f"{origin}, line {cells.line_num}: not readable as CSV: {error}") from None
