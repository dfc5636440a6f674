"""OpenDocument: what is text, how blanks are spelled, and what odfpy reads afterwards."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odf import office, teletype, text
from odf.opendocument import OpenDocumentText, load

from cleanup.edits.edit import Edit
from cleanup.engine.raw import to_raw
from cleanup.formats import FormatOptions, named
from cleanup.formats._pieces import STAND_IN
from cleanup.text.segment import Computed
from tests.formats.made import SAID
from tests.formats.office import command, edited
from tests.formats.splice import Change

ODT = named("odt")
ENGLISH = FormatOptions(lang="en")
URN = "urn:oasis:names:tc:opendocument:xmlns:"


def content(body: str, styles: str = "") -> str:
    names = "".join(
        f' xmlns:{name}="{URN}{urn}:1.0"'
        for name, urn in (
            *((each, each) for each in ("text", "office", "table", "style")),
            ("draw", "drawing"),
        )
    )
    return (
        f"<office:document-content{names}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("", []),
        ("<text:p/>", []),
        ("<text:h>a</text:h><text:p>b <text:span>c</text:span></text:p>", ["a", "b c"]),
        ("<text:p> a \n  b <text:span> c</text:span></text:p>", ["a b c"]),
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/> d</text:p>", ["a b\tc\nd"]),
        ("<text:p>a <text:date>2 May</text:date> b</text:p>", [f"a {STAND_IN} b"]),
        ("<text:p>a<text:bookmark-start/>b<text:soft-page-break/>c</text:p>", ["abc"]),
        (
            "<text:p>a <draw:g text:anchor-type='as-char'><text:p>b</text:p></draw:g> c</text:p>",
            [f"a {STAND_IN} c", "b"],
        ),
        ("<text:p>a<text:change/><text:change-start/>b</text:p>", ["ab"]),
        (
            ("<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            "<text:p>b</text:p></text:note-body></text:note>c</text:p>"),
            ["ac", "b"],
        ),
        ("<text:p>a<office:annotation><text:p>b</text:p></office:annotation>c</text:p>", ["ac"]),
        (
            ("<text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p>"
            "</text:deletion></text:changed-region></text:tracked-changes><text:p>a</text:p>"),
            ["a"],
        ),
        ("<text:p>a<draw:frame><text:p>b</text:p></draw:frame>c</text:p>", ["ac", "b"]),
        (
            ("<table:table><table:table-cell table:formula='x' office:value-type='string'><text:p>x"
            "</text:p></table:table-cell><table:table-cell office:value-type='float'><text:p>7"
            "</text:p></table:table-cell><table:table-cell office:value-type='string'><text:p>a"
            "</text:p></table:table-cell></table:table>"),
            ["a"],
        ),
        ("<text:p><text:ruby-base>b</text:ruby-base><text:ruby-text/></text:p>", ["b"]),
    ],
)  # fmt: skip
def test_read(body: str, texts: list[str]) -> None:
    assert [segment.text for segment in ODT.read(content(body), ENGLISH)] == texts


def test_code_never_changes() -> None:
    styles = "<style:style style:name='P1' style:parent-style-name='Preformatted_20_Text'/>"
    body = (
        "<text:p text:style-name='P1'>a , b</text:p><text:p text:style-name='P2'>c</text:p>"
        "<text:p>d <text:span text:style-name='Source_20_Text'>e , f</text:span></text:p>"
    )
    found = ODT.read(content(body, styles), ENGLISH)
    assert [s.text[a:b] for s in found for a, b in s.protected] == ["a , b", "e , f"]


def test_of_master_pages_the_headers() -> None:
    raw = content("").replace(
        "<office:body>",
        "<office:master-styles><style:master-page><style:header><text:p>a</text:p></style:header>"
        "<draw:frame><text:p>b</text:p></draw:frame></style:master-page></office:master-styles>"
        "<office:body>",
    )
    assert [segment.text for segment in ODT.read(raw, ENGLISH)] == ["a"]


def test_an_index_is_only_told_of() -> None:
    raw = content(
        "<text:table-of-content><text:index-body><text:p>a , b</text:p></text:index-body>"
        "</text:table-of-content>"
    )
    [segment] = ODT.read(raw, ENGLISH)
    with pytest.raises(Computed):
        to_raw(Edit(1, 3, " ,", ","), segment, raw, ODT.escape, 0, fit=ODT.fit)


@pytest.mark.parametrize(
    ("body", "change", "made"),
    [
        ("a b", (1, 2, "  "), "a <text:s/>b"),
        ("a b", (1, 1, " "), "a<text:s/> b"),
        ("a b", (2, 2, " "), "a <text:s/>b"),
        ("a b", (0, 0, " "), "<text:s/>a b"),
        ("a b", (0, 1, ""), "<text:s/>b"),
        ("a x b", (2, 3, ""), "a <text:s/>b"),
        ("a<text:s/>, b", (1, 3, ","), "a, b"),
        ("a <text:span>b</text:span>", (2, 2, " "), "a <text:span><text:s/>b</text:span>"),
        ("a", (1, 1, " "), "a<text:s/>"),
        ("a b", (1, 2, " , "), "a , b"),
        ("a x<text:span> b</text:span>", (2, 3, ""), "a<text:s/><text:span> b</text:span>"),
        ("a <text:span>x</text:span> b", (2, 3, ""), "a <text:span>x</text:span> b"),
        ("a x<text:bookmark/> b", (2, 3, ""), "a<text:s/><text:bookmark/> b"),
        ("a <text:span>x</text:span> b", (2, 3, "y"), "a <text:span>y</text:span> b"),
        ("a<text:s/>x<text:span> b</text:span>", (2, 3, ""), "a<text:s/><text:span> b</text:span>"),
        ("a <text:span>x</text:span> b", (2, 3, " "), "a <text:span><text:s/></text:span> b"),
        ("x<text:span> b</text:span>", (0, 1, ""), "x<text:span> b</text:span>"),
    ],
)
def test_blanks_that_would_collapse(body: str, change: Change, made: str) -> None:
    raw = content(f"<text:p>{body}</text:p>")
    new, wanted = edited(raw, ODT, ODT.read(raw, ENGLISH), [[change]])
    assert new == content(f"<text:p>{made}</text:p>")
    assert [segment.text for segment in ODT.read(new, ENGLISH)] == wanted


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Paragraphs of spans, blanks and breaks."""
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        inside = []
        for _ in range(draw(st.integers(0, 5))):
            said = escape(draw(SAID))
            shapes = ["{}", "<text:span>{}</text:span>", "<text:s/>{}", "{}<text:tab/>"]
            inside.append(draw(st.sampled_from(shapes)).format(said))
        parts.append(f"<text:p>{''.join(inside)}</text:p>")
    return content("".join(parts))


