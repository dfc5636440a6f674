"""From the rows of a glossary to terms: one concept a row, or one for rows of the same source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from cleanup.languages.fold import fold, primary
from cleanup.terms import MARKS, Term, Termbase, TermError
from cleanup.terms.glossary.cells import Forms, forms
from cleanup.terms.glossary.layout import Column, Layout
from cleanup.terms.ids import slug_of
from cleanup.terms.lint import explained
from cleanup.terms.term import common_noun

_PAIR = 2  # languages


@dataclass(slots=True)
class _Entry:
    """A concept while its rows are read: forms by language."""

    concept: str
    line: int
    names: dict[str, dict[str, None]] = field(default_factory=dict)
    acronyms: dict[str, dict[str, None]] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)


def gathered(
    rows: Callable[[], Iterable[tuple[int, list[str]]]],
    layout: Layout,
    origin: str,
    base: Termbase,
    told: Callable[[str], None],
) -> Iterator[Term]:
    """Yield the terms of a glossary's rows, each given with its line; ``rows`` reads them again.

    ``told`` hears of a row of a glossary in two languages that lacks one of them.

    A concept that ``base`` has under one of the names, or alone under an acronym, keeps its name
    there, so that what both know of it comes together. Only rows that share their source with
    another are held in memory. Raises TermError for a row that is no good.
    """
    often = Counter(hash(_key(_read(row, layout, origin, line))) for line, row in rows())
    entries: dict[tuple[str, str], _Entry] = {}
    taken: set[int] = set()
    langs = {column.lang for column in layout.columns if column.lang}
    for line, row in rows():
        found = _read(row, layout, origin, line)
        if len(langs) == _PAIR and (empty := langs - set(found.forms)):
            told(f"{origin}, line {line}: the cell of {empty.pop()!r} is empty")
        key = _key(found)
        entry = entries.get(key)
        if entry is None:
            concept = found.concept or _known(found.forms, base) or _slug(found.forms)
            entry = _Entry(_free(concept, taken), line)
        _add(entry, found)
        if often[hash(key)] > 1:
            entries[key] = entry
        else:
            yield from _terms(entry, origin, base)
    for entry in entries.values():
        yield from _terms(entry, origin, base)


@dataclass(slots=True)
class _Row:
    forms: dict[str, Forms]
    concept: str = ""
    note: str = ""
    marks: frozenset[str] = frozenset()


def _read(row: list[str], layout: Layout, origin: str, line: int) -> _Row:
    if len(row) > len(layout.columns) and any(cell.strip() for cell in row[len(layout.columns) :]):
        raise TermError(
            f"{origin}, line {line}: {len(row)} cells under {len(layout.columns)} columns; put a "
            f"cell that contains {layout.delimiter!r} in quotation marks"
        )
    found = _Row({})
    for cell, column in zip(row, layout.columns, strict=False):
        text = cell.strip()
        if not text:
            continue
        if column.kind in ("name", "acronym"):
            _take(found.forms, column, text)
        elif column.kind == "note":
            found.note = f"{found.note} / {text}" if found.note else text
        elif column.kind == "concept":
            found.concept = text
        elif column.kind == "marks":
            found.marks = frozenset(text.split())
    for mark in found.marks - MARKS:
        raise TermError(f"{origin}, line {line}: unknown mark {mark!r}")
    if not found.forms:
        raise TermError(f"{origin}, line {line}: there is no term in this row")
    return found


def _take(into: dict[str, Forms], column: Column, text: str) -> None:
    new = forms(text)
    if column.kind == "acronym":
        new = Forms((), (*new.acronyms, *new.names))
    old = into.get(column.lang, Forms())
    into[column.lang] = Forms((*old.names, *new.names), (*old.acronyms, *new.acronyms))


def _key(found: _Row) -> tuple[str, str]:
    if found.concept:
        return "", found.concept
    lang, first = next(iter(found.forms.items()))
    form = (*first.names, *first.acronyms)[0]
    return lang, fold(form, primary(lang) or lang) or form


def _known(found: dict[str, Forms], base: Termbase) -> str | None:
    """Return the one concept of ``base`` that fits all forms of which it knows something."""
    concepts: set[str] = set()
    for lang, each in found.items():
        tag = primary(lang) or lang
        for name in each.names:
            concepts |= {one.term.concept for one in base.named(fold(name, tag), tag) if one.good}
        for acronym in () if each.names else each.acronyms:
            concepts |= {t.concept for t in base.with_acronym(acronym.upper()) if t.lang == tag}
    return concepts.pop() if len(concepts) == 1 else None


def _slug(found: dict[str, Forms]) -> str:
    first = found.get("en") or next(iter(found.values()))
    return slug_of((*first.names, *first.acronyms)[0])


def _free(concept: str, taken: set[int]) -> str:
    name, number = concept, 1
    while hash(name) in taken:
        number += 1
        name = f"{concept}-{number}"
    taken.add(hash(name))
    return name


def _add(entry: _Entry, found: _Row) -> None:
    for lang, each in found.forms.items():
        entry.names.setdefault(lang, {}).update(dict.fromkeys(each.names))
        entry.acronyms.setdefault(lang, {}).update(dict.fromkeys(each.acronyms))
    if found.note:
        entry.notes[found.note] = None
    entry.marks |= found.marks


def _terms(entry: _Entry, origin: str, base: Termbase) -> Iterator[Term]:
    known = base.concept(entry.concept)
    common = common_noun(entry.names)
    for lang, given in entry.names.items():
        names, acronyms = tuple(given), tuple(entry.acronyms[lang])
        if not names and lang in known:
            names = known[lang].names
        elif not names:
            # An acronym alone is a term to be used; beside a name it could be no evidence.
            names, acronyms = acronyms, ()
        marks = set(entry.marks)
        if common:
            marks.add("term")
        if any(not explained(acronym, names) for acronym in acronyms):
            marks.add("unexplained")
        yield Term(
            entry.concept,
            lang,
            names,
            acronyms,
            marks=frozenset(marks),
            note=" / ".join(entry.notes),
            origin=origin,
            line=entry.line,
        )
