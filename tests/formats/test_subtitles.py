"""Subtitles, case by case, and what pysubs2 reads after a fix."""

from __future__ import annotations

import re
from pathlib import Path

import pysubs2
import pytest

from cleanup.api import clean
from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from cleanup.text.segment import Segment
from cleanup.value import replace
from tests.formats.test_every_sample import cleaned

SAMPLES = Path(__file__).parents[2] / "samples" / "formats"
ENGLISH = FormatOptions(lang="en")


def srt(*texts: str, pause: int = 0) -> str:
    return "\n".join(
        f"{n}\n00:00:{n * (2 + pause):02},000 --> 00:00:{n * (2 + pause) + 2:02},000\n{text}\n"
        for n, text in enumerate(texts, 1)
    )


NOTE = "WEBVTT\n\nNOTE a\nb\n\n00:01.000 --> 00:02.000\n<v A>x &amp; &#38;</v>"


def event(text: str) -> str:
    return f"[Events]\nFormat: Layer, Text\nDialogue: 0,{text}\n"


EVENTS = "[Events]\nFormat: Layer, Text\nDialogue: 0,a, {\\i1}b\\Nc\nComment: 0,d"
INFO = "[Script Info]\nDialogue: 0,0,0,0,0,0,0,0,0,a\n[Events]\nDialogue: 0,0,0,0,0,0,0,0,0,b"


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("srt", "", []),
        ("srt", srt("A boat."), ["A boat."]),
        ("srt", srt("A boat.").replace("\n", "\r\n"), ["A boat."]),
        ("srt", srt("A", "", "B"), ["A", "B"]),
        ("srt", srt("The boat", "is old."), ["The boat\nis old."]),
        ("srt", srt("The boat", "is old.", pause=9), ["The boat", "is old."]),
        ("srt", srt("The boat.", "is old."), ["The boat.", "is old."]),
        ("srt", srt("The boat", "Is old."), ["The boat", "Is old."]),
        ("srt", srt("The boat,", "The mill."), ["The boat,\nThe mill."]),
        ("srt", srt("The boat", "- is old."), ["The boat", "- is old."]),
        ("srt", srt("a\n\nb\n\n2"), ["a\n\nb\n\n2"]),
        ("srt", srt("<i>a</i> <b and c> {\\an8}d {x}"), ["a <b and c> d {x}"]),
        ("srt", "00:00:01,000 --> 00:00:02,000\na", ["a"]),
        ("vtt", NOTE, ["x & &#38;"]),
        ("vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\na<ruby>b<rt>c</rt></ruby>", ["ab"]),
        ("vtt", "WEBVTT a\nb\n", []),
        ("sbv", "0:00:01.000,0:00:02.000\na[br]b\n\n0:00:03.000,0:00:04.000\nC", ["a\nb", "C"]),
        ("ass", EVENTS, ["a, b\nc"]),
        ("ass", INFO, ["b"]),
        ("ass", event(r"{\p1}m 0 0 l 1 , 1{\p0}a"), ["a"]),
        ("ass", event(r"{\pos(1,2)}a {\i1\p2}m 0\N0{\r} 1"), ["a "]),
        ("ass", event(r"a{\p1}m 0{\pbo5} 1{\p0\b1}b"), ["ab"]),
    ],
)
def test_read(name: str, raw: str, said: list[str]) -> None:
    assert [segment.text for segment in named(name).read(raw, ENGLISH)] == said


def test_words_in_another_language_stay() -> None:
    said = "The mill , <lang fr>le moulin !</lang> and the the boat , <lang fr>vieux !"
    [one] = named("vtt").read(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{said}\n", ENGLISH)
    assert [one.text[a:b] for a, b in one.protected] == ["le moulin !", "vieux !"]


def test_speakers_are_read_each_for_themselves() -> None:
    (segment,) = named("srt").read(srt("- Who\nhas it ?\n- I , the miller"), ENGLISH)
    assert segment.units is not None
    assert [segment.text[a:b] for a, b in segment.units] == ["- Who\nhas it ?", "- I , the miller"]


def test_the_place_between_two_cues_never_changes() -> None:
    (segment,) = named("srt").read(srt("The boat", "is old."), ENGLISH)
    assert segment.protected == ((8, 9),)


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("srt", "a", "no timing line"),
        ("vtt", "a", "WEBVTT"),
        ("sbv", "a", "no timing line"),
        ("ass", "a", "Events"),
    ],
)
def test_bad(name: str, raw: str, says: str) -> None:
    with pytest.raises(FormatError, match=says):
        named(name).read(raw, ENGLISH)


