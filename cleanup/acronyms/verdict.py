"""From evidence to what is done: repaired, suggested, or left alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from cleanup.acronyms.evidence import Evidence, plain
from cleanup.acronyms.known import Standing
from cleanup.acronyms.longer import longer
from cleanup.acronyms.pairs import Pair

Verdict = Literal["safe", "suggest"]

# Evidence that is an acronym of the same concept, only not one of this language.
ABROAD = frozenset({"lookalike", "foreign", "respelled"})
_LEAST_SHARED = 3
_TWO = 2  # letters, of which one must stand in its place


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What else is known of a pair whose name stands in its language.

    ``copied``: the wrong acronym stands in the source. ``shared``: it is an acronym of another
    concept. ``explained``: words before the name may have given its letters.
    """

    copied: bool = False
    shared: bool = False
    explained: bool = False


def verdict(
    proof: Evidence, pair: Pair, place: Standing, own: tuple[str, ...], known: Circumstances
) -> Verdict | None:
    """What the evidence allows; ``own`` are the right acronyms."""
    if proof.kind in ABROAD:
        return _abroad(proof, pair, place, copied=known.copied)
    free = place == "free"
    if proof.kind == "permuted":
        whole = (free and pair.order != "or") or (place == "of" and pair.order == "bracket")
        return "safe" if whole and proof.strong and not known.shared else "suggest"
    if longer(pair.short, own) or known.explained:
        return None
    if proof.kind == "near" and proof.strong and free:
        return "safe" if pair.order != "or" and not known.shared else "suggest"
    return "suggest" if _likely(proof, pair, place, known) else None


def _abroad(proof: Evidence, pair: Pair, place: Standing, *, copied: bool) -> Verdict | None:
    if pair.order == "before":
        # "OTAN (North Atlantic Treaty Organization)" may gloss a foreign acronym on purpose.
        return "suggest" if copied or proof.kind == "lookalike" else None
    # A Latin respelling of a Cyrillic acronym may be meant, a Cyrillic one of a Latin never is.
    meant = proof.kind == "respelled" and pair.short.isascii()
    whole = place != "name" or proof.kind == "lookalike"
    return "safe" if pair.order == "bracket" and whole and not meant else "suggest"


def _likely(proof: Evidence, pair: Pair, place: Standing, known: Circumstances) -> bool:
    """True where weak evidence is worth a person's look."""
    letters, right = plain(pair.short), plain(proof.right)
    if proof.kind == "near" and place == "free":
        return not known.shared or (pair.order == "bracket" and len(letters) >= _LEAST_SHARED)
    if pair.order != "bracket" or known.shared:
        return False
    if proof.kind in {"near", "near foreign"}:
        return True
    kept = (Counter(letters) & Counter(right)).total()
    longest = max(len(letters), len(right))
    alike = letters[0] == right[0] and kept * 2 > len(right)
    if longest == _TWO and not any(map(str.__eq__, letters, right)):
        return False
    return abs(len(letters) - len(right)) <= 1 and (kept >= longest - 1 or alike)
