"""What to say of a word that LanguageTool's dictionary does not know.

Measured on post-edited machine translation: nine in ten unknown words in lower case that the
source does not have were changed by a person, so it is right to point at them; but the first word
that LanguageTool would put there brings the text farther from what people wrote more often than
nearer, for a machine's invented word is no slip of a hand. Only where the two differ as a slip does
is the word proposed; otherwise what is near is listed, and nothing is put first.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from cleanup.engine.checker import Passage
from cleanup.languages.pack import pack
from cleanup.languagetool.client.responses import Finding

Verdict = Literal["drop", "flag", "suggest"]
_LONG = 8  # letters
_PHONETIC = re.compile(
    "[\u0250-\u02af\u02b0-\u02ff\u03b8]"
)  # of the International Phonetic Alphabet
_DOUBLED = re.compile(r"(.)\1+")


def verdict(passage: Passage, finding: Finding) -> Verdict:
    """Return what to do with an unknown word that is no known name or code."""
    word = passage.text[finding.start : finding.end]
    near = finding.replacements[0] if finding.replacements else ""
    if passage.source:
        if near and near.casefold() == word.casefold() and _stands(near, passage.source):
            return "suggest"
        if _stands(word, passage.source):
            return "drop"  # left as it was: no slip
    nouns = pack(passage.lang).nouns_in_capitals
    cased = word.casefold() == near.casefold()
    if near and word.islower() and not (cased and nouns) and _slipped(word, near):
        return "suggest"
    # A capital is a name's, more often than not: two in five such words were left as they were.
    named = word[:1].isupper() and not nouns
    return "drop" if named or _PHONETIC.search(word) else "flag"


def _stands(word: str, source: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", source) is not None


def _slipped(word: str, near: str) -> bool:
    """Return whether a capital, an accent or a doubling is missing, or two letters changed
    places.
    """
    if word.casefold() == near.casefold() or _plain(word) == _plain(near):
        return True
    if len(word) == len(near):
        apart = [at for at, (a, b) in enumerate(zip(word, near, strict=True)) if a != b]
        return len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(word) == sorted(near)  # noqa: PLR2004
    return len(word) >= _LONG and _one_letter(*sorted((word, near), key=len))


def _one_letter(short: str, long: str) -> bool:
    """Return whether the longer word is the other with one letter put in."""
    ahead = 0
    while ahead < len(short) and short[ahead] == long[ahead]:
        ahead += 1
    return short[ahead:] == long[ahead + 1 :]


def _plain(word: str) -> str:
    """Return the word without accents, each letter once where it is doubled."""
    parts = unicodedata.normalize("NFD", word)
    return _DOUBLED.sub(r"\1", "".join(each for each in parts if not unicodedata.combining(each)))
