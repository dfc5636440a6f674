"""A sentence in another language inside of a translation: the source's, or a third one.

What is said of a whole text (``wrong_language``) is asked of each of its sentences, more strictly:
people quote sentences of other languages, and names of books and firms look like them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._sentences import sentences
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.identify import Guess, identify
from cleanup.languages.orthography import kin
from cleanup.languages.pack import Words, pack
from cleanup.text.segment import Span, View

_SMALLEST, _LARGEST = 40, 20_000  # code points of a text
_COPIED = 4  # words of a sentence that the source has too, word for word
_WORDS = 6  # different ones of a sentence
_SMALL = 0.4  # share of words in lower case: where they are fewer it is a title, or names
_LETTERS = 3  # of a word; shorter ones are half of a name: n. sp.
_SEVERAL = 2  # sentences
_OWN = 7  # words, of which one may be a function word of the right language
_THEIRS, _MORE = 2, 3  # function words of the other language, and times those of the right one
_CLEAR, _SURE = 0.8, 0.9  # how sure the model is
_WORD = re.compile(r"[^\W\d_]+")
_MARK = re.compile(r"[.!?…。！？।॥۔؟።\n\t]")
_QUOTED = re.compile(r"[\"“”„«»‹›「」『』*_`|<>]|(?<!\w)['‘]")
_STYLE = re.compile(r"\{[^{}]*[:;][^{}]*\}")  # of CSS
_COLON = re.compile(r"[:：(（]\s*\Z")


def build() -> Detector:
    """Build a detector that flags the first word of the sentence, and names the language."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, lang = view.text, primary(view.lang)
    if lang is None or not _SMALLEST <= len(text) <= _LARGEST or lang == primary(view.source_lang):
        return
    if not _MARK.search(text, 0, len(text) - 1):
        return  # one sentence
    own = pack(lang).function_words
    if own and _plain(text, own):
        return  # most texts
    spans = sentences(text)
    if len(spans) < _SEVERAL:
        return
    others = [(span, tongue) for span in spans if (tongue := _other(view, span, lang))]
    if 2 * len(others) > len(spans):
        return  # that is told of the whole text
    for (start, end), tongue in others:
        if first := _WORD.search(text, start, end):
            reason = f"This sentence is in another language: {tongue}, not {lang}."
            yield found(text, *first.span(), None, reason=reason, safe=False)


def _plain(text: str, own: Words) -> bool:
    """Return whether what stands between two marks has as many function words of its language as
    a sentence that is not looked at: so has a sentence that is made of such parts.

    Numbers between marks are counted to each of the others.
    """
    low = text.lower()
    said = [part.split() for part in _MARK.split(low) if _WORD.search(part)]
    more = len(low.split()) - sum(map(len, said))
    return all(_OWN * len(own.intersection(words)) > len(words) + more for words in said)


def _other(view: View, span: Span, lang: str) -> str | None:
    """Return the language of a sentence that is not in ``lang``; None where that is not sure."""
    said, own = view.text[slice(*span)], pack(lang).function_words
    rough = said.lower().split()
    if (
        len(rough) < _COPIED
        or _STYLE.search(said)
        or _OWN * len(own.intersection(rough)) > len(rough)
    ):
        return None  # most sentences
    cased = _WORD.findall(said)
    if _copied(view, span, cased, lang):
        return primary(view.source_lang)
    words = {word.lower() for word in cased}
    mine = len(words & own)
    if len(words) < _WORDS or mine * _OWN > len(words) or _QUOTED.search(said):
        return None
    if sum(map(str.islower, cased)) < _SMALL * len(cased) or _COLON.search(view.text[: span[0]]):
        return None
    guess = identify(said)
    tongue = primary(guess.lang)
    if tongue is None or not _apart(lang, tongue, said):
        return None
    # What the source quotes of a third language, its translation may quote.
    quoted = tongue != primary(view.source_lang) and said.strip() in (view.source or "")
    sure = _sure(guess, len(words & pack(tongue).function_words), mine, lang)
    return tongue if sure and not quoted else None


def _copied(view: View, span: Span, cased: list[str], lang: str) -> bool:
    """Return whether the source has the sentence, or goes on behind its words, and these are
    ordinary ones: in small letters, none of them function words of the right language.
    """
    other = primary(view.source_lang)
    own, theirs = pack(lang).function_words, pack(other).function_words
    small = {word for word in cased if word.islower() and len(word) >= _LETTERS}
    if len(cased) < _COPIED or len(small) < _COPIED - 1 or kin(lang, other or lang):
        return False
    if not small.isdisjoint(own) or (not own and small.isdisjoint(theirs)):
        return False
    shown = view.text[slice(*span)]
    said = " ".join(word.lower() for word in cased)
    source = " ".join(_WORD.findall((view.source or "").lower()))
    before = view.text[: span[0]]
    return (
        f" {said} " in f" {source} "
        and not _QUOTED.search(shown)
        and not _COLON.search(before)
        and (not small.isdisjoint(theirs) or primary(identify(shown).lang) == other)
    )


def _apart(lang: str, tongue: str, said: str) -> bool:
    """Return whether the two are unlike, and the sentence has no letter of the right one alone."""
    if tongue == lang or kin(lang, tongue):
        return False
    alone = set(pack(lang).letters).difference(pack(tongue).letters)
    return bool(pack(lang).function_words) or alone.isdisjoint(said)


def _sure(guess: Guess, theirs: int, mine: int, lang: str) -> bool:
    """Return whether a guess holds, with so many function words of its language and the right."""
    listed = bool(pack(guess.lang).function_words)
    if mine or not pack(lang).function_words:  # where nothing is listed, none of its own tells
        return guess.certain and theirs >= max(_THEIRS, _MORE * mine)
    if not listed:
        return guess.certain and guess.confidence >= _SURE
    return theirs >= _THEIRS and (guess.certain or guess.confidence >= _CLEAR)
