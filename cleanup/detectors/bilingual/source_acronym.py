"""A translation whose acronym is not made of the name that it is beside.

``la circunferencia del brazo (AC)`` for ``arm circumference (AC)``: the letters are those of the
source's words. Only where the source's own acronym is made of its words, and only names written as
common nouns: an institution, a product or a trial keeps the acronym that it is known by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from cleanup.acronyms.alignment import Match, matches
from cleanup.acronyms.initials import (
    acronym_of,
    before,
    explained,
    joining,
    noun_phrase,
    shuffled,
    weighty,
)
from cleanup.acronyms.names import names_ending
from cleanup.acronyms.occurrences import LARGEST, TRIGGER, Spot, spots
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary, spaceless
from cleanup.languages.pack import pack
from cleanup.terms import Termbase, listed, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View

_CLOSING = frozenset(")]）")
_LEAST = 2  # letters
# Translators into these keep the source's own as a rule: a copied one was marked in 14 of 50 places
# only, and one formed anew is right in four of 22. A copied one is no finding there, and for others
# none is proposed.
_KEEPING = frozenset({"cs", "de", "it"})
# English acronyms that other languages took over, whatever they call the thing.
_LOANS = frozenset(
    "AI API BMI CEO CPU CT CV DNS GPS GPU HR IT KDF MFA OCR OTP PC PCR PDF PIN PR QR RAM ROM SMS "
    "SSH SSL SSO TLS TOTP TV URL USB VPN".split()
)
_MOST_CAPITALS = 0.5  # share of words with a capital in a common noun


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector for texts with a source; ``terms`` are further CSV termbases."""
    return Detector(
        partial(_find, listed(terms)), rf"[(\[（](?:{TRIGGER})", "segment", bilingual=True
    )


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang, other = primary(view.lang), primary(view.source_lang)
    if (
        not view.source
        or len(view.text) > LARGEST
        or lang is None
        or lang == other
        or spaceless(lang)
    ):
        return
    base = stored(extra)
    found_there = matches(view.text, view.source)
    twice = _second(found_there)
    for match in found_there:
        spot = match.spot
        # "(AC, por sus siglas en inglés)" says whose letters they are
        closed = view.text[spot.end : spot.end + 1] in _CLOSING
        if not (spot.inside and match.origin.inside and closed) or len(spot.key) < _LEAST:
            continue
        if match.kin == "place" and any(s.key == match.origin.key for s in spots(view.text)):
            yield from _both(view.text, match)
            continue
        if _right(view.text, spot, lang, base):
            continue
        if match.kin == "place" and match in twice:
            yield _again_introduced(view.text, match, lang)
            continue
        for edit in _unlike(view, match, lang, other or ""):
            yield edit
            yield from _again(view.text, edit, spot)


def _second(found_there: Sequence[Match]) -> list[Match]:
    """Return those in brackets that have an acronym which was introduced before for another one."""
    first: dict[str, str] = {}
    return [
        match
        for match in found_there
        if match.spot.inside
        and match.origin.inside
        and first.setdefault(match.spot.key, match.origin.key) != match.origin.key
    ]


def _again_introduced(text: str, match: Match, lang: str) -> Edit:
    spot = match.spot
    ours = before(text, spot.start - 1)
    phrase = noun_phrase(ours, lang) or ()
    short = acronym_of(phrase, lang)
    sure = short.isupper() and short != spot.word and len(weighty(phrase, lang)) > 1
    return found(
        text,
        spot.start,
        spot.end,
        short if sure else None,
        reason=f"{spot.word} was defined earlier, but here the source has {match.origin.word}.",
        safe=False,
        confidence=0.7,
    )


def _both(text: str, match: Match) -> Iterator[Edit]:
    """Yield the source's acronym, where the translation has introduced one of its own."""
    right = match.spot.word
    if explained(right, before(text, match.spot.start - 1)) is None:
        return
    for spot in spots(text):
        if spot.key == match.origin.key and not spot.inside:
            yield found(
                text,
                spot.start,
                spot.end,
                right,
                reason=f"The text uses {right} for the source's {spot.word}.",
                safe=False,
                confidence=0.7,
            )


def _right(text: str, spot: Spot, lang: str, base: Termbase) -> bool:
    """Return whether the name before the bracket has this acronym in the target language."""
    named = names_ending(text, spot.start - 1, lang, base)
    return any(spot.key in map(plain, name.term.acronyms) for name in named)