@pytest.mark.parametrize(
    ("name", "after"),
    [("srt", "a\nb"), ("srt", "-->"), ("srt", "<i>"), ("vtt", "\n"), ("sbv", "[br]"), ("ass", "{")],
)
def test_unspellable(name: str, after: str) -> None:
    (sample,) = SAMPLES.glob(f"boat.{name}")
    segment = named(name).read(sample.read_text("utf-8"), ENGLISH)[0]
    with pytest.raises(Unspellable):
        named(name).escape(after, segment, 0)


def test_two_speakers_of_a_cue_get_a_line_each() -> None:
    found = clean(srt("-Hola, molinero.-Adiós."), "es", format="srt").suggestions
    assert [(edit.before, edit.after) for edit in found] == [("", "\n")]


def test_a_torn_code_is_text() -> None:
    found = clean(srt("{\\ an8}Le moulin tourne."), "fr", format="srt").suggestions
    assert [(edit.before, edit.after) for edit in found] == [(" ", "")]


def test_vtt_text_is_escaped() -> None:
    (segment, *_) = named("vtt").read((SAMPLES / "boat.vtt").read_text("utf-8"), ENGLISH)
    assert named("vtt").escape("a --> & <b>", segment, 0) == "a --&gt; &amp; &lt;b&gt;"


@pytest.mark.parametrize(("suffix", "least"), [("srt", 5), ("vtt", 1), ("ass", 2)])
def test_pysubs2_reads_the_same_times_after_a_fix(suffix: str, least: int) -> None:
    path = SAMPLES / f"boat.{suffix}"
    raw = path.read_bytes().decode()
    found = cleaned(path, raw)
    assert len(found.made) >= least
    before, after = (pysubs2.SSAFile.from_string(t, format_=suffix) for t in (raw, found.text()))
    assert [(e.start, e.end, e.type, e.style) for e in before] == [
        (e.start, e.end, e.type, e.style) for e in after
    ]
    changed = [(a.text, b.text) for a, b in zip(before, after, strict=True) if a.text != b.text]
    assert changed
    for a, b in changed:
        assert len(b) < len(a)
        assert set(re.findall(r"\w+", b.lower())) <= set(re.findall(r"\w+", a.lower()))


def test_clean_reads_again_only_what_is_around_an_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    form, seen = named("srt"), []

    def read(raw: str, options: FormatOptions) -> list[Segment]:
        seen.append(raw)
        return form.read(raw, options)

    monkeypatch.setattr("cleanup.api.named", lambda _: replace(form, read=read))
    raw = srt(*["The mill is old."] * 20, "The boat , too.", *["The mill is old."] * 20)
    made = clean(raw, format="srt", lang="en", select=["any/spaces"]).text
    assert made == raw.replace("boat ,", "boat,")
    assert seen == [raw]


@pytest.mark.parametrize(
    ("name", "torn", "whole"),
    [
        ("srt", "< i>Il mulino gira.</ i>", "<i>Il mulino gira.</i>"),
        ("srt", "<i>Il mulino gira.< / i>", "<i>Il mulino gira.</i>"),
        ("srt", '< font color="#ff0000">Fermo</ font>', '<font color="#ff0000">Fermo</font>'),
        ("srt", "{ \\an8}Sopra il mulino", "{\\an8}Sopra il mulino"),
        ("vtt", "< i>Il mulino gira.</ i>", "<i>Il mulino gira.</i>"),
        ("ass", "{ \\i1}Il mulino gira.{\\ i0}", "{\\i1}Il mulino gira.{\\i0}"),
    ],
)
def test_a_torn_tag_is_offered_whole(name: str, torn: str, whole: str) -> None:
    head = {
        "srt": "1\n00:00:01,000 --> 00:00:02,000\n{}\n",
        "vtt": "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{}\n",
        "ass": "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{}\n",
    }[name]
    told = clean(head.replace("{}", torn), "it", format=name, unsafe=True)
    assert told.text == head.replace("{}", whole)


@pytest.mark.parametrize(
    "text", ["{ nota \\N }Sopra", "{ \\p1}m 0 0 l 5 5{\\p0}", "{\\b1}a < b > c"]
)
def test_what_only_looks_torn_stays(text: str) -> None:
    raw = f"[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{text}\n"
    told = clean(raw, "it", format="ass")
    assert (*told.edits, *told.suggestions) == ()
