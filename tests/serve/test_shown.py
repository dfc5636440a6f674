"""What a client is shown: no two matches at one place, and none without width or replacement."""

from __future__ import annotations

from itertools import pairwise

import pytest
from growth import growth
from hypothesis import given
from hypothesis import strategies as st

from cleanup.edits.edit import Edit, apply, clash
from cleanup.serve.sentences import sentences
from cleanup.serve.shown import Shown, shown
from cleanup.serve.units import units_of

RAW = "The old mill , the the boats."


def edit(start: int, end: int, after: str | None, *others: str, safe: bool = True) -> Edit:
    before = RAW[start:end]
    sure = safe and after is not None
    return Edit(start, end, before, after, ("en/a/b",), "style", "Why.", sure, others)


def told(one: Shown) -> tuple[str, tuple[str, ...]]:
    return RAW[one.start : one.end], one.replacements


@pytest.mark.parametrize(
    ("edits", "suggestions", "expected"),
    [
        ([edit(12, 14, ",")], [], [(" ,", (",",))]),
        # An insertion and a deletion take in the word before.
        ([edit(28, 28, "!")], [], [("boats", ("boats!",))]),
        ([edit(18, 22, "")], [], [("the the", ("the",))]),
        ([edit(15, 19, "")], [], [(", the ", (", ",))]),
        # At the beginning there is none: the word after it, then.
        ([edit(0, 0, "“")], [], [("The", ("“The",))]),
        ([edit(0, 4, "")], [], [("The old", ("old",))]),
        # A suggestion holds the safe edits that it covers; they alone are its last replacement.
        (
            [edit(12, 14, ",")],
            [edit(8, 14, "mill, and", "mill;", safe=False)],
            [("mill ,", ("mill, and", "mill;", "mill,"))],
        ),
        # A flag that covers a safe edit is told with it.
        ([edit(12, 14, ",")], [edit(8, 14, None, safe=False)], [(" ,", (",",))]),
        ([], [edit(8, 12, None, safe=False)], [("mill", ())]),
        ([], [edit(8, 12, None, "mull", "null", safe=False)], [("mill", ("mull", "null"))]),
        # Neighbours keep their distance.
        (
            [edit(12, 14, ","), edit(14, 15, "")],
            [],
            [(" ,", (",",)), (" the", ("the",))],
        ),
    ],
)
def test_what_is_shown(
    edits: list[Edit], suggestions: list[Edit], expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = shown(RAW, edits, suggestions, [(0, len(RAW))])
    assert [told(one) for one in found] == expected
    assert all(one.message for one in found)


def test_a_match_stays_out_of_mark_up() -> None:
    [one] = shown(RAW, [edit(12, 14, "")], [], [(0, 8), (12, 29)])
    assert told(one) == (" , the", (" the",)) or one.start >= 12


@st.composite
def choices(draw: st.DrawFn) -> tuple[list[Edit], list[Edit]]:
    def some(*, safe: bool) -> list[Edit]:
        kept: list[Edit] = []
        cuts = sorted(draw(st.lists(st.integers(0, len(RAW)), max_size=8)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            after = draw(st.sampled_from(["", "x", " y ", None] if not safe else ["", "x"]))
            one = edit(start, end, after, safe=safe)
            if after != one.before and not any(clash(one, other) for other in kept):
                kept.append(one)
        return kept

    return some(safe=True), some(safe=False)


@given(given_=choices())
def test_matches_are_disjoint_and_say_what_the_edits_do(
    given_: tuple[list[Edit], list[Edit]],
) -> None:
    edits, suggestions = given_
    found = shown(RAW, edits, suggestions, [(0, len(RAW))])
    for one, two in pairwise(found):
        assert one.end <= two.start
    for one in found:
        assert 0 <= one.start < one.end <= len(RAW)
    if not suggestions:
        made = RAW
        for one in reversed(found):
            made = made[: one.start] + one.replacements[0] + made[one.end :]
        assert made == apply(RAW, edits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n ", []),
        ("One mill. Two boats! Three", ["One mill.", "Two boats!", "Three"]),
        ("See p. 5 of it. It is old.", ["See p. 5 of it.", "It is old."]),
        ("So 3.5 mills, e.g. old ones.", ["So 3.5 mills, e.g. old ones."]),
        ("A heading\n\nA text\nof two lines.", ["A heading", "A text\nof two lines."]),
        ("磨坊很旧。船很新。", ["磨坊很旧。", "船很新。"]),
        ("Он сказал: «Да». Она ушла.", ["Он сказал: «Да».", "Она ушла."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


@pytest.mark.parametrize("piece", [" ", ".", "\n", ".'", "\n ", "。", ". ", "a. ", "?\n"])
def test_sentences_take_time_in_proportion(piece: str) -> None:
    assert growth(lambda size: sentences(piece * size), 50_000) < 10


@given(st.text(alphabet="aé漢😀𝔘\ud83d", max_size=20))
def test_units(text: str) -> None:
    units = units_of(text)
    for at in range(len(text) + 1):
        assert units(at) == len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
