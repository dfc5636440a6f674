"""Words of the source that are in the translation as they were: all, a clause, another script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._lowered import lowered
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.orthography import scripts_of
from cleanup.languages.pack import Words, pack
from cleanup.languages.scripts import script
from cleanup.text.segment import View

_LARGEST = 4000  # code points
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LETTERS = r"[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff]+"
_FOREIGN = re.compile(rf"{_LETTERS}(?:[\s,.;:，、。-]+{_LETTERS})*")
_EASTERN = re.compile("[\u3041-\u30fa\u3400-\u9fff]{2,}|[\uac00-\ud7a3]{2,}|[\u0900-\u097f]{3,}")
_RUN = 5  # words of a clause
_SHARED = 3  # words, with the marks that they touch
_LEAST = 4  # words of a source that is no name or title
_NOTED = re.compile(r"\s*[(（\[«“\"„‘'「『:=,–—-]")
_QUOTED = re.compile(r"[(（\[«“\"„‘'「『:=/]\s*\Z")
_SPOKEN_OF = frozenset(map(tuple, ("「」", "『』", "“”", '""', "«»", "‘’", "《》")))
_NEAR = 40  # code points of blanks behind it
_FAMILY = {"Hani": "east", "Hira": "east", "Kana": "east", "Bopo": "east"}
_LATIN = frozenset(
    "en fr de es it pt ca gl ro nl af sv da nb nn no is fi et lv lt pl cs sk sl hr bs hu sq tr az "
    "id ms vi tl sw eu ga cy mt eo la".split()
)


def build() -> Detector:
    """Build a detector that flags a translation that is its source, a clause copied from it, and
    letters of its script.

    The last only where the translation's language is written in Latin letters, and where nothing
    shows that the word is quoted or explained. Looks at the whole segment.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    lang, other = primary(view.lang), primary(view.source_lang)
    if not lang or not other or lang == other or len(text) > _LARGEST:
        return
    if other not in _LATIN and (lang in _LATIN or scripts_of(lang).isdisjoint(scripts_of(other))):
        yield from _letters(text, source, scripts_of(lang))
        return
    own, theirs = pack(lang).function_words, pack(other).function_words
    if not theirs or lowered(text).isdisjoint(_alone(other, lang)):
        return  # as most, in which no word is the source's alone
    if _apart(text, source):
        return
    words = list(_WORD.finditer(text))
    said = [word.lower() for word in _WORD.findall(source)]
    small = [match[0].lower() for match in words]
    if small == said:
        lower = [match[0] for match in words if match[0].islower()]
        if len(lower) >= _LEAST and _speaks(lower, theirs, own):
            yield found(text, words[0].start(), words[-1].end(), None, safe=False)
        return
    if not _runs(small).isdisjoint(_runs(said)):
        yield from _clauses(view, words, said, theirs, own)


def _clauses(
    view: View,
    words: list[re.Match[str]],
    said: list[str],
    theirs: frozenset[str],
    own: frozenset[str],
) -> Iterator[Edit]:
    text, small = view.text, [match[0].lower() for match in words]
    for block in SequenceMatcher(None, small, said, autojunk=False).get_matching_blocks():
        run = words[block.a : block.a + block.size]
        lower = [match[0] for match in run if match[0].islower()]
        if len(run) >= _RUN and 5 * len(lower) >= 4 * len(run) and _speaks(lower, theirs, own):
            start, end = run[0].start(), run[-1].end()
            if not _QUOTED.search(text, max(0, start - _NEAR), start) and not _named(
                view, words, block.a
            ):
                yield found(text, start, end, None, safe=False)


@cache
def _alone(lang: str, other: str) -> Words:
    """Return the function words of a language that the other has not."""
    return pack(lang).function_words - pack(other).function_words


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    """Return the runs of as many words as a clause has."""
    return set(zip(*(words[at:] for at in range(_RUN)), strict=False))


def _apart(text: str, source: str) -> bool:
    """Whether so few words are in both that no clause can be: a cheap look."""
    return len(lowered(text) & lowered(source)) < _SHARED


def _speaks(words: list[str], theirs: frozenset[str], own: frozenset[str]) -> bool:
    """Return whether these words hold together in the source's language, and not in the other."""
    here = [word for word in words if word in theirs]
    return len(here) > 1 and len({word for word in here if word not in own}) >= len(here) / 2


def _named(view: View, words: list[re.Match[str]], at: int) -> bool:
    """Return whether the clause belongs to a name: it begins with a capital, or one stands
    before it.
    """
    before = words[at - 1] if at else None
    if before is not None and words[at][0][0].isupper():
        return True
    return (
        before is not None
        and before[0][0].isupper()
        and before[0] in (view.source or "")
        and not view.text[before.end() : words[at].start()].strip()
    )


def _letters(text: str, source: str, own: frozenset[str]) -> Iterator[Edit]:
    runs = _FOREIGN.finditer(text) if "Latn" in own else _EASTERN.finditer(text)
    for match in runs:
        run, end = match[0], match.end()
        if script(run[0]) not in own and (
            (len(run) > 1 or _family(run) == "east")
            and re.split(r"[\s,.;:，、。-]+", run)[0] in source
            and _family(run[0]) in set(map(_family, source))
            and not _NOTED.match(text, end)
            and not _QUOTED.search(text, max(0, match.start() - _NEAR), match.start())
            and not _said(source, run)
        ):
            yield found(text, match.start(), end, None, safe=False)


def _said(source: str, run: str) -> bool:
    """Return whether the source speaks of the word: it has it in quotation marks."""
    before, there, after = source.partition(run)
    return bool(there) and (before[-1:], after[:1]) in _SPOKEN_OF


def _family(char: str) -> str:
    written = script(char)
    return _FAMILY.get(written, written)
