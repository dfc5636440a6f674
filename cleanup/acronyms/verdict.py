"""From evidence to what is done: repaired, suggested, or left alone."""

from __future__ import annotations

from typing import Literal

from cleanup.acronyms.evidence import Evidence, doubled, extends, plain
from cleanup.acronyms.known import Standing
from cleanup.acronyms.pairs import Pair

Verdict = Literal["safe", "suggest"]

# Evidence that is an acronym of the same concept, only not one of this language.
ABROAD = frozenset({"lookalike", "foreign", "respelled"})
_LEAST_SHARED = 3


def verdict(
    proof: Evidence,
    pair: Pair,
    place: Standing,
    own: tuple[str, ...],
    *,
    copied: bool,
    shared: bool,
) -> Verdict | None:
    """What the evidence allows for a pair whose name stands in its language.

    ``own`` are the right acronyms; ``copied`` says that the wrong one stands in the source,
    ``shared`` that it is an acronym of another concept.
    """
    if proof.kind in ABROAD:
        return _abroad(proof, pair, place, copied=copied)
    free = place == "free"
    if proof.kind == "permuted":
        whole = (free and pair.order != "or") or (place == "of" and pair.order == "bracket")
        return "safe" if whole and proof.strong and not shared else "suggest"
    if place == "name" or longer(pair.short, own):
        return None
    if proof.kind == "near" and proof.strong:
        return "safe" if free and pair.order != "or" and not shared else "suggest"
    return "suggest" if free and _likely(proof, pair, shared=shared) else None


def longer(short: str, own: tuple[str, ...]) -> bool:
    """True where ``short`` is one of ``own`` with more letters, as a longer name would have it."""
    letters = plain(short)
    right = [plain(acronym) for acronym in own]
    return any(extends(letters, one) and not doubled(letters, one) for one in right)


def _abroad(proof: Evidence, pair: Pair, place: Standing, *, copied: bool) -> Verdict | None:
    if pair.order == "before":
        # "OTAN (North Atlantic Treaty Organization)" may gloss a foreign acronym on purpose.
        return "suggest" if copied or proof.kind == "lookalike" else None
    # A Latin respelling of a Cyrillic acronym may be meant, a Cyrillic one of a Latin never is.
    meant = proof.kind == "respelled" and pair.short.isascii()
    whole = place != "name" or proof.kind == "lookalike"
    return "safe" if pair.order == "bracket" and whole and not meant else "suggest"


def _likely(proof: Evidence, pair: Pair, *, shared: bool) -> bool:
    """True where weak evidence is worth a person's look."""
    letters, right = plain(pair.short), plain(proof.right)
    if proof.kind == "near foreign":
        return pair.order == "bracket" and not shared
    if proof.kind == "near":
        return not shared or (pair.order == "bracket" and len(letters) >= _LEAST_SHARED)
    return (
        pair.order == "bracket"
        and not shared
        and letters[0] == right[0]
        and abs(len(letters) - len(right)) <= 1
        and len(set(letters) & set(right)) * 2 > len(set(right))
    )
