"""From evidence to what is done: repaired, suggested, or left alone."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from cleanup.acronyms.evidence import Evidence, distance, doubled
from cleanup.acronyms.longer_name import longer
from cleanup.acronyms.names import Standing
from cleanup.acronyms.pairs import Pair
from cleanup.terms.acronym import plain
from cleanup.value import Value

Verdict = Literal["safe", "suggest"]

# Evidence that is an acronym of the same concept, only not one of this language.
ABROAD = frozenset({"lookalike", "foreign", "respelled"})
_LEAST_SHARED = 3
_LEAST_CHANCE = 4
_WORLD = 8  # languages that have a name of it
_TWO = 2  # letters, of which one must be in its place


class Circumstances(Value):
    """What else is known of a pair whose name is in its language.

    ``copied``: the wrong acronym is in the source. ``shared``: it is an acronym of another
    concept. ``explained``: words before the name may have given its letters. ``initials``: it is
    made of the initials of the name itself. ``firm``: the termbase says that texts use no other
    acronym than the right ones, or the document uses one of them elsewhere. ``mixed``: it says that
    they often use another language's, and the document does not have the right one. ``common``: the
    name is a common noun. ``shipped``: its row is one of the shipped termbase's. ``languages``: in
    how many the termbase has the concept.
    """

    copied: bool = False
    shared: bool = False
    explained: bool = False
    initials: bool = False
    firm: bool = False
    mixed: bool = False
    common: bool = False
    shipped: bool = False
    languages: int = 0


def verdict(
    proof: Evidence, pair: Pair, place: Standing, own: tuple[str, ...], known: Circumstances
) -> Verdict | None:
    """Return what the evidence allows; ``own`` are the right acronyms.

    Human texts keep another language's acronym for 1 in 200 known names: without ``firm`` that is
    not certain. One that no language has is a slip, if nothing else explains it: of 2,270 known
    names with an acronym beside them none had another that is one slip from its own on purpose.
    """
    if proof.kind in ABROAD:
        return _abroad(proof, pair, place, known)
    if known.initials:
        return None
    if longer(pair.short, own) or (known.explained and proof.kind != "permuted"):
        return None
    if _slip(proof, pair, place, known):
        return "safe"
    return "safe" if _sure(proof, pair, place, known) else _offered(proof, pair, place, known)


def _offered(proof: Evidence, pair: Pair, place: Standing, known: Circumstances) -> Verdict | None:
    strong = proof.kind == "near" and proof.strong and place == "free"
    sure = proof.kind == "permuted" or strong or _likely(proof, pair, place, known)
    return "suggest" if sure else None


def _sure(proof: Evidence, pair: Pair, place: Standing, known: Circumstances) -> bool:
    """Return whether the list's or the document's own acronym leaves no doubt of a garbled one."""
    free = place == "free"
    sure = known.firm and proof.strong and not known.shared
    if proof.kind == "permuted":
        whole = (free and pair.order != "or") or (place == "of" and pair.order == "bracket")
        # All of four letters are no chance, even where they are another institution's.
        long = free and known.firm and len(plain(pair.short)) >= _LEAST_CHANCE
        return whole and (sure or long)
    if proof.kind == "near" and proof.strong and free:
        letters, right = plain(pair.short), plain(proof.right)
        twice = doubled(letters, right) and not known.shared
        # Variants lack the first letter or the last: ECLA and ECLAC, HCR and UNHCR.
        inside = letters[0] == right[0] and letters[-1] == right[-1]
        sure = sure and (inside or len(letters) >= len(right))
        return pair.order != "or" and (sure or twice)
    return False


def _slip(proof: Evidence, pair: Pair, place: Standing, known: Circumstances) -> bool:
    """Return whether nothing but one slip from the right acronym explains one that no language has.

    The termbase tells what other languages have, which a user's own may leave out.
    """
    letters, right = plain(pair.short), plain(proof.right)
    read = letters.isalpha() and right.isalpha() and len(right) >= _LEAST_SHARED
    listed = known.firm or known.shipped
    if known.shared or pair.order != "bracket" or place == "name" or not (read and listed):
        return False
    if proof.kind == "permuted":
        # A longer name about a common noun would have given letters: ``explained``.
        return place == "free" or known.common
    if proof.kind != "near" or distance(letters, right) != 1:
        return False
    long = len(letters) >= _LEAST_CHANCE
    of = letters[0] == right[0] and (known.common or (known.firm and long))
    return (place == "free" or of) and _one_slip(letters, right, known)


def _one_slip(letters: str, right: str, known: Circumstances) -> bool:
    if len(letters) == len(right):
        # Of a body whose own language no row has, one letter in three may be another's.
        known_well = known.firm or known.common or known.languages >= _WORLD
        return known_well or len(right) >= _LEAST_CHANCE
    # Variants lack the first letter or the last: ECLA and ECLAC, HCR and UNHCR.
    inside = letters[0] == right[0] and letters[-1] == right[-1]
    return inside and (len(letters) < len(right) or doubled(letters, right))


def _abroad(proof: Evidence, pair: Pair, place: Standing, known: Circumstances) -> Verdict | None:
    if proof.kind == "lookalike":
        return "safe" if pair.order == "bracket" else "suggest"
    if proof.kind == "foreign" and known.mixed and not known.copied:
        return None
    if pair.order == "before":
        # "OTAN (North Atlantic Treaty Organization)" may gloss a foreign acronym on purpose.
        return "suggest" if known.copied else None
    # A Latin respelling of a Cyrillic acronym may be meant, a Cyrillic one of a Latin never is.
    meant = proof.kind == "respelled" and pair.short.isascii()
    sure = known.firm and not known.initials and not meant
    return "safe" if sure and pair.order == "bracket" and place != "name" else "suggest"


def _likely(proof: Evidence, pair: Pair, place: Standing, known: Circumstances) -> bool:
    """Return True where weak evidence is worth a person's look."""
    letters, right = plain(pair.short), plain(proof.right)
    if proof.kind == "near" and place == "free":
        return not known.shared or (pair.order == "bracket" and len(letters) >= _LEAST_SHARED)
    if pair.order != "bracket":
        return False
    if known.shared:
        # Another institution's acronym after a whole name, and one slip from its own.
        slip = distance(letters, right) == 1 and len(right) >= _LEAST_SHARED
        return slip and letters[0] == right[0] and (place == "free" or len(letters) > _TWO)
    if proof.kind in {"near", "near foreign"}:
        return True
    kept = (Counter(letters) & Counter(right)).total()
    longest = max(len(letters), len(right))
    alike = letters[0] == right[0] and kept * 2 > len(right)
    if longest == _TWO and not any(map(str.__eq__, letters, right)):
        return False
    return abs(len(letters) - len(right)) <= 1 and (kept >= longest - 1 or alike)
