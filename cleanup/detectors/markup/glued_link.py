"""A word glued to a link of Markdown: ``Voir[Envoyer](…)``, ``[carte](…)du port``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import pack
from cleanup.text.segment import View

_TARGET = (
    r"(?:https?://|mailto:|\.{0,2}/|#)[^()\s]{1,300}|[^()\s]{1,200}\.(?:md|html?|php|pdf|jpe?g|png)"
)
_LINK = rf"(?<!!)\[[^\[\]\n]{{2,200}}\]\((?:{_TARGET})\)"
_BEFORE = re.compile(rf"(?<![\w'’\[])([^\W\d_]{{2,}})(?={_LINK})")
_AFTER = re.compile(rf"({_LINK})(?=([^\W\d_]{{2,}})[\s.,])")
_ALERT = re.compile(r"\[![\w-]*\Z")  # "[!code-csharp[Main](…)]" of DocFX
# Letters of alphabets in which words stand apart.
_APART = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u0dff]")


# Languages that hang endings on a linked word, or build compounds with it.
_HANG = frozenset("tr fi hu et eu kk az ka lt lv de nl sv da nb nn no is".split())
_LEAST = 6  # letters of a word that is no ending


def build() -> Detector:
    """Build a detector that offers the blank before a link, and behind it where the word before was
    glued as well, or where what follows is a word of its own.

    An ending that a writer adds to a linked word (``[file](…)s``) is glued on purpose.
    """
    return Detector(_find, r"[^\W\d_]\[[^\[\]\n]+\]\(|\]\([^()\s]+\)[^\W\d_]{2}")


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    glued = set()
    for match in _BEFORE.finditer(text):
        link = re.compile(_LINK).match(text, match.end())
        if not link or not _APART.match(match[1][-1]) or not _APART.match(link[0][1]):
            continue
        if _ALERT.search(text, max(0, match.start() - _LEAST * 4), match.end()):
            continue
        glued.add(link.end())
        yield found(text, match.end(), match.end(), " ")
    lang = (view.lang or "").partition("-")[0]
    words = pack(view.lang or "any").function_words
    for match in _AFTER.finditer(text):
        if not _APART.match(match[2]) or text[match.end(1) - 2] in "'’":
            continue
        long = len(match[2]) >= _LEAST and lang not in _HANG and bool(lang)
        if " " in match[1].partition("](")[0]:  # one word may be a compound's
            long = long or bool(_no_noun(lang).fullmatch(match[2]))
        if match.end(1) in glued or match[2].lower() in words or long:
            yield found(text, match.end(1), match.end(1), " ")


@cache
def _no_noun(lang: str) -> re.Pattern[str]:
    """Return a pattern of words that no compound ends in, where a language builds them: participles
    and infinitives by how they begin, adverbs by how they end.
    """
    lists = pack(lang).lists
    begins = "|".join(lists.get("verb-prefixes", ()))
    ends = "|".join(lists.get("adverb-endings", ()))
    small = r"[a-zß-öø-ÿ]{3,}"
    return re.compile(rf"(?:{begins}){small}(?:t|en)|{small}(?:{ends})" if begins else r"(?!)")
