"""What LanguageTool cannot know is not shown, and its guesses at unknown words are no proposals."""

from __future__ import annotations

import pytest

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.responses import Finding
from cleanup.languagetool.filter.unfounded import coded, unfounded
from cleanup.languagetool.filter.unknown_words import verdict
from cleanup.text.protect import merged, protected


def finding(text: str, word: str, rule: str = "X", offered: tuple[str, ...] = ()) -> Finding:
    start = text.index(word)
    return Finding(start, start + len(word), rule, "", "", "GRAMMAR", "grammar", offered)


@pytest.mark.parametrize(
    ("text", "word", "rule", "expected"),
    [
        ("Give it an `int` value.", "an", "EN_A_VS_AN", True),
        ("Give it an https://mill.example page.", "an", "EN_A_VS_AN", True),
        ("Give it an mill.", "an", "EN_A_VS_AN", False),
        ("Ask { kname } for it.", "kname", "MORFOLOGIK_RULE_EN_US", True),
        ("He left on May 3, 2025, on a Monday.", "May 3, 2025", "DATE_NEW_YEAR", False),
        ("He left on Monday, May 3, again.", "Monday, May 3", "EN_DATE_WEEKDAY_CURRENTYEAR", True),
        ("He left on Monday, May 3, 1999.", "Monday, May 3, 1999", "EN_DATE_WEEKDAY", False),
        ("Le moulin est vieux!", "vieux!", "FRENCH_WHITESPACE", True),
    ],
)
def test_unfounded(text: str, word: str, rule: str, expected: bool) -> None:  # noqa: FBT001
    passage = Passage(text, "en", None, tuple(merged(protected(text))))
    assert unfounded(passage, finding(text, word, rule)) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("the mRNA of it", "mRNA", True),
        ("set max_len to it", "max_len", True),
        ("a model X4b here", "X4b", True),
        ("the (KSMBTGR) said", "KSMBTGR", True),
        ("run $teh now", "teh", True),
        ("the teh dog", "teh", False),
        ("The Teh dog", "Teh", False),
    ],
)
def test_codes(text: str, word: str, expected: bool) -> None:  # noqa: FBT001
    start = text.index(word)
    assert coded(text, start, start + len(word)) is expected


@pytest.mark.parametrize(
    ("word", "near", "source", "expected"),
    [
        ("danube", "Danube", None, "suggest"),
        ("seting", "setting", None, "suggest"),
        ("shcöner", "schöner", None, "suggest"),
        ("Url", "URL", "l'URL est là", "suggest"),
        ("moulin", "mouldin", "le moulin", "drop"),
        ("flankeyard", "flanked", None, "flag"),
        ("limonal", "liminal", None, "flag"),
        ("Gerely", "Geely", None, "drop"),
        ("kasteˈxon", "caste", None, "drop"),
        ("kname", "", None, "flag"),
    ],
)
def test_unknown_words(word: str, near: str, source: str | None, expected: str) -> None:
    text = f"It is {word} there."
    told = finding(text, word, "MORFOLOGIK_RULE_EN_US", (near,) if near else ())
    assert verdict(Passage(text, "en", source), told) == expected
