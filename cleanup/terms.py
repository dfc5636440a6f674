"""The termbase: concepts with their names and acronyms in each language, from plain CSV.

One row is one concept in one language. The columns, by their names in the first line:

``concept``  an identifier of the concept, the same in all its rows (letters, digits, ``-``)
``lang``  a language tag
``name`` and ``acronym``  the preferred ones; the acronym may be missing
``names`` and ``acronyms``  further ones that are right too (admitted)
``bad_names`` and ``bad_acronyms``  those met in translations that are wrong (deprecated)
``marks``  words that say more:
    ``ambiguous``    an acronym of the row serves another concept in this language too
    ``unexplained``  an acronym of the row is not made of the initials of a name of the row
    ``capitals``     the name always has its capitals
    ``keep``         (a user's rows) whatever stands in brackets after the name is never touched
    ``term``         a common noun, not the name of one thing
    ``mixed``        texts of this language often use another language's acronym of it
``note``  for people

Several forms in one cell are parted by ``|``. Empty lines and lines that start with ``#`` are
passed over.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

COLUMNS = (
    "concept",
    "lang",
    "name",
    "acronym",
    "names",
    "acronyms",
    "marks",
    "bad_names",
    "bad_acronyms",
    "note",
)
_UNMARKED: frozenset[str] = frozenset()
MARKS = frozenset({"ambiguous", "unexplained", "capitals", "keep", "mixed", "term"})


class TermError(ValueError):
    """A termbase cannot be read: the message names the file and the line."""


class Term(NamedTuple):
    """One concept in one language; of ``names`` and ``acronyms`` the first is preferred."""

    concept: str
    lang: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    bad_names: tuple[str, ...] = ()
    bad_acronyms: tuple[str, ...] = ()
    marks: frozenset[str] = _UNMARKED
    note: str = ""
    origin: str = ""
    line: int = 0


@dataclass(frozen=True, eq=False)
class Termbase:
    """All terms, the later ones of a concept and language outranking the earlier."""

    terms: tuple[Term, ...]

    @cached_property
    def by_lang(self) -> dict[str, list[Term]]:
        """The terms of each language."""
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            found.setdefault(term.lang, []).append(term)
        return found

    @cached_property
    def by_concept(self) -> dict[str, dict[str, Term]]:
        """The terms of each concept, by language."""
        found: dict[str, dict[str, Term]] = {}
        for term in self.terms:
            found.setdefault(term.concept, {})[term.lang] = term
        return found

    @cached_property
    def by_acronym(self) -> dict[str, list[Term]]:
        """The terms that have an acronym, written in capitals, as a right one."""
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            for acronym in term.acronyms:
                found.setdefault(acronym.upper(), []).append(term)
        return found


def load(paths: Iterable[Path]) -> Termbase:
    """The termbase of these CSV files, a folder standing for the CSV files in it.

    A row replaces an earlier file's row of the same concept and language.
    Raises TermError where a file cannot be read or a row is no good.
    """
    merged: dict[tuple[str, str], Term] = {}
    for path in paths:
        files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
        for file in files:
            own: dict[tuple[str, str], Term] = {}
            for term in read(_text(file), str(file)):
                key = (term.concept, term.lang)
                if key in own:
                    raise TermError(
                        f"{file}, line {term.line}: {term.concept} has a row for {term.lang!r} "
                        f"already (line {own[key].line}); put both into one row"
                    )
                own[key] = term
            merged.update(own)
    return Termbase(tuple(merged.values()))


@lru_cache(maxsize=8)
def stored(extra: tuple[str, ...] = ()) -> Termbase:
    """The termbase that comes with this package, and ``extra`` CSV files or folders over it."""
    return load([builtin_folder(), *(Path(path) for path in extra)])


def listed(terms: list[str] | None) -> tuple[str, ...]:
    """A rule's further termbases, read once, so that a bad file is said when the rules are.

    Raises what ``load`` raises.
    """
    extra = tuple(terms or ())
    if extra:
        stored(extra)
    return extra


def builtin_folder() -> Path:
    """The folder of the termbase's own CSV files, in an installed or an editable tree."""
    here = Path(__file__).parent
    installed = here / "rules" / "data" / "terms"
    return installed if installed.is_dir() else here.parent / "rules" / "terms"


def read(text: str, origin: str) -> list[Term]:
    """The terms of one CSV text; ``origin`` is what errors call it.

    Raises TermError with the line of a row that is no good.
    """
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[int] | None = None
    terms: list[Term] = []
    try:
        for row in rows:
            if not row or row[0].startswith("#") or not any(row):
                continue
            if header is None:
                header = _header(row, origin, rows.line_num)
            else:
                terms.append(_term(row, header, origin, rows.line_num))
    except csv.Error as error:
        raise TermError(f"{origin}, line {rows.line_num}: not readable as CSV: {error}") from None
    if header is None:
        raise TermError(f"{origin}: empty; the first line must name the columns: {_said(COLUMNS)}")
    return terms


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TermError(
            f"{path}: not UTF-8 (byte {error.start}); save it as CSV in UTF-8"
        ) from None
    except OSError as error:
        raise TermError(f"{path}: cannot be read: {error.strerror}") from None


def _header(row: Sequence[str], origin: str, line: int) -> list[int]:
    """Where each of COLUMNS stands in a row; the number of columns where it is not there."""
    header = [cell.strip().lower() for cell in row]
    where = f"{origin}, line {line}"
    for missing in {"concept", "lang", "name"} - set(header):
        raise TermError(f"{where}: no column {missing!r}; the columns are {_said(COLUMNS)}")
    for name in header:
        if name not in COLUMNS:
            raise TermError(f"{where}: unknown column {name!r}; the columns are {_said(COLUMNS)}")
    if len(set(header)) < len(header):
        raise TermError(f"{where}: a column stands there twice")
    places = [header.index(name) if name in header else len(header) for name in COLUMNS]
    return [*places, len(header)]


def _term(row: list[str], header: Sequence[int], origin: str, line: int) -> Term:
    width = header[-1]
    if len(row) > width:
        raise TermError(
            f"{origin}, line {line}: {len(row)} cells under {width} columns; put a cell that holds "
            "a comma into quotation marks"
        )
    row += [""] * (width + 1 - len(row))
    concept, lang, name, acronym, names, acronyms, marked, bad_names, bad_acronyms, note = map(
        str.strip, map(row.__getitem__, header[:-1])
    )
    if not (concept and lang and name):
        empty = "concept" if not concept else "lang" if not lang else "name"
        raise TermError(f"{origin}, line {line}: the cell {empty!r} is empty")
    marks = frozenset(marked.split()) if marked else _UNMARKED
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
