"""Termbases for tests, and a plain way to ask them that the packed one must agree with."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cleanup.languages.fold import fold, primary
from cleanup.terms import Term

HEADER = "concept,lang,name,acronym,names,acronyms,marks,bad_names,bad_acronyms,note\n"
SMALL = HEADER + (
    "fen,en,Lower Fen Authority,LFA,Fen Authority,FA,,Authority of the Lower Fen,LAF,\n"
    "fen,fr,Autorité du Bas-Marais,ABM,,,,,,\n"
    "fen,ru,Управление нижних болот,УНБ,,,,,,\n"
    "silt,en,marsh silt index,MSI,,,term,,,\n"
    "silt,zh,沼泽淤泥指数,MSI,,,,,,\n"
    "quay,en,Harbour Quay Board,HQB,,,capitals,,,\n"
)


def csv_file(folder: Path, text: str = SMALL, name: str = "mine.csv") -> Path:
    """A CSV file with exactly this text."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def named(terms: Iterable[Term], key: str, lang: str) -> set[tuple[str, str, bool]]:
    """The names with this fold, looked for one by one."""
    return {
        (term.concept, name, good)
        for term in terms
        if primary(term.lang) == lang
        for names, good in ((term.names, True), (term.bad_names, False))
        for name in names
        if fold(name, lang) == key
    }
