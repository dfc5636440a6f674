"""What a whole document tells of one of its words, numbers or marks."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector, trigger_of
from cleanup.detectors.capitals import lone_small
from cleanup.detectors.names import two_forms
from cleanup.detectors.quotes import two_styles
from cleanup.detectors.spaces import digit_grouping
from cleanup.edits.edit import apply
from cleanup.text.segment import View

FILL = " The old boat lay in the harbour, and nobody came to see what it had brought." * 8
OFTEN = " He left Varandik on foot." * 6


def made(detector: Detector, text: str, lang: str = "en") -> str:
    """Return the text with all that is proposed, which the trigger lets through."""
    edits = list(detector.find(View(text, lang, None, None, text)))
    assert not any(edit.safe for edit in edits)
    assert not edits or re.search(trigger_of(detector) or "", text)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("They saw varandik once.", "They saw Varandik once."),
        ("They saw varandik and varandik again.", None),
        ("They saw a varandik once.", None),  # a common noun after an article
        ("They saw varandik-like towns.", None),
        ("They saw varandik.example once.", None),
        ("They saw Old varandik once.", None),
    ],
)
def test_a_word_in_small_letters_once(text: str, after: str | None) -> None:
    whole = FILL + OFTEN + " " + text
    assert made(lone_small.build(), whole) == FILL + OFTEN + " " + (after or text)


def test_a_capital_that_is_seldom_is_no_rule() -> None:
    text = FILL + " He left Varandik on foot." * 5 + " They saw varandik once."
    assert made(lone_small.build(), text) == text
    assert made(lone_small.build(often=5), text) == text.replace("varandik", "Varandik")


def test_a_document_that_writes_two_words_either_way_is_left_alone() -> None:
    more = " He left Parallon on foot." * 6 + " They saw parallon and varandik once."
    text = FILL + OFTEN + more
    assert made(lone_small.build(), text) == text


def test_a_capital_only_within_longer_names_tells_nothing() -> None:
    text = FILL + " He left Lower Senate on foot." * 6 + " They saw senate once."
    assert made(lone_small.build(), text) == text


@pytest.mark.parametrize(
    ("usual", "rare", "same"),
    [
        ("Kovalenskyy", "Kovalensky", True),
        ("Kovalenskyy", "Kovalenskiy", True),
        ("Mukhtarov", "Muhtarov", True),
        ("Vinnytsia", "Winnytsia", True),
        ("Meesmann", "Meesman", True),
        ("Kovalenskyy", "Kovalenko", False),
        ("Hansen", "Hanson", False),
        ("Austria", "Australia", False),
        ("Schaden", "Schäden", False),
        ("Marina", "Marine", False),
    ],
)
def test_a_name_in_two_spellings(usual: str, rare: str, *, same: bool) -> None:
    text = FILL + f" He met {usual} again." * 3 + f" He met {rare} again."
    assert made(two_forms.build(), text) == (
        text.replace(f" {rare} ", f" {usual} ") if same else text
    )


def test_all_places_of_the_rarer_spelling_are_one_decision() -> None:
    text = FILL + " He met Meesmann here." * 6 + " Then Meesman's wife and Meesman came."
    edits = list(two_forms.build().find(View(text, "en", None, None, text)))
    assert [edit.before for edit in edits] == ["Meesman", "Meesman"]
    assert {edit.group for edit in edits} == {"name-Meesmann"}


def test_neither_spelling_is_oftener_or_one_is_a_word() -> None:
    even = FILL + " He met Meesmann here." * 2 + " He met Meesman here." * 2
    word = FILL + " He met Traveller here." * 4 + " He met Traveler here. A traveller came."
    three = FILL + " He met Meesmann here." * 6 + " Mesman met Meesman."
    for text in (even, word, three):
        assert made(two_forms.build(), text) == text


@pytest.mark.parametrize(
    ("group", "text", "after"),
    [
        (",", "3,200 and 12,500 and 4.100", "3,200 and 12,500 and 4,100"),
        (",", "3,200 and 12,500 and 1.234.567", "3,200 and 12,500 and 1,234,567"),
        (".", "3.200 und 12.500 und 4,100", "3.200 und 12.500 und 4.100"),
        (",", "3,200 and 4.100", None),  # one alone tells nothing
        (",", "3,200 and 12,500 and 4.123", None),  # a decimal, for all we know
        (",", "3,200 and 12,500 and 4.100 and 3.14", None),
        (",", "3,200 and 12,500 and v4.100 and ver. 4.100", None),
        (",", "3,200 and 12,500 at 192.168.100.200", None),
        (",", "3,200 and 12,500 and 4.100%", None),
    ],
)
def test_thousands_with_two_marks(group: str, text: str, after: str | None) -> None:
    assert made(digit_grouping.build(group=group), text) == (after or text)


def test_another_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="comma or a full stop"):
        digit_grouping.build(group=" ")


@pytest.mark.parametrize(
    ("lang", "text", "after"),
    [
        ("en", 'the “a”, the “b”, the “c” and the "d"', "the “a”, the “b”, the “c” and the “d”"),
        ("de", 'das „a“, das „b“, das „c“ und "d"', "das „a“, das „b“, das „c“ und „d“"),
        ("en", 'the "a", the "b", the "c" and the “d”', 'the "a", the "b", the "c" and the "d"'),
        ("en", 'the “a”, the “b”, the “c "d" e”', None),
        ("en", 'the “a”, the “b”, the “c” and 14" or 17"', None),
        ("en", 'the “a”, the “b”, the “c” and "d', None),
        ("en", 'the “a”, the “b” and the "d"', None),
        ("sv", 'det ”a”, det ”b”, det ”c” och "d"', None),  # both of its marks are one character
        ("xx", 'the “a”, the “b”, the “c” and the "d"', None),
    ],
)
def test_two_kinds_of_quotation_marks(lang: str, text: str, after: str | None) -> None:
    assert made(two_styles.build(), text, lang) == (after or text)
