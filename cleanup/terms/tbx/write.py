"""Writing TBX: version 3, dialect TBX-Basic, style DCA (ISO 30042:2019, https://www.tbxinfo.net)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from cleanup.terms.tbx.read import GENERATOR, OWN_ID, OWN_MARKS
from cleanup.terms.term import Term, TermError
from cleanup.terms.termbase import Termbase

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>{generator}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
"""
_TAIL = """\
    </body>
  </text>
</tbx>
"""
# What no XML 1.0 file can hold.
_NO_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tbx(base: Termbase) -> Iterator[str]:
    """Yield the pieces of a TBX file with all terms. Raises TermError where XML cannot hold one."""
    yield _HEAD.format(generator=GENERATOR)
    seen: set[str] = set()
    for term in base.terms():
        if term.concept not in seen:
            seen.add(term.concept)
            yield from _entry(term.concept, base.concept(term.concept).values())
    yield _TAIL


def _entry(concept: str, terms: Iterable[Term]) -> Iterator[str]:
    name = re.sub(r"[^A-Za-z0-9.-]", lambda m: f"_x{ord(m[0]):x}_", concept)
    yield f'      <conceptEntry id="{OWN_ID}{name}">\n'
    for term in terms:
        yield from _section(term)
    yield "      </conceptEntry>\n"


def _section(term: Term) -> Iterator[str]:
    yield f"        <langSec xml:lang={quoteattr(term.lang)}>\n"
    marks = OWN_MARKS + " ".join(sorted(term.marks)) if term.marks else ""
    for note in filter(None, (marks, term.note)):
        yield f"          <note>{_text(note, term)}</note>\n"
    for forms, bad, kind in (
        (term.names, False, "fullForm"),
        (term.acronyms, False, "acronym"),
        (term.bad_names, True, "fullForm"),
        (term.bad_acronyms, True, "acronym"),
    ):
        for number, form in enumerate(forms):
            status = "deprecated" if bad else "admitted" if number else "preferred"
            yield (
                "          <termSec>\n"
                f"            <term>{_text(form, term)}</term>\n"
                f'            <termNote type="termType">{kind}</termNote>\n'
                '            <termNote type="administrativeStatus">'
                f"{status}Term-admn-sts</termNote>\n"
                "          </termSec>\n"
            )
    yield "        </langSec>\n"


def _text(text: str, term: Term) -> str:
    wrong = _NO_XML.search(text)
    if wrong:
        raise TermError(
            f"{term.origin}, line {term.line}: {text!r} contains {wrong.group()!r}, which XML does "
            "not "
            "allow"
        )
    return escape(text)
