"""The regex detector: what it proposes, and which patterns it refuses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors import regex
from cleanup.detectors.regex import build
from cleanup.edits.edit import apply
from cleanup.text.segment import View


def view(text: str) -> View:
    return View(text, None, None, None, text)


@pytest.mark.parametrize(
    ("params", "text", "spans"),
    [
        ({"find": "x"}, "axbx", [(1, "x", None), (3, "x", None)]),
        ({"find": "teh", "replace": "the"}, "teh cat", [(0, "teh", "the")]),
        ({"find": "(?i)teh", "replace": "the"}, "Teh cat", [(0, "Teh", "the")]),
        ({"find": "teh", "replace": "the", "flags": "i"}, "Teh cat", [(0, "Teh", "the")]),
        # groups at the edges are context, and not covered
        ({"find": r"(\w) +,", "replace": r"\1,"}, "one ,", [(3, " ,", ",")]),
        ({"find": r"(\w) +(,)", "replace": r"\1\2"}, "one ,", [(3, " ", "")]),
        ({"find": r" +(,)", "replace": r"\1"}, "one ,", [(3, " ", "")]),
        ({"find": r"(?P<w>\w+) (?P=w)", "replace": r"\g<w>"}, "so so", [(2, " so", "")]),
        ({"find": r"(a)b(c)", "replace": r"\2\1"}, "abc", [(0, "abc", "ca")]),
        ({"find": r"(?:(a)|b)c", "replace": r"\1d"}, "ac bc", [(1, "c", "d"), (3, "bc", "d")]),
        # nothing changes: nothing is proposed
        ({"find": r"a", "replace": "a"}, "aaa", []),
        # a pattern may be empty in places that no probe shows
        ({"find": r"(?<=q)(?=z)|k"}, "qz k", [(3, "k", None)]),
    ],
)
def test_finds(params: dict[str, str], text: str, spans: list[tuple[int, str, str | None]]) -> None:
    edits = list(build(**params).find(view(text)))
    assert [(e.start, e.before, e.after) for e in edits] == spans
    assert all(e.before == text[e.start : e.end] for e in edits)


def test_alternatives_replace_the_same_span() -> None:
    detector = build(
        find=r"([a-z])\. ([a-z])", replace=r"\1 \2", alternatives=[r"\1, \2", r"\1; \2", r"\1, \2"]
    )
    (edit,) = detector.find(view("cats. and dogs"))
    assert (edit.before, edit.after, edit.alternatives) == (". ", " ", (", ", "; "))


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"find": "(a"}, "character 1"),
        ({"find": "[z-a]"}, "not a valid regular expression"),
        ({"find": ""}, "empty"),
        ({"find": "a*"}, "matches the empty string"),
        ({"find": r"\b"}, "matches the empty string"),
        ({"find": "x|(?=b)"}, "matches the empty string"),
        ({"find": "^", "flags": "m"}, "matches the empty string"),
        ({"find": "a", "replace": r"\1"}, "0 groups"),
        ({"find": "(a)", "replace": r"\2"}, "1 group"),
        ({"find": "(?P<n>a)", "replace": r"\g<x>"}, "named n"),
        ({"find": "a", "replace": "\\q"}, "bad escape"),
        ({"find": "a", "replace": "b", "alternatives": [r"\1"]}, "refers to a group"),
        ({"find": "a", "alternatives": ["b"]}, "there is no `replace`"),
        ({"find": "a", "flags": "z"}, "`flags` is 'z'"),
        ({"find": "a", "flags": "ii"}, "each once"),
    ],
)
def test_refuses(params: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        build(**params)  # type: ignore[arg-type]


@pytest.mark.parametrize("flags", ["", "i", "im", "x"])
def test_the_trigger_is_the_pattern(flags: str) -> None:
    trigger = build(find="Ab", flags=flags).trigger
    assert trigger is not None
    assert bool(re.search(trigger, "ab")) == ("i" in flags)


TEMPLATES = [r"\1-\2", r"\2\1", r"\1", r"\2", "-", r"\g<1>\2\1", r"-\2"]


@given(st.text("ab ,", max_size=30), st.sampled_from(TEMPLATES))
def test_context_changes_nothing_but_the_span(text: str, template: str) -> None:
    pattern = r"(a+) ?(b+|,)"
    edits = build(find=pattern, replace=template).find(view(text))
    assert apply(text, edits) == re.sub(pattern, template, text)


SLOW = r"(?:a|aa)+c"  # two ways at each letter
LETTERS = "a" * 26


def test_a_pattern_that_takes_its_thread_too_long_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        list(regex.limited(SLOW, 0, 0.002)(LETTERS + "b" + LETTERS))


def test_the_time_of_other_threads_is_not_a_patterns_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regex, "thread_time", lambda: 0.0)  # all that passes is the others'
    found = regex.limited(SLOW, 0, 0.002)(LETTERS + "b" + "aac")
    assert [match[0] for match in found] == ["aac"]


@given(
    st.lists(
        st.sampled_from(
            [r"\1", r"\2", r"\g<w>", r"\g<1>0", r"\10", r"\n", r"\\", r"\060", r"\0", "a", "é"]
        )
    ).map("".join),
    st.booleans(),
)
def test_a_template_is_filled_as_re_does(template: str, second: bool) -> None:  # noqa: FBT001
    match = re.match(r"(?P<w>b)(c)?(d)(d)(d)(d)(d)(d)(d)(e)", f"b{'c' * second}ddddddde")
    assert match is not None
    assert regex.filled(template)(match) == match.expand(template)
