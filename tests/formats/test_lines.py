"""A text a line, aligned with another file's lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from cleanup.formats.lines import escape, lines

READ = named("lines").read


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        ("", []),
        ("\n", []),
        ("a\nb", ["a", "b"]),
        ("a\r\nb\r\n", ["a", "b"]),
        ("a\rb\n", ["a\rb"]),
        ("a\u2028b\x0bc\x85d\n", ["a\u2028b\x0bc\x85d"]),
        (" \n\nb\n", ["b"]),
    ],
)
def test_a_line_ends_with_a_line_feed_only(raw: str, texts: list[str]) -> None:
    assert [segment.text for segment in READ(raw, FormatOptions())] == texts


def test_each_line_has_its_source() -> None:
    options = FormatOptions(source="the mill\n\nthe key\r\n \n")
    told = [(one.text, one.source) for one in READ("le moulin\nle port\n\n\n", options)]
    assert told == [("le moulin", "the mill"), ("le port", ""), ("", "the key\r")]


def test_as_many_lines_are_wanted() -> None:
    with pytest.raises(FormatError, match="There are 2 lines here, and 1 in the source"):
        READ("a\nb\n", FormatOptions(source="a"))


def test_no_line_break_is_put_in() -> None:
    [segment] = READ("a b", FormatOptions())
    assert escape("c d", segment, 0) == "c d"
    with pytest.raises(Unspellable, match="from their sources"):
        escape("c\nd", segment, 0)


@given(st.text(st.sampled_from("ab \r\n\u2028"), max_size=12))
def test_the_lines_are_those_of_wc(raw: str) -> None:
    assert len(lines(raw)) == raw.count("\n") + (not raw.endswith("\n") and raw != "")
