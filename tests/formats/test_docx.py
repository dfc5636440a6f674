"""Word's documents: what is text, what an edit leaves, and what python-docx reads afterwards."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.edits.edit import Edit
from cleanup.engine.raw import to_raw
from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from cleanup.formats._pieces import STAND_IN
from cleanup.text.segment import Computed
from tests.formats.made import SAID
from tests.formats.office import command, edited, run, word
from tests.formats.splice import Change

DOCX = named("docx")
ENGLISH = FormatOptions(lang="en")
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def field(code: str, result: str) -> str:
    return (
        f"{FIELD.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{FIELD.format('separate')}{run(result)}{FIELD.format('end')}"
    )


def said(body: str) -> list[str]:
    return [segment.text for segment in DOCX.read(word(body), ENGLISH)]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("", []),
        ("<w:p/>", []),
        (f"<w:p>{run('a')}{run(' b')}</w:p><w:p>{run('c')}</w:p>", ["a b", "c"]),
        ("<w:p><w:r><w:t> a \n</w:t></w:r><w:r><w:t>b &amp; &#x41;</w:t></w:r></w:p>", ["ab & A"]),
        (f"<w:p><w:ins>{run('a')}</w:ins><w:moveTo>{run('b')}</w:moveTo></w:p>", ["ab"]),
        (
            f"<w:p>{run('a')}<w:del>{run('x')}</w:del><w:moveFrom>{run('y')}</w:moveFrom></w:p>",
            ["a"],
        ),
        (
            f"<w:p><w:hyperlink>{run('a')}</w:hyperlink><w:smartTag>{run('b')}</w:smartTag></w:p>",
            ["ab"],
        ),
        (f"<w:p><w:bdo>{run('a')}</w:bdo><w:dir>{run('b')}</w:dir></w:p>", ["ab"]),
        (f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{run('a')}</w:sdtContent></w:sdt></w:p>", ["a"]),
        (f"<w:sdt><w:sdtContent><w:p>{run('a')}</w:p></w:sdtContent></w:sdt>", ["a"]),
        (
            (
                f"<w:p><w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('a')}</w:rubyBase>"
                "</w:ruby></w:r></w:p>"
            ),
            ["a"],
        ),
        (f"<w:p>{run('a')}{field(' PAGE ', '7')}{run('b')}</w:p>", ["a7b"]),
        (
            (
                f"<w:p>{FIELD.format('begin')}<w:r><w:instrText> IF </w:instrText></w:r>"
                f"{field(' X ', 'y')}{FIELD.format('separate')}{run('a')}"
                f"{FIELD.format('end')}</w:p>"
            ),
            ["a"],
        ),
        (
            (
                "<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t>"
                "<w:tab/><w:t>y</w:t><w:br/><w:t>z</w:t></w:r></w:p>"
            ),
            ["co\u00adop\u2011x\ty\nz"],
        ),
        (f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run('a')}</w:p>", ["a"]),
        (
            (
                f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('a')}</w:p><w:p>{run('b')}</w:p>"
                f"<w:p>{run('c')}</w:p>"
            ),
            ["ab", "c"],
        ),
        (
            (
                f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('a')}</w:p><w:tbl><w:tr><w:tc><w:p>"
                f"{run('b')}</w:p></w:tc></w:tr></w:tbl><w:p>{run('c')}</w:p>"
            ),
            ["a", "b", "c"],
        ),
        (
            (
                f"<w:p>{run('a')}<w:r><w:drawing><wp:inline><w:txbxContent><w:p>{run('b')}</w:p>"
                f"</w:txbxContent></wp:inline></w:drawing></w:r>{run('c')}</w:p>"
            ),
            [f"a{STAND_IN}c", "b"],
        ),
        (
            (
                f"<w:p>{run('a')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>"
                f"{run('b')}</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                f"<w:txbxContent><w:p>{run('b')}</w:p></w:txbxContent></w:pict></mc:Fallback>"
                f"</mc:AlternateContent></w:r>{run('c')}</w:p>"
            ),
            ["ac", "b", "b"],
        ),
        (
            f"<w:p>{run('a')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>{run('b')}</w:p>",
            [f"a{STAND_IN}b"],
        ),
        (f"<w:p>{run('a')}<w:r><w:footnoteReference/></w:r>{run('b')}</w:p>", ["ab"]),
    ],
)
def test_read(body: str, texts: list[str]) -> None:
    assert said(body) == texts


@pytest.mark.parametrize(
    "old",
    ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", 'xmlns:w="'],
)
def test_other_namespaces(old: str) -> None:
    """The strict form of the standard, and a prefix of one's own."""
    raw = word(f"<w:p>{run('a')}</w:p>")
    if old.startswith("http"):
        raw = raw.replace(old, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    else:
        raw = raw.replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=")
    assert [segment.text for segment in DOCX.read(raw, ENGLISH)] == ["a"]


@pytest.mark.parametrize(
    ("properties", "shields"),
    [
        ("<w:noProof/>", ["a , b"]),
        ('<w:noProof w:val="0"/>', []),
        ('<w:rStyle w:val="VerbatimChar"/>', ["a , b"]),
        ('<w:rStyle w:val="Strong"/>', []),
    ],
)
def test_code_never_changes(properties: str, shields: list[str]) -> None:
    [segment] = DOCX.read(word(f"<w:p>{run('a , b', properties)}</w:p>"), ENGLISH)
    assert [segment.text[a:b] for a, b in segment.protected] == shields


def test_nothing_is_inserted_before_what_is_computed() -> None:
    raw = word(f"<w:p>{run('is')}<w:fldSimple w:instr=' REF x '>{run('The')}</w:fldSimple></w:p>")
    [segment] = DOCX.read(raw, ENGLISH)
    with pytest.raises(Computed):
        to_raw(Edit(2, 2, "", " ", ("any/x/y",)), segment, raw, DOCX.escape, 0, fit=DOCX.fit)


@pytest.mark.parametrize(
    ("body", "computed"),
    [
        (f"<w:p>{field(' REF x ', 'a , b')}</w:p>", True),
        (f"<w:p>{field(' HYPERLINK x ', 'a , b')}</w:p>", False),
        (f"<w:p><w:fldSimple w:instr=' REF x '>{run('a , b')}</w:fldSimple></w:p>", True),
        (
            (
                "<w:p><w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>"
                f"{run('a , b')}</w:sdtContent></w:sdt></w:p>"
            ),
            True,
        ),
        (
            (
                "<w:p><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='a , b'/>"
                "</w:dropDownList></w:sdtPr><w:sdtContent>"
                f"{run('a , b')}</w:sdtContent></w:sdt></w:p>"
            ),
            True,
        ),
        (
            (
                "<w:p><w:sdt><w:sdtPr><w:comboBox/></w:sdtPr><w:sdtContent>"
                f"{run('a , b')}</w:sdtContent></w:sdt></w:p>"
            ),
            False,
        ),
        (
            (
                f"<w:p>{FIELD.format('begin')}{FIELD.format('separate')}</w:p>"
                f"<w:p>{run('a , b')}</w:p>"
            ),
            True,
        ),
    ],
)
def test_what_is_computed_is_only_told_of(body: str, computed: bool) -> None:  # noqa: FBT001
    raw = word(body)
    [segment] = DOCX.read(raw, ENGLISH)
    edit = Edit(1, 3, " ,", ",", ("any/x/y",))
    if computed:
        with pytest.raises(Computed, match="computes"):
            to_raw(edit, segment, raw, DOCX.escape, 0, fit=DOCX.fit)
    else:
        [one] = to_raw(edit, segment, raw, DOCX.escape, 0, fit=DOCX.fit)
        assert one.after == ","


@pytest.mark.parametrize(
    ("body", "change", "made"),
    [
        ("<w:t>a b</w:t>", (0, 1, ""), '<w:t></w:t><w:t xml:space="preserve"> b</w:t>'),
        ("<w:t>a b</w:t>", (2, 3, ""), '<w:t>a</w:t><w:t xml:space="preserve"> </w:t>'),
        ("<w:t>a</w:t>", (1, 1, " "), '<w:t>a</w:t><w:t xml:space="preserve"> </w:t>'),
        ("<w:t>a</w:t>", (0, 0, " "), '<w:t></w:t><w:t xml:space="preserve"> a</w:t>'),
        ("<w:t>\n a </w:t>", (1, 1, " b"), "<w:t>\n a b </w:t>"),
        ("<w:t>\n a </w:t>", (1, 1, " "), '<w:t>\n a</w:t><w:t xml:space="preserve"> </w:t>'),
        ("<w:t>a b</w:t>", (1, 2, " , "), "<w:t>a , b</w:t>"),
        ('<w:t xml:space="preserve">a b</w:t>', (0, 1, ""), '<w:t xml:space="preserve"> b</w:t>'),
        ("<w:t>a &amp; b</w:t>", (2, 3, "<"), "<w:t>a &lt; b</w:t>"),
    ],
)
def test_white_space_is_kept(body: str, change: Change, made: str) -> None:
    raw = word(f"<w:p><w:r>{body}</w:r></w:p>")
    segments = DOCX.read(raw, ENGLISH)
    new, wanted = edited(raw, DOCX, segments, [[change]])
    assert new == word(f"<w:p><w:r>{made}</w:r></w:p>")
    assert [segment.text for segment in DOCX.read(new, ENGLISH)] == wanted


def test_no_silent_white_space_is_shown() -> None:
    raw = word("<w:p><w:r><w:t>a b \n</w:t></w:r></w:p>")
    [segment] = DOCX.read(raw, ENGLISH)
    with pytest.raises(Unspellable, match="would be shown"):
        to_raw(Edit(0, 1, "a", ""), segment, raw, DOCX.escape, 0, fit=DOCX.fit)


def test_what_is_put_before_a_break_goes_to_the_text_before() -> None:
    raw = word("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>")
    [segment] = DOCX.read(raw, ENGLISH)
    for at, place in ((1, raw.index("a<") + 1), (2, raw.index("b</w:t>"))):
        [one] = to_raw(Edit(at, at, "", "."), segment, raw, DOCX.escape, 0, fit=DOCX.fit)
        assert one.start == place


def test_no_text_outside_of_text_elements() -> None:
    raw = word("<w:p><w:r><w:t>a</w:t><w:tab/></w:r></w:p>")
    [segment] = DOCX.read(raw, ENGLISH)
    with pytest.raises(Unspellable, match="no text element"):
        to_raw(Edit(2, 2, "", "x"), segment, raw, DOCX.escape, 0, fit=DOCX.fit)
    with pytest.raises(Unspellable, match="line break"):
        DOCX.escape("\n", segment, 0)


def test_languages_are_those_of_the_text() -> None:
    french = "Le vieux moulin se trouve au bord de la rivière, et le pont est fermé depuis hier."
    english = "The old mill stands by the river, and the bridge has been closed since yesterday."
    told = '<w:lang w:val="en-GB"/>'
    raw = word(
        f"<w:p>{run(english, told)}</w:p>"
        + f"<w:p>{run(english)}</w:p>" * 6
        + f"<w:p>{run(french, told)}</w:p><w:p>{run('OK 7')}</w:p>"
    )
    assert [s.lang for s in DOCX.read(raw, FormatOptions())] == ["en-GB", *["en"] * 6, "fr", None]


INLINE = ["", "w:ins", "w:hyperlink", "w:del", "w:smartTag", "w:bdo"]


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Paragraphs of runs in all kinds of containers."""
    body = []
    for _ in range(draw(st.integers(1, 3))):
        runs = []
        for _ in range(draw(st.integers(0, 4))):
            text = escape(draw(SAID).replace("\n", " "))
            kept = draw(st.sampled_from(["", ' xml:space="preserve"']))
            more = draw(st.sampled_from(["", "<w:tab/>", "<w:softHyphen/>", "<w:br/>"]))
            inside = f"<w:r><w:t{kept}>{text}</w:t>{more}</w:r>"
            tag = draw(st.sampled_from(INLINE))
            runs.append(f"<{tag}>{inside}</{tag}>" if tag else inside)
        mark = draw(st.sampled_from(["", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"]))
        body.append(f"<w:p>{mark}{''.join(runs)}</w:p>")
    return word("".join(body))


CHANGES = st.lists(
    st.tuples(st.integers(0, 20), st.integers(0, 20), SAID.map(lambda s: s.replace("\n", ""))),
    max_size=4,
)


@settings(deadline=None, max_examples=150)
@given(raw=documents(), changes=CHANGES)
def test_only_what_is_edited_changes(raw: str, changes: list[Change]) -> None:
    segments = DOCX.read(raw, ENGLISH)
    new, wanted = edited(raw, DOCX, segments, [changes] * len(segments))
    again = [segment.text for segment in DOCX.read(new, ENGLISH)]
    if all(text.strip() for text in wanted):
        assert again == wanted


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A document as python-docx writes it, with a header, a table and a picture of nothing."""
    made = docx.Document()
    made.add_heading("The old mill , now a museum", 1)
    paragraph = made.add_paragraph("They spoke of armed groups. . The boat , the ")
    paragraph.add_run("harbour").bold = True
    paragraph.add_run(" , and the the ferry were old.")
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "One , two and three boats lay in the harbour."
    made.sections[0].header.paragraphs[0].text = "The mill , a guide for visitors"
    made.add_comment(paragraph.runs, "A remark , for the printer", author="Ann")
    path = tmp_path / "report.docx"
    made.save(str(path))
    return path


def told(path: Path) -> tuple[list[str], list[str], str, list[str]]:
    """What python-docx reads: texts, runs' formats, header, comments."""
    made = docx.Document(str(path))
    return (
        [p.text for p in made.paragraphs] + [c.text for t in made.tables for c in t._cells],
        [f"{p.style.name} {r.bold}" for p in made.paragraphs for r in p.runs if p.style],
        made.sections[0].header.paragraphs[0].text,
        [comment.text for comment in made.comments],
    )


def test_python_docx_reads_the_same_but_for_the_edits(report: Path, tmp_path: Path) -> None:
    before, old = told(report), report.read_bytes()
    log = tmp_path / "log.jsonl"
    assert command("fix", report, "--lang", "en", "--log", log)[0] == 0
    fixed = report.read_bytes()
    after = told(report)
    assert after[0] == [
        "The old mill, now a museum",
        "They spoke of armed groups. The boat, the harbour, and the ferry were old.",
        "One, two and three boats lay in the harbour.",
        "",
    ]
    assert (after[1], after[3]) == (before[1], before[3])
    assert after[2] == "The mill, a guide for visitors"
    with zipfile.ZipFile(report) as made:
        assert made.testzip() is None
    assert command("fix", report, "--lang", "en")[0] == 0
    assert report.read_bytes() == fixed, "a second run finds nothing"
    assert command("revert", log, report)[0] == 0
    assert report.read_bytes() == old
    assert command("apply", log, report)[0] == 0
    assert report.read_bytes() == fixed
    assert command("revert", log, report, "--except", "1")[0] == 0
    assert told(report)[0][0] == "The old mill, now a museum"
    assert told(report)[0][1:] == before[0][1:]
    assert command("revert", log, report, "--only", "1")[0] == 0
    assert report.read_bytes() == old, "what all edits are taken back from is packed as it was"


def test_parts_are_chosen(report: Path) -> None:
    arguments = ["check", report, "--lang", "en", "--output-format", "concise"]
    status, shown = command(*arguments, "--parts", "comments")
    assert status == 1
    assert "› word/comments.xml:1:9: any/spaces/before-comma" in shown
    assert "document.xml" not in shown
    status, shown = command(*arguments, "--parts", "none")
    assert (status, "unknown part 'none'" in shown) == (2, True)


def test_a_header_is_in_the_language_of_the_body(report: Path) -> None:
    """By itself it is too short to be certain of, and what it needs would only be offered."""
    status, shown = command("check", report, "--output-format", "concise")
    assert (status, "header1.xml" in shown) == (1, True)
    assert "no certain language" not in shown


def test_views_show_paragraphs(report: Path) -> None:
    _, shown = command("check", "--diff", report, "--lang", "en")
    assert "-They spoke of armed groups. . The boat , the harbour , and the the ferry were" in shown
    assert "+They spoke of armed groups. The boat, the harbour, and the ferry were old." in shown
    assert "<" not in shown
    _, shown = command("check", report, "--lang", "en", "-v")
    assert "[2] 2:27  safe" in shown


def with_member(path: Path, name: str, data: str) -> None:
    with zipfile.ZipFile(path, "a") as made:
        made.writestr(name, data)


def test_what_is_refused(report: Path, tmp_path: Path) -> None:
    signed, broken = tmp_path / "signed.docx", tmp_path / "broken.docx"
    shutil.copy(report, signed)
    with_member(signed, "_xmlsignatures/origin.sigs", "")
    broken.write_bytes(report.read_bytes()[:-100])
    words = tmp_path / "words.docx"
    words.write_text("The old mill , by the river.")
    for path, why in ((signed, "signed"), (broken, "zip file"), (words, "zip file")):
        data = path.read_bytes()
        status, shown = command("fix", path)
        assert (status, why in shown) == (2, True)
        assert path.read_bytes() == data
    (tmp_path / "~$report.docx").write_text("Ann")
    status, shown = command("check", tmp_path, "--exclude", "[sbw]*.docx", "--lang", "en")
    assert (status, "~$report.docx" in shown) == (1, True)


def test_hostile_xml() -> None:
    bomb = word("<w:p/>").replace("<w:document", '<!DOCTYPE x [<!ENTITY a "aa">]><w:document', 1)
    with pytest.raises(FormatError, match="declares an entity"):
        DOCX.read(bomb, ENGLISH)
    with pytest.raises(FormatError, match="not well-formed"):
        DOCX.read(word("<w:p>"), ENGLISH)
    with pytest.raises(FormatError, match="More than 500"):
        DOCX.read(word("<w:p><w:ins>" * 300 + "</w:ins></w:p>" * 300), ENGLISH)
