"""A name beside its acronyms in two languages, one of them wrong: ``(ОДКБ; CTSC)``.

The part that is right, in whatever language, shows that the brackets hold the name's acronyms; the
other is held against all that the name has. Always a suggestion: which language was meant is a
guess where the text does not say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from cleanup.acronyms import evidence
from cleanup.acronyms import names as known
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import packs
from cleanup.terms import Term, Termbase, listed, stored
from cleanup.terms.acronym import UPPER, plain
from cleanup.text.segment import View

_ANY = rf"(?:[^\W_]{{2,9}}\.?:?\s+){{0,2}}[\"“«„]?[{UPPER}][\w&+-]{{1,11}}[\"”»]?"
_LIST = re.compile(rf"[(（]\s*{_ANY}(?:\s?[;,/、；，]\s?{_ANY}|\s[–—-]\s{_ANY}){{1,2}}\s*[)）]")
_TRIGGER = (
    rf"[(（]\s*(?:[^\W_]{{2,9}}\.?:?\s+){{0,2}}[\"“«„]?[{UPPER}]\w{{0,2}}[{UPPER}][\w&+-]{{0,9}}[\"”»]?"
    r"(?:\s?[;,/、；，]|\s[–—-]\s)"
)


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector of wrong parts; ``terms`` are further CSV termbases, which outrank the
    own.
    """
    extra = listed(terms)
    return Detector(partial(_find, extra), _TRIGGER)


@cache
def _tags() -> Mapping[str, str]:
    """Return the tag of each language by what it is called, in full or short."""
    lists = {tag: each.lists for tag, each in packs().items()}
    called = {tag: known.get("called", frozenset()) for tag, known in lists.items()}
    short = {tag: known.get("called-short", frozenset()) for tag, known in lists.items()}
    return {word: tag for tag, words in called.items() for word in words | short[tag] | {tag}}


@cache
def _part() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _tags()), key=len, reverse=True))
    note = rf"(?:(?:in|en|auf|по|po)\s+)?(?P<note>(?i:{words}))"
    return re.compile(
        rf"(?:{note}\.?:?\s+)?[\"“«„]?(?P<short>[{UPPER}][\w&+-]{{1,11}})[\"”»]?(?!\w)"
    )


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    lang = primary(view.lang)
    if not lang:
        return
    for match in _LIST.finditer(view.text):
        base = stored(extra)
        names = known.names_ending(view.text, match.start(), lang, base)
        if len({name.term.concept for name in names}) == 1 and "keep" not in names[0].term.marks:
            yield from _judge(view.text, match, names[0], base)


def _judge(text: str, match: re.Match[str], name: known.Known, base: Termbase) -> Iterator[Edit]:
    abroad = {primary(tag): term for tag, term in base.concept(name.term.concept).items()}
    right = {plain(a) for term in abroad.values() for a in term.acronyms}
    parts = list(_part().finditer(text, match.start() + 1, match.end()))
    good = [part for part in parts if plain(part["short"]) in right]
    if not good or len(good) == len(parts):
        return
    said = {plain(part["short"]) for part in good}
    for part in parts:
        short = part["short"]
        if part in good or not short.isupper():
            continue
        if base.with_acronym(short) and not part["note"]:
            continue
        proof = _meant(short, _languages(part["note"], name, abroad, said))
        if proof:
            yield found(
                text,
                *part.span("short"),
                proof,
                reason=f"{proof} is an acronym of “{name.name}”; {short} is not, in any language.",
                safe=False,
                confidence=0.6,
            )


def _languages(
    note: str | None, name: known.Known, abroad: dict[str | None, Term], said: set[str]
) -> list[tuple[str, ...]]:
    """Return the acronyms of each language that may be meant, the most likely language first."""
    if note:
        term = abroad.get(_tags()[note.lower()])
        return [term.acronyms] if term else []
    own = name.term.acronyms
    first = [] if said & {plain(a) for a in own} else [own]
    return first + [abroad[tag].acronyms for tag in ("en", *abroad) if tag in abroad]


def _meant(short: str, languages: list[tuple[str, ...]]) -> str | None:
    for acronyms in languages:
        proof = evidence.weigh(short, acronyms, ())
        if proof and proof.strong:
            return proof.right
    return None
