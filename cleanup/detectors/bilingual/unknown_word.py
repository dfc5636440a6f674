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
from cleanup.languages.fold import primary
from cleanup.languages.pack import pack
from cleanup.text.segment import View

_MARKED = re.compile(r"(?<![^\s(\[«“\"'¿¡])(\*{1,3}|[@#])([^\W\d_][\w'’-]*)(?![\w*@#/])")
_ITEM = re.compile(r"(?m)^[ \t>]*\*[^\W\d_]")
_TWO = 2  # marked words that show, without a source, that a system made them
_LETTERS = 4  # of the one word with a star
_CODE = re.compile(r"[=;{}()<>\\_`]|\b(?:args|kwargs|SELECT|select|def|char|int|void)\b")
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


def _lone(text: str, star: re.Match[str]) -> bool:
    """Return whether a small word of letters alone has the star, between two others of its line."""
    before, after = text[: star.start()], text[star.end() :]
    return (
        star[2].isalpha()
        and star[2].islower()
        and len(star[2]) >= _LETTERS
        and before[-2:-1].isalpha()
        and before[-1:] == " "
        and after[:1] == " "
        and after[1:2].isalpha()
        and not _CODE.search(text)
    )


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source
    marked = list(_MARKED.finditer(text))
    if not marked or _SPOKEN_OF.search(text):
        return
    own = pack(view.lang).function_words
    if source is None and any(match[2] in own for match in marked):
        return  # no system lacks "the": it is emphasis, torn
    if source is None:
        yield from _alone(text, primary(view.lang), marked)
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


def _alone(text: str, lang: str | None, marked: list[re.Match[str]]) -> Iterator[Edit]:
    """Yield what shows without a source: two stars or more, or one beside another mark, and no
    items of a list, whose stars stand too close.
    """
    chained = [match for match in marked if len(match[1]) > 1 and match[2].islower()]
    if len(marked) == len(chained) == text.count("**"):  # nothing is closed: no emphasis
        for match in chained if not _CODE.search(text) else ():
            yield found(text, *match.span(), None, safe=False)
    stars = [match for match in marked if match[1] == "*"]
    if lang not in (None, "en") and len(stars) == text.count("*") == 1 and _lone(text, stars[0]):
        yield found(text, *stars[0].span(), None, safe=False)
    if not stars or len(stars) != text.count("*") or len(stars) == len(_ITEM.findall(text)):
        return
    others = [] if len(stars) >= _TWO else _others(marked)
    if len(stars) >= _TWO or others:
        for match in (*stars, *others):
            yield found(text, *match.span(), None, safe=False)
