"""A word, or a few small ones, that stand twice in a row: ``the the``, ``of the of the``.

The words are listed, and their doublings, spelled out, are the trigger: it costs nothing where they
do not occur. (Any pair of words with the same first letters, as a trigger, fires in every fifth
paragraph, and its automaton does not fit into memory.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.edits.doubt import NOT_SAFE
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

# What may stand around it: apostrophes, hyphens and the like make another word of it ("d'de",
# "из из-за", "to to-do"). Spelled out, since RE2 takes every letter beyond ASCII for no letter.
_BEFORE = ' \t\r\n\u00a0\u202f"«„“‘(\\[—¿¡'
_AFTER = ' \t\r\n\u00a0\u202f"»”“.,;:!?…)\\]—।،؛؟'
# Vowel signs of Indic scripts and of Arabic are parts of words, and no letters for `re`.
_LETTER = r"(?:[^\W\d_]|(?!\w)[\u0300-\u036f\u064b-\u0652\u0900-\u0963\u0980-\u0dff])"
_WORDS = re.compile(f"{_LETTER}+(?: {_LETTER}+)*")
_PAIRS = ('""', "“”", "„“", "„”", "«»", "()", "[]")
_AROUND = 60  # code points to either side
_PLAY = 4  # times the word stands there too
_SPACE = "[ \t\r\n]+"
_TWICE = re.compile(r"(?<!\w)(\w++)[\s,;]+\1(?!\w)", re.IGNORECASE)
_TWO_PLACES = (
    f"{NOT_SAFE}: this paragraph doubles the word in another place too, so it may be meant."
)
_LISTED = f"{NOT_SAFE}: the word stands beside a comma once more, so it may be meant."
_WITHIN = re.compile(r"[^\W\d_],? \Z")  # no sentence begins behind it


def build(*, words: list[str], twice: bool = False) -> Detector:
    """Build a detector that removes the second and every further one; the first keeps its capital.

    A later word with a capital is left alone: it may begin a name (``the The``). With ``twice``
    only exactly two are found, for words that people chain on purpose (``und und und``).
    Raises ValueError where there are no words, or one is no word in lower case.
    """
    if not words:
        raise ValueError("`words` is empty: list the words that are never repeated")
    for word in words:
        if not _WORDS.fullmatch(word) or word != word.lower():
            raise ValueError(
                f"`words` has {word!r}: only words in lower case, separated by one space"
            )
    some = "|".join(sorted(words, key=len, reverse=True))
    pattern = re.compile(
        rf"(?:^|(?<=[{_BEFORE}]))({some})((?:{_SPACE}\1)+)(?=$|[{_AFTER}])(?![./:=@]\w)",
        re.IGNORECASE,
    )

    def find(view: View) -> Iterator[Edit]:
        for match in pattern.finditer(view.text):
            others = match[2].split()
            if twice and len(others) > 1:
                continue
            if match[1][0].isupper() and _WITHIN.search(
                view.text, max(0, match.start() - _AROUND), match.start()
            ):
                continue  # a name or a label: "the line De de un correo"
            if _is_slip(match[1], others) and not _meant(view.text, match):
                yield _edit(view.text, match, _again(view.text, match))

    pairs = "|".join(f"{word}{_SPACE}{word}" for word in sorted(words))
    return Detector(find, rf"(?i)(?:^|[{_BEFORE}])(?:{pairs})(?:$|[{_AFTER}])")


def _is_slip(first: str, others: list[str]) -> bool:
    """Return True where all is in lower case, but for a sentence's first capital: no name, no
    heading.

    One letter in capitals is a letter or an initial.
    """
    if len(first) == 1 and first.isupper():
        return False
    return first[1:] == first[1:].lower() and all(word == word.lower() for word in others)


def _meant(text: str, match: re.Match[str]) -> bool:
    """Return True for a slip that is spoken of, alone in quotation marks; or a play upon a word,
    all over it.
    """
    start, end = match.span()
    if start and text[start - 1] + text[end : end + 1] in _PAIRS:
        return True
    around = [*text[max(0, start - _AROUND) : start].split(), *text[end : end + _AROUND].split()]
    return sum(word.strip(",.;").lower() == match[1].lower() for word in around) >= _PLAY


def _again(text: str, match: re.Match[str]) -> str:
    """Return what is told where the word is doubled in another place of the text, or stands behind
    a comma once more: it may be spoken of, or played with.

    All such places of a text are suggestions, so that a second run has nothing new to go by.
    """
    word = re.escape(match[1])
    start, end = match.span()
    after = re.compile(rf"\s*[,;]\s*{word}(?!\w)", re.IGNORECASE)
    before = re.compile(rf"(?<!\w){word}\s*[,;]\s*$", re.IGNORECASE)
    if any(not start <= at < end for at in _doubled(text, match[1])):
        return _TWO_PLACES
    if after.match(text, end) or before.search(text[max(0, start - _AROUND) : start]):
        return _LISTED
    return ""


@lru_cache(maxsize=8)  # for all the matches of a text
def _doubled(text: str, words: str) -> Sequence[int]:
    """Return where these words stand twice, a comma between them or not."""
    if " " not in words:
        return _doubled_words(text).get(words.lower(), ())
    some = re.escape(words)
    twice = re.compile(rf"(?<!\w){some}[\s,;]+{some}(?!\w)", re.IGNORECASE)
    return [match.start() for match in twice.finditer(text)]


@lru_cache(maxsize=2)  # for all the matches of a text, and all rules
def _doubled_words(text: str) -> Mapping[str, Sequence[int]]:
    """Return where single words stand twice, by the words in lower case."""
    places: dict[str, list[int]] = {}
    for match in _TWICE.finditer(text):
        places.setdefault(match[1].lower(), []).append(match.start())
    return places


def _edit(text: str, match: re.Match[str], doubt: str) -> Edit:
    """Return the edit, a suggestion where there is a ``doubt``; where a line ends between the two
    the first goes, so that the line still ends there.
    """
    safe = not doubt
    start, end, word = match.start(), match.end(), match[1]
    if "\n" in match[2] and text[start - 1 : start] == " ":
        gap = match[2][: -len(word)]
        return found(text, start - 1, end, gap[gap.rindex("\n") :] + word, reason=doubt, safe=safe)
    return found(text, start, end, word, reason=doubt, safe=safe)
