"""A name that the termbase knows, beside an acronym that is not its own.

Safe only where the name is whole, the language is known, and something proves what was meant: the
acronym is the name's own in another language, has the right letters in another order, or is one
slip away from the right one. For another language's the right one must be firm: the termbase says
so, or the document has it elsewhere. A text that goes on using its odd acronym has defined it, and
is left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import islice

from cleanup.acronyms import evidence, pairs
from cleanup.acronyms import names as known
from cleanup.acronyms.intended import language_named
from cleanup.acronyms.longer_name import explained, initials
from cleanup.acronyms.verdict import ABROAD, Circumstances, verdict
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary, words
from cleanup.languages.pack import packs
from cleanup.terms import Term, Termbase, listed, stored
from cleanup.terms.acronym import ending, plain
from cleanup.text.segment import View
from cleanup.value import replace

_NEAR = 20_000  # code points of the document before and after a pair
_CODE = re.compile(r"\([A-Z]{2}\)")
_REGIONS = frozenset({"AE", "EU", "GB", "UK", "US", "ZA"})
_SENTENCE = 3  # words beside a name and its acronym that make more than a label of them
_LEAST_ABROAD = 3  # letters
_OFTEN = 3  # times that an acronym is in a document whose author means it
_REACH = 70  # code points before a name in which a word may say that another language speaks


@cache
def _small() -> frozenset[str]:
    """Return the small words of names in every language."""
    return frozenset().union(*(each.small for each in packs().values()))


def build(*, terms: list[str] | None = None) -> Detector:
    """Build a detector of wrong acronyms; ``terms`` are further CSV termbases, which outrank the
    own.
    """
    extra = listed(terms)
    return Detector(partial(_find, extra), pairs.trigger())


def _find(extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    base = stored(extra)
    taken: set[int] = set()
    for pair in pairs.pairs(view.text):
        if pair.start in taken:
            continue
        for edit in _judge(pair, view, base):
            taken.add(pair.start)
            yield edit


def _judge(pair: pairs.Pair, view: View, base: Termbase) -> Iterator[Edit]:
    lang = primary(view.lang)
    names, lang = _names(pair, view.text, lang, base)
    if not lang or len({name.term.concept for name in names}) != 1:
        return
    name = names[0]
    if "keep" in name.term.marks or _other_tongue(view.text, name.start):
        return
    own = name.term.acronyms
    abroad = base.concept(name.term.concept)
    foreign = [a for term in abroad.values() if term.lang != name.term.lang for a in term.acronyms]
    proof = evidence.weigh(pair.short, own, (*foreign, *name.term.bad_acronyms))
    if proof is None:
        return
    if not view.lang and proof.kind in {"foreign", "respelled"}:
        return
    place = known.standing(view.text, name, lang)
    if place == "name" and "term" in name.term.marks and view.text[name.start].islower():
        place = "free"
    copied = bool(view.source) and _word(pair.short, view.source or "")
    firm = _firm(name, pair, view)
    circumstances = Circumstances(
        copied,
        _shared(pair.short, name.term, lang, base),
        explained(view.text, name.start, pair.short, proof.right, lang),
        initials(view.text[name.start : name.end], pair.short, lang),
        firm,
        "mixed" in name.term.marks and not firm,
        "term" in name.term.marks,
        base is stored() or stored().concept(name.term.concept).get(name.term.lang) == name.term,
        len(abroad),
    )
    bad = {plain(a) for a in name.term.bad_acronyms}
    told = "safe" in name.term.marks and plain(pair.short) in bad
    level = "safe" if told else verdict(proof, pair, place, own, circumstances)
    if level is None or not (name.good or proof.strong):
        return
    sure = name.good and _settled(proof, pair, name, view, copied=copied)
    safe = told or (level == "safe" and sure)
    right = _as_used(proof.right, name, pair, view)
    tail = ending(pair.short) if right[-1:].isupper() else ""
    yield found(
        view.text,
        pair.start,
        pair.end,
        right + tail,
        reason=_reason(replace(proof, right=right), pair, name, abroad, copied=copied),
        safe=safe,
        alternatives=tuple(a + tail for a in own if a != right),
        confidence=0.99 if safe else 0.8 if proof.strong else 0.5,
    )


def _firm(name: known.Known, pair: pairs.Pair, view: View) -> bool:
    """Return whether the list or the document leaves no doubt which acronym the name has."""
    if not {"firm", "safe"}.isdisjoint(name.term.marks) or _native(name.term, pair.short):
        return True
    near = _around(pair, view)
    once = len(list(islice(_whole(pair.short).finditer(near), 2))) == 1
    said = view.text[name.start : name.end]  # an acronym may be a word of its name
    return once and any(own not in said and _word(own, near) for own in name.term.acronyms)


def _native(term: Term, short: str) -> bool:
    """Return whether it is a common noun beside which no other language's acronym is kept.

    Those of English are, but for acronyms of two letters.
    """
    english = primary(term.lang) == "en" and {"term", "mixed"} & term.marks == {"term"}
    return "native" in term.marks or (english and len(plain(short)) >= _LEAST_ABROAD)


def _shared(short: str, term: Term, lang: str, base: Termbase) -> bool:
    """Return whether another concept has it, in this language or in English, which all borrow
    from.
    """
    return any(
        other.concept != term.concept and primary(other.lang) in {lang, "en"}
        for other in base.with_acronym(short.upper())
    )


def _names(
    pair: pairs.Pair, text: str, lang: str | None, base: Termbase
) -> tuple[list[known.Known], str | None]:
    """Return the names beside the acronym; where no language is known, the one that knows the
    name.
    """
    for tag in [lang] if lang else base.langs:
        if pair.name_start is None:
            names = known.names_ending(text, pair.name_end, tag, base)
        else:
            names = known.names_equal(text, pair.name_start, pair.name_end, tag, base)
        names = [name for name in names if name.term.acronyms]
        if names and (lang or text[names[0].start : names[0].end].count(" ") > 1):
            return names, tag
    return [], lang


def _settled(
    proof: evidence.Evidence, pair: pairs.Pair, name: known.Known, view: View, *, copied: bool
) -> bool:
    """Return False where the text may mean its acronym, as one that it goes on using."""
    if proof.kind == "lookalike":
        return True
    if _region_code(pair, name, view):
        return False
    marks = name.term.marks
    if proof.kind in ABROAD:
        kept = "term" in marks and not copied and not _native(name.term, pair.short)
        if "mixed" in marks or kept:
            return False
        if "term" not in marks:
            return True
    often = 2 if "term" in marks else _OFTEN
    return len(list(islice(_whole(pair.short).finditer(_around(pair, view)), often))) < often


def _region_code(pair: pairs.Pair, name: known.Known, view: View) -> bool:
    """Return whether it may be the code of a region (ISO 3166), the same in every language.

    Lists and labels have them: ``Union européenne (EU)``, beside ``(US)`` or by itself.
    """
    if pair.short not in _REGIONS:
        return False
    rest = view.text[: name.start] + view.text[max(pair.end, name.end) :]
    codes = {code for code in _CODE.findall(_around(pair, view)) if code[1:-1] != pair.short}
    return bool(codes) or len(words(rest)) < _SENTENCE


def _as_used(right: str, name: known.Known, pair: pairs.Pair, view: View) -> str:
    """Of several right acronyms in the same writing the one that the document uses elsewhere.

    Otherwise, beside a name that is not the preferred one, the one made of its initials.
    """
    # Chinese and Arabic have no capitals: what stands here is Latin, and so is what replaces it.
    own = [a for a in (right, *name.term.acronyms) if any(map(str.isupper, a))] or [right]
    near = _around(pair, view) if len(own) > 1 else ""
    first = "".join(word[0] for _, _, word in words(name.name) if word.lower() not in _small())
    second = name.name != name.term.names[0]
    spelled = [a for a in own if second and plain(a) == plain(first)]
    return next((a for a in own if _word(a, near)), (spelled or own)[0])


def _around(pair: pairs.Pair, view: View) -> str:
    """Return the document about the pair; a bounded part of it, as a run must not cost its
    square.
    """
    return view.near(pair.start, _NEAR)


def _other_tongue(text: str, start: int) -> bool:
    return language_named(text, max(0, start - _REACH), start)


def _word(word: str, text: str) -> bool:
    return word in text and _whole(word).search(text) is not None


def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def _reason(
    proof: evidence.Evidence,
    pair: pairs.Pair,
    name: known.Known,
    abroad: Mapping[str, Term],
    *,
    copied: bool,
) -> str:
    full, right, short = name.name, proof.right, pair.short
    if proof.kind == "foreign":
        tags = [
            tag
            for tag, term in abroad.items()
            if tag != name.term.lang and any(plain(a) == plain(short) for a in term.acronyms)
        ]
        where = f"in other languages ({', '.join(tags[:4])})" if tags else "in wrong translations"
        also = ", and was copied from the source" if copied else ""
        return f"The acronym of “{full}” is {right}; {short} is its acronym {where}{also}."
    how = {
        "respelled": "is its acronym in another language, transliterated letter by letter",
        "lookalike": "looks the same but has letters of another alphabet",
        "permuted": "has the same letters in another order",
        "near": "differs from it by one or two letters and is not its acronym in any language",
        "near foreign": "differs by one or two letters from its acronym in another language",
        "apart": "is not its acronym in any language",
    }[proof.kind]
    return f"The acronym of “{full}” is {right}; {short} {how}."
