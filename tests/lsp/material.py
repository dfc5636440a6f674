"""Markdown with every kind of block and mark-up, some of it broken off, and with artefacts."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    "The old mill , once a museum, is open.",
    "They spoke of armed groups. .",
    "The the boats came back , and and left again.",
    "A [key][k] and [another](<a b> 'c') , both old.",
    "Some *bold** and `code , here` and \\* , so.",
    "[k]: /keys 'The keys'",
    "[k]:",
    "Le moulin est ouvert , dit-on , depuis des années dans la ville.",
    "# A heading , so",
    "## Another , one ##",
    "Set , so\n===",
    "- one , two\n- the the third\n\n    - inner , item",
    "1. first , one\n\n2. second",
    "> quoted , words\ncontinued , so",
    "```sh\nls , -l\n\nA boat",
    "```",
    "~~~",
    "    indented , code",
    "| a , b | c |\n|---|---|\n| d , e | f |",
    "<div>\nnot , this\n\nBoats , here\n</div>",
    "<!-- a comment\n\nKeys , and boats",
    "-->",
    "<!-- cleanup: ignore-next-line -->",
    "The harbour , again. <!-- cleanup: ignore[any/spaces] -->",
    "---",
    "title: The mill , a play",
    "***",
    "::: note",
    "$$\na , b\n\nA , c\n$$",
    "Tab\there , and \u2028 a 🌾 boat , so",
    "The European Union (UE) and the mill.",
    "The\r\nharbour , \r\n\r\nAnd a boat , so\r\n",
    "x",
    "",
)
documents = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(("\n", "\n\n", "\n\n\n", " ", "\n\n  "))),
    max_size=12,
).map(lambda rows: "".join(piece + end for piece, end in rows))
changes = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 12),
        st.one_of(
            st.sampled_from(PIECES), st.sampled_from((" ,", "\n", "\n\n", "`", "#", "- ", "x"))
        ),
    ),
    max_size=6,
)


def changed(text: str, change: tuple[float, int, str]) -> tuple[int, int, str]:
    """Return start and end of a change to a text, and what is put there."""
    at, length, new = change
    start = round(at * len(text))
    return start, min(len(text), start + length), new
