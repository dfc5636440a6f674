"""Reading TBX, the exchange format of termbases (ISO 30042).

Both styles of version 3 (DCA: ``<termNote type="termType">``, DCT: ``<basic:termType>``) and
version 2 (``martif``, ISO 30042:2008) are read by the elements' local names, as a stream. Python's
expat does it: nothing is loaded from outside, and a file that declares entities is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.parsers import expat

from cleanup.languages.tags import normalize
from cleanup.terms.term import MARKS, Term, TermError, common_noun

OWN_ID = "c-"  # before each concept of a file that cleanup wrote: an XML id starts with a letter
OWN_MARKS = "cleanup marks: "
GENERATOR = "Exported by cleanup"

_ENTRIES = {"conceptEntry", "termEntry"}
_LANGS = {"langSec", "langSet"}
_TERMS = {"termSec", "tig", "ntig"}
_ROOTS = {"tbx", "martif"}
_STATUS = {"administrativeStatus", "normativeAuthorization", "administrative-status"}
_TYPE = {"termType", "term-type"}
_TEXTS = {"term", "termNote", "note", "descrip", "p"} | _STATUS | _TYPE | {"definition"}
_SHORT = {"acronym", "abbreviation", "initialism", "abbreviatedform"}
_BAD = ("deprecated", "superseded", "obsolete", "notrecommended", "forbidden")
_BLOCK = 1 << 16
_ACRONYM = re.compile(r"[^\W_]*[^\W\d_a-zà-ÿа-яё][^\W_a-zà-ÿа-яё][\w.&/-]{0,9}")


@dataclass(slots=True)
class _One:
    """A term as the file has it."""

    text: str = ""
    kind: str = ""
    status: str = ""


@dataclass(slots=True)
class _Section:
    line: int
    terms: list[_One] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    marks: frozenset[str] = frozenset()


def read_tbx(
    path: Path, encoding: str | None = None, skipped: Callable[[str], None] | None = None
) -> Iterator[Term]:
    """Yield the terms of a TBX file; ``skipped`` is given what has no right term and is left out.

    ``encoding`` overrules what the file says of itself. Raises TermError with the line.
    """
    reader = _Reader(str(path), encoding, skipped or (lambda _message: None))
    try:
        with path.open("rb") as data:
            while block := data.read(_BLOCK):
                yield from reader.feed(block)
            yield from reader.feed(b"", last=True)
    except OSError as error:
        raise TermError(f"{path}: cannot be read: {error.strerror}") from None


class _Reader:
    def __init__(self, origin: str, encoding: str | None, skipped: Callable[[str], None]) -> None:
        self._origin = origin
        self._skipped = skipped
        try:
            self._parser = expat.ParserCreate(encoding)
        except (LookupError, ValueError):
            raise TermError(f"{origin}: {encoding!r} is not a supported XML encoding") from None
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._entity
        self._parser.SkippedEntityHandler = self._unknown
        self._made: list[Term] = []
        self._rooted = self._own = False
        self._number = 0
        self._concept = ""
        self._sections: dict[str, _Section] = {}
        self._common: list[str] = []
        self._section: _Section | None = None
        self._one: _One | None = None
        self._open: list[tuple[str, str, list[str]]] = []

    def feed(self, block: bytes, *, last: bool = False) -> list[Term]:
        """Return the terms that were completed by one more block of the file."""
        try:
            self._parser.Parse(block, last)
        except expat.ExpatError as error:
            raise TermError(
                f"{self._origin}, line {error.lineno}, column {error.offset + 1}: not readable as "
                f"XML: {expat.ErrorString(error.code)}"
            ) from None
        except (LookupError, ValueError) as error:
            if isinstance(error, TermError):
                raise
            raise TermError(f"{self._origin}: {error}") from None
        if last and not self._rooted:
            raise self._bad("is not TBX: its root is neither <tbx> nor <martif>")
        made, self._made = self._made, []
        return made

    def _bad(self, message: str) -> TermError:
        return TermError(f"{self._origin}, line {self._parser.CurrentLineNumber}: {message}")

    def _entity(self, name: str, *_: Any) -> None:
        raise self._bad(f"declares the entity {name!r}; write its text instead")

    def _unknown(self, name: str, _parameter: bool) -> None:  # noqa: FBT001 -- expat's signature
        raise self._bad(f"the entity &{name}; is unknown; write the character itself")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if not self._rooted:
            if name not in _ROOTS:
                raise self._bad(f"<{tag}> is not TBX: its root is <tbx> or <martif>")
            self._rooted = True
        if name in _ENTRIES:
            self._number += 1
            given = attributes.get("id") or attributes.get("xml:id") or f"entry-{self._number}"
            self._concept = self._named(given)
            self._sections, self._common = {}, []
        elif name in _LANGS:
            self._section = self._sections.setdefault(
                self._lang(attributes), _Section(self._parser.CurrentLineNumber)
            )
        elif name in _TERMS and self._section is not None:
            self._one = _One()
        if name in _TEXTS:
            self._open.append((name, attributes.get("type", ""), []))

    def _named(self, given: str) -> str:
        if not self._own or not given.startswith(OWN_ID):
            return given.lstrip("#")
        return re.sub(r"_x([0-9a-f]+)_", lambda m: chr(int(m[1], 16)), given[len(OWN_ID) :])

    def _lang(self, attributes: dict[str, str]) -> str:
        tag = attributes.get("xml:lang") or attributes.get("lang")
        if not tag:
            raise self._bad("a language section without xml:lang")
        try:
            return normalize(tag)
        except ValueError as error:
            raise self._bad(str(error)) from None

    def _characters(self, text: str) -> None:
        if self._open:
            self._open[-1][2].append(text)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if self._open and self._open[-1][0] == name:
            _, kind, pieces = self._open.pop()
            self._take(name, kind, " ".join("".join(pieces).split()))
        if name in _TERMS and self._one is not None and self._section is not None:
            if self._one.text:
                self._section.terms.append(self._one)
            self._one = None
        elif name in _LANGS:
            self._section = None
        elif name in _ENTRIES:
            said = {lang: _right_names(section) for lang, section in self._sections.items()}
            marks = frozenset({"term"} if not self._own and common_noun(said) else ())
            for lang, section in self._sections.items():
                section.marks |= marks
                self._finish(lang, section)

    def _take(self, name: str, kind: str, text: str) -> None:
        what = kind if name == "termNote" else name
        if name == "p":
            self._own |= text.startswith(GENERATOR)
        elif self._one is not None and name == "term":
            self._one.text = text
        elif self._one is not None and what in _STATUS:
            self._one.status = text.lower()
        elif self._one is not None and what in _TYPE:
            self._one.kind = text.lower()
        elif name == "note" or what == "definition" or kind == "definition":
            self._note(text)

    def _note(self, text: str) -> None:
        if self._section is None:
            self._common.append(text)
        elif text.startswith(OWN_MARKS):
            self._section.marks = MARKS.intersection(text[len(OWN_MARKS) :].split())
        else:
            self._section.notes.append(text)

    def _finish(self, lang: str, section: _Section) -> None:
        good = sorted(
            (one for one in section.terms if not one.status.startswith(_BAD)),
            key=lambda one: not one.status.startswith(("preferred", "standardized")),
        )
        bad = [one for one in section.terms if one.status.startswith(_BAD)]
        names, acronyms = _parted(good)
        if not names:
            names, acronyms = acronyms[:1], ()
        if not names:
            self._skipped(
                f"{self._origin}, line {section.line}: {self._concept} has no preferred term in "
                f"{lang!r}"
            )
            return
        bad_names, bad_acronyms = _parted(bad)
        self._made.append(
            Term(
                self._concept,
                lang,
                names,
                acronyms,
                bad_names,
                bad_acronyms,
                section.marks,
                " / ".join(filter(None, (*self._common, *section.notes))),
                self._origin,
                section.line,
            )
        )


def _right_names(section: _Section) -> list[str]:
    right = (one for one in section.terms if not one.status.startswith(_BAD))
    return [one.text for one in right if not _short(one)]


def _parted(ones: list[_One]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names and the acronyms, each once and in their order."""
    names = dict.fromkeys(one.text for one in ones if not _short(one))
    acronyms = dict.fromkeys(one.text for one in ones if _short(one))
    return tuple(names), tuple(acronyms)


def _short(one: _One) -> bool:
    if one.kind:
        return one.kind.replace(" ", "") in _SHORT
    return _ACRONYM.fullmatch(one.text) is not None
