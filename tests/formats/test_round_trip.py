"""What holds for every format: only what is edited changes, and it then reads as edited."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from cleanup.formats import Format, FormatError, FormatOptions, for_path, named, names
from cleanup.text.segment import Segment
from tests.formats.made import DOCUMENTS, documents
from tests.formats.splice import Change, allowed, spliced

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "formats").iterdir())
FIRST = FormatOptions(values={"column": ("1",), "header": False})
COMMA, TAB = (
    FormatOptions(values={"column": ("1",), "header": False, "delimiter": d}) for d in ",\t"
)

CUES = ("srt", "vtt", "sbv", "ass")

LOOSE = (
    "ini",
    "properties",
    "android",
    "html",
    "yaml",
    "fluent",
)  # white space at the ends of a value is not part of it

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
MARKS = st.text(st.sampled_from('ab é\U0001f600"\\\n\r\t,;/`*_~[]()<>!#|$:-1. '), max_size=40)
CHANGES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), TEXTS | MARKS), max_size=5)


def holds(raw: str, form: Format, options: FormatOptions, changes: list[Change]) -> None:
    segments = form.read(raw, options)
    mine = [(segment, allowed(segment, changes)) for segment in segments]
    for segment in segments:
        check_segment(raw, segment)
    made, wanted = spliced(raw, form, mine)
    if form.name == "table" and not all(text.strip() for text in wanted):
        return  # an empty line is no row
    again = [segment.text for segment in form.read(made, options)]
    if form.name in CUES:  # an edit may end a sentence, or begin one: the runs of cues are others
        again, wanted = "\n".join(again).split("\n"), "\n".join(wanted).split("\n")
        if not all(line.strip() for line in wanted):
            return  # a cue that says nothing is no text
    if form.name == "po" and not all(wanted):
        return  # an empty translation is none
    if form.name == "markdown":  # the page shows its front matter, whose fields are segments too
        again, wanted = ([_FRONT.sub("", text) for text in texts] for texts in (again, wanted))
    if form.name in LOOSE:
        again, wanted = ([" ".join(text.split()) for text in texts] for texts in (again, wanted))
        if not all(wanted):
            return  # an empty value is no text
    assert again == wanted
    if not any(edits for _, edits in mine):
        assert made == raw


def check_segment(raw: str, segment: Segment) -> None:
    assert 0 <= segment.start <= segment.end <= len(raw)
    if segment.offsets is None:
        assert segment.text == raw[segment.start : segment.end]
    else:
        assert len(segment.offsets) == len(segment.text) + 1
        assert list(segment.offsets) == sorted(set(segment.offsets))
        assert (segment.offsets[0], segment.offsets[-1]) == (segment.start, segment.end)
    for spans in (segment.units or (), segment.protected):
        ends = [at for span in spans for at in span]
        assert ends == sorted(ends)
        assert all(0 <= a < b <= len(segment.text) for a, b in spans)


@settings(deadline=None)
@given(raw=TEXTS | MARKS, changes=CHANGES)
@pytest.mark.parametrize("name", ["text", "markdown"])
def test_plain(name: str, raw: str, changes: list[Change]) -> None:
    holds(raw, named(name), FormatOptions(), changes)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | MARKS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=5,
)


@st.composite
def json_lines(draw: st.DrawFn) -> str:
    lines = []
    for _ in range(draw(st.integers(0, 3))):
        record = draw(st.dictionaries(st.sampled_from(["id", "a.b", "x"]), VALUES, max_size=3))
        record["text"] = draw(TEXTS | MARKS | st.lists(MARKS, max_size=2) | st.none())
        spaced = draw(st.sampled_from([None, (",", ":"), (" , ", "\t: ")]))
        line = json.dumps(record, ensure_ascii=draw(st.booleans()), separators=spaced)
        lines.append(line.replace("/", "\\/") if draw(st.booleans()) else line)
    return draw(st.sampled_from(["\n", "\r\n", "\n\n"])).join(lines)


@settings(deadline=None)
@given(raw=json_lines(), changes=CHANGES)
@example('{"text": "\\ud83da\\ude00 \\ud800"}', [(1, 2, ""), (4, 4, "\U0001f600")])
@example('{"text": "\\u00E9/\\/"}', [(1, 1, "/\\é\\u00e9")])
def test_jsonl(raw: str, changes: list[Change]) -> None:
    holds(raw, named("jsonl"), FormatOptions(), changes)


@settings(deadline=None)
@given(raw=MARKS, changes=CHANGES, options=st.sampled_from([COMMA, TAB]))
@example('a "b', [(0, 2, "")], COMMA)
@example('a "b', [(0, 1, '"'), (3, 3, '"')], COMMA)
@example('"a" b "c"\tx', [(3, 6, "")], TAB)
@example('"a" b\tx', [(3, 5, "")], TAB)
@example('"a\tx', [(2, 2, '"')], TAB)
@example('"a ""b"" c",x', [(2, 5, '"\n')], COMMA)
def test_table(raw: str, changes: list[Change], options: FormatOptions) -> None:
    try:
        named("table").read(raw, options)
    except FormatError:
        assume(False)  # noqa: FBT003
    holds(raw, named("table"), options, changes)


def form_of(path: Path) -> Format:
    form = for_path(str(path))
    assert form is not None
    return form


@settings(deadline=None, max_examples=200)
@given(made=st.one_of(*(documents(name) for name in DOCUMENTS)), changes=CHANGES)
def test_made_documents(made: tuple[str, str], changes: list[Change]) -> None:
    name, raw = made
    holds(raw, named(name), FormatOptions(), changes)


def test_a_sample_for_every_format() -> None:
    texts = {name for name in names() if named(name).members is None} - {"parquet"}
    assert {form_of(path).name for path in SAMPLES} == texts


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples(path: Path) -> None:
    raw = path.read_bytes().decode("utf-8-sig")
    form = form_of(path)
    segments = form.read(raw, FormatOptions())
    assert segments
    for segment in segments:
        check_segment(raw, segment)
        for span in segment.units or ((0, len(segment.text)),):
            holds(raw, form, FormatOptions(), [(span[0] + 1, span[0] + 2, "é…")])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples_in_parts(path: Path) -> None:
    raw = path.read_bytes().decode("utf-8-sig")
    form = form_of(path)
    if form.cut is None:
        pytest.skip("this format is read whole")
    options = FormatOptions()
    whole = [segment.text for segment in form.read(raw, options)]
    known = form.rest(raw, options)
    seen: set[int] = set()
    for end in range(len(raw)):
        cut = max(0, form.cut(raw[:end], known))  # -1: the rest is one part
        assert 0 <= cut <= end
        assert cut == 0 or raw[cut - 1] in ("\r\n," if form.name == "json" else "\r\n")
        if not cut or cut in seen:
            continue
        seen.add(cut)
        first = replace(options, more=form.carry is not None)
        texts = [segment.text for segment in form.read(raw[:cut], first)]
        later = form.carry(raw[:cut], known) if form.carry else known
        texts += [segment.text for segment in form.read(raw[cut:], later)]
        if form.name == "text":
            assert "".join(texts) == "".join(whole)
        elif form.name in CUES:  # a part ends where a sentence does, if one does
            assert "\n".join(texts) == "\n".join(whole)
        else:
            assert texts == whole
