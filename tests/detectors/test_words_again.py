"""What stands again a few words on, against a plain look at all pairs of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors.repetition import joined_phrase
from cleanup.detectors.repetition._again import FARTHEST, again

words = st.lists(st.sampled_from(("mill", "Mill", "of", "the", "wheel", "wheel.", "ß", "水")))


@given(words)
def test_the_same_is_found_word_by_word(said: list[str]) -> None:
    low = [word.lower() for word in said]
    [(_, found)] = again(" ".join(said))
    pairs = {
        (at, far)
        for at in range(len(low))
        for far in range(1, FARTHEST + 1)
        if at + far + 2 <= len(low) and low[at : at + 2] == low[at + far : at + far + 2]
    }
    assert {*found.pairs} == pairs
    around = [
        at
        for at in range(len(low) - 3)
        if low[at] == low[at + 2] and low[at + 3].startswith(low[at + 1])
        if max(map(len, low[at : at + 2])) >= 4
    ]
    assert list(found.around) == around


def test_no_more_links_than_are_looked_for() -> None:
    with pytest.raises(ValueError, match="no more than 3"):
        joined_phrase.build(links=["of"], far=4)
