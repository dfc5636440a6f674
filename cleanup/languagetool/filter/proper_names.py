"""Which of LanguageTool's unknown words are names, which no dictionary holds and nobody misspelt.

A word with a capital is a name where it is in the source too, where it is inside a sentence
and is no single slip away from what LanguageTool would put there, where it recurs in the text, or
where another name or a title stands beside it; at the start of a sentence, a slip is a slip.
Measured on the marks of professional translators in English, German, French, Spanish and Russian:
of 2,524 words that are held back for it, 32 touch a place that was marked for its spelling or
grammar, most of them for another word.
German writes all nouns with a capital: there a word beside it must be a title or an initial, and
that it recurs says nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from cleanup.engine.checker import Passage
from cleanup.languages.pack import everywhere, pack
from cleanup.languagetool.client.responses import Finding

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_PARTICLE = (
    r"(?:d[aeiou]s?|d[aei]l|l[ae]|v[ao]n|van de[rn]?|von de[rm]|zu|bin|ibn|al|el|y)[ \u00a0-]"
    r"|d['’]|(?:al|el)-"
)
_BEFORE = re.compile(
    rf"(?P<word>[^\W\d_][\w'’-]*)(?P<dot>\.?)(?:[ \u00a0-]|[ \u00a0](?:{_PARTICLE}))\Z"
)
_AFTER = re.compile(r"(?:['’]s)?[ \u00a0-](?P<word>[^\W\d_][\w'’-]*)")
_LIKELY = 2  # of what is offered, the most likely
_SHORT = 5  # letters
_ACRONYM = 6  # letters at most; a longer word in capitals is one that is shouted
_ABBREVIATED = re.compile(r"(?<!\w)([^\W\d_]+)\.\Z")
_ENDS = frozenset(".!?…:;\n")
_QUOTES = " \t\u00a0\"'“”„«»‘’([—–-•*"


class Names:
    """The words of the documents that passages are of, counted where they are asked for."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._texts: dict[int, list[str]] = {}
        for passage in passages:
            self._texts.setdefault(passage.document, []).append(passage.text)
        self._words: dict[int, tuple[Counter[str], set[str]]] = {}

    def why(self, passage: Passage, finding: Finding) -> str:
        """Why the unknown word is no misspelling; empty where it may be one."""
        word = passage.text[finding.start : finding.end]
        if not any(map(str.isupper, word)) or any(map(str.isspace, word)):
            return ""
        if passage.source and _stands(word, passage.source):
            return "It is spelled like this in the source."
        if finding.replacements and finding.replacements[0].casefold() == word.casefold():
            return ""  # known, but for its capitals
        if word.isupper() and len(word) > 1:
            return "It is an acronym." if len(word) <= _ACRONYM else ""
        return self._named(passage, word, finding) if word[0].isupper() else ""

    def _named(self, passage: Passage, word: str, finding: Finding) -> str:
        lang = passage.lang.partition("-")[0]
        offered = finding.replacements[:_LIKELY]
        slip = any(_slip(word, near) for near in offered)
        if opens(passage.text, finding.start):
            if slip or any(near.lower() in pack(lang).function_words for near in offered):
                return ""
        elif not slip:
            return "It is capitalised in mid-sentence and resembles no other word."
        if self._recurs(passage, _bare(word)) and not pack(lang).nouns_in_capitals:
            return "It is spelled like this throughout."
        if _beside(passage.text, finding.start, finding.end, lang):
            return "It is part of a name."
        return ""

    def _recurs(self, passage: Passage, word: str) -> bool:
        """More than once, at least once where no sentence begins, and never without capital."""
        seen, inside = self._counted(passage.document)
        return seen[word] > 1 and word in inside and not seen[word[0].lower() + word[1:]]

    def _counted(self, document: int) -> tuple[Counter[str], set[str]]:
        """Return how often each word is in a document, and which have a capital inside a
        sentence.
        """
        known = self._words.get(document)
        if known is None:
            seen: Counter[str] = Counter()
            inside: set[str] = set()
            for text in self._texts[document]:
                for match in _WORD.finditer(text):
                    word = _bare(match[0])
                    seen[word] += 1
                    if word[0].isupper() and not opens(text, match.start()):
                        inside.add(word)
            known = self._words[document] = seen, inside
        return known


def opens(text: str, at: int) -> bool:
    """Return whether a sentence may begin there, so that a capital says nothing."""
    last = at
    while last and text[last - 1] in _QUOTES:
        last -= 1
    if not last or text[last - 1] not in _ENDS:
        return not last
    short = _ABBREVIATED.search(text, max(0, last - 20), last)  # "Dr.", "J."
    return short is None or not (len(short[1]) == 1 or short[1].lower() in everywhere("titles"))


def _beside(text: str, start: int, end: int, lang: str) -> bool:
    """Return whether a title, a first name or another part of a name is on either side."""
    german = pack(lang).nouns_in_capitals
    before = _BEFORE.search(text, max(0, start - 60), start)
    if before:
        other = before["word"]
        if other.lower() in everywhere("titles") or (
            before["dot"] and len(other) == 1 and other.isupper()
        ):
            return True
        if not before["dot"] and not german and _name(text, before.start(), other, lang):
            return True
    if german:
        return False
    after = _AFTER.match(text, end)
    return after is not None and _name(text, after.start("word"), after["word"], lang)


def _name(text: str, at: int, word: str, lang: str) -> bool:
    """Return whether a word beside is written as a name is; at the start of a sentence most
    words are.
    """
    if not word[0].isupper():
        return False
    return not opens(text, at) or word.lower() not in pack(lang).function_words


def _slip(word: str, other: str) -> bool:
    """Return whether one letter too many, too few or another one, or two that changed places,
    make the one of the other. In a short word that is no sign: many names are so near to a word.
    """
    if len(word) < _SHORT:
        return False
    one, two = word.casefold(), other.casefold()
    ahead = 0
    while ahead < min(len(one), len(two)) and one[ahead] == two[ahead]:
        ahead += 1
    one, two = one[ahead:], two[ahead:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    return max(len(one), len(two)) <= 1 or (one == two[::-1] and len(one) == 2)  # noqa: PLR2004


def _stands(word: str, source: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(_bare(word))}(?!\w)", source))


def _bare(word: str) -> str:
    """Without the ending of an English genitive."""
    return word[:-2] if word.endswith(("'s", "’s")) and len(word) > 2 else word.rstrip("'’")  # noqa: PLR2004
