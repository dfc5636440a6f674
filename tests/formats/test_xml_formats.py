"""XLIFF and TMX, case by case, and what the Translate Toolkit reads after a fix."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile

from cleanup.edits.edit import Edit, apply
from cleanup.engine.raw import to_raw
from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from cleanup.formats._pieces import STAND_IN
from cleanup.text.segment import Segment
from tests.formats.test_every_sample import cleaned

SAMPLES = Path(__file__).parents[2] / "samples" / "formats"
XLIFF, TMX = named("xliff"), named("tmx")


def old(unit: str, attributes: str = "") -> str:
    return (
        '<xliff version="1.2"><file source-language="fr" target-language="en"><body>'
        f'<trans-unit id="1"{attributes}>{unit}</trans-unit></body></file></xliff>'
    )


def new(unit: str) -> str:
    return (
        '<xliff version="2.0" srcLang="fr" trgLang="en"><file id="f">'
        f'<unit id="u">{unit}</unit></file></xliff>'
    )


def texts(raw: str) -> list[tuple[str, str | None]]:
    return [(segment.text, segment.source) for segment in XLIFF.read(raw, FormatOptions())]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (old("<source>a</source><target>b</target>"), [("b", "a")]),
        (old("<source>a</source><target>b</target>", ' translate="no"'), []),
        (old("<source>a</source><target>b</target>", ' mq:locked="locked"'), []),
        (old("<source>a</source><target>b</target>", ' m:locked="true"'), []),
        (old("<source>a</source><target>b</target>", ' mq:locked="no"'), [("b", "a")]),
        (
            old(
                '<target><mrk mtype="seg" mid="1">b</mrk><mrk mtype="seg" mid="2">c</mrk></target>'
                '<sdl:seg-defs><sdl:seg id="1" locked="true"/><sdl:seg id="2"/></sdl:seg-defs>'
            ),
            [("c", None)],
        ),
        (old("<source>a</source><target> </target>"), []),
        (old("<source>a</source><target/>"), []),
        (old("<source>a</source>"), []),
        (old("<source>a</source><alt-trans><target>b</target></alt-trans>"), []),
        (
            old("<source>a</source><target>b<!-- x --> c<![CDATA[<d>]]>&#x65;</target>"),
            [("b c<d>e", "a")],
        ),
        (
            old("<source>a</source><target>x<g id='1'>y<x id='2'/></g></target>"),
            [(f"xy{STAND_IN}", "a")],
        ),
        (old("<source>a</source><target>b<bpt id='1'>&lt;b></bpt>c</target>"), [("bc", "a")]),
        (
            old('<source>a</source><target>b<mrk mtype="x-sdl-deleted">c</mrk></target>'),
            [("b", "a")],
        ),
        (
            old(
                '<source>a b</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source>'
                '<target><mrk mid="1" mtype="seg">x</mrk> <mrk mid="2" mtype="seg">y</mrk></target>'
            ),
            [("x", "a"), ("y", None)],
        ),
        (
            new(
                "<segment><source>a</source><target>b</target></segment>"
                "<segment><source>c</source><target>d</target></segment>"
            ),
            [("b", "a"), ("d", "c")],
        ),
        (
            old("<target>b</target>")
            .replace("<trans", "<bin-unit id='a'><trans", 1)
            .replace("</body>", "</bin-unit></body>"),
            [("b", None)],
        ),
        (new("<ignorable><target>b</target></ignorable>"), []),
        (new("<segment><target>b<cp hex='001a'/></target></segment>"), [(f"b{STAND_IN}", None)]),
        (
            old("<source/><target>b</target>")
            .replace("</", "</x:")
            .replace("<", "<x:")
            .replace("<x:/x:", "</x:")
            .replace("<x:xliff", '<x:xliff xmlns:x="u"'),
            [("b", None)],
        ),
    ],
)
def test_xliff(raw: str, said: list[tuple[str, str | None]]) -> None:
    assert texts(raw) == said


def test_what_markers_say_is_not_translated_never_changes() -> None:
    marked = "a <sm id='m' translate='no'/>b<pc id='p'>c<em startRef='m'/> d</pc>"
    marked += " <sm id='n'/>e<em startRef='n'/> <sm id='o' translate='no'/>f"
    (segment,) = XLIFF.read(new(f"<segment><target>{marked}</target></segment>"), FormatOptions())
    assert [segment.text[a:b] for a, b in segment.protected] == ["bc", "f"]


def test_markers_that_end_in_a_later_segment() -> None:
    said = ("a <sm id='m' translate='no'/>b", "c", "d<em startRef='m'/> e <sm id='n'/>f")
    marked = "".join(f"<segment><target>{each}</target></segment>" for each in said)
    gap = "<ignorable><target><em startRef='o'/> </target></ignorable>"
    marked += f"<segment><target>g<sm id='o' translate='no'/>h</target></segment>{gap}"
    marked += "<segment><target>i</target></segment>"
    found = XLIFF.read(new(marked), FormatOptions())
    texts = [[segment.text[a:b] for a, b in segment.protected] for segment in found]
    assert texts == [["b"], ["c"], ["d"], ["h"], []]


def test_a_file_of_xliff_2_may_be_closed() -> None:
    raw = new("<segment><target>b</target></segment>")
    assert XLIFF.read(raw, FormatOptions())
    assert not XLIFF.read(raw.replace("<file", "<file translate='no'"), FormatOptions())


def test_languages_and_ids_are_the_files() -> None:
    raw = old('<source>a</source><target xml:lang="de">b</target>')
    (segment,) = XLIFF.read(raw, FormatOptions(lang="es"))
    assert (segment.lang, segment.source_lang, segment.id) == ("de", "fr", "1")


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [
        ("<xliff>\n<file>\n</xliff>", 3, "mismatched tag"),
        ("<xliff>\n<file>\n", 3, "no element found"),
        ("<a/>", 1, "no element xliff"),
        ("no XML", 1, "syntax error"),
        ("", 1, "no element found"),
        ("<!DOCTYPE a [\n<!ENTITY b 'c'>]><xliff/>", 2, "declares an entity, 'b'"),
        ("<xliff>&undefined;</xliff>", 1, "undefined entity"),
        ("<xliff>" + "<file>" * 600 + "</file>" * 600 + "</xliff>", 1, "More than 500"),
    ],
)
def test_bad(raw: str, line: int, says: str) -> None:
    with pytest.raises(FormatError) as error:
        XLIFF.read(raw, FormatOptions())
    assert says in error.value.message
    assert error.value.line == line


@pytest.mark.parametrize(
    ("target", "at", "after", "spelled"),
    [
        ("a", 0, "<&>\r", "&lt;&amp;&gt;&#13;"),
        ("<![CDATA[ab]]>", 1, "<&", "<&"),
        ("<![CDATA[ab]]>", 2, "<&", "<&"),
        ("<![CDATA[ab]]>c", 2, "<&", "&lt;&amp;"),
        ("<![CDATA[ab]]>", 1, "]]>", None),
        ("<![CDATA[a]>]]>", 1, "]", None),
        ("a", 0, "\x01", None),
    ],
)
def test_escape(target: str, at: int, after: str, spelled: str | None) -> None:
    (segment,) = XLIFF.read(old(f"<target>{target}</target>"), FormatOptions())
    if spelled is None:
        with pytest.raises(Unspellable):
            XLIFF.escape(after, segment, at)
    else:
        assert XLIFF.escape(after, segment, at) == spelled


def tmx(*units: str, source: str = "fr") -> str:
    return f'<tmx><header srclang="{source}"/><body><tu>{"".join(units)}</tu></body></tmx>'


def variant(lang: str, text: str) -> str:
    return f'<tuv xml:lang="{lang}"><seg>{text}</seg></tuv>'


@pytest.mark.parametrize(
    ("raw", "lang", "said"),
    [
        (tmx(variant("FR-fr", "a"), variant("EN-US", "b")), None, [("b", "a", "EN-US")]),
        (tmx(variant("FR-fr", "a"), variant("EN-US", "b")), "en", [("b", "a", "EN-US")]),
        (tmx(variant("fr", "a"), variant("de", "b")), "en", []),
        (
            tmx(variant("fr", "a"), variant("en", "b"), variant("EN", "c")),
            "en",
            [("b", "a", "en"), ("c", "a", "EN")],
        ),
        (
            tmx(variant("FR-fr", "a"), variant("fr", "b"), variant("fr-fr", "c")),
            None,
            [("b", None, "fr")],
        ),
        (
            tmx(variant("fr-FR", "a"), variant("fr", "b")),
            "fr",
            [("a", None, "fr-FR"), ("b", None, "fr")],
        ),
        (tmx(variant("fr", "a"), variant("en", "b"), source="*all*"), "fr", [("a", None, "fr")]),
        (tmx(variant("fr", "a"), variant("en", "b")), "fr", [("a", None, "fr")]),
        (
            tmx(variant("fr", "a"), variant("en", "b <hi>c</hi><ph x='1'>d<sub>e</sub></ph>f")),
            None,
            [(f"b c{STAND_IN}f", "a", "en"), ("e", None, "en")],
        ),
    ],
)
def test_tmx(raw: str, lang: str | None, said: list[tuple[str, str | None, str]]) -> None:
    found = TMX.read(raw, FormatOptions(lang=lang))
    assert [(s.text, s.source, s.lang) for s in found] == said


def test_the_contents_of_hi_never_change() -> None:
    raw = tmx(variant("fr", "a"), variant("en", "b <hi>c</hi>"))
    (segment,) = TMX.read(raw, FormatOptions())
    assert segment.protected == ((2, 3),)


def structure(store: xlifffile | tmxfile) -> list[tuple[set[str], set[str], list[str]]]:
    # In a TMX unit without its source language the toolkit takes the first variant for the source.
    return [(_bare(u.getid()), _bare(u.source), u.getnotes()) for u in store.units]


@pytest.mark.parametrize(("name", "made"), [("harbour.xlf", 4), ("memory.tmx", 5)])
def test_the_toolkit_reads_the_same_structure_after_a_fix(name: str, made: int) -> None:
    path = SAMPLES / name
    raw = path.read_bytes().decode()
    found = cleaned(path, raw)
    assert len(found.made) >= made
    kind = xlifffile if name.endswith("xlf") else tmxfile
    before, after = (kind.parsestring(text.encode()) for text in (raw, found.text()))
    assert structure(before) == structure(after)
    changed = [(a.target, b.target) for a, b in zip(before.units, after.units, strict=True)]
    assert all(_bare(a) == _bare(b) for a, b in changed)


def _bare(text: str | None) -> set[str]:
    return set((text or "").replace(".", "").replace(",", "").lower().split())


def test_an_edit_over_a_tag_leaves_it_where_it_is() -> None:
    raw = old("<source>a</source><target>The the<g id='1'> old</g> mill</target>")
    segments: list[Segment] = XLIFF.read(raw, FormatOptions())
    assert segments[0].text == "The the old mill"
    assert tuple(segments[0].gaps) == ((7, raw.index("<g id")), (11, raw.index("</g>")))


def test_what_stays_beside_an_edit_keeps_its_spelling() -> None:
    raw = old("<source>x</source><target>L&apos; &#97; b</target>")
    [segment] = XLIFF.read(raw, FormatOptions())
    edit = Edit(1, 4, "' a", "'a", ("any/test",), "", "", safe=True)
    [made] = to_raw(edit, segment, raw, XLIFF.escape, 0)
    assert apply(raw, [made]) == raw.replace("&apos; &#97;", "&apos;&#97;")


def test_texts_inside_of_code_are_texts_of_their_own() -> None:
    seg = 'Open <ph>&lt;img alt="<sub>{0} , old</sub>"/&gt;</ph> the {1}<it>{{x<sub>c</sub>}}</it>.'
    raw = (
        '<tmx version="1.4"><header srclang="fr"/><body><tu tuid="7"><tuv xml:lang="fr"><seg>'
        f'{seg.format("Le", "m")}</seg></tuv><tuv xml:lang="en"><seg>{seg.format("The", "n")}'
        "</seg></tuv></tu></body></tmx>"
    )
    said = [(f"Open {STAND_IN} the ", f"Open {STAND_IN} the ")]
    found = [(one.text, one.source) for one in TMX.read(raw, FormatOptions("en"))]
    assert found[0][0].startswith(said[0][0])
    assert found[1:] == [("The , old", "Le , old"), ("c", "c")]
    unit = "<source>a<ph id='1'><sub>b</sub></ph></source>"
    unit += "<target>c<ph id='1'>x<sub>d</sub></ph></target>"
    assert texts(old(unit)) == [(f"c{STAND_IN}", f"a{STAND_IN}"), ("d", "b")]
    kept = "<target>c<mrk mtype='protected'><ph id='1'><sub>d</sub></ph></mrk></target>"
    assert [text for text, _ in texts(old(kept))] == [f"c{STAND_IN}"]


@pytest.mark.parametrize("end", ["", "<!--" + "</trans-unit>\n" * 20_000])
def test_where_a_part_may_end_is_found_in_time_in_proportion(end: str) -> None:
    unit = "<trans-unit id='1'><target>b</target></trans-unit>"
    started = process_time()
    assert XLIFF.cut(unit * 20_000 + end, FormatOptions()) == 0
    assert XLIFF.cut(f"{unit}\n{unit * 20_000}{end}", FormatOptions()) == len(unit) + 1
    assert process_time() - started < 3, "some 0.1 s; a minute and more where it is not"
