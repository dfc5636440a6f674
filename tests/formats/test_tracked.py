"""Tracked changes: accepted they give the text with all edits, rejected the old one."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest
from odf import text
from odf.opendocument import OpenDocumentText

from cleanup.edits.edit import Edit, apply
from cleanup.engine.raw import to_raw
from cleanup.formats import FormatOptions, named
from cleanup.formats._tracked import By, Change
from cleanup.formats._tracked_opendocument import tracked as track_opendocument
from cleanup.formats._tracked_word import tracked as track_word
from tests.formats.libreoffice import ACCEPT, REJECT, needs_libreoffice, said
from tests.formats.office import command, run, word
from tests.formats.test_opendocument import content

ENGLISH = FormatOptions(lang="en")
BY = By("cleanup", "2026-01-02T03:04:05Z")
TYPES = (
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def texts(raw: str) -> list[str]:
    return [segment.text for segment in named("docx").read(raw, ENGLISH)]


def rejected(raw: str) -> str:
    """Return a document of Word with what ``cleanup`` inserted taken out, and what it deleted put
    back."""
    raw = re.sub(r'<w:ins w:id="\d+" w:author="cleanup"[^>]*>.*?</w:ins>', "", raw)
    raw = re.sub(r'<w:del w:id="\d+" w:author="cleanup"[^>]*>(.*?)</w:del>', r"\1", raw)
    return raw.replace("w:delText", "w:t")


RUN = run("The mill , by the", "<w:b/>")


@pytest.mark.parametrize(
    ("body", "old", "new"),
    [
        (f"<w:p>{RUN}</w:p>", "mill ,", "mill,"),
        (f"<w:p>{RUN}</w:p>", "The", "A"),
        (f"<w:p>{RUN}</w:p>", "the", "the river"),
        (f"<w:p>{RUN}</w:p>", "The mill , by the", ""),
        (f"<w:p><w:hyperlink>{RUN}</w:hyperlink></w:p>", " ,", ","),
        (f'<w:p><w:ins w:id="7" w:author="Ann">{RUN}</w:ins></w:p>', " ,", ";"),
        ("<w:p><w:r><w:tab/><w:t>The mill</w:t><w:tab/></w:r></w:p>", "The", ""),
        ("<w:p><w:r><w:t> The mill </w:t></w:r></w:p>", "mill", "mill "),
        (f'<w:p>{RUN}<w:del w:id="9" w:author="Ann">{run("x")}</w:del></w:p>', "by", "at"),
    ],
)
def test_accepted_and_rejected(body: str, old: str, new: str) -> None:
    raw = word(body)
    form = named("docx")
    [segment] = form.read(raw, ENGLISH)
    at = segment.text.index(old)
    edits = to_raw(Edit(at, at + len(old), old, new), segment, raw, form.escape, 0, fit=form.fit)
    changes = [Change(e.start, e.end, e.after or "", "Why not & how") for e in edits]
    member = "word/document.xml"
    made = track_word(
        {member: (raw, changes)}, [TYPES, "[Content_Types].xml", member], lambda _: TYPES, BY
    )
    assert texts(made[member]) == (texts(apply(raw, edits)) if segment.text != old else [])
    assert texts(rejected(made[member])) == texts(raw)
    ids = re.findall(r'<w:(?:ins|del) w:id="(\d+)"', made[member])
    assert len(ids) == len(set(ids)) >= 1
    assert made[member].count('w:author="Ann"') >= raw.count('w:author="Ann"')
    if "<w:b/>" in body:
        assert (
            made[member].count("<w:b/>")
            == made[member].count("<w:r>") - made[member].count("x</w:t>") - 1
        )
    assert made["word/comments-cleanup.xml"].count("Why not &amp; how") == 1
    assert "comments-cleanup.xml" in made["[Content_Types].xml"]
    assert "comments-cleanup.xml" in made["word/_rels/document.xml.rels"]


@pytest.mark.parametrize(
    ("body", "old", "about"),
    [
        (f"<w:p>{RUN}</w:p>", "mill ,", "mill ,"),
        (f"<w:p>{run('The mi')}{run('ll , old')}</w:p>", "mill ,", "mi"),
        (f'<w:p><w:ins w:id="7" w:author="Ann">{RUN}</w:ins></w:p>', "mill ,", "mill ,"),
        (f"<w:p><w:hyperlink>{RUN}</w:hyperlink></w:p>", "The", "The"),
        (  # around a field: in it, LibreOffice shows what a comment says as the field's text
            f'<w:p>{run("By ")}<w:fldSimple w:instr="AUTHOR">{RUN}</w:fldSimple>{run(".")}</w:p>',
            "mill ,",
            "The mill , by the",
        ),
    ],
)
def test_a_flag_is_a_comment(body: str, old: str, about: str) -> None:
    raw, member = word(body), "word/document.xml"
    [segment] = named("docx").read(raw, ENGLISH)
    at = segment.text.index(old)
    flag = Edit(at, at + len(old), old, None)
    [told] = to_raw(flag, segment, raw, named("docx").escape, 0)
    changes = [Change(told.start, told.end, "", "Why", flag=True)]
    made = track_word(
        {member: (raw, changes)}, [TYPES, "[Content_Types].xml", member], lambda _: TYPES, BY
    )
    assert texts(made[member]) == texts(raw)
    between = re.search(r"<w:commentRangeStart[^>]*>(.*)<w:commentRangeEnd", made[member])
    assert between
    assert re.sub(r"<[^>]*>", "", between[1]) == about
    assert made["word/comments-cleanup.xml"].count("Why") == 1
    assert "<w:del " not in made[member]


def test_a_flag_is_a_remark_in_opendocument() -> None:
    raw = content("<text:p>a <text:span>b c</text:span></text:p>")
    at = raw.index("b c")
    change = Change(at, at + 3, "", "Why & how", flag=True)
    made = track_opendocument({"content.xml": (raw, [change])}, [], str, BY)["content.xml"]
    assert [each.text for each in named("odt").read(made, ENGLISH)] == ["a b c"]
    assert made.count("<office:annotation>") == made.count("Why &amp; how") == 1
    assert "tracked-changes" not in made


def test_flags_are_written_beside_the_changes(tmp_path: Path) -> None:
    path, target = tmp_path / "a.docx", tmp_path / "b.docx"
    made = docx.Document()
    made.add_paragraph("The mill , built in 1902 <unk> by the river.")
    made.save(str(path))
    status, told = command("fix", path, "--track-changes", "-o", target, "--lang", "en")
    assert status == 0
    assert "1 tracked change to" in told
    comments = [each.text for each in docx.Document(str(target)).comments]
    assert len(comments) == 2
    assert comments[0] == "There should be no space before a comma."


def test_no_comments_in_text_boxes_and_headers() -> None:
    raw = word(
        f"<w:p><w:r><w:pict><w:txbxContent><w:p>{run('a , b')}</w:p></w:txbxContent></w:pict></w:r>"
        "</w:p>"
    )
    at = raw.index(" ,")
    changed = {"word/document.xml": (raw, [Change(at, at + 2, ",", "Why")])}
    made = track_word(changed, ["[Content_Types].xml", "word/document.xml"], lambda _: TYPES, BY)
    assert list(made) == ["word/document.xml"]
    made = track_word({"word/header1.xml": (raw, [])}, ["[Content_Types].xml"], lambda _: TYPES, BY)
    assert list(made) == ["word/header1.xml"]


@pytest.mark.parametrize(
    ("body", "old", "new"),
    [
        ("a , b", " ,", ","),
        ("a <text:span text:style-name='T1'>b , c</text:span>", " ,", ","),
        ("a<text:s/>, b", " ,", ","),
        ("a b", "a ", ""),
        ("a", "a", "a  b"),
    ],
)
def test_opendocument(body: str, old: str, new: str) -> None:
    raw = content(f"<text:p>{body}</text:p>")
    form = named("odt")
    [segment] = form.read(raw, ENGLISH)
    at = segment.text.index(old)
    edits = to_raw(Edit(at, at + len(old), old, new), segment, raw, form.escape, 0, fit=form.fit)
    changes = [Change(e.start, e.end, e.after or "", "Why & how") for e in edits]
    made = track_opendocument({"content.xml": (raw, changes)}, [], str, BY)["content.xml"]
    wanted = [each.text for each in form.read(apply(raw, edits), ENGLISH)]
    assert [each.text for each in form.read(made, ENGLISH)] == wanted
    for name in re.findall(r'change-id="(\w+)"', made):
        assert f'text:id="{name}"' in made
    deleted = re.search(r"</office:change-info>(<text:p>.*?</text:p>)</text:deletion>", made)
    assert deleted
    kept = form.read(
        content(deleted[1].replace("<text:p>", "<text:p>|").replace("</text:p>", "|</text:p>")),
        ENGLISH,
    )
    # What stays at the edit's end is not deleted, where mark-up parts it from the rest.
    assert kept[0].text in (f"|{old}|", f"|{old.removesuffix(new)}|")
    again = track_opendocument({"content.xml": (made, [])}, [], str, BY)["content.xml"]
    assert again == made, "a list of changes that is there stays"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    made = docx.Document()
    made.add_heading("The old mill , now a museum", 1)
    paragraph = made.add_paragraph("They spoke of armed groups. . The boat , ")
    paragraph.add_run("the ferry , ").bold = True
    paragraph.add_run("and the harbour were old.")
    made.add_comment(paragraph.runs, "A remark", author="Ann")
    path = tmp_path / "report.docx"
    made.save(str(path))
    return path


def test_the_command(report: Path, tmp_path: Path) -> None:
    old = report.read_bytes()
    reviewed = tmp_path / "reviewed.docx"
    status, shown = command("fix", report, "--lang", "en", "--track-changes", "-o", reviewed)
    assert (status, "4 tracked changes" in shown) == (0, True)
    assert report.read_bytes() == old
    made = docx.Document(str(reviewed))
    assert [comment.author for comment in made.comments].count("cleanup") == 4
    assert "A remark" in [comment.text for comment in made.comments]
    with zipfile.ZipFile(reviewed) as after, zipfile.ZipFile(report) as before:
        assert after.testzip() is None
        assert after.namelist() == before.namelist()
    again = tmp_path / "again.docx"
    status, shown = command("fix", reviewed, "--lang", "en", "--track-changes", "-o", again)
    assert (status, "0 tracked changes" in shown) == (0, True)
    assert again.read_bytes() == reviewed.read_bytes()


def test_what_does_not_go_together(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text("The mill , by the river.")
    for words, why in (
        ([report], "name it with -o"),
        ([report, "-o", "x.docx", "--log", "l"], "cannot be used with --log"),
        ([page, "-o", "x.txt"], "is neither"),
        (["-", "-o", "x.docx"], "needs files"),
    ):
        status, shown = command("fix", "--track-changes", *words)
        assert (status, why in shown) == (2, True)


@needs_libreoffice
def test_libreoffice_accepts_and_rejects(
    report: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("libreoffice")
    made = OpenDocumentText()
    paragraph = text.P(text="They spoke of armed groups. . The boat")
    paragraph.addElement(text.Span(text=" , the ferry , "))
    paragraph.addText("and the harbour were old.")
    made.text.addElement(paragraph)
    made.save(str(tmp_path / "report.odt"))
    for path in (report, tmp_path / "report.odt"):
        reviewed, fixed = path.with_stem("reviewed"), path.with_stem("fixed")
        command("fix", path, "--lang", "en", "--track-changes", "-o", reviewed)
        command("fix", path, "--lang", "en", "-o", fixed)
        old = said(path, "", home)
        assert said(reviewed, REJECT, home) == old
        assert said(reviewed, ACCEPT, home) == said(fixed, "", home) != old


@pytest.mark.parametrize(
    "root", ["<w:comments {0}></w:comments>", "<w:comments {0} />", "<w:comments {0}/>\n"]
)
def test_comments_that_are_there_may_be_empty(root: str, tmp_path: Path) -> None:
    """pandoc writes the member in one tag."""
    name = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    types = TYPES.replace(
        "</Types>", f'<Override PartName="/word/comments.xml" ContentType="{kind}"/></Types>'
    )
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as made:
        made.writestr("[Content_Types].xml", types)
        made.writestr("word/document.xml", word(f"<w:p>{run('The mill , by the river.')}</w:p>"))
        made.writestr("word/comments.xml", root.format(name))
    status, told = command(
        "fix", tmp_path / "a.docx", "--track-changes", "-o", tmp_path / "b.docx", "--lang", "en"
    )
    assert status == 0, told
    with zipfile.ZipFile(tmp_path / "b.docx") as made:
        comments = made.read("word/comments.xml").decode()
    assert comments.count("<w:comment ") == 1
    assert ET.fromstring(comments).tag.endswith("}comments")  # noqa: S314 - our own
