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
_KOREAN, _RUSSIAN = r"\uac00-\ud7a3", r"\u0400-\u052f"
_RUN = re.compile(rf"[{_EAST}]{{2,8}}|[{_EAST}](?=[^\W\d_])|(?<=[^\W\d_])[{_EAST}]|[{_KOREAN}]{{2,12}}|[{_RUSSIAN}]{{3,20}}")
_TRIGGER = rf"[{_EAST}]{{2}}|[{_EAST}][^\W\d_]|[^\W\d_][{_EAST}]|[{_KOREAN}]{{2}}|[{_RUSSIAN}]{{3}}"
_LETTER = re.compile(r"[^\W\d_]|[\u0900-\u0dff\u0e00-\u0eff]")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]|[\u0900-\u0dff\u0e00-\u0eff’'])+[ ]?\Z")
_WORD_AFTER = re.compile(r"[ ]?(?:[^\W\d_]|[\u0900-\u0dff\u0e00-\u0eff])+")
_OPEN = re.compile(r"[(\[（【«„“\"「『‘'][^()\[\]（）【】«»“”\"「」『』\n]{0,80}\Z")
_LEAST = 3  # words of the text, so that there is running text around
_SHARE = 1  # letters of its own for each strange one
_TOLD = re.compile(  # what says that a sign or a word of another language is shown
    r"иерогл|кандзи|ханьцз|букв|символ|знак|слов[оаеу]\b|слово[мв]|значит|означа|назв|назыв|перевод|письмен"
    r"|кита|япон|коре[йя]|кирил|літер|назива|слово|знач|cyrillic|kanji|hanja|hangul|hanzi|pinyin"
    r"|charact|letter|symbol|spell|word|mean|name|written|chinese|japanese|korean|russian|ukrain|bulgar"
    r"|chữ|hán|từ\b|nghĩa|tiếng|ký tự|hiragana|katakana|zeichen|wort|schrift|heißt|bedeut|caract|mot\b|palabra"
    r"|letra|parola|carattere|ideogram|signif|palavra|sinal|teken|woord|tecken|ord\b|znak|słow|litera|slovo"
    r"|písmeno|حرف|كلمة|رمز|صين|ياب|كور|روس|کلمه|چین|ژاپن|واژه|אות|מילה|סימן|סינ|יפנ|רוס|한자|글자|문자|러시아|단어"
    r"|文字|ロシア|漢字|語|字|词|詞|แปลว่า|อักษร|คำ|จีน|ญี่ปุ่น|अक्षर|शब्द|चीनी|जापानी|λέξη|γράμμα|ιδεόγρ|κινεζ|ιαπων",
    re.IGNORECASE,
)


def build() -> Detector:
    """Build a detector that flags Chinese, Japanese, Korean and Cyrillic words in the running text
    of a language that is not written so, at most two in a unit.

    One letter counts only where it touches a word.
    """
    return Detector(_find, _TRIGGER)


def _find(view: View) -> Iterator[Edit]:
    text, lang = view.text, primary(view.lang)
    if lang is None or text.isascii() or not (own := scripts_of(lang)):
        return
    runs = [run for run in _RUN.finditer(text) if _strange(run[0], own)]
    if not 0 < len(runs) <= 2 or _TOLD.search(text):  # noqa: PLR2004 -- more are a glossary
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
    near = [bool(m) and _is_own(_letters(m[0])[edge], own) for m, edge in ((left, -1), (right, 0))]
    touching = (left and not left[0].endswith(" "), right and not right[0].startswith(" "))
    if any(close and is_own for close, is_own in zip(touching, near, strict=True)):
        word = _letters((left if touching[0] and near[0] else right)[0])  # type: ignore[index]
        return len(word) > 1 or all(near)
    capital = left is not None and left[0][0].isupper()
    return all(near) and len(run) > 1 and not capital


def _letters(text: str) -> str:
    return text.strip(" ’'") or " "


def _strange(run: str, own: frozenset[str]) -> bool:
    return not {script(char) for char in run} & own


@cache
def _is_own(char: str, own: frozenset[str]) -> bool:
    return _LETTER.match(char) is not None and script(char) in own
