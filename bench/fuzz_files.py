"""Whole office files, books and Parquet files, made by their own libraries with prose by chance:
``python bench/fuzz_files.py --inputs 200 --seed 1``; ``--only docx``; ``--show SEED:NUMBER``.

Each is fixed, fixed again and reverted by the command. Held are these laws: the second run finds
no safe edit; the library that made the file reads the same structure afterwards, and no more texts
changed than the log has edits; ``revert`` gives the old file back byte for byte.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

from fuzz_documents import prose
from fuzz_structured import clean, cut

from tests.formats.office import command

Texts = tuple[Any, list[str]]


def said(of: Random) -> str:
    """Return words without control characters."""
    return clean(prose(of, 10, 0.02)).replace("\r", " ")


def docx(of: Random, path: Path) -> None:
    """Write paragraphs in runs, a table, a list, a header and a footnote-like remark."""
    import docx as library  # noqa: PLC0415

    made = library.Document()
    for _ in range(of.randint(1, 6)):
        style = of.choice([None, None, "Heading 1", "List Bullet", "Quote"])
        one = made.add_paragraph(style=style)
        for piece in cut(of, said(of)):
            run = one.add_run(piece)
            run.bold, run.italic = of.choice([None, True]), of.choice([None, True])
            if of.random() < 0.1:
                run.add_break()
    table = made.add_table(2, 2)
    for cell in (cell for row in table.rows for cell in row.cells):
        cell.text = said(of)
    made.sections[0].header.paragraphs[0].text = said(of)
    made.save(str(path))


def docx_read(path: Path) -> Texts:
    """Read with python-docx."""
    import docx as library  # noqa: PLC0415

    made = library.Document(str(path))
    rows = [cell for table in made.tables for row in table.rows for cell in row.cells]
    parts = [*made.paragraphs, *made.sections[0].header.paragraphs]
    parts += [each for cell in rows for each in cell.paragraphs]
    shape = [(p.style.name, [(r.bold, r.italic) for r in p.runs]) for p in parts]
    return shape, [p.text for p in parts]


def pptx(of: Random, path: Path) -> None:
    """Write slides with a title, paragraphs and notes."""
    import pptx as library  # noqa: PLC0415

    made = library.Presentation()
    for _ in range(of.randint(1, 3)):
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = said(of)
        frame = slide.placeholders[1].text_frame
        for _ in range(of.randint(1, 3)):
            one = frame.add_paragraph()
            for piece in cut(of, said(of)):
                run = one.add_run()
                run.text, run.font.bold = piece, of.choice([None, True])
        slide.notes_slide.notes_text_frame.text = said(of)
    made.save(str(path))


def pptx_read(path: Path) -> Texts:
    """Read with python-pptx."""
    import pptx as library  # noqa: PLC0415

    frames = []
    for slide in library.Presentation(str(path)).slides:
        frames += [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
        frames.append(slide.notes_slide.notes_text_frame)
    parts = [one for frame in frames for one in frame.paragraphs]
    return [[run.font.bold for run in one.runs] for one in parts], [one.text for one in parts]


def xlsx(of: Random, path: Path) -> None:
    """Write cells with strings, numbers, formulas and rich text."""
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: PLC0415
    from openpyxl.cell.text import InlineFont  # noqa: PLC0415

    made = Workbook()
    sheet = made.active
    for row in range(1, of.randint(3, 8)):
        sheet.cell(row, 1, row)
        sheet.cell(row, 2, "x" + said(of))
        sheet.cell(row, 3, f"=A{row}&B{row}")
        rich = [TextBlock(InlineFont(b=True), piece) for piece in cut(of, said(of))]
        sheet.cell(row, 4).value = CellRichText(*rich)
    made.save(path)


def xlsx_read(path: Path) -> Texts:
    """Read with openpyxl."""
    from openpyxl import load_workbook  # noqa: PLC0415

    found = load_workbook(path, rich_text=True)
    shape, texts = list[Any](), list[str]()
    for row in found.active.iter_rows():
        for cell in row:
            if cell.data_type == "f" or not isinstance(cell.value, (str, list)):
                shape.append(cell.value)
            else:
                shape.append(len(cell.value) if isinstance(cell.value, list) else "text")
                texts.append(str(cell.value))
    return shape, texts


def odt(of: Random, path: Path) -> None:
    """Write paragraphs of spans, white space written out."""
    from odf import teletype, text  # noqa: PLC0415
    from odf.opendocument import OpenDocumentText  # noqa: PLC0415
    from odf.style import Style, TextProperties  # noqa: PLC0415

    made = OpenDocumentText()
    bold = Style(name="B", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    made.automaticstyles.addElement(bold)
    for _ in range(of.randint(1, 6)):
        one = of.choice([text.P(), text.P(), text.H(outlinelevel=1)])
        for piece in cut(of, said(of)):
            span = text.Span(stylename=of.choice([None, bold]))
            teletype.addTextToElement(span, piece)
            one.addElement(span)
        made.text.addElement(one)
    made.save(str(path))


def odt_read(path: Path) -> Texts:
    """Read with odfpy; ``text:s`` is a blank."""
    from odf import teletype, text  # noqa: PLC0415
    from odf.opendocument import load  # noqa: PLC0415

    found = load(str(path))
    parts = [*found.getElementsByType(text.P), *found.getElementsByType(text.H)]
    shape = [len(one.getElementsByType(text.Span)) for one in parts]
    return shape, [teletype.extractText(one) for one in parts]


def epub(of: Random, path: Path) -> None:
    """Write a book of a few pages."""
    from ebooklib import epub as library  # noqa: PLC0415
    from fuzz_structured import xhtml  # noqa: PLC0415

    book = library.EpubBook()
    book.set_identifier("x")
    book.set_title("The mill , old")
    book.set_language("en")
    pages = []
    for number in range(of.randint(1, 3)):
        page = library.EpubHtml(title=f"Page {number}", file_name=f"p{number}.xhtml", lang="en")
        page.content = xhtml(of)
        book.add_item(page)
        pages.append(page)
    book.toc, book.spine = pages, ["nav", *pages]
    book.add_item(library.EpubNcx())
    book.add_item(library.EpubNav())
    library.write_epub(str(path), book)


def epub_read(path: Path) -> Texts:
    """Read with EbookLib, and each page with lxml."""
    from ebooklib import epub as library  # noqa: PLC0415
    from fuzz_readers import html  # noqa: PLC0415

    shape, texts = list[Any](), list[str]()
    for item in library.read_epub(str(path)).get_items():
        shape.append((item.file_name, type(item).__name__))
        if type(item).__name__ == "EpubHtml":
            seen = html(item.content.decode().partition("?>")[2] or item.content.decode())
            assert seen is not None
            shape.append(seen[0])
            texts += seen[1]
    return shape, texts


def parquet(of: Random, path: Path) -> None:
    """Write a table with texts, nulls, numbers and lists."""
    import pyarrow as pa  # noqa: PLC0415
    from pyarrow import parquet as library  # noqa: PLC0415

    rows = of.randint(1, 30)
    texts = [None if of.random() < 0.1 else prose(of) for _ in range(rows)]
    kind = of.choice([pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
    made = pa.table(
        {
            "id": pa.array(range(rows)),
            "text": pa.array(texts).cast(kind),
            "source": pa.array([prose(of) for _ in range(rows)]),
            "list": pa.array([["a , b"]] * rows),
        }
    ).replace_schema_metadata({"x": "The mill , old"})
    library.write_table(
        made,
        path,
        compression=of.choice(["snappy", "zstd", "gzip", "none"]),
        row_group_size=of.choice([5, 100]),
        use_dictionary=of.random() < 0.5,
        version=of.choice(["1.0", "2.6"]),
    )


def parquet_read(path: Path) -> Texts:
    """Read with pyarrow."""
    from pyarrow import parquet as library  # noqa: PLC0415

    found = library.ParquetFile(path)
    table = found.read()
    rest = table.drop_columns(["text"]).to_pydict()
    meta = found.metadata
    groups = [
        (meta.row_group(n).num_rows, meta.row_group(n).column(1).compression)
        for n in range(meta.num_row_groups)
    ]
    nulls = [each is None for each in table["text"].to_pylist()]
    shape = (str(found.schema_arrow), groups, nulls, rest, found.schema_arrow.metadata)
    return shape, [each or "" for each in table["text"].to_pylist()]


KINDS: dict[str, tuple[Callable[[Random, Path], None], Callable[[Path], Texts]]] = {
    "docx": (docx, docx_read),
    "pptx": (pptx, pptx_read),
    "xlsx": (xlsx, xlsx_read),
    "odt": (odt, odt_read),
    "epub": (epub, epub_read),
    "parquet": (parquet, parquet_read),
}


def wrong(folder: Path, kind: str, of: Random) -> str:
    """Return what does not hold for a file made by chance, or nothing."""
    make, read = KINDS[kind]
    path, log = folder / f"a.{kind}", folder / "log.jsonl"
    make(of, path)
    old, before = path.read_bytes(), read(path)
    status, told = command("fix", path, "--log", log, "--lang", "en", "-j", "1", "-q")
    if status not in (0, 1):
        return f"refused: {told}"
    after = read(path)
    edits = [row for row in map(json.loads, log.read_text("utf-8").splitlines()) if "after" in row]
    made = [row for row in edits if row.get("applied", row.get("made", True))]
    if before[0] != after[0]:
        return "the library sees another structure"
    different = sum(a != b for a, b in zip(before[1], after[1], strict=True))
    if different > len(made) * 3:
        return f"{len(made)} edits changed {different} texts"
    fixed = path.read_bytes()
    again, _ = command("fix", path, "--lang", "en", "-j", "1", "-q")
    if again not in (0, 1) or path.read_bytes() != fixed:
        return "a second run edits"
    command("revert", log, path)
    if path.read_bytes() != old:
        return "not reverted" if kind != "parquet" or read(path) != before else ""
    return ""


def drawn(seed: int, number: int, kind: str) -> str:
    """Make a file by chance; return what does not hold for it, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        return wrong(Path(folder), kind, Random(f"{seed}:{number}"))


def main(argv: Sequence[str] | None = None) -> None:
    """Run, print what went wrong, and end with status 1 if anything did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=list(KINDS))
    options = parser.parse_args(argv)
    failures = 0
    for number in range(options.inputs):
        kind = options.only or Random(f"{options.seed}:{number}").choice(list(KINDS))
        try:
            told = drawn(options.seed, number, kind)
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            told = f"{type(error).__name__}: {error}"
        if told:
            failures += 1
            print(f"{options.seed}:{number} {kind}: {told}"[:400], flush=True)
    print(f"{options.inputs} files, {failures} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
