"""Files that the libraries of each format write, all of whose texts have a space before a comma."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

PAIRS = (
    ("Le vieux moulin est ouvert.", "The old mill , now a museum, is open."),
    ("Le bateau est prêt & clair.", "The boat is ready , clean & “new”."),
    ("Il y a %d clés.", "There are %d keys here , and some are old."),
)


def xliff(path: Path) -> None:
    """By translate-toolkit."""
    from translate.storage.xliff import xlifffile  # noqa: PLC0415

    store: Any = xlifffile()
    store.setsourcelanguage("fr")
    store.settargetlanguage("en")
    for source, target in PAIRS:
        store.addsourceunit(source).target = target
    store.savefile(str(path))


def tmx(path: Path) -> None:
    """By translate-toolkit."""
    from translate.storage.tmx import tmxfile  # noqa: PLC0415

    store: Any = tmxfile(sourcelanguage="fr")
    for source, target in PAIRS:
        store.addtranslation(source, "fr", target, "en")
    store.savefile(str(path))


def qt(path: Path) -> None:
    """By translate-toolkit."""
    from translate.storage.ts2 import tsfile  # noqa: PLC0415

    store: Any = tsfile()
    store.setsourcelanguage("fr")
    store.settargetlanguage("en")
    for source, target in PAIRS:
        unit = store.addsourceunit(source)
        unit.target = target
    store.savefile(str(path))


def resx(path: Path) -> None:
    """By translate-toolkit."""
    from translate.storage.resx import RESXFile  # noqa: PLC0415

    store: Any = RESXFile()
    for number, (_, target) in enumerate(PAIRS):
        unit = store.addsourceunit(f"key{number}")
        unit.target = target
    store.savefile(str(path))


def po(path: Path) -> None:
    """By polib."""
    import polib  # noqa: PLC0415

    made = polib.POFile(wrapwidth=30)
    made.metadata = {"Language": "en", "Content-Type": "text/plain; charset=UTF-8"}
    for source, target in PAIRS:
        made.append(polib.POEntry(msgid=source, msgstr=target, comment="a , b"))
    forms = {0: "One key is here , but it is old.", 1: "%d keys are here , but they are old."}
    made.append(polib.POEntry(msgid="%d clé", msgid_plural="%d clés", msgstr_plural=forms))
    made.save(str(path))


def yaml(path: Path) -> None:
    """By PyYAML."""
    import yaml as library  # noqa: PLC0415

    texts = {f"key{n}": target for n, (_, target) in enumerate(PAIRS)}
    path.write_text(library.safe_dump({"en": texts}, allow_unicode=True, width=30), "utf-8")


def json_(path: Path) -> None:
    """By the standard library, in ASCII."""
    path.write_text(json.dumps({target[:9]: target for _, target in PAIRS}), "utf-8")


def srt(path: Path) -> None:
    """By pysubs2."""
    import pysubs2  # noqa: PLC0415

    made = pysubs2.SSAFile()
    for number, (_, target) in enumerate(PAIRS):
        made.append(pysubs2.SSAEvent(number * 9000, number * 9000 + 2000, target))
    made.save(str(path))


def docx(path: Path) -> None:
    """By python-docx: runs, a table, a header."""
    import docx as library  # noqa: PLC0415

    made = library.Document()
    for _, target in PAIRS:
        one = made.add_paragraph()
        one.add_run(target[:12]).bold = True
        one.add_run(target[12:])
    made.add_table(1, 1).rows[0].cells[0].text = PAIRS[0][1]
    made.sections[0].header.paragraphs[0].text = PAIRS[1][1]
    made.save(str(path))


def pptx(path: Path) -> None:
    """By python-pptx."""
    import pptx as library  # noqa: PLC0415

    made = library.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.shapes.title.text = PAIRS[0][1]
    slide.placeholders[1].text_frame.text = PAIRS[1][1]
    made.save(str(path))


def xlsx(path: Path) -> None:
    """By openpyxl: shared strings, a number, a formula."""
    from openpyxl import Workbook  # noqa: PLC0415

    made = Workbook()
    for row, (_, target) in enumerate(PAIRS, 1):
        made.active.cell(row, 1, target)
        made.active.cell(row, 2, row)
        made.active.cell(row, 3, f"=B{row}+1")
    made.save(path)


def odt(path: Path) -> None:
    """By odfpy."""
    from odf import teletype, text  # noqa: PLC0415
    from odf.opendocument import OpenDocumentText  # noqa: PLC0415

    made = OpenDocumentText()
    for _, target in PAIRS:
        one = text.P()
        teletype.addTextToElement(one, target)
        made.text.addElement(one)
    made.save(str(path))


def html(path: Path) -> None:
    """By lxml."""
    from lxml import html as library  # noqa: PLC0415

    rows = "".join(f"<p>{target.replace('&', '&amp;')}</p>" for _, target in PAIRS)
    rows += (
        "<p>The <b>boat</b> , old, and <a href='a , b'>the mill</a> , with <code>x , y</code></p>"
    )
    rows += "<img alt='A harbour , here'>"
    made = library.document_fromstring(f"<html lang='en'><body>{rows}</body></html>")
    path.write_bytes(library.tostring(made, encoding="utf-8", doctype="<!DOCTYPE html>"))


# File, what writes it, Okapi's configuration.
FILES: dict[str, tuple[Callable[[Path], None], str]] = {
    "toolkit.xlf": (xliff, "okf_xliff"),
    "toolkit.tmx": (tmx, "okf_tmx"),
    "toolkit.ts": (qt, "okf_ts"),
    "toolkit.resx": (resx, "okf_xml-resx"),
    "polib.po": (po, "okf_po"),
    "en.yml": (yaml, "okf_yaml"),
    "en.json": (json_, "okf_json"),
    "pysubs.srt": (srt, "okf_regex-srt"),
    "report.docx": (docx, "okf_openxml"),
    "slides.pptx": (pptx, "okf_openxml"),
    "sheet.xlsx": (xlsx, "okf_openxml"),
    "report.odt": (odt, "okf_openoffice"),
    "page.html": (html, "okf_html"),
}
