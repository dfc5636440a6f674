"""The source said before or behind its translation: ``The mill is open. Мельница открыта.``

A label, a name or a quotation is short; what counts is a sentence, and a translation that is not
it once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import pack
from cleanup.text.segment import View

_LEAST = 3  # words of a source that is a sentence
_LARGEST = 2000  # code points
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?。！？।։]\Z")
_BEHIND = re.compile(r"[ \t]*(?:\n\s*|[/|–—=:-]+[ \t]*|[ \t])")
_BEFORE = re.compile(r"(?:\s*\n|[ \t]*[/|–—=-]+|[ \t]|(?<=[.!?。！？।։]))[ \t]*\Z")
_SHARE = 0.3  # of the source's letters that the translation has at least


def build() -> Detector:
    """Build a detector that offers the translation alone. Looks at the whole segment."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, (view.source or "").strip()
    if not source or len(text) > _LARGEST or len(text.strip()) <= len(source):
        return
    lang, other = primary(view.lang), primary(view.source_lang)
    if (
        source not in text
        or text.count(source) > 1
        or lang == other
        or not _sentence(source, other)
    ):
        return
    at = text.index(source)
    end = at + len(source)
    if not text[:at].strip() and (gap := _BEHIND.match(text, end)):
        if _translates(text[gap.end() :], source):
            yield found(text, 0, gap.end(), "", safe=False)
    elif (
        not text[end:].strip()
        and (gap := _BEFORE.search(text[:at]))
        and _translates(text[: gap.start()], source)
    ):
        yield found(text, gap.start(), len(text.rstrip()), "", safe=False)


def _sentence(source: str, lang: str | None) -> bool:
    words = _WORD.findall(source.lower())
    small = any(word in pack(lang).function_words for word in words) if lang else False
    ended = _END.search(source) is not None
    return len(words) >= _LEAST and (ended or (small and len(words) > _LEAST))


def _translates(rest: str, source: str) -> bool:
    """Return whether what is left may be the translation: long enough, and in other words."""
    words = _WORD.findall(rest)
    if (
        not words
        or rest.rstrip()[-1] in ":：,—"
        or len("".join(words)) < _SHARE * len(re.sub(r"[\W\d_]", "", source))
    ):
        return False
    said = {word.lower() for word in _WORD.findall(source)}
    return sum(word.lower() in said for word in words) <= len(words) / 3
