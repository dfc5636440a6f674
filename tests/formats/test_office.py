"""Presentations, workbooks and books: what their own libraries read after a fix."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ebooklib
import openpyxl
import pptx
import pytest
from ebooklib import epub
from openpyxl.worksheet.table import Table
from pptx.util import Inches

from cleanup.edits.edit import Edit
from cleanup.engine.raw import to_raw
from cleanup.formats import FormatOptions, Unspellable, named
from cleanup.formats._pieces import STAND_IN
from cleanup.text.segment import Computed
from tests.formats.office import command, edited
from tests.formats.splice import Change

ENGLISH = FormatOptions(lang="en")
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def deck(path: Path) -> None:
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.shapes.title.text = "The old mill , now a museum"
    slide.placeholders[1].text = "The boat , the ferry and the harbour\nThe ferry , once red"
    slide.notes_slide.notes_text_frame.text = "They spoke of armed groups. . Later they left."
    frame = slide.shapes.add_table(1, 1, Inches(1), Inches(1), Inches(2), Inches(1))
    frame.table.cell(0, 0).text = "The boats , once red"
    made.save(str(path))


def said_in_deck(path: Path) -> list[str]:
    slide = pptx.Presentation(str(path)).slides[0]
    shapes = [s.text_frame.text for s in slide.shapes if s.has_text_frame]
    cells = [c.text for s in slide.shapes if s.has_table for c in s.table.iter_cells()]
    return [*shapes, *cells, slide.notes_slide.notes_text_frame.text]


def book(path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet["A1"], sheet["A2"], sheet["A3"] = "The old mill , now a museum", 7, '="a , b"&A1'
    sheet["D1"], sheet["D2"] = "Boat , kind", "The ferry , an old one"
    sheet.add_table(Table(displayName="T", ref="D1:D2"))
    made.save(str(path))


def said_in_book(path: Path) -> list[str]:
    made = openpyxl.load_workbook(path)
    return [str(cell.value) for row in made.active for cell in row if cell.value is not None]


def novel(path: Path) -> None:
    made = epub.EpubBook()
    made.set_identifier("mill")
    made.set_title("The mill")
    made.set_language("en")
    page = epub.EpubHtml(title="The mill , long ago", file_name="a b.xhtml", lang="en")
    page.content = "<h1>The mill , long ago</h1><p>They spoke of armed groups. . <i>Boats</i>.</p>"
    made.add_item(page)
    made.toc = (page,)
    made.add_item(epub.EpubNcx())
    made.add_item(epub.EpubNav())
    made.spine = ["nav", page]
    epub.write_epub(str(path), made)


def said_in_novel(path: Path) -> list[str]:
    made = epub.read_epub(str(path))
    names = [item.get_name() for item in made.get_items()]
    pages = [
        item.get_body_content().decode()
        for item in made.get_items_of_type(ebooklib.ITEM_DOCUMENT)
        if item.get_name() == "a b.xhtml"
    ]
    return [*names, *pages, *(link.title for link in made.toc)]


Told = Callable[[Path], list[str]]
MADE: dict[str, tuple[Callable[[Path], None], Told, dict[str, str]]] = {
    "deck.pptx": (
        deck,
        said_in_deck,
        {
            "mill ,": "mill,",
            "boat ,": "boat,",
            "ferry ,": "ferry,",
            ". .": ".",
            "boats ,": "boats,",
        },
    ),
    "book.xlsx": (book, said_in_book, {"mill ,": "mill,", "ferry ,": "ferry,"}),
    "novel.epub": (novel, said_in_novel, {"mill ,": "mill,", ". .": "."}),
}


@pytest.mark.parametrize("name", MADE)
def test_the_same_but_for_the_edits(name: str, tmp_path: Path) -> None:
    make, told, edits = MADE[name]
    path, log = tmp_path / name, tmp_path / "log.jsonl"
    make(path)
    before, old = told(path), path.read_bytes()
    assert command("fix", path, "--lang", "en", "--log", log)[0] == 0
    fixed = path.read_bytes()
    wanted = []
    for each in before:
        said = each
        for wrong, right in edits.items():
            said = said.replace(wrong, right)
        wanted.append(said)
    assert told(path) == wanted != before
    with zipfile.ZipFile(path) as made:
        assert made.testzip() is None
    assert command("fix", path, "--lang", "en")[0] == 0
    assert path.read_bytes() == fixed, "a second run finds nothing"
    assert command("revert", log, path)[0] == 0
    assert path.read_bytes() == old
    assert command("apply", log, path)[0] == 0
    assert path.read_bytes() == fixed


def slide(body: str) -> str:
    return f'<p:sld xmlns:p="p" xmlns:a="{A}" xmlns:m="{MATH}"><p:txBody>{body}</p:txBody></p:sld>'


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<a:p/>", []),
        ("<a:p><a:r><a:t> a</a:t></a:r><a:br/><a:r><a:t>b </a:t></a:r></a:p>", [" a\nb "]),
        ("<a:p><a:r><a:t>a</a:t></a:r><m:oMath><m:t>x</m:t></m:oMath></a:p>", [f"a{STAND_IN}"]),
        ("<a:p><a:fld><a:t>7</a:t></a:fld></a:p>", ["7"]),
    ],
)
def test_slides(body: str, texts: list[str]) -> None:
    raw = slide(body)
    found = named("pptx").read(raw, ENGLISH)
    assert [segment.text for segment in found] == texts


def test_fields_of_slides_are_only_told_of() -> None:
    raw = slide("<a:p><a:fld><a:t>7 , 8</a:t></a:fld></a:p>")
    form = named("pptx")
    [segment] = form.read(raw, ENGLISH)
    with pytest.raises(Computed):
        to_raw(Edit(1, 3, " ,", ","), segment, raw, form.escape, 0, fit=form.fit)


def strings(body: str) -> str:
    return f'<sst xmlns="{X}">{body}</sst>'


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (
            "<si><t>a </t></si><si><r><t>b</t></r><r><rPr/><t>c</t></r><rPh><t>x</t></rPh></si>",
            ["a", "bc"],
        ),
        ('<si><t xml:space="preserve"> a</t></si><si><t/></si>', [" a"]),
    ],
)
def test_strings(body: str, texts: list[str]) -> None:
    assert [segment.text for segment in named("xlsx").read(strings(body), ENGLISH)] == texts


def test_escapes_of_characters_never_change() -> None:
    [segment] = named("xlsx").read(strings("<si><t>a_x000D_b , c</t></si>"), ENGLISH)
    assert [segment.text[a:b] for a, b in segment.protected] == ["_x000D_"]


@pytest.mark.parametrize(
    ("change", "made"),
    [
        ((0, 1, ""), '<t xml:space="preserve"> b</t>'),
        ((0, 0, " "), '<t xml:space="preserve"> a b</t>'),
        ((1, 2, ""), "<t>ab</t>"),
        ((3, 3, " "), None),
        ((2, 3, ""), None),
    ],
)
def test_white_space_of_strings(change: Change, made: str | None) -> None:
    form, raw = named("xlsx"), strings("<si><t>a b</t></si>")
    segments = form.read(raw, ENGLISH)
    if made is None:
        start, end, after = change
        edit = Edit(start, end, "a b"[start:end], after)
        with pytest.raises(Unspellable, match="at the end"):
            to_raw(edit, segments[0], raw, form.escape, 0, fit=form.fit)
        return
    new, wanted = edited(raw, form, segments, [[change]])
    assert new == strings(f"<si>{made}</si>")
    assert [segment.text for segment in form.read(new, ENGLISH)] == wanted


def test_no_silent_white_space_of_a_string_is_shown() -> None:
    form, raw = named("xlsx"), strings("<si><t>a b </t></si>")
    [segment] = form.read(raw, ENGLISH)
    with pytest.raises(Unspellable, match="would be shown"):
        to_raw(Edit(0, 1, "a", ""), segment, raw, form.escape, 0, fit=form.fit)


@pytest.mark.parametrize(
    ("change", "made"),
    [
        ((2, 3, "&"), "水 &amp; 船。"),
        ((5, 6, ". "), "水 + 船. "),
        ((2, 3, "and"), None),
        ((1, 2, ""), None),
    ],
)
def test_readings_stay_where_they_are(change: Change, made: str | None) -> None:
    """A reading names its place by numbers, so no edit before its end changes the length."""
    reading = '<rPh sb="4" eb="5"><t>フネ</t></rPh>'
    raw = strings(f'<si><t xml:space="preserve">水 + 船。</t>{reading}</si>')
    form, (start, end, after) = named("xlsx"), change
    [segment] = form.read(raw, ENGLISH)
    edit = Edit(start, end, segment.text[start:end], after)
    if made is None:
        with pytest.raises(Unspellable, match="readings"):
            to_raw(edit, segment, raw, form.escape, 0, fit=form.fit)
        return
    [done] = to_raw(edit, segment, raw, form.escape, 0, fit=form.fit)
    new = raw[: done.start] + (done.after or "") + raw[done.end :]
    assert new == raw.replace("水 + 船。", made)


def with_members(path: Path, members: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "a") as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ({}, "no package"),
        ({"META-INF/container.xml": '<rootfile full-path="a.opf"/>'}, "no package"),
        ({"META-INF/container.xml": '<rootfile full-path="a.opf"/>', "a.opf": "<p/>"}, "no pages"),
    ],
)
def test_what_is_no_book(members: dict[str, str], why: str, tmp_path: Path) -> None:
    path = with_members(tmp_path / "a.epub", {"mimetype": "application/epub+zip", **members})
    status, shown = command("fix", path)
    assert (status, why in shown) == (2, True)


@pytest.mark.parametrize(
    ("member", "data", "why"),
    [
        ("META-INF/signatures.xml", "", "signed"),
        ("META-INF/encryption.xml", '<CipherReference URI="EPUB/a%20b.xhtml"/>', "encrypted"),
        ("META-INF/encryption.xml", '<CipherReference URI="EPUB/font.otf"/>', ""),
    ],
)
def test_protected_books(member: str, data: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "novel.epub"
    novel(path)
    with_members(path, {member: data})
    old: Any = path.read_bytes()
    status, shown = command("fix", path, "--lang", "en")
    assert (status, why in shown, path.read_bytes() == old) == (2 * bool(why), True, bool(why))


def test_a_workbook_without_strings_is_copied(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    openpyxl.Workbook().save(path)
    assert command("fix", path, "-o", copy)[0] == 0
    assert copy.read_bytes() == path.read_bytes()
