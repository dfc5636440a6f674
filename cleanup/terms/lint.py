"""Checks of a termbase: what a person mistyped, and what must carry a mark.

Every finding names the file and the line. A mark that is due and one that is idle are both found,
so that ``ambiguous`` and ``unexplained`` can be trusted where they stand and where they do not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cleanup.languages.fold import fold, is_cjk, primary
from cleanup.terms import Term, Termbase
from cleanup.value import Value

_CYRILLIC_ONLY = {"ru": "ёыэъ", "uk": "іїєґ", "be": "ўы", "bg": ""}
_FOREIGN_LETTERS = {"ru": "іїєґў", "uk": "ыэъёў"}
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_KANA = re.compile(r"[\u3040-\u30ff]")


class Problem(Value):
    """What is wrong with a row, and what to do."""

    term: Term
    message: str

    def __str__(self) -> str:
        """File, line, row and message."""
        term = self.term
        return f"{term.origin}, line {term.line} ({term.concept} {term.lang}): {self.message}"


def problems(base: Termbase) -> list[Problem]:
    """Return all that is wrong, in the order of the rows."""
    found = [
        Problem(term, message)
        for term in base.terms()
        for message in (*_spelling(term), *_twice(term), *_marks(term, base))
    ]
    return found + list(_shared_names(base))


def explained(acronym: str, names: tuple[str, ...]) -> bool:
    """Return True where the letters of the acronym are in this order in one of the names."""
    letters = _plain(acronym)
    return any(_in_order(letters, _plain(name)) for name in names)


def _spelling(term: Term) -> Iterator[str]:
    lang = primary(term.lang) or term.lang
    for name in (*term.names, *term.bad_names):
        if unicodedata.normalize("NFC", name) != name:
            yield f"{name!r} is not in Unicode NFC (composed characters)"
        if "  " in name or re.search(r"[()\[\]\"“”«»;]", name):
            yield f"{name!r} contains a double space, a bracket, a quotation mark or a semicolon"
        if not _fitting(name, lang):
            yield f"{name!r} is not in the script of {term.lang!r}"
        if len(fold(name, lang)) < 2:  # noqa: PLR2004
            yield f"{name!r} is too short to be matched"
    for acronym in (*term.acronyms, *term.bad_acronyms):
        if _CYRILLIC.search(acronym) and _LATIN.search(acronym):
            yield f"{acronym!r} mixes Latin and Cyrillic letters"
        if lang in _CYRILLIC_ONLY and _foreign(acronym, lang):
            yield f"{acronym!r} is not in the script of {term.lang!r}"


def _fitting(name: str, lang: str) -> bool:
    if lang in _CYRILLIC_ONLY:
        return bool(_CYRILLIC.search(name)) and not _foreign(name, lang)
    if lang in {"zh", "ja"}:
        return any(map(is_cjk, name)) and not (lang == "zh" and _KANA.search(name))
    if lang in {"ar", "fa", "he", "el", "hi", "ko"}:
        return not _CYRILLIC.search(name)
    return bool(_LATIN.search(name)) and not _CYRILLIC.search(name)


def _foreign(text: str, lang: str) -> bool:
    return any(c in _FOREIGN_LETTERS.get(lang, "") for c in text.lower())


def _twice(term: Term) -> Iterator[str]:
    for forms in ((*term.names, *term.bad_names), (*term.acronyms, *term.bad_acronyms)):
        for form in {form for form in forms if forms.count(form) > 1}:
            yield f"{form!r} is repeated"


def _marks(term: Term, base: Termbase) -> Iterator[str]:
    shared = {
        other.concept
        for acronym in term.acronyms
        for other in base.with_acronym(acronym.upper())
        if other.lang == term.lang and other.concept != term.concept
    }
    if shared and "ambiguous" not in term.marks:
        yield f"shares an acronym with {', '.join(sorted(shared))}: needs the mark 'ambiguous'"
    if "ambiguous" in term.marks and not shared:
        yield "the mark 'ambiguous' is redundant: no other concept has one of the acronyms"
    odd = [a for a in term.acronyms if _same_script(a, term) and not explained(a, term.names)]
    if odd and "unexplained" not in term.marks:
        yield f"{odd[0]!r} is not formed from letters of the name: needs the mark 'unexplained'"
    if "unexplained" in term.marks and not odd:
        yield "the mark 'unexplained' is redundant: each acronym is formed from letters of a name"


def _shared_names(base: Termbase) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Term] = {}
    for term in base.terms():
        for name in (*term.names, *term.bad_names):
            key = (term.lang, fold(name, primary(term.lang) or term.lang))
            other = seen.setdefault(key, term)
            if other.concept != term.concept:
                yield Problem(term, f"{name!r} is a name of {other.concept} too")


def _same_script(acronym: str, term: Term) -> bool:
    cyrillic = bool(_CYRILLIC.search(term.names[0]))
    return not is_cjk(term.names[0][0]) and bool(_CYRILLIC.search(acronym)) == cyrillic


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if c.isalnum())


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
