"""A word in lower case whose ending only nouns have, where nouns are written with a capital.

German: ``die entwicklung``. One that a person wrote with small letters throughout, as in a chat,
is as wrong; but such a text has no other capitals, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import pack
from cleanup.text.segment import View

# A Romance or English name around it: "Institut de gestion".
_FOREIGN = [[word] for word in "de la le les des du et en l' d' of and the & del di e y".split()]
_CLOSES = tuple(')"“”»')
_NEAR = 40  # code points in which the word before stands
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-zà-ÿ]")


def build(*, endings: list[str], keep: list[str]) -> Detector:
    """Write the first letter of such words as a capital.

    ``endings`` are those of nouns, ``keep`` the endings of words that only look so. Raises
    ValueError where there are no endings.
    """
    if not endings:
        raise ValueError("`endings` is empty: list the endings that only nouns have")
    some = "|".join(sorted(map(re.escape, endings), key=len, reverse=True))
    pattern = re.compile(
        rf"(?<![\w./@#'’-])(?=[a-zäöüß]*?[aeiouyäöü][a-zäöüß]*(?:{some})(?![\w/@'’-]|\.\w))[a-zäöüß]+"
    )
    others = tuple(keep)

    def find(view: View) -> Iterator[Edit]:
        if not _CAPITAL.search(view.text):
            return
        for match in pattern.finditer(view.text):
            word = match[0]
            before = view.text[max(0, match.start() - _NEAR) : match.start()].split()[-1:]
            if word.endswith(others) or before in _FOREIGN:
                continue
            if _glossed(view.text, *match.span()) or _named(view, *match.span()):
                continue
            if _english(view, match.start()):
                continue
            yield found(view.text, match.start(), match.end(), word[0].upper() + word[1:])

    return Detector(find, rf"(?:^|[ („»])[a-zäöüß]{{2,}}(?:{some})(?:$|[] .,;:!?)])")


def _glossed(text: str, start: int, end: int) -> bool:
    """Return whether a word ends what stands in brackets or quotation marks in small letters
    alone: the term of another language, ``Genauigkeit (arbitrary precision)``.
    """
    opened = max(text.rfind(mark, max(0, start - _NEAR), start) for mark in '("„“«')
    inner = text[opened + 1 : end]
    return opened >= 0 and text[end : end + 1] in _CLOSES and inner.isascii() and inner.islower()


def _named(view: View, start: int, end: int) -> bool:
    """Return whether a place is in the text of a link or image without a word of the language."""
    opened = view.text.rfind("[", 0, start)
    closed = view.text.find("](", end)
    if opened < 0 or closed < 0 or "]" in view.text[opened:closed]:
        return False
    words = pack(view.lang or "any").function_words
    return words.isdisjoint(view.text[opened + 1 : closed].lower().split())


def _english(view: View, at: int) -> bool:
    """Return whether a line has more words of English than of its own language."""
    start, end = view.text.rfind("\n", 0, at) + 1, view.text.find("\n", at)
    words = view.text[start : end if end >= 0 else len(view.text)].lower().split()
    theirs = pack("en").function_words.intersection(words)
    return len(theirs) > len(pack(view.lang or "any").function_words.intersection(words))
