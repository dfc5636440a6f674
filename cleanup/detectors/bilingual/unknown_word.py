"""Words that a rule-based system did not know, with the mark that it put before them.

Apertium and systems like it write ``*word`` for a word unknown to the analyser, ``@word`` for one
that the transfer does not know, ``#word`` for one that the generator cannot inflect. A text that
went through several such systems has several stars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_MARKED = re.compile(r"(?<![^\s(\[«“\"'¿¡])(\*{1,3}|[@#])([^\W\d_][\w'’-]*)(?![\w*@#/])")
_ITEM = re.compile(r"(?m)^[ \t>]*\*[^\W\d_]")
_TWO = 2  # marked words that show, without a source, that a system made them
_SPOKEN_OF = re.compile(
    r"\b(?:wrong|ungrammatical|incorrect|falsch|unattested|proto|forms?|verb|root|incorrecto|"
    r"reconstruct\w*|agrammatical\w*|Wurzel|Form|forme|forma|hashtag|@\w+\.)\b",
    re.IGNORECASE,
)


def build() -> Detector:
    """Build a detector that offers a word without its ``*`` where the source has the word, and
    flags other marks.

    Without a source, two words with ``*`` in one text are flagged, and one beside a small word
    with another mark.
    """
    return Detector(_find, r"[*@#][^\W\d_]")


def _others(marked: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words with another mark than the star, if all are small: no hashtag, no name."""
    others = [match for match in marked if match[1][0] != "*"]
    return others if all(match[2].islower() and "_" not in match[2] for match in others) else []


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source
    marked = list(_MARKED.finditer(text))
    if not marked or _SPOKEN_OF.search(text):
        return
    if source is None:
        yield from _alone(text, marked)
        return
    for match in marked:
        mark, word = match.groups()
        # "*" at the beginning is a note's; "@" before a capital is a name's
        begins = not text[: match.start()].strip()
        if mark[0] in source or (mark[0] == "*" and begins) or (mark == "@" and not word.islower()):
            continue
        known = re.search(rf"\b{re.escape(word)}\b", source, re.IGNORECASE)
        if mark[0] == "*" and known:
            yield found(text, match.start(1), match.end(1), "", safe=False)
        else:
            yield found(text, *match.span(), None, safe=False)


def _alone(text: str, marked: list[re.Match[str]]) -> Iterator[Edit]:
    """Yield what shows without a source: two stars or more, or one beside another mark, and no
    items of a list, whose stars stand too close.
    """
    stars = [match for match in marked if match[1] == "*"]
    if not stars or len(stars) != text.count("*") or len(stars) == len(_ITEM.findall(text)):
        return
    others = [] if len(stars) >= _TWO else _others(marked)
    if len(stars) >= _TWO or others:
        for match in (*stars, *others):
            yield found(text, *match.span(), None, safe=False)
