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
_TWO = 2  # letters, of which one must be in its place


class Circumstances(Value):
    """What else is known of a pair whose name is in its language.

    ``copied``: the wrong acronym is in the source. ``shared``: it is an acronym of another
    concept. ``explained``: words before the name may have given its letters. ``initials``: it is
    made of the initials of the name itself. ``firm``: the termbase says that texts use no other
    acronym than the right ones, or the document uses one of them elsewhere. ``mixed``: it says that
    they often use another language's, and the document does not have the right one.
    """

    copied: bool = False
    shared: bool = False
    explained: bool = False
    initials: bool = False
    firm: bool = False
    mixed: bool = False


def verdict(
    proof: Evidence, pair: Pair, place: Standing, own: tuple[str, ...], known: Circumstances
) -> Verdict | None:
    """Return what the evidence allows; ``own`` are the right acronyms.

    Human texts keep another language's acronym for 1 in 200 known names, and write variants that
    are a permutation of the listed one: without ``firm`` none of it is certain.
    """
    if proof.kind in ABROAD:
        return _abroad(proof, pair, place, known)
    if known.initials:
        return None
    free = place == "free"
    sure = known.firm and proof.strong and not known.shared
    if proof.kind == "permuted":
        whole = (free and pair.order != "or") or (place == "of" and pair.order == "bracket")
        # All of four letters are no chance, even where they are another institution's.
        long = free and known.firm and len(plain(pair.short)) >= _LEAST_CHANCE
        return "safe" if whole and (sure or long) else "suggest"
    if longer(pair.short, own) or known.explained:
        return None
    if proof.kind == "near" and proof.strong and free:
        letters, right = plain(pair.short), plain(proof.right)
        twice = doubled(letters, right) and not known.shared
        # Variants lack the first letter or the last: ECLA and ECLAC, HCR and UNHCR.
        inside = letters[0] == right[0] and letters[-1] == right[-1]
        sure = sure and (inside or len(letters) >= len(right))
        return "safe" if pair.order != "or" and (sure or twice) else "suggest"
    return "suggest" if _likely(proof, pair, place, known) else None


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