CHANGES = st.lists(
    st.tuples(st.integers(0, 20), st.integers(0, 20), SAID.map(lambda s: s.replace("\n", ""))),
    max_size=1,
)


@settings(deadline=None, max_examples=150)
@given(raw=documents(), changes=CHANGES)
def test_only_what_is_edited_changes(raw: str, changes: list[Change]) -> None:
    segments = ODT.read(raw, ENGLISH)
    new, wanted = edited(raw, ODT, segments, [changes] * len(segments))
    again = [segment.text for segment in ODT.read(new, ENGLISH)]
    if all(said.strip() for said in wanted):
        assert [said.rstrip(" ") for said in again] == [said.rstrip(" ") for said in wanted]
    if not changes:
        assert new == raw


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A text as odfpy writes it, with a note and a remark."""
    made = OpenDocumentText()
    made.text.addElement(text.H(outlinelevel=1, text="The old mill , now a museum"))
    paragraph = text.P(text="They spoke of armed groups. . The boat")
    paragraph.addElement(text.Span(text=" , the ferry"))
    paragraph.addText(" and the harbour were old.")
    note, body = text.Note(id="n", noteclass="footnote"), text.NoteBody()
    note.addElement(text.NoteCitation(text="1"))
    body.addElement(text.P(text="It was built in 1750 , they say."))
    note.addElement(body)
    paragraph.addElement(note)
    remark = office.Annotation()
    remark.addElement(text.P(text="A remark , for the printer"))
    paragraph.addElement(remark)
    made.text.addElement(paragraph)
    path = tmp_path / "report.odt"
    made.save(str(path))
    return path


def told(path: Path) -> list[str]:
    return [teletype.extractText(each) for each in load(str(path)).getElementsByType(text.P)]


def test_odfpy_reads_the_same_but_for_the_edits(report: Path, tmp_path: Path) -> None:
    before, old = told(report), report.read_bytes()
    log = tmp_path / "log.jsonl"
    assert command("fix", report, "--lang", "en", "--log", log)[0] == 0
    fixed = report.read_bytes()
    after = told(report)
    assert after[0].startswith("They spoke of armed groups. The boat, the ferry and the harbour")
    assert after[1:] == ["It was built in 1750, they say.", before[2]]
    with zipfile.ZipFile(report) as made:
        assert made.testzip() is None
        first = made.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
    assert command("fix", report, "--lang", "en")[0] == 0
    assert report.read_bytes() == fixed
    assert command("revert", log, report)[0] == 0
    assert report.read_bytes() == old


def test_what_is_refused(report: Path) -> None:
    with zipfile.ZipFile(report, "a") as made:
        made.writestr("META-INF/documentsignatures.xml", "")
    status, shown = command("fix", report)
    assert (status, "signed" in shown) == (2, True)
