"""Findings as a workbook, for Excel and LibreOffice."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Any

from cleanup.edits.report import Report
from cleanup.text.printable import columns
from cleanup.views import PLAIN, Look, ViewError
from cleanup.views._rows import HEADINGS, printable, rows

if TYPE_CHECKING:
    from cleanup.views._mqm import Tally

MISSING = "An xlsx report needs openpyxl; install it with: python -m pip install openpyxl"
_MOST = 1_048_575  # rows of a sheet below its headings
_LONGEST = 32_000  # characters of a cell; Excel reads 32,767
_WIDE = {"source": 50, "target": 50, "suggestion": 50, "reason": 45, "change": 30, "file": 24}
_WIDE |= {"rule": 28, "category": 32, "line": 7, "kind": 12, "severity": 9}
_WIDTH = 14
_LINE, _LINES = 15, 12  # points of a line; lines of a row that are shown, at most
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_WRAPPED = frozenset(("source", "target", "suggestion", "reason", "change"))


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[bytes]:
    """Yield the workbook as a file; a sheet holds a million findings. Raises ViewError.

    Texts are texts: none is a formula, also where one begins with ``=``.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 -- an extra, for this view only
    except ImportError:
        raise ViewError(MISSING) from None
    book = Workbook(write_only=True)
    tally = _tally(look)
    found = rows(tally.over(reports) if tally else reports, look)
    _add(book, "findings", islice(found, _MOST))
    for number, first in enumerate(found, 2):
        _add(book, f"findings {number}", chain([first], islice(found, _MOST - 1)))
    if tally:
        _score(book, tally)
    with tempfile.TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        yield from _chunks(file)


def _tally(look: Look) -> Tally | None:
    if not look.mqm:
        return None
    from cleanup.views._mqm import Tally  # noqa: PLC0415 -- seldom asked for

    return Tally(look)


def _score(book: Any, tally: Tally) -> None:
    """Add a sheet with the MQM score, and what it is made of."""
    told = tally.told()
    sheet = book.create_sheet("MQM score")
    sheet.column_dimensions["A"].width = _WIDE["category"]
    for heading, name in (
        ("words", "words"),
        ("penalty", "penalty"),
        ("penalty per 1,000 words", "penalty_per_1000_words"),
        ("score (of 100, at most)", "score"),
    ):
        sheet.append([heading, told[name]])
    sheet.append([])
    sheet.append(["category", "severity", "count", "per 1,000 words"])
    for each in told["categories"]:
        sheet.append([_plain(each["category"]), *list(each.values())[1:]])


def _add(book: Any, name: str, found: Iterable[tuple[str | int, ...]]) -> None:
    """Add a sheet with headings that stay in sight and can be filtered."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 -- as above
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    letters = [get_column_letter(at) for at in range(1, len(HEADINGS) + 1)]
    for letter, heading in zip(letters, HEADINGS, strict=True):
        sheet.column_dimensions[letter].width = _WIDE.get(heading, _WIDTH)
    wrapped, top = Alignment(wrap_text=True, vertical="top"), Alignment(vertical="top")

    def cell(value: str | int, heading: str) -> Any:
        if value == "":
            return None
        made = WriteOnlyCell(sheet, value=None)
        if isinstance(value, str):
            made.value = _plain(f"{value[:_LONGEST]}…" if len(value) > _LONGEST else value)
            made.data_type = "s"  # openpyxl takes what begins with = for a formula
            made.quotePrefix = True  # and so would Excel, once somebody edits the cell
        else:
            made.value = value
        made.alignment = wrapped if heading in _WRAPPED else top
        return made

    heads = [cell(heading, "") for heading in HEADINGS]
    for head in heads:
        head.font = Font(bold=True)
        head.quotePrefix = False
    sheet.append(heads)
    count = 1
    for row in found:
        count += 1
        told = [(printable(value), name) for value, name in zip(row, HEADINGS, strict=True)]
        sheet.row_dimensions[count].height = _LINE * max(_lines(str(v), n) for v, n in told)
        sheet.append([cell(value, name) for value, name in told])
        del sheet.row_dimensions[count]
    sheet.auto_filter.ref = f"A1:{letters[-1]}{count}"


def _lines(text: str, heading: str) -> int:
    """Return how many lines a cell needs: LibreOffice does not work that out by itself."""
    if heading not in _WRAPPED:
        return 1
    wide = _WIDE.get(heading, _WIDTH) * 0.9
    return min(_LINES, sum(1 + int(columns(each) / wide) for each in text.split("\n")))


def _plain(text: str) -> str:
    """Return a text in which nothing is read as an escape of Office Open XML (``_x0041_``)."""
    return _ESCAPE.sub("_x005F_", text.replace("\r\n", "\n").replace("\r", "\n"))


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while data := file.read(1 << 16):
        yield data
