"""Two real articles beside the project are handled as a careful editor marked them."""

from __future__ import annotations

from functools import cache

import pytest
from evaluation import SHARED, needs_samples

from cleanup import clean
from cleanup.api import Cleaned

FIRST, SECOND = "000_099edbc7c3333d25.txt", "004_478cad496ce596fb.txt"

# (article, what stands there, what comes of it where the edit is made alone)
SAFE = [
    (FIRST, "Treaty Organization (CTSC)", "Treaty Organization (CSTO)"),
    (FIRST, "armed groups. .", "armed groups."),
    (SECOND, "One  Belt One Road", "One Belt One Road"),
    (SECOND, "quell the protests. \n", "quell the protests.\n"),
    (SECOND, "goals and plans for the region. \n", "goals and plans for the region.\n"),
]
SUGGESTED = [
    (FIRST, "Road initiative. the Route (BRI)", "Road Initiative (BRI)"),
    (FIRST, "initiative. ” in 2013″.", "in 2013.”"),
    (FIRST, "Syrians. and other", "Syrians and other"),
    (FIRST, "country, this that didn’t work out well with", "country, which did not sit well with"),
    (FIRST, "to the official request of", "at the official request of"),
    (FIRST, "second trading partner", "second-largest trading partner"),
    (SECOND, "liquid petroleum gas (LPG)", "liquefied petroleum gas (LPG)"),
    (SECOND, "struggle with international terrorism", "international terrorism"),
    (SECOND, "take measures to the creation", "take measures to create"),
    (SECOND, "menacing to safety", "threatening"),
]
LEFT = [
    (FIRST, "“China has become"),
    (FIRST, "“attempted coup”"),
    (FIRST, "(LPG)"),
    (FIRST, "President Kassym-Jomart Tokayev"),
    (FIRST, "20,000 “bandits”"),
    (SECOND, "TEHRAN, Jan. 08 (MNA) –"),
    (SECOND, "(CSTO)"),
]


@cache
def article(name: str) -> tuple[str, Cleaned]:
    text = (SHARED / "samples" / name).read_text("utf-8")
    return text, clean(text)


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


@needs_samples
@pytest.mark.parametrize(("name", "before", "after"), SAFE)
def test_what_must_be_repaired_is(name: str, before: str, after: str) -> None:
    text, result = article(name)
    assert before in spaced(text)
    assert before not in spaced(result.text)
    assert after in spaced(result.text)


@needs_samples
@pytest.mark.parametrize(("name", "before", "after"), SUGGESTED)
def test_what_must_be_offered_is(name: str, before: str, after: str) -> None:
    text, result = article(name)
    start = text.index(before)
    end = start + len(before)
    offers = [e for e in result.suggestions if e.start < end and start < e.end and e.after]
    made = [
        text[min(start, e.start) : e.start] + (choice or "") + text[e.end : max(end, e.end)]
        for e in offers
        for choice in (e.after, *e.alternatives)
    ]
    assert any(after in " ".join(one.split()) for one in made), made
    assert before in result.text


@needs_samples
@pytest.mark.parametrize(("name", "kept"), LEFT)
def test_what_is_right_is_left_alone(name: str, kept: str) -> None:
    text, result = article(name)
    assert kept in text
    assert result.text.count(kept) == text.count(kept)
    start = text.index(kept)
    assert not [
        e
        for e in result.suggestions
        if e.start < start + len(kept) and start < e.end and "mixed" not in e.rule and e.after
    ]


@needs_samples
def test_a_long_form_in_small_letters_is_offered_its_capitals_each_time() -> None:
    text, result = article(FIRST)
    assert text.count("Belt and Road initiative") == 2
    offered = [e for e in result.suggestions if "Initiative" in (e.after or "")]
    assert len(offered) == 2


@needs_samples
def test_marks_of_two_kinds_are_one_decision() -> None:
    _, result = article(SECOND)
    groups = {e.group for e in result.suggestions if e.group and "mixed" in e.rule}
    assert len(groups) == 1


@needs_samples
def test_the_furniture_of_the_page_is_one_edit() -> None:
    text, result = article(SECOND)
    [edit] = [e for e in result.suggestions if "furniture" in e.rule]
    assert "News Code" in edit.before
    assert "captcha" in edit.before
    assert text[edit.end :].strip() == ""
