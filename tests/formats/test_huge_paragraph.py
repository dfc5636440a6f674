"""A Markdown paragraph of more than 50,000 code points: its prose is read, its mark-up stays."""

from __future__ import annotations

import pytest
from growth import growth

from cleanup import clean
from cleanup.formats import FormatOptions, guard, named
from cleanup.formats._commonmark import keeps_structure
from cleanup.formats._huge_paragraph import HUGE

FORM = named("markdown")
LINE = "The boats lie in the harbour below the old mill.\n"
LONG = LINE * (HUGE // len(LINE) + 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The mill , old.\n", "The mill, old.\n"),
        ("*The mill , old.*\n", "*The mill, old.*\n"),
        ("a `b , c` d , e [f , g](h , i) j.\n", None),
        ("<b c=' , '>The mill\n", None),
        ("$a , b$ c\n", None),
        ("a \\, b &amp; c\n", None),
    ],
)
@pytest.mark.parametrize("start", ["", "- ", "> "])
def test_clean(before: str, after: str | None, start: str) -> None:
    raw = start + before + LONG
    expected = raw if after is None else start + after + LONG
    assert clean(raw, lang="en", format="markdown").text == expected
    raw = f"{start}{LONG}{before}"
    expected = raw if after is None else f"{start}{LONG}{after}"
    assert clean(raw, lang="en", format="markdown").text == expected


def test_what_stands_beside_it_is_read() -> None:
    after = "- The mill , old.\n\n| The boat , red |\n|---|\n| c |\n"
    raw = f"The boat , red.\n\n{LONG}[a](b) *c*\n\n{after}"
    assert clean(raw, lang="en", format="markdown").text == raw.replace(" ,", ",")


@pytest.mark.parametrize(
    ("made", "same"),
    [
        (("mill.", "mill ."), True),
        (("The boats", "*The boats"), False),
        (("x *y* z", "x *y * z"), False),
        (("x *y* z", "x *w* z"), True),
        (("[a](b)", "[a] (b)"), False),
        (("  \nd", "\nd"), False),
    ],
)
def test_structure(made: tuple[str, str], *, same: bool) -> None:
    raw = f"{LONG}x *y* z [a](b) c  \nd\n"
    assert keeps_structure(raw)(raw.replace(*made, 1)) is same


@pytest.mark.parametrize("piece", ["[", "]", "[^1] ", "*a ", "&amp;", "[a](", "> a\n", "<!-- "])
def test_time_is_in_proportion(piece: str) -> None:
    def work(size: int) -> None:
        raw = piece * (size // len(piece))
        FORM.read(raw, FormatOptions())
        same = guard(FORM, FormatOptions())
        assert same is None or same(raw)(raw)

    assert growth(work, HUGE + 10_000) < 9
