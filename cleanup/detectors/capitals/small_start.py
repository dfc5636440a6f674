"""A paragraph, list item or heading that begins in lower case: ``lorsque vous ouvrez ...``.

Machines that translate sentence by sentence lose the first capital here and there. Only where the
document begins its others with capitals, so that it is no list of fragments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.orthography import scripts_of
from cleanup.languages.pack import everywhere, pack
from cleanup.text.segment import View

_LOW = "a-zß-öø-ɏά-ώа-џѐ-ӿ"
# A paragraph after a blank line, or what has the sign of a list item or a heading before it.
_LINE = re.compile(
    r"(?m)^(?:(?<=\n\n)|(?<![^\n])(?=[^\W\d_])|(?=[ \t>]*(?:[-*+•] |\d{1,2}[.)] )))"
    r"[ \t>]*(?:(?:[-*+•]|\d{1,2}[.)])[ \t]+)?(?P<word>[^\W\d_]+)(?P<after>[ ,’'])(?P<rest>[^\n]*)$"
)
_HEADING = re.compile(
    r"(?m)^#{1,6} +(?:<a [^<>\n]*></a> *)?(?P<word>[^\W\d_]+)(?P<after>[ ’'])(?P<rest>[^\n]*)$"
)
_LONG = 4  # letters of a first word that is no program's name, as "git" and "npm" are
_STOP = re.compile(r"[.!?]\s*\Z")
_BEFORE = re.compile(r"[.!?]\s*\Z|\A\s*\Z|\A\s*#|^\s*(?:!\[|>)")
_WORDS = 6
_LEAST = 4  # paragraphs that begin with a capital
_HEADINGS = 3  # of a document whose headings are compared
_MORE = 2  # times as many headings, at least, as begin in lower case
_ITEM = re.compile(r"[ \t>]*(?:[-*+•]|\d{1,2}[.)])[ \t]+(?P<first>.)")
_NEXT = re.compile(r"\n*([^\n]*)")  # the next line with something on it
_CODE = re.compile(r"`([^`\s]+)")


def build() -> Detector:
    """Build a detector that proposes the capital."""

    def look(view: View) -> Iterator[Edit]:
        yield from _headings(view)
        if not _usual(view.document):
            return
        text, lang = view.text, primary(view.lang) or ""
        known = pack(lang).function_words
        for match in _paragraphs(text):
            word = match["word"]
            if not word.islower() or word[0].upper() == word[0] or word in _codes(view.document):
                continue
            if word.isascii() and word not in known:
                continue  # the name of a program, or a word of another language
            if _meant(word, match["rest"], lang) or _borrowed(word, lang):
                continue
            if not _BEFORE.search(_line_before(text, match.start())) or _listed(text, match):
                continue  # it may go on with what an example interrupts, or with a sentence
            at = match.start("word")
            yield found(text, at, at + 1, _capital(word[0], lang), safe=False)

    return Detector(
        look, rf"(?m)^#{{1,6}} |^[ \t>]*(?:(?:[-*+•]|\d{{1,2}}[.)])[ \t]+)?[{_LOW}]", "segment"
    )


def _headings(view: View) -> Iterator[Edit]:
    text, lang = view.text, primary(view.lang) or ""
    known = pack(lang).function_words
    headings = list(_HEADING.finditer(text))
    small = [match for match in headings if match["word"].islower()]
    if not small or len(headings) < max(_HEADINGS, _MORE * len(small)):
        return
    for match in small:
        word, rest = match["word"], match["rest"].lower().split()
        # In English most small words may be the name of a program; elsewhere a heading that has a
        # word of the language begins with one.
        named = word.isascii() and (lang == "en" or len(word) < _LONG or known.isdisjoint(rest))
        if (named and word not in known) or word[0].upper() == word[0]:
            continue
        if _meant(word, match["rest"], lang) or _borrowed(word, lang):
            continue
        if word in _codes(view.document):
            continue
        at = match.start("word")
        reason = "The heading begins in lower case; most others begin with a capital."
        yield found(text, at, at + 1, _capital(word[0], lang), reason=reason, safe=False)


def _meant(word: str, rest: str, lang: str) -> bool:
    """Return whether a name may begin here (``van Gogh``), what is spoken of (``for loops``), or a
    formula (``i = 0``).
    """
    if rest.startswith(("=", "<", "+=")):
        return True
    named = word in everywhere("name-particles") and rest[:1].isupper()
    return named or word in pack(lang).lists.get("code-keywords", ())


def _borrowed(word: str, lang: str) -> bool:
    """Return whether a word begins in Latin letters where a language has others: ``props를``."""
    return word[0].isascii() and "Latn" not in scripts_of(lang)


def _listed(text: str, match: re.Match[str]) -> bool:
    """Return whether the item before or after in a list begins in lower case too: the items go on
    with the sentence that introduces them.
    """
    if not _ITEM.match(text, match.start()):
        return False
    before, after = _line_before(text, match.start()), _NEXT.match(text, match.end())
    lines = before, after[1] if after else ""
    return any((item := _ITEM.match(line)) and item["first"].islower() for line in lines)


def _capital(letter: str, lang: str) -> str:
    return "İ" if letter == "i" and lang in {"tr", "az"} else letter.upper()


def _paragraphs(text: str) -> Iterator[re.Match[str]]:
    """Yield the lines that are whole sentences."""
    for match in _LINE.finditer(text):
        if _STOP.search(match["rest"]) and match["rest"].count(" ") >= _WORDS - 1:
            yield match


@lru_cache(maxsize=2)
def _usual(document: str) -> bool:
    """Return whether by far most paragraphs of a document begin with a capital."""
    starts = [match["word"][0] for match in _paragraphs(document)]
    large = sum(map(str.isupper, starts))
    return large >= max(_LEAST, len(starts) - large)


@lru_cache(maxsize=2)
def _codes(document: str) -> frozenset[str]:
    return frozenset(_CODE.findall(document))


def _line_before(text: str, at: int) -> str:
    """Return the last line before a place that is not empty."""
    return text[max(0, at - 400) : at].rstrip().rpartition("\n")[2]
