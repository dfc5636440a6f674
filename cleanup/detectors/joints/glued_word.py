"""A function word that sticks to the word before: ``Madridwhere we live``, ``NewsAs of today``.

Where a link or a break was lost, the words on its sides are left as one. A name with a small word
at its end is taken apart where the name stands elsewhere in the document by itself, or where no
name ends so; a capital inside a word speaks for two sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View
from cleanup.text.whole_words import stands

_SAID = re.compile(r"[aeiouáéíóú][snrlz]?he$")  # an ending that few names have
SHORT = 3  # letters that are no name


def build(
    *,
    tails: list[str],
    certain: list[str] | None = None,
    verbs: list[str] | None = None,
    openers: list[str] | None = None,
    keep: list[str] | None = None,
) -> Detector:
    """Build a detector that proposes the two words, first with a comma, then with a space alone.

    ``tails`` are small words that need the name by itself in the document, or one of ``verbs``
    after "he"; ``certain`` are those that need neither. ``openers`` are words with a capital that
    begin a sentence and may stick to any word. ``keep`` are whole words in lower case that are
    none of this. Raises ValueError where a word is no single word in the letters that its list
    asks for.
    """
    _check((*tails, *(certain or ())), openers or ())
    deeds = frozenset(verbs or ())
    sure, stays = frozenset(certain or ()), frozenset(keep or ())
    small = sorted(sorted({*tails, *sure}), key=len, reverse=True)  # the same every time
    ends = "|".join(small)
    name = re.compile(rf"(?<![\w’'@#./-])([A-ZÀ-Þ][^\W\d_]{{3,}}(?:{ends}))(?=[ ,])(?: ([a-z]+))?")
    starts = "|".join(openers or ())
    camel = re.compile(
        rf"(?<![\w@#./-])([^\W\d_]*[a-zß-öø-ÿ]{{2}})({starts})(?= [a-zß-öø-ÿ]|, )"
        if starts
        else r"(?!)"
    )

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        for match in name.finditer(text):
            whole = match[1]
            spoken = match[2] in deeds and _SAID.search(whole) is not None
            if whole.lower() in stays or not whole[1:].islower() or view.ask(twice, whole):
                continue
            tail = next((t for t in small if _parts(view, whole, t, sure, spoken)), None)
            if tail is not None:
                at = match.end(1) - len(tail)
                yield found(text, at, at, ", ", alternatives=(" ", ". "), safe=False)
        for match in camel.finditer(text):
            head, word = match.groups()
            if view.ask(twice, head + word) or (head + word).lower() in stays:
                continue
            lower = word[0].lower() + word[1:]
            start, end = match.span(2)
            others = (f", {lower}", f" {lower}", f" {word}")
            yield found(text, start, end, f". {word}", alternatives=others, safe=False)

    trigger = rf"[A-ZÀ-Þ][^\W\d_]{{3,}}(?:{ends})[ ,]"
    if starts:
        trigger += rf"|[a-zß-öø-ÿ]{{2}}(?:{starts})[ ,]"
    return Detector(look, trigger)


def _parts(view: View, whole: str, tail: str, sure: frozenset[str], spoken: bool) -> bool:  # noqa: FBT001
    """Return True where the word is a name and ``tail``: a sure one, or the document has the
    name.
    """
    head = whole.removesuffix(tail)
    if head == whole or len(head) <= SHORT:
        return False
    if spoken:
        return tail == "he"
    return tail in sure or view.ask(stands, head)


def _check(small: Iterable[str], openers: Iterable[str]) -> None:
    """Raise ValueError if a word is not written as its list requires."""
    for word in small:
        if not word.isalpha() or not word.islower():
            raise ValueError(f"{word!r} must be one word in lower case")
    for word in openers:
        if not word.isalpha() or not word.istitle():
            raise ValueError(f"{word!r} must be one capitalised word")


def twice(document: str, word: str) -> bool:
    """Return True for a word that the document has more than once: then it is meant."""
    return stands(document, word, 2)
