"""A name that one text leaves in Latin letters, where others of the document write it in Cyrillic.

Which word stands for the name is told by its sound, letter by letter; a case of its grammar differs
at its end alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from cleanup.detectors import Detector
from cleanup.detectors.consistency._texts import nothing, times
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View, Whole

_CYRILLIC = frozenset(("ru", "uk", "be", "bg", "sr", "mk"))
_NAME = re.compile(r"(?<![\w@#./-])[A-Z][a-z]{3,}(?![\w/@-]|\.\w)")
_WORD = re.compile(r"(?<![\w’'-])[А-ЯЁІЇЄҐЎ][а-яёіїєґў’']{2,}(?![\w-])")
_FEW = 400  # texts of a name
_ALIKE = 0.72  # of the letters of a name and a word as it sounds
_ENDING = 3  # letters in which cases differ
_SOUND = str.maketrans(
    dict(
        pair.split("=")
        for pair in (
            "а=a б=b в=v г=g ґ=g д=d е=e ё=e є=e ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o "
            "п=p р=r с=s т=t у=u ў=u ф=f х=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ю=yu я=ya"
        ).split()
    )
)


def build() -> Detector:
    """Build a detector that offers the word of the other texts."""
    return Detector(nothing, scope="document", bilingual=True, over=_over)


def _over(whole: Whole) -> Iterator[tuple[int, Edit]]:
    views = whole.views
    left = _left(views)
    texts: dict[str, list[int]] = {name: [] for name in left}
    for number, view in enumerate(views if left else ()):
        for name in set(_NAME.findall(view.source or "")) & left.keys():
            if name not in view.text:
                texts[name].append(number)
    for name, places in left.items():
        written = texts[name]
        if len(places) < len(written) <= _FEW and (word := _word(name, written, views)):
            reason = f"{name} is written {word} elsewhere in the document ({times(len(written))})."
            group = f"document:latin:{name}"
            for number, start, end in places:
                text = views[number].text
                yield number, found(text, start, end, word, reason=reason, safe=False, group=group)


def _left(views: Sequence[View]) -> dict[str, list[tuple[int, int, int]]]:
    """Return the names of sources that stand so in their translations, and where."""
    left: dict[str, list[tuple[int, int, int]]] = {}
    for number, view in enumerate(views):
        if primary(view.lang) in _CYRILLIC and view.source and not view.text.isascii():
            for match in _NAME.finditer(view.text):
                if match[0] in view.source:
                    left.setdefault(match[0], []).append((number, *match.span()))
    return left


def _word(name: str, numbers: Sequence[int], views: Sequence[View]) -> str | None:
    """Return the word that sounds as a name does and stands in most of some texts."""
    sound = _plain(name.lower())
    count: Counter[str] = Counter()
    for number in numbers:
        words = set(_WORD.findall(views[number].text))
        best = max(words, key=lambda word: (_alike(sound, word), word), default=None)
        if best is not None and _alike(sound, best) >= _ALIKE:
            count[best] += 1
    if not count:
        return None
    word = min(count, key=lambda word: (-count[word], len(word), word))
    same = sum(n for other, n in count.items() if other[:-_ENDING] == word[: len(other) - _ENDING])
    return word if 2 * max(same, count[word]) > len(numbers) else None


def _alike(sound: str, word: str) -> float:
    return SequenceMatcher(
        None, sound, _plain(word.lower().translate(_SOUND)), autojunk=False
    ).ratio()


def _plain(word: str) -> str:
    """Return a word without what spellings of one sound differ in: ``kh``, ``w``, ``ll``."""
    for one, other in (("kh", "h"), ("ck", "k"), ("c", "k"), ("w", "v"), ("y", "i"), ("j", "i")):
        word = word.replace(one, other)
    return re.sub(r"(.)\1", r"\1", word)
