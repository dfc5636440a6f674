"""What is held for proof, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.acronyms.evidence import distance, doubled, extends, weigh
from cleanup.acronyms.transliteration import respelled
from cleanup.terms.acronym import plain

CSTO = (["CSTO"], ["ОДКБ", "OTSC", "OVKS"])
LETTERS = st.text("ABCD", max_size=6)


@pytest.mark.parametrize(
    ("short", "kind", "strong"),
    [
        ("CTSC", "near", True),
        ("CTSO", "permuted", True),
        ("OTSC", "foreign", True),
        ("ОДКБ", "foreign", True),
        ("СSТО", "lookalike", True),
        ("CSO", "near", False),
        ("CSSTO", "near", True),
        ("CSTOX", "near", False),
        ("CBTX", "near", False),
        ("KLMN", "apart", False),
    ],
)
def test_kinds(short: str, kind: str, strong: bool) -> None:  # noqa: FBT001
    found = weigh(short, *CSTO)
    assert found is not None
    assert (found.kind, found.strong, found.right) == (kind, strong, "CSTO")


@pytest.mark.parametrize("short", ["CSTO", "Csto", "C.S.T.O.", "CSTOs"])
def test_the_right_one(short: str) -> None:
    assert weigh(short, *CSTO) is None


def test_two_and_three_letters_prove_little() -> None:
    assert weigh("UK", ["EU"], []).kind == "apart"  # type: ignore[union-attr]
    assert not weigh("WTO", ["WHO"], []).strong  # type: ignore[union-attr]
    assert not weigh("UE", ["EU"], []).strong  # type: ignore[union-attr]


@given(LETTERS, LETTERS)
def test_distance(one: str, other: str) -> None:
    steps = distance(one, other)
    assert steps == distance(other, one)
    assert (steps == 0) == (one == other)
    assert abs(len(one) - len(other)) <= steps <= max(len(one), len(other))


@given(LETTERS, st.integers(0, 5))
def test_a_doubled_letter_is_seen(word: str, at: int) -> None:
    if at < len(word):
        longer = word[: at + 1] + word[at:]
        assert doubled(longer, word)
        assert extends(longer, word)
        assert distance(longer, word) == 1


def test_plain() -> None:
    assert plain("NGOs") == plain("N.G.O.") == plain("ngo") == "NGO"


@pytest.mark.parametrize(
    ("short", "acronym", "same"),
    [
        ("ODKB", "ОДКБ", True),
        ("SHOS", "ШОС", True),
        ("SNG", "СНГ", True),
        ("EAES", "ЕАЭС", True),
        ("КСТО", "CSTO", True),
        ("ИМФ", "IMF", True),
        ("CSTO", "ОДКБ", False),
        ("NATO", "OTAN", False),
        ("ES", "ЕС", False),
    ],
)
def test_respelled(short: str, acronym: str, same: bool) -> None:  # noqa: FBT001
    assert respelled(short, acronym) is same


def test_a_slip_in_another_languages_acronym_is_weak_evidence() -> None:
    proof = weigh("CTSC", ["OVKS"], ["CSTO", "OTSC"])
    assert proof is not None
    assert (proof.right, proof.kind, proof.strong) == ("OVKS", "near foreign", False)
