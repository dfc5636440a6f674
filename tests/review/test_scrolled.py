"""What a small screen shows of a long finding, and the keys in its last lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanup.review.scrolled import joined, lines_of, scrolled

PIECES = st.lists(st.tuples(st.sampled_from(["", "class:a"]), st.text("ab \n", max_size=9)))


@given(PIECES)
def test_lines_are_those_of_the_text(pieces: list[tuple[str, str]]) -> None:
    text = "".join(part for _, part in pieces)
    lines = lines_of(pieces)
    assert "".join(part for _, part in joined(lines)) == text.removesuffix("\n")


@given(st.integers(0, 60), st.integers(-9, 99), st.integers(2, 30))
def test_every_line_can_be_reached(count: int, top: int, height: int) -> None:
    lines = lines_of([("", "\n".join(f"line {n}" for n in range(count)))])
    shown, first = scrolled(lines, top, height)
    rows = "".join(text for _, text in shown).split("\n")
    assert len(rows) <= height
    if count <= height:
        assert (rows, first) == ([f"line {n}" for n in range(count)] or [""], 0)
        return
    assert rows[:-1] == [f"line {n}" for n in range(first, first + height - 1)]
    below = count - first - height + 1
    assert (f"{below} below" in rows[-1], f"{first} above" in rows[-1]) == (below > 0, first > 0)
    assert scrolled(lines, first + max(height - 2, 1), height)[1] > first or not below
