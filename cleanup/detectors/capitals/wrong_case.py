"""A word in another case than its language writes it: ``en Enero``, ``en arabie saoudite``.

The words are given as they are right. One is found where it begins a name's way though it is none
(or the other way round), all other letters being the same, and only behind a word or a number
that shows that no sentence begins there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_SPACE = "[ \u00a0\u202f]"
_NUMBER = r"[0-9]{1,4}(?:\.|º|er|\.º|º\.)?"
# What may not follow: a word with a hyphen, an address, a further word of the same name.
_AFTER = r"(?![\w@/-])"


def build(*, words: list[str], after: list[str], before: list[str] | None = None) -> Detector:
    """Write ``words`` as they stand here, where one of ``after`` stands before them.

    ``after`` are words in the very case given; ``<n>`` among them is a number, ``<,>`` a comma
    behind a word in lower case; one that ends in an apostrophe or a hyphen needs no space. With
    ``before`` one of these must follow the word too. Raises ValueError where one of the lists is
    empty, or a word has no other case.
    """
    if not words or not after:
        raise ValueError("`words` and `after` need at least one entry each")
    right: dict[str, str] = {}
    for word in words:
        wrong = _cases(word)
        if not wrong:
            raise ValueError(f"`words` has {word!r}: it is the same in upper and lower case")
        right |= dict.fromkeys(wrong, word)
    some = "|".join(map(re.escape, sorted(right, key=len, reverse=True)))
    behind = "|".join(map(_behind, after))
    following = "|".join(map(_following, before or ()))
    tail = rf"(?={following})" if following else ""
    pattern = re.compile(rf"(?<![\w-])(?:{behind})({some}){_AFTER}{tail}")

    def find(view: View) -> Iterator[Edit]:
        for match in pattern.finditer(view.text):
            yield found(view.text, match.start(1), match.end(1), right[match[1]])

    # Without what is before it, a word in lower case is in every third sentence.
    return Detector(find, rf"(?:{behind})(?:{some})(?:\W|$)")


def _cases(word: str) -> list[str]:
    """Return how the word is written by one who follows another language: never ALL CAPITALS."""
    parts = word.split(" ")
    forms = {word.lower(), _capital(word.lower()), " ".join(map(_capital, parts))}
    if not word.isalpha() and " " not in word:  # COVID-19
        forms.add(word.capitalize())
    return sorted(forms - {word, word.upper()})


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _behind(word: str) -> str:
    if word == "<,>":
        return rf"[^\W\d_A-Z]\w+,{_SPACE}"
    if word[-1] in "'’":
        return re.escape(word[:-1]) + "['’]"
    return _words(word) + ("" if word.endswith("-") else _SPACE)


def _following(word: str) -> str:
    return _SPACE + _words(word) + r"(?!\w)"


def _words(words: str) -> str:
    return _SPACE.join(_NUMBER if w == "<n>" else re.escape(w) for w in words.split(" "))
