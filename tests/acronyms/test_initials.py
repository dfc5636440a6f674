"""The long form before a bracket, and the acronym it makes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.acronyms.initials import acronym_of, before, explained, noun_phrase, shuffled

LATIN = st.text("abcdefgh", min_size=2, max_size=8)


@pytest.mark.parametrize(
    ("short", "name", "begins"),
    [
        ("MRT", "die Magnetresonanztomographie", 1),
        ("WHO", "of the World Health Organization", 2),
        ("NVB", "eine Nebenvenenblutung", 1),
        ("TSQ", "tile-side quality", 0),
        ("PB", "people with bad knees", None),
        ("ZX", "the arm of the law", None),
        ("AL", "the law of arms", None),
        ("ÉP", "les énergies propres", 1),
        ("КТ", "методом компьютерной томографии", 1),
    ],
)
def test_what_a_name_explains(short: str, name: str, begins: int | None) -> None:
    assert explained(short, before(f"{name} (", len(name) + 1)) == begins


@given(st.lists(LATIN, min_size=1, max_size=6))
def test_a_names_own_initials_are_explained(parts: list[str]) -> None:
    short = "".join(part[0] for part in parts).upper()
    begin = explained(short, parts)
    assert begin is not None
    assert parts[begin][0].upper() == short[0]


@given(st.lists(LATIN, min_size=4, max_size=6), st.randoms(use_true_random=False))
def test_shuffled_initials_are_told(parts: list[str], random: object) -> None:
    letters = [part[0].upper() for part in parts]
    random.shuffle(letters)  # type: ignore[attr-defined]
    assert shuffled("".join(letters), parts, "xx") == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Heute, die rote Tür", ("die", "rote", "Tür")),
        ("the co-driver's seat", ("the", "co", "driver's", "seat")),
        ("He would not back a “stopgap bill” ", ("stopgap", "bill")),
        ("it ends here. ", ()),
        ("", ()),
    ],
)
def test_the_words_that_run_up_to_a_bracket(text: str, words: tuple[str, ...]) -> None:
    flat = tuple(part for word in words for part in word.split("'"))
    found = before(text, len(text))
    assert found in (words, flat)


@pytest.mark.parametrize(
    ("lang", "words", "phrase"),
    [
        ("fr", "avec les mesures basées sur la vue", "mesures basées sur la vue"),
        ("es", "comparó la poda y la siega temprana", "siega temprana"),
        ("es", "el grosor de la corteza", "grosor de la corteza"),
        ("en", "cutting grass", None),
    ],
)
def test_a_name_begins_after_its_article(lang: str, words: str, phrase: str | None) -> None:
    found = noun_phrase(words.split(), lang)
    assert (None if found is None else " ".join(found)) == phrase


@pytest.mark.parametrize(
    ("lang", "words", "short"),
    [
        ("es", "grosor de la corteza", "GC"),
        ("fr", "mesures basées sur la vue", "MBV"),
        ("es", "AVD instrumentales", "AVDI"),
        ("ru", "глубина и ширина русла", "ГШР"),
    ],
)
def test_initials(lang: str, words: str, short: str) -> None:
    assert acronym_of(words.split(), lang) == short
