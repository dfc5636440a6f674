"""Reading the rows of a termbase."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cleanup.languages.tags import normalize
from cleanup.terms.files import files
from cleanup.terms.term import COLUMNS, MARKS, UNMARKED, Term, TermError


def rows(paths: Iterable[Path]) -> Iterator[Term]:
    """Yield the rows of these files, in order, a folder standing for the CSV and TBX files in it.

    Raises TermError where a file cannot be read or a row is no good.
    """
    for path in paths:
        for file in files(path):
            yield from read_file(file)


def read_file(path: Path) -> Iterator[Term]:
    """Yield the terms of one CSV or TBX file. Raises TermError."""
    if path.suffix.lower() == ".tbx":
        from cleanup.terms.tbx.read import read_tbx  # noqa: PLC0415 - most termbases are CSV

        yield from read_tbx(path)
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            yield from read_lines(lines, str(path))
    except UnicodeDecodeError:
        raise TermError(
            f"{path}: not UTF-8 ({bad_byte(path)}); save it as CSV in UTF-8, or convert it with "
            "`cleanup terms "
            "import`"
        ) from None
    except OSError as error:
        raise TermError(f"{path}: cannot be read: {error.strerror}") from None


def read_text(text: str, origin: str) -> Iterator[Term]:
    """Return the terms of one CSV text; ``origin`` is what errors call it. Raises TermError."""
    return read_lines(io.StringIO(text, newline=""), origin)


def read_lines(lines: Iterable[str], origin: str, delimiter: str = ",") -> Iterator[Term]:
    """Yield the terms of the lines of a CSV file. Raises TermError with the line."""
    cells = csv.reader(lines, delimiter=delimiter, strict=True)
    header: list[int] | None = None
    try:
        for row in cells:
            if not row or row[0].startswith("#") or not any(row):
                continue
            if header is None:
                header = _header(row, origin, cells.line_num)
            else:
                yield _term(row, header, origin, cells.line_num)
    except csv.Error as error:
        raise TermError(f"{origin}, line {cells.line_num}: not readable as CSV: {error}") from None
    if header is None:
        raise TermError(f"{origin}: empty; the first line must name the columns: {_said(COLUMNS)}")


def bad_byte(path: Path) -> str:
    """Return where a file stops being UTF-8: read again, as a decoder counts from its own block."""
    start = line = 0
    with path.open("rb") as data:
        for number, content in enumerate(data, 1):
            try:
                content.decode("utf-8")
            except UnicodeDecodeError as error:
                start, line = start + error.start, number
                break
            start += len(content)
    return f"line {line}, byte {start}"


def _header(row: Sequence[str], origin: str, line: int) -> list[int]:
    """Return where each of COLUMNS is in a row; the number of columns where it is not there."""
    header = [cell.strip().lower() for cell in row]
    where = f"{origin}, line {line}"
    for needed in ("concept", "lang", "name"):
        if needed not in header:
            raise TermError(
                f"{where}: no column {needed!r}; the columns are {_said(COLUMNS)} (`cleanup terms "
                "import` converts a glossary with others)"
            )
    for name in header:
        if name not in COLUMNS:
            raise TermError(f"{where}: unknown column {name!r}; the columns are {_said(COLUMNS)}")
    if len(set(header)) < len(header):
        raise TermError(f"{where}: a column is repeated")
    places = [header.index(name) if name in header else len(header) for name in COLUMNS]
    return [*places, len(header)]


def _term(row: list[str], header: Sequence[int], origin: str, line: int) -> Term:
    width = header[-1]
    if len(row) > width:
        raise TermError(
            f"{origin}, line {line}: {len(row)} cells under {width} columns; put a cell that "
            "contains "
            "a comma in quotation marks"
        )
    row += [""] * (width + 1 - len(row))
    concept, lang, name, acronym, names, acronyms, marked, bad_names, bad_acronyms, note = map(
        str.strip, map(row.__getitem__, header[:-1])
    )
    if not (concept and lang and name):
        empty = "concept" if not concept else "lang" if not lang else "name"
        raise TermError(f"{origin}, line {line}: the cell {empty!r} is empty")
    try:
        lang = normalize(lang)
    except ValueError as error:
        raise TermError(f"{origin}, line {line}: {error}") from None
    marks = frozenset(marked.split()) if marked else UNMARKED
    for mark in marks - MARKS:
        raise TermError(
            f"{origin}, line {line}: unknown mark {mark!r}; the marks are {_said(sorted(MARKS))}"
        )
    return Term(
        concept,
        lang,
        (name, *_forms(names)),
        (*_forms(acronym), *_forms(acronyms)),
        _forms(bad_names),
        _forms(bad_acronyms),
        marks,
        note,
        origin,
        line,
    )


def _forms(cell: str) -> tuple[str, ...]:
    if "|" not in cell:
        return (cell,) if cell else ()
    return tuple(form for part in cell.split("|") if (form := part.strip()))


def _said(names: Iterable[str]) -> str:
    return ", ".join(names)
