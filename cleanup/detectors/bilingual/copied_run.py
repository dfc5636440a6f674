"""Two words or more of the source's language in mid-sentence: ``12 of its 14 sousedů``.

They stand in a row in the source too, are all in small letters, and one of them is a function
word that the translation's language has not. Next to a capital they belong to a name, in
quotation marks and brackets they are quoted; an expression that other languages took over is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._lowered import lowered
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import Words, pack
from cleanup.text.segment import View

_LARGEST = 4000  # code points
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TWO, _THREE = 2, 3
_LONG = 5  # words, from which on the whole clause is told by `any/untranslated`
_QUOTED = re.compile(r"[\"“„«‘'(\[{<*_`=/][^\"”»’)\]}>\n]{0,60}\Z")
_NEAR = 80  # code points that are looked at for an opening mark
# Two words of the same kind in one, of which dishes, music and sports have many, and which other
# languages take over whole: "rock and roll", "copy and paste", "coq au vin", "arroz con leche".
_PAIRED = frozenset("and et und y e con au aux".split())
# Small words of Latin and others that stand in terms of any language: in vitro, per capita.
_LATIN = frozenset("in de ex ad per pro a la le al del el di da".split())
_LOANS = frozenset(
    "state of the art|proof of concept|out of the box|point of care|point of sale|end to end|"
    "work in progress|peer to peer|face to face|on demand|all in one|just in time|one to one|"
    "code of conduct|know your customer|know how|made to measure|buy now|and co|by design|"
    "open to buy|pick up|start up|stand up|back up|made in|print on demand|video on demand|"
    "rest of the world|best of|making of|spin off|play off|do it yourself|up to date|"
    "last but not least|off the record|on the job|on the job training|business as usual|"
    "to business|all inclusive|out of order|all you can eat|pay as you go|pay per click|"
    "log in|log out|no go|one man show|sense of humour|sense of humor|head to head|"
    "mit schlag|andante con moto|allegro ma non troppo".split("|")
)


def build() -> Detector:
    """Build a detector that flags the words. Looks at the whole segment."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    lang, other = primary(view.lang), primary(view.source_lang)
    if not lang or not other or lang == other or len(text) > _LARGEST:
        return
    alone = _alone(other, lang)
    if lowered(text).isdisjoint(alone):
        return  # as most, in which no word is the source's alone
    # Of a language whose small words are not known, two may be its own: "in my" is Afrikaans.
    least = _TWO if pack(lang).function_words else _THREE
    words = list(_WORD.finditer(text))
    said = [match[0] for match in words]
    theirs = _WORD.findall(source)
    for block in SequenceMatcher(None, said, theirs, autojunk=False).get_matching_blocks():
        for first, last in _stretches(text, words, block.a, block.a + block.size):
            run = said[first:last]
            if alone.isdisjoint(run) or _is_loan(run) or len(run) < least:
                continue
            start, end = words[first].start(), words[last - 1].end()
            if not _named(text, start, end) and not _QUOTED.search(
                text, max(0, start - _NEAR), start
            ):
                yield found(text, start, end, None, safe=False)


def _is_loan(run: list[str]) -> bool:
    return " ".join(run) in _LOANS or (len(run) == _THREE and run[1] in _PAIRED)


def _stretches(
    text: str, words: list[re.Match[str]], first: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield where words in small letters stand in a row, two to four of them."""
    at = first
    for here in range(first, end + 1):
        joined = here < end and words[here][0].islower()
        if joined and (here == at or text[words[here - 1].end() : words[here].start()] == " "):
            continue
        if _TWO <= here - at < _LONG:
            yield at, here
        at = here if joined else here + 1


def _named(text: str, start: int, end: int) -> bool:
    """Return whether a word with a capital, or a figure, stands before or behind."""
    before, after = text[:start].split(" ")[-2:], text[end:].split(" ")[:2]
    return (
        (len(before) > 1 and not before[-1] and before[0][:1].isupper())
        or (len(after) > 1 and not after[0] and after[1][:1].isupper())
        or text[start - 1 : start] not in {"", " "}
        or text[end : end + 1] not in {"", " ", ",", ".", ";", ":", "!", "?"}
    )


@cache
def _alone(lang: str, other: str) -> Words:
    """Return the function words of a language that the other has not, and no loan has."""
    small = (word for word in pack(lang).function_words if len(word) > 1)
    return Words(small) - pack(other).function_words - _LATIN
