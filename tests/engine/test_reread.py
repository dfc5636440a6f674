"""A second run finds nothing to repair where the first one changed how a document reads."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.api import clean
from cleanup.edits.edit import Edit, apply
from cleanup.edits.report import Findings, Outcome
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.raw import to_raw
from cleanup.engine.reread import UNREAD, _read_so, _same_around, as_read_again
from cleanup.engine.rulebook import default
from cleanup.files.read import Part
from cleanup.formats import FormatOptions, again, guard, joint, named
from cleanup.formats._nested import nested
from cleanup.runs.worker import Piece, document_of
from cleanup.text.segment import Document, Segment
from cleanup.value import replace
from tests.formats.made import cue_file


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("srt", cue_file("srt", "the mill\nhere", "â€™ tis old\n&amp; ]xмосква . . boat", "end")),
        ("sbv", cue_file("sbv", "a hour\nthe 12 café the the", "\ufeff river key to\nopened")),
        ("vtt", cue_file("vtt", "the 12 café the the", "\u200briver key to\nopened")),
        ("srt", cue_file("srt", "3,5\n\u200b( a ) 1.000 «x » <unk> â€™")),
        ("srt", cue_file("srt", "the mill is\ncafé ! \ufeff", "of the harbour", "and old")),
        ("html", "<p>a mill ! \ufeff </p>"),
        ("html", "<p>Syrians. and 1\t \u200b\n\n @-@ to</p>"),
        ("html", "<p>the mill <b>\u200b</b> , old</p>"),
        ("ini", "[a]\nk = a mill ! \ufeff \n"),
        ("properties", "k = \ufeff  a mill , old\n"),
        ("android", '<resources><string name="a">a mill \ufeff , old</string></resources>'),
        ("markdown", "|\ufeff  ▁ bridge|mill|\n|---|---|\n|harbour|boat|\n"),
        ("yaml", "en:\n  k: >\n    a mill \ufeff\n    , old\n"),
    ],
)
def test_a_second_run_makes_nothing(name: str, raw: str) -> None:
    first = clean(raw, lang="en", format=name)
    assert first.edits
    assert apply(raw, first.edits) == first.text
    assert not clean(first.text, lang="en", format=name).edits


# The mark of mojibake keeps them from being English all together; without it a rule may be sure.
_TEXTS = (
    "naïvebyin naïve ",
    "OMS ",
    "река naïve  ! Monday ",
    "&quot; ",
    ",, Here is the translation: ",
    "river",
    "” 水 ( by 1 , 000 aharbour key â€™ ",
    "▁ was ",
)
_XML = [escape(text) for text in _TEXTS]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("json", json.dumps(dict(enumerate(_TEXTS)), ensure_ascii=False)),
        ("lines", "\n".join(_TEXTS)),
        ("po", "".join(f'msgid "{n}"\nmsgstr "{t}"\n\n' for n, t in enumerate(_TEXTS))),
        ("strings", "".join(f'"{n}" = "{t}";\n' for n, t in enumerate(_TEXTS))),
        ("properties", "".join(f"{n} = {t}\n" for n, t in enumerate(_TEXTS))),
        (
            "resx",
            "<root>"
            + "".join(f'<data name="a{n}"><value>{t}</value></data>' for n, t in enumerate(_XML))
            + "</root>",
        ),
        (
            "qt",
            "<TS>"
            + "".join(f"<message><translation>{t}</translation></message>" for t in _XML)
            + "</TS>",
        ),
    ],
)
def test_a_repair_that_makes_the_language_certain_is_followed_by_what_rests_on_it(
    name: str, raw: str
) -> None:
    first = clean(raw, format=name)
    assert "  " in {edit.before for edit in first.edits}, "the sample shows nothing any more"
    assert not clean(first.text, format=name).edits


def test_strings_that_are_paired_with_their_source_are_looked_at_again_too() -> None:
    options = FormatOptions(source=json.dumps(dict.fromkeys(range(len(_TEXTS)), "Le port.")))
    raw = json.dumps(dict(enumerate(_TEXTS)), ensure_ascii=False)
    piece = Piece("-", Part(raw, 0, 0), "json", options, 0, "utf-8")
    engine = Engine(Profile(default()))
    first = engine.check(document_of(piece))
    assert "  " in {edit.before for edit in first.made}
    assert not engine.check(document_of(replace(piece, part=Part(first.text(), 0, 0)))).made


def test_an_edit_lost_for_the_structure_leaves_the_language_that_a_second_run_finds() -> None:
    # ``and and`` reaches into a comment; repaired, it would take from the text that it is English.
    said = "was World Health Organization(OMS)e水 рO 水 ad<!--&quot;ve\nby and and mie-->don 't 河"
    form = nested(named("json"), named("markdown"))
    engine = Engine(Profile(default()))
    options = FormatOptions()

    def document(raw: str) -> Document:
        read = tuple(form.read(raw, options))
        kept, anew = guard(form, options), again(form, options)
        made = Document("-", raw, read, None, form.escape, kept, form.fit, reread=anew)
        return replace(made, joint=form.joint)

    first = engine.check(document(json.dumps({"k": said}, ensure_ascii=False)))
    assert "'" in {edit.after for edit in first.made}
    assert "and and" in {each.edit.before for each in first.lost}
    assert "'" not in {each.edit.after for each in first.lost}, "it was made, not lost"
    assert not engine.check(document(first.text())).made


WORDS = "The the mill, a. old boat\n And? - 12 <i>x</i>".split(" ")
SAID = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
MADE = st.sampled_from(["", "x", "Mill", ".", ",", " ", "a.", "- b"])


@given(
    st.sampled_from(["srt", "vtt"]),
    st.lists(SAID, min_size=2, max_size=24),
    st.lists(st.tuples(st.integers(0, 99), st.integers(0, 3), MADE), min_size=1, max_size=4),
)
def test_where_the_cues_around_read_as_repaired_all_do(
    name: str, said: list[str], drawn: list[tuple[int, int, str]]
) -> None:
    form, raw = named(name), cue_file(name, *said)
    assert form.stretch is not None
    segments = tuple(form.read(raw, FormatOptions("en")))
    made: dict[int, Edit] = {}
    for place, length, after in drawn if segments else ():
        number = place % len(segments)
        text = segments[number].text
        start = place % (len(text) + 1)
        before = text[start : start + length]
        made[number] = Edit(start, start + len(before), before, after, ("r",))
    edits: list[Edit] = []
    outcomes: list[Outcome] = []
    for number, one in enumerate(segments):
        mine = [made[number]] if number in made else []
        try:
            told = [raws for each in mine for raws in to_raw(each, one, raw, form.escape, number)]
        except ValueError:  # over a tag, or what a cue cannot say
            mine, told = [], []
        edits += told
        outcomes.append(Outcome(one, tuple(mine), ()))
    document = Document("-", raw, segments, told=True, stretch=form.stretch)
    if _same_around(document, outcomes, edits):
        read = form.read(apply(raw, edits), FormatOptions("en"))
        assert _read_so(read, segments, outcomes)


def test_an_edit_after_which_the_file_cannot_be_read_is_lost() -> None:
    raw = "a,b,c"

    def reread(made: str) -> list[Segment]:
        if made.count(",") < 2:
            raise ValueError("no")
        return [Segment(0, len(made), made)]

    segment = Segment(0, 5, raw)
    good, bad = Edit(0, 1, "a", "x", ("r",), safe=True), Edit(3, 4, ",", "", ("r",), safe=True)
    outcome = Outcome(segment, (good, bad), ())
    document = Document("-", raw, (segment,), reread=reread)
    nothing = Findings()
    found = as_read_again(
        document,
        [outcome],
        Findings(edits=(good, bad)),
        lambda made: ([Outcome(s, (), ()) for s in made.segments], nothing),
    )
    assert found.edits == (good,)
    assert [(lost.edit, lost.reason) for lost in found.lost] == [(bad, UNREAD)]


def test_entries_that_cannot_be_read_keep_no_other_from_being_repaired() -> None:
    raw = "good = A mill , old\nbroken {\nalso = A boat\n"
    told = FormatOptions(lang="en", skip=lambda _: None)
    found = clean(raw, format="fluent", options=told)
    assert found.text == raw.replace(" ,", ",")


def _word(*texts: str) -> str:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    said = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return f'<w:document xmlns:w="{name}"><w:body>{said}</w:body></w:document>'


@pytest.mark.parametrize(
    ("lang", "text", "times"),
    [
        ("en", "The mill , now a museum, is open.", 1),
        (None, "The mill , now a museum, is open.", 2),
        ("en", "The mill , now a museum, is open. \r\n \u200b ", 2),  # two edits at its end
    ],
)
def test_word_is_read_again_only_where_its_language_is_not_told(
    lang: str | None, text: str, times: int
) -> None:
    form, options = named("docx"), FormatOptions(lang)
    reads = 0

    def read(raw: str) -> Sequence[Segment]:
        nonlocal reads
        reads += 1
        return form.read(raw, options)

    raw = _word(text)
    document = Document(
        *("-", raw, tuple(read(raw)), None, form.escape, None, form.fit),
        reread=read,
        joint=joint(form, options),
        told=lang is not None,
    )
    found = Engine(Profile(default())).check(document)
    assert found.made
    assert apply(raw, found.made)
    assert (reads > 1) == (times > 1)
