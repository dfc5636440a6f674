"""The prefilter never misses what `re` finds."""

import re

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.rules.widen import widen

ATOMS = st.sampled_from(
    r"a b k s i é ß я . , \. \w \W \d \D \s \S \b \B ^ $ [a-c] [^a] [^\w] [^\d] [\w.] [k-s] [é-я] "
    r"(?:ab) (a) (?P<n>b) \Z \A İ ſ [\s,] _ 1".split()
)
SUFFIXES = st.sampled_from(["", "", "", "?", "*", "+", "{2}", "{2,5}", "*?", "++"])
TEXTS = st.text("abkszAKSI iıİſKéÉßẞяЯ.,_1٣ \n\u00a0\u3000-", max_size=12)


@st.composite
def patterns(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(1, 5))):
        atom = draw(ATOMS)
        zero = atom in (r"\b", r"\B", "^", "$", r"\Z", r"\A")
        suffix = "" if zero else draw(SUFFIXES)
        shape = draw(st.sampled_from(["{}", "{}", "{}", "(?:{}|b)", "(?={})", "(?<!{})", "(?>{})"]))
        if shape == "(?<!{})" and (suffix or "(" in atom):
            shape = "{}"
        parts.append(shape.format(atom + suffix))
    pattern = "".join(parts)
    if "(a)" in pattern and draw(st.booleans()):
        pattern += r"\1"
    return draw(st.sampled_from(["", "(?i)", "(?m)", "(?s)", "(?im)"])) + pattern


@settings(max_examples=1500)
@given(patterns(), TEXTS)
def test_the_wide_pattern_matches_wherever_the_pattern_does(pattern: str, text: str) -> None:
    try:
        exact = re.compile(pattern)
    except re.error:
        return
    if exact.search(text):
        chosen = re2.Set.SearchSet()
        chosen.Add(widen(pattern))
        chosen.Compile()
        assert chosen.Match(text.encode()), widen(pattern)


@pytest.mark.parametrize(
    ("pattern", "wide"),
    [
        (r"(?<=\w) +,(?=\s)", r"(?:\x{20})+\x{2C}"),
        (r"\bthe the\b", r"\bthe\x{20}the\b"),
        (r"\bété\b", r"\x{E9}t\x{E9}"),
        (r"(?i)\bof", r"\b[Oo][Ff]"),
        (r"\b(ab)\1", r"\b(?:ab)(?:ab)"),
        (r"x{2,60}", r"(?:x){2,}"),
    ],
)
def test_what_is_left_out_and_what_stays(pattern: str, wide: str) -> None:
    assert widen(pattern) == wide
