"""How a glossary is laid out: its delimiter, and what each column holds."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from cleanup.languages.pack import packs
from cleanup.languages.tags import normalize
from cleanup.terms.term import TermError
from cleanup.value import Value

Kind = Literal["name", "acronym", "note", "concept", "marks", ""]

_DELIMITERS = "\t;,|"
_SOURCE = ("source", "source term", "src", "source text", "from")
_TARGET = ("target", "target term", "tgt", "trg", "translation", "target text", "to")
_NAME = ("name", "term", "long form", "full form", "full name", "expansion", "meaning")
_ACRONYM = ("acronym", "abbreviation", "abbr", "abbr.", "short form", "short", "initialism")
_NOTE = ("note", "notes", "comment", "comments", "remark", "remarks", "domain", "definition")
_CONCEPT = ("concept", "id", "concept id", "entry")
_KINDS: dict[str, Kind] = {
    **dict.fromkeys((*_SOURCE, *_TARGET, *_NAME), "name"),
    **dict.fromkeys(_ACRONYM, "acronym"),
    **dict.fromkeys(_NOTE, "note"),
    **dict.fromkeys(_CONCEPT, "concept"),
    "marks": "marks",
}
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)


class Column(Value):
    """What the cells of a column are; names and acronyms are in a language."""

    kind: Kind
    lang: str = ""


class Layout(Value):
    """``columns`` from the left; ``header`` where the first row names them.

    ``own``: the columns are those of cleanup's termbases.
    """

    delimiter: str
    columns: tuple[Column, ...]
    header: bool
    own: bool = False


def layout(
    first: Sequence[str],
    origin: str,
    lang: str | None = None,
    source_lang: str | None = None,
    delimiter: str | None = None,
) -> Layout:
    """Return the layout that the first lines of a glossary show. Raises TermError.

    ``lang`` is the language of the target, or of the only column of names; ``source_lang`` that
    of the source.
    """
    mark = delimiter or _delimiter(first)
    row = next(csv.reader([line for line in first if line.strip()][:1], delimiter=mark), [])
    cells = [" ".join(cell.strip("\ufeff \t").lower().split()) for cell in row]
    if {"concept", "lang", "name"} <= set(cells):
        return Layout(mark, (), header=True, own=True)
    named = [_named(cell, lang, source_lang) for cell in cells]
    tags = {column.lang for column in named if column and column.kind in ("name", "acronym")}
    # "no,non" may be two words: where the languages are given, a header names one of them.
    if tags and not (lang and source_lang and not tags & {lang, source_lang}):
        return Layout(mark, _checked(named, origin, lang, source_lang), header=True)
    if len(cells) < 2 or not lang or not source_lang:  # noqa: PLR2004 -- a pair
        raise TermError(
            f"{origin}, line 1: the column names are unknown. Name them by their "
            "languages (en,fr), or source,target, or acronym,name; or, for two columns without "
            "names, give --source-lang and --lang"
        )
    rest = [Column("note")] * (len(cells) - 2)
    return Layout(mark, (Column("name", source_lang), Column("name", lang), *rest), header=False)


def _delimiter(first: Sequence[str]) -> str:
    """Return what parts all lines into the same number of cells, two at least; of several the
    most.
    """
    lines = [line for line in first if line.strip()]
    best, most = ",", 1
    for mark in _DELIMITERS:
        try:
            widths = {len(row) for row in csv.reader(lines, delimiter=mark)}
        except csv.Error:
            continue
        if len(widths) == 1 and (width := widths.pop()) > most:
            best, most = mark, width
    if most == 1 and lines:
        best = max(_DELIMITERS, key=lambda mark: lines[0].count(mark) * (mark != "|"))
    return best


def _named(cell: str, lang: str | None, source_lang: str | None) -> Column | None:
    """Return the column that a cell of the first row names; None where it names none."""
    if cell in _KINDS:
        kind = _KINDS[cell]
        if kind not in ("name", "acronym"):
            return Column(kind)
        return Column(kind, (source_lang if cell in _SOURCE else lang) or "")
    words = cell.replace("(", " ").replace(")", " ").split()
    tags = [tag for word in words if (tag := _language(word))]
    rest = " ".join(word for word in words if not _language(word))
    if len(tags) == 1 and _KINDS.get(rest or "name") in ("name", "acronym"):
        return Column(_KINDS[rest or "name"], tags[0])
    return None


@cache
def _called() -> Mapping[str, str]:
    """Return the tags of languages by what headers call them."""
    return {word: tag for tag, each in packs().items() for word in each.lists.get("called", ())}


def _language(word: str) -> str | None:
    if tag := _called().get(word):
        return tag
    if not _TAG.fullmatch(word):
        return None
    try:
        return normalize(word)
    except ValueError:
        return None


def _checked(
    named: list[Column | None], origin: str, lang: str | None, source_lang: str | None
) -> tuple[Column, ...]:
    columns = tuple(column or Column("") for column in named)
    if any(c.kind in ("name", "acronym") and not c.lang for c in columns):
        what = "--source-lang" if lang and not source_lang else "--lang"
        raise TermError(
            f"{origin}, line 1: the language of a column is not known: give {what} "
            "(and --source-lang for a source)"
        )
    for column in columns:
        if column.kind in ("name", "acronym") and columns.count(column) > 1:
            raise TermError(
                f"{origin}, line 1: two columns of {column.kind}s in {column.lang!r}; put several "
                "forms in one cell, separated by |"
            )
    return columns
