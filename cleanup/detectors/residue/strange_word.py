"""A word in letters that the language is not written in, in the middle of running text.

``но其他 лодки``, ``thuyền 仍然 đang``: a language model that fell into another language for a word.
Whoever shows such a word puts it in brackets or quotation marks, or says what it is: a sign, a
letter, a name, a word of that language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.orthography import EAST, scripts_of
from cleanup.languages.scripts import script
from cleanup.text.segment import View

_EAST = r"\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff"
_KANA, _KOREAN, _RUSSIAN = r"\u3041-\u3096\u30a1-\u30fa", r"\uac00-\ud7a3", r"\u0400-\u052f"
_INDIC, _ARABIC = r"\u0900-\u0963\u0966-\u0dff\u0e01-\u0e4e", r"\u0621-\u064a"
_RUN = re.compile(
    rf"[{_EAST}]{{2,8}}|[{_EAST}](?=[^\W\d_])|(?<=[^\W\d_])[{_EAST}]"
    rf"|[{_KOREAN}]{{2,12}}|[{_RUSSIAN}]{{3,20}}|(?:(?!\d)[{_INDIC}]){{2,24}}|[{_ARABIC}]{{3,20}}"
)
_TRIGGERS = {
    "east": rf"[{_EAST}]{{2}}|[{_EAST}][^\W\d_]|[^\W\d_][{_EAST}]",
    "kana": rf"[{_KANA}]{{2}}",
    "korean": rf"[{_KOREAN}]{{2}}",
    "cyrillic": rf"[{_RUSSIAN}]{{3}}",
    "indic": rf"[{_INDIC}]{{2}}",
    "arabic": rf"[{_ARABIC}]{{3}}",
}
_LETTER = re.compile(r"[^\W\d_]|[\u0900-\u0dff\u0e00-\u0eff]")
# No sign fits twice: of two ways to read each, a long word has millions.
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]|(?!\w)[\u0900-\u0dff\u0e00-\u0eff’'])++[ ]?\Z")
_WORD_AFTER = re.compile(r"[ ]?(?:[^\W\d_]|(?!\w)[\u0900-\u0dff\u0e00-\u0eff])++")
_OPEN = re.compile(r"[(\[（【«„“\"「『‘'][^()\[\]（）【】«»“”\"「」『』\n]{0,80}\Z")
_ENDS = re.compile(r"[.!?…](?:\s|\Z)")
_LEAST = 3  # words of the text, so that there is running text around
_SHARE = 1  # letters of its own for each strange one


def build(*, shown: dict[str, str], letters: list[str]) -> Detector:
    """Build a detector that flags words in other letters (Chinese, Japanese, Korean, Cyrillic,
    Indic with Thai, Arabic) in the running text of a language not written so, at most two a unit.

    One letter counts only where it touches a word. ``shown`` are patterns, by language, of words
    that speak of signs, words and languages: beside one of them nothing is found. ``letters`` are
    those that the rule's languages are not written in: "east", "kana", "korean", "cyrillic",
    "indic", "arabic". Raises ValueError for other letters and for a bad pattern.
    """
    if not letters or not _TRIGGERS.keys() >= set(letters):
        raise ValueError(f"`letters` are some of {', '.join(_TRIGGERS)}")
    try:
        told = re.compile("|".join(shown.values()), re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"a pattern in `shown` is invalid: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        if not view.text.isascii() and not told.search(view.text):
            yield from _found(view)

    return Detector(find, "|".join(_TRIGGERS[each] for each in letters))


def _found(view: View) -> Iterator[Edit]:
    text, lang = view.text, primary(view.lang)
    if lang is None or not (own := scripts_of(lang)):
        return
    runs = [run for run in _RUN.finditer(text) if _strange(run[0], own)]
    if not 0 < len(runs) <= 2:  # noqa: PLR2004 -- more are a glossary
        return
    letters = sum(_is_own(char, own) for char in text)
    if letters < _SHARE * sum(len(run[0]) for run in runs) or (
        "Latn" not in own and len(text.split()) < _LEAST and not own & EAST
    ):
        return
    for run in runs:
        before, after = text[: run.start()], text[run.end() :]
        if _inside(before, after, own, run[0]) and not _OPEN.search(before):
            said = view.source and run[0] in view.source
            if not said:
                yield found(text, *run.span(), None, safe=False)


def _inside(before: str, after: str, own: frozenset[str], run: str) -> bool:
    """Return whether the word stands between words of the language, or touches one."""
    left, right = _WORD_BEFORE.search(before), _WORD_AFTER.match(after)
    words = [match[0] if match else "" for match in (left, right)]
    near = [
        bool(word) and _is_own(_letters(word)[edge], own)
        for word, edge in zip(words, (-1, 0), strict=True)
    ]
    touching = [near[0] and words[0][-1] != " ", near[1] and words[1][0] != " "]
    if any(touching):
        return len(_letters(words[0] if touching[0] else words[1])) > 1 or all(near)
    ended = near[0] and _ENDS.match(after) is not None
    return (all(near) or ended) and len(run) > 1 and not words[0][0].isupper()


def _letters(text: str) -> str:
    return text.strip(" ’'") or " "


def _strange(run: str, own: frozenset[str]) -> bool:
    return not {script(char) for char in run} & own


@cache
def _is_own(char: str, own: frozenset[str]) -> bool:
    return _LETTER.match(char) is not None and script(char) in own
