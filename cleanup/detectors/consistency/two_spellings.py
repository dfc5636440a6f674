"""One name of the source that its translation spells in two ways: タサリン and タッサリン.

Two words are spellings of one name where they differ by one letter inside, stand only in texts
whose sources have that name, and never in one text together. What differs at a word's end alone is
inflection.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cleanup.detectors import Detector
from cleanup.detectors.consistency._texts import nothing, times
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View, Whole

# A name in the source, not where a sentence begins.
_NAME = re.compile(r"(?<=[\w,;’'] )[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,}(?:[A-Z][a-z]+)?\b")
_WORDS = {
    "ja": re.compile(r"(?<![ァ-ヴー])[ァ-ヴー]{4,}(?![ァ-ヴー])"),
    "cyrillic": re.compile(r"(?<![\w’'-])[А-ЯЁІЇЄҐЎ][а-яёіїєґў’']{3,}(?![\w-])"),
    "latin": re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž]{3,}(?![\w’'-])"),
}
_CYRILLIC = frozenset(("ru", "uk", "be", "bg", "sr", "mk"))
_FEW = 400  # texts of a name; a more frequent word is none that anybody misspells
_AFTER = 3  # letters that must follow alike: fewer are an ending
_ENDING = 3  # letters at most by which the ends may differ


def build() -> Detector:
    """Build a detector that offers the more frequent spelling, or the source's own; flags the
    second where neither is.
    """
    return Detector(nothing, scope="document", bilingual=True, over=_over)


def _over(whole: Whole) -> Iterator[tuple[int, Edit]]:
    views = whole.views
    names: dict[str, set[int]] = {}
    words: dict[str, dict[int, tuple[int, int]]] = {}
    for number, view in enumerate(views):
        if not view.source or not _NAME.search(view.source):
            continue
        for match in _NAME.finditer(view.source):
            names.setdefault(match[0], set()).add(number)
    for number, view in enumerate(views if names else ()):
        for match in _pattern(view.lang).finditer(view.text):
            words.setdefault(match[0], {})[number] = match.span()
    done: set[tuple[str, str]] = set()
    for name, numbers in names.items():
        if 1 < len(numbers) <= _FEW:
            for one, other in _spellings(name, numbers, words, views):
                if (one, other) not in done:
                    done.add((one, other))
                    yield from _told(name, one, other, words, views)


def _pattern(lang: str | None) -> re.Pattern[str]:
    tag = primary(lang)
    return _WORDS["ja" if tag == "ja" else "cyrillic" if tag in _CYRILLIC else "latin"]


def _spellings(
    name: str,
    numbers: set[int],
    words: Mapping[str, Mapping[int, object]],
    views: Sequence[View],
) -> Iterator[tuple[str, str]]:
    """Yield pairs of words that are spellings of a name, in the order of the alphabet."""
    some = Counter(
        match[0] for n in numbers for match in _pattern(views[n].lang).finditer(views[n].text)
    )
    mine = sorted(word for word in some if words[word].keys() <= numbers)
    for at, one in enumerate(mine):
        for other in mine[at + 1 :]:
            if other[0] != one[0]:
                break
            if words[one].keys() & words[other].keys() or not _one_letter(one, other):
                continue
            if not one[0].isascii() or name in (one, other) or _one_letter(name, one):
                yield one, other


def _one_letter(one: str, other: str) -> bool:
    """Return whether two words differ by one letter inside, and perhaps by their endings."""
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None or not at:
        return False
    for mine, theirs in ((1, 1), (0, 1), (1, 0)):
        rest, others = one[at + mine :], other[at + theirs :]
        if "ァ" <= one[0] <= "ヿ":
            if rest == others:
                return True
            continue
        same = next(
            (n for n, (a, b) in enumerate(zip(rest, others, strict=False)) if a != b),
            min(len(rest), len(others)),
        )
        if same >= _AFTER and max(len(rest), len(others)) - same <= _ENDING:
            return True
    return False


def _told(
    name: str,
    one: str,
    other: str,
    words: Mapping[str, Mapping[int, tuple[int, int]]],
    views: Sequence[View],
) -> Iterator[tuple[int, Edit]]:
    right, wrong = one, other
    mine, theirs = len(words[one]), len(words[other])
    if (theirs, other == name) > (mine, one == name):
        right, wrong = other, one
    sure = len(words[right]) > len(words[wrong]) or right == name
    if not sure and min(words[wrong]) < min(words[right]):
        right, wrong = wrong, right
    reason = (
        f"{name} is spelled {right} {times(len(words[right]))}, {wrong} {times(len(words[wrong]))}."
    )
    sure = sure and right[-_AFTER:] == wrong[-_AFTER:]  # else in another case of grammar
    for number, (start, end) in words[wrong].items():
        yield (
            number,
            found(
                views[number].text,
                start,
                end,
                right if sure else None,
                reason=reason,
                safe=False,
                group=f"document:spelling:{wrong}" if sure else None,
            ),
        )
