"""An article that does not suit the noun: ``un decisión``, ``il studente``.

The ending of a noun may tell its gender, and its beginning which form of the article it takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LETTERS = "a-zA-ZÀ-ɏ"
_VOWELS = frozenset("aeiouàâéèêîôûAEIOUÀÂÉÈÊÎÔÛ")
_NEAR = 30  # code points in which the word before stands
_AFTER = r"(?![\w'’@/-]|\.\w)"


def build(
    *,
    articles: dict[str, str],
    endings: list[str] | None = None,
    beginnings: list[str] | None = None,
    keep: list[str],
    elided: dict[str, str] | None = None,
    pronouns: list[str] | None = None,
    verbs: list[str] | None = None,
) -> Detector:
    """Write another article before words of these endings and beginnings.

    ``articles`` give for each wrong one (and what melts with it) the right one, in lower case.
    ``keep`` are the endings of words that take the other all the same, ``elided`` what a right
    article becomes before a vowel, joined to the word: ``la`` is ``l'``. ``pronouns`` are those of
    the articles that may be a subject behind one of the ``verbs``: ``so ist das Werbung``. Raises
    ValueError where there are no articles, or neither endings nor beginnings.
    """
    if not articles or not (endings or beginnings):
        raise ValueError("`articles` and `endings` (or `beginnings`) need at least one entry each")
    wrong = _any(articles)
    first = f"(?:{_any(beginnings)})" if beginnings else ""
    last = f"(?:{_any(endings)})" if endings else ""
    noun = rf"{first}[{_LETTERS}]+{last}"
    pattern = re.compile(rf"(?<![\w'’-])({wrong}) (?=({noun}){_AFTER})", re.IGNORECASE)
    others = tuple(keep)
    alone, turned = frozenset(pronouns or ()), frozenset(verbs or ())

    def find(view: View) -> Iterator[Edit]:
        for match in pattern.finditer(view.text):
            said, word = match[1], match[2]
            if word.isupper() or word.lower().endswith(others) or said[1:].isupper():
                continue  # ``Azure AI Studio``: it is no article
            before = view.text[max(0, match.start() - _NEAR) : match.start()].split()[-1:]
            if said.lower() in alone and not turned.isdisjoint(before):
                continue
            right, end = articles[said.lower()], match.end(1)
            if word[0] in _VOWELS and (short := (elided or {}).get(right)):
                right, end = short, match.end()
            if said[0].isupper():
                right = right[0].upper() + right[1:]
            yield found(view.text, match.start(1), end, right)

    return Detector(find, rf"(?i)(?:^|\W)(?:{wrong}) {noun}(?:$|\W)")


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