def _unlike(view: View, match: Match, lang: str, other: str) -> Iterator[Edit]:
    spot, origin = match.spot, match.origin
    kept = lang in _KEEPING or (spot.word in _LOANS and other == "en")
    if not spot.word.isalpha() or (match.kin == "copied" and kept):
        return  # SARS-CoV-2, IL-6: a code, the same in every language
    theirs = before(view.source or "", origin.start - 1)
    begin = explained(origin.word, theirs)
    if begin is None:
        begin = shuffled(origin.word, theirs, other)
    ours = before(view.text, spot.start - 1)
    if begin is None or not ours or not _cased(ours[-1]) or explained(spot.word, ours) is not None:
        return
    named = theirs[begin:]
    if ours[0].lower() in joining() and len(weighty(ours, lang)) < len(weighty(named, other)):
        return  # "systolic (SBP) and diastolic (DBP)": the noun stands before the other bracket
    if len(named) == 1 and _within(spot.word, ours):
        return
    few = len(weighty(ours, lang)) <= len(weighty(named, other))
    if begin and few and ours[0][0].isupper() and weighty(ours[:1], lang):
        return  # the sentence's verb is among so few: "Enable text recognition (OCR)"
    phrase, sure = _phrase(ours, lang, len(weighty(named, other)))
    if match.kin != "place" and (
        _proper(named, other, begins=begin == 0)
        or _proper(phrase, lang, begins=len(phrase) == len(ours))
    ):
        return
    short = acronym_of(phrase, lang)
    whose = {
        "copied": f"{spot.word} is formed from the source's “{' '.join(named)}”",
        "respelled": f"{spot.word} transliterates the source's {origin.word} letter by letter",
        "place": f"{spot.word} stands for the source's {origin.word}",
    }[match.kin]
    sure = sure and len(short) > 1 and lang not in _KEEPING
    yield found(
        view.text,
        spot.start,
        spot.end,
        short if sure else None,
        reason=f"{whose}; it is not formed from “{' '.join(phrase)}”.",
        safe=False,
        confidence=0.5 if sure else 0.4,
    )


def _within(short: str, parts: Sequence[str]) -> bool:
    """Return whether one word holds the whole acronym, with an adjective after it."""
    return any(explained(short, [part]) is not None for part in parts[-3:])


def _again(text: str, edit: Edit, spot: Spot) -> Iterator[Edit]:
    """Yield the same acronym where the text goes on using it."""
    for other in spots(text):
        if other.key == spot.key and other.start > spot.end:
            yield found(
                text,
                other.start,
                other.end,
                edit.after,
                reason=edit.reason,
                safe=False,
                confidence=edit.confidence,
            )


def _phrase(parts: Sequence[str], lang: str, wanted: int) -> tuple[Sequence[str], bool]:
    """Return the name that ends ``parts``, and whether it is sure where it begins.

    It begins after an article, or where so many words of weight as the source's name has follow
    a small word.
    """
    heavy = {at for at, word in enumerate(parts) if weighty([word], lang)}
    places = sorted(heavy)
    begin = places[-wanted] if 0 < wanted <= len(places) else max(places, default=0)
    whole = begin == 0 or begin - 1 not in heavy
    phrase = noun_phrase(parts, lang)
    if phrase and len(weighty(phrase, lang)) <= wanted:
        return phrase, len(weighty(phrase, lang)) == wanted
    return parts[begin:], whole and wanted > 1 and wanted <= len(places)


def _proper(parts: Sequence[str], lang: str, *, begins: bool) -> bool:
    """Return True for a name with capitals: of all its words in English, of the first one
    elsewhere.

    ``begins`` says that its first word may have a sentence's capital.
    """
    if pack(lang).nouns_in_capitals:
        return False
    heavy = weighty(parts, lang)
    large = [word[0].isupper() and not word.isupper() for word in heavy]
    if not begins and not pack(lang).titles_in_capitals and large[:1] == [True]:
        return True
    rest = large[1:] or large
    return bool(rest) and sum(rest) > _MOST_CAPITALS * len(rest)


def _cased(word: str) -> bool:
    """Return True for letters of an alphabet that has capitals: acronyms are made of them there."""
    return word.lower() != word.upper()
