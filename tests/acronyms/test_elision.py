"""The word before an acronym changes with its first letter."""

from __future__ import annotations

import pytest

from cleanup.acronyms.elision import joined, offered
from cleanup.acronyms.occurrences import spots

CASES = [
    ("fr", "La NATO vote", "OTAN", "L'OTAN vote"),
    ("fr", "les pays de la NATO", "OTAN", "les pays de l'OTAN"),
    ("fr", "le chef du NATO", "OTAN", "le chef de l'OTAN"),
    ("fr", "l’avis de NATO", "OTAN", "l’avis d’OTAN"),
    ("fr", "un prêt d'IMF", "FMI", "un prêt de FMI"),
    ("fr", "L'IMF vote", "FMI", "Le FMI vote"),
    ("fr", "le chef de l'IMF", "FMI", "le chef du FMI"),
    ("it", "il capo dell'OTAN", "NATO", "il capo della NATO"),
    ("fr", "cette NATO", "OTAN", "cette OTAN"),
    ("fr", "voilà NATO", "OTAN", "voilà OTAN"),
    ("it", "Il capo della WHO", "OMS", "Il capo dell'OMS"),
    ("ca", "la cimera de la NATO", "OTAN", "la cimera de l'OTAN"),
    ("fr", "le parlement de la EU", "UE", "le parlement de l'UE"),  # a vowel before, too
    ("it", "la EU", "UE", "l'UE"),
    ("ca", "la EU", "UE", "la UE"),
    ("es", "la NATO", "OTAN", "la OTAN"),
    ("en", "a OMS report", "WHO", "a WHO report"),
]


@pytest.mark.parametrize(("lang", "text", "acronym", "want"), CASES)
def test_the_word_before_it_suits(lang: str, text: str, acronym: str, want: str) -> None:
    (spot,) = (one for one in spots(text) if one.word != "UN")
    start, (new, *_) = offered(text, spot, [acronym], lang)
    assert text[:start] + new + text[spot.end :] == want


def test_an_article_that_may_be_one_of_two_is_offered_twice() -> None:
    text = "Il parle de l’IMF."
    (spot,) = spots(text)
    assert offered(text, spot, ["FMI"], "fr") == (9, ["du FMI", "de la FMI"])


def test_all_offers_replace_the_same_place() -> None:
    text = "le chef du NATO"
    (spot,) = spots(text)
    assert offered(text, spot, ["OTAN", "TAN"], "fr") == (8, ["de l'OTAN", "du TAN"])


@pytest.mark.parametrize(
    ("before", "want"),
    [("l'", True), ("dell’", True), ("jusqu'", True), ("a '", False), ("'", False), ("", False)],
)
def test_an_elided_word_is_no_quotation_mark(before: str, *, want: bool) -> None:
    assert joined(before) is want
