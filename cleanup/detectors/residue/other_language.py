"""A paragraph in another language than its text: the machine handed it on as it was.

Only a whole paragraph between others counts, one that is no quotation and whose language is
certain; what is left over inside a sentence is the subject of other rules.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.identify import identify
from cleanup.languages.orthography import scripts_of
from cleanup.languages.pack import pack
from cleanup.languages.scripts import letters, scripts
from cleanup.text.segment import Span, View

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž¿¡](?=[^\n]*[.!?:]\s*\Z)")
# What stands in a sentence of documentation: an item's mark, code, links.
_ITEM = re.compile(r"\A(?:[-*+]|\d{1,3}[.)]) +")
_CODE, _LINK = re.compile(r"`[^`\n]*`"), re.compile(r"\[([^\[\]\n]*)\]\([^()\s]*\)")
# A component of a page that shows what a program prints, and has begun.
_PROGRAM = re.compile(
    r"<\w*(?:console|log|code|terminal|output|error|quote)\w*[^<>\n]*>\Z", re.IGNORECASE
)
_LICENCE = re.compile(r"(?:Copyright|©|\(c\)|Licensed under)", re.IGNORECASE)
_LATIN = frozenset({"Latn"})
_MARKS = re.compile(r"[\"“”„«»‹›`|{}<>\[\]=]|\w_\w")
_LEAST, _NEAR = 7, 2  # words of such a paragraph; paragraphs in the text's own language
_BEGINNING = 120  # letters of a paragraph that are looked at first
_SEEN, _FEW = 40, 8  # paragraphs that tell which words are frequent; such words
_SHARED = 1  # words that look like one of the text's own: "on" is English and French
_RATE = 9  # words of which one may look so
_FOREIGN = 3  # different function words of the other language
_DOCUMENT = 200_000  # letters; a longer file is a collection
_MOST = 3  # such paragraphs: more are a text in two languages, unless they are few among its own
_SHARE = 5  # of how many paragraphs at most one may be such


def build() -> Detector:
    """Build a detector that flags the paragraph. ``find`` looks at the whole segment."""

    def find(view: View) -> Iterator[Edit]:
        own = pack(view.lang).function_words
        if view.lang is None or view.text.count("\n") < _NEAR or len(view.text) > _DOCUMENT:
            return
        written = scripts_of(view.lang.partition("-")[0])
        if not own and not written.isdisjoint(_LATIN):  # neither words nor letters tell
            return
        unlike = _unlike(view.text, own) if own else _in_latin(view.text)
        spans = [span for span in unlike if _is_foreign(view, span)]
        if not spans:
            return
        native = _native(view.text, own) if own else _in_letters(view.text, written)
        if len(spans) <= max(_MOST, native // _SHARE) and native >= max(_NEAR, 2 * len(spans)):
            yield from (found(view.text, *_plain(view.text, span), None) for span in spans)

    return Detector(find, trigger="\n", scope="segment")


def _plain(text: str, span: Span) -> Span:
    """Return the longest stretch of a paragraph without code and links, which no edit may cover."""
    start, end = span
    cuts = [m.span() for mark in (_CODE, _LINK) for m in mark.finditer(text, start, end)]
    edges = [start, *(at for cut in sorted(cuts) for at in cut), end]
    left, right = max(zip(edges[::2], edges[1::2], strict=True), key=lambda part: part[1] - part[0])
    stretch = text[left:right]
    return left + len(stretch) - len(stretch.lstrip()), right - len(stretch) + len(stretch.rstrip())


def _unlike(text: str, own: frozenset[str]) -> Iterator[Span]:
    """Yield the paragraphs of some words of which next to none is one of the text's own."""
    start = 0
    lines = text.split("\n")
    common = _common(lines, own)
    for line in lines:
        bare = _CODE.sub(" ", line) if "`" in line else line
        # Nearly every paragraph has such words near its start; the last may be cut in two.
        if (
            sum(map(bare[:_BEGINNING].__contains__, common)) <= _SHARED + 1
            and len(own.intersection(bare[:_BEGINNING].lower().split()[:-1])) <= _SHARED + 1
            and len(words := _WORD.findall(bare.lower())) >= _LEAST
            and len(own.intersection(words)) <= max(_SHARED, len(words) // _RATE)
        ):
            yield start, start + len(line)
        start += len(line) + 1


def _in_latin(text: str) -> Iterator[Span]:
    """Yield the paragraphs of some words, all of them in Latin letters."""
    start = 0
    for line in text.split("\n"):
        if len(_WORD.findall(_CODE.sub(" ", line))) >= _LEAST and scripts(line) == _LATIN:
            yield start, start + len(line)
        start += len(line) + 1


def _in_letters(text: str, own: frozenset[str]) -> int:
    """Return how many paragraphs are written for the most part in scripts of the language."""
    told = (letters(line) for line in text.split("\n"))
    return sum(2 * sum(n[each] for each in own) > max(n.total(), 2 * _LEAST) for n in told)


def _common(lines: list[str], own: frozenset[str]) -> list[str]:
    """Return the function words that are most frequent at the beginning, between two spaces.

    To look for a few of them takes a tenth of the time of parting a line into its words.
    """
    said = Counter(word for line in lines[:_SEEN] for word in line.split() if word in own)
    return [f" {word} " for word, _ in said.most_common(_FEW)]


def _native(text: str, own: frozenset[str]) -> int:
    """Return how many paragraphs have words of the text's own."""
    listed = (_WORD.findall(line.lower()) for line in text.split("\n"))
    return sum(len(words) >= _LEAST and len(own.intersection(words)) > _SHARED for words in listed)


def _is_foreign(view: View, span: Span) -> bool:
    text = _ITEM.sub("", view.text[slice(*span)].strip())
    before = view.text[max(0, span[0] - _BEGINNING) : span[0]].rstrip()
    if before.endswith((":", "：")) or _LICENCE.match(text) or text.isupper():
        return False  # what is quoted, and what nobody translates
    if _PROGRAM.search(before):
        return False
    if len(_WORD.findall(_LINK.sub("", text))) < _FOREIGN:  # a list of links to other places
        return False
    text = _LINK.sub(r"\1", _CODE.sub("", text))
    if not _SENTENCE.match(text) or _MARKS.search(text):
        return False
    guess = identify(text)
    if not guess.certain or guess.lang is None or guess.lang == view.lang:
        return False
    words = frozenset(_WORD.findall(text.lower()))
    return len(words & pack(guess.lang).function_words) >= _FOREIGN
