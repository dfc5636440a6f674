"""A word of the source left in mid-sentence: ``Der Müller kam yesterday zurück``.

Words that no other language took over are given. The source has the word too, in small letters; in
quotation marks and brackets, beside a capital and in code it is quoted. Where the words around it
are the source's too, a sentence was left, which another rule tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_LARGEST = 4000  # code points
_QUOTED = re.compile(r"[\"“„«‘'(\[{<*_`=/«「『][^\"”»’)\]}>\n]{0,60}\Z")
_NEAR = 80  # code points that are looked at for an opening mark
_RUN = 5  # words that are a clause
_FEW = 3  # words: of two, the other may be a name
_WORD = re.compile(r"\S+")


def build(*, words: str, own: dict[str, str] | None = None) -> Detector:
    """Build a detector that flags such ``words`` of English, which blanks divide; ``own`` are those
    that a language has too.
    """
    theirs = {lang: frozenset(some.split()) for lang, some in (own or {}).items()}
    any_of = "|".join(sorted(words.split(), key=len, reverse=True))
    known = re.compile(rf"(?<![^\s,;(])(?:{any_of})(?=[\s,.;:!?]|\Z)")

    def look(view: View) -> Iterator[Edit]:
        text, source = view.text, view.source or ""
        lang = primary(view.lang)
        if primary(view.source_lang) != "en" or lang in ("en", None):
            return
        if len(text) > _LARGEST:
            return
        for match in known.finditer(text):
            if match[0] in theirs.get(lang, ()):
                continue
            before = text[max(0, match.start() - _NEAR) : match.start()]
            after = text[match.end() : match.end() + 2].strip()
            beside = before.split()[-1:]
            named = after[:1].isupper() or (beside and beside[0][0].isupper())
            if _QUOTED.search(before) or (named and lang != "de"):  # German nouns have capitals
                continue
            if re.search(rf"\b{match[0]}\b", source) and not _among_copied(text, match, source):
                yield found(text, *match.span(), None)

    return Detector(look, known.pattern, bilingual=True)


def _among_copied(text: str, match: re.Match[str], source: str) -> bool:
    """Return whether the word is one of some in a row, or of all, that the source has so."""
    before = [word.start() for word in _WORD.finditer(text, 0, match.start())][1 - _RUN :]
    after = [word.end() for word in _WORD.finditer(text, match.end())][: _RUN - 1]
    starts, ends = [*before, match.start()], [match.end(), *after]
    size = min(_RUN, len(starts) + len(ends) - 1)
    windows = ((start, size - len(starts) + at) for at, start in enumerate(starts))
    return size >= _FEW and any(
        text[start : ends[last]] in source for start, last in windows if 0 <= last < len(ends)
    )
