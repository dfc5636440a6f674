"""Reports made by hand, as the pipeline would make them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from cleanup.edits.choose import accept_all, accept_none
from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import report as told

TEXT = "First line , here.\nThe Treaty Organization (CTSC) met\u200b.\r\nLast  line"


def edit(text: str, before: str, after: str | None, *, safe: bool = True, rule: str = "") -> Edit:
    start = text.index(before)
    return Edit(
        start,
        start + len(before),
        before,
        after,
        tuple((rule or ("any/a/safe" if safe else "en/b/offer")).split("+")),
        "style",
        f"Because of {before!r}.",
        safe,
    )


def report(
    text: str,
    edits: list[Edit],
    suggestions: Sequence[Edit] = (),
    path: str = "a.txt",
    *,
    unsafe: bool = False,
) -> Report:
    found = Findings(tuple(edits), tuple(suggestions), lang="en")
    return told(path, text, found, "cleanup 0", accept_all if unsafe else accept_none)


def example(*, unsafe: bool = False) -> Report:
    return report(
        TEXT,
        [edit(TEXT, " ,", ","), edit(TEXT, "\u200b", ""), edit(TEXT, "  ", " ")],
        [
            replace(edit(TEXT, "(CTSC)", "(CSTO)", safe=False), alternatives=("(OTSC)",)),
            edit(TEXT, "Last", None, safe=False, rule="any/c/flag"),
        ],
        unsafe=unsafe,
    )


@st.composite
def edited(draw: st.DrawFn) -> Report:
    """Any text of few letters and many line ends, with disjoint edits that never touch."""
    letters = st.text(alphabet="ab \n\r", max_size=4)
    pieces = draw(st.lists(st.tuples(st.text(alphabet="abc\n\r", max_size=30), letters, letters)))
    text, edits = "", []
    for between, before, after in pieces:
        text += between + "."
        if before != after:
            edits.append(
                Edit(
                    len(text),
                    len(text) + len(before),
                    before,
                    after,
                    ("any/x/y",),
                    "",
                    "",
                    safe=True,
                )
            )
        text += before
    text += draw(st.text(alphabet="abc\n", max_size=20))
    return report(text, edits)


def split(whole: Report, lines: int) -> list[Report]:
    """The same report as parts of so many lines, where no edit runs over a part's end."""
    rows = whole.raw.split("\n")
    parts, offset, line = [], 0, 0
    while line < len(rows):
        take = lines
        while True:
            text = "\n".join(rows[line : line + take]) + ("\n" if line + take < len(rows) else "")
            end = offset + len(text)
            if not any(
                e.start < end <= e.end or offset == e.end == end for e in whole.made
            ) or line + take >= len(rows):
                break
            take += 1
        inside = [
            replace(e, start=e.start - offset, end=e.end - offset)
            for e in whole.made
            if offset <= e.start < end or (e.start == end == len(whole.raw))
        ]
        made = report(text, inside, path=whole.path)
        parts.append(replace(made, offset=offset, line=line))
        offset, line = end, line + take
    return parts
