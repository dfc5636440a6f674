"""The rows of tables: lines without quotation marks are cheap, edits keep every reader's cells."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.api import clean
from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.engine.structure import with_structure
from cleanup.formats import FormatOptions, guard, named
from cleanup.formats._cells import BareRow, delimiter_of, pattern, rows
from cleanup.text.segment import Document

FORM = named("table")


@given(st.text("a ,;\t\x85\u2028", max_size=30), st.sampled_from(",;\t"))
def test_a_bare_row_has_the_cells_that_the_pattern_finds(line: str, delimiter: str) -> None:
    row = BareRow(line, 7, delimiter)
    at, cells = 0, []
    while True:
        found = pattern(delimiter).match(line, at)
        assert found is not None
        cells.append(found.span())
        if found.end() == len(line):
            break
        at = found.end() + 1
    assert [(start - 7, end - 7) for start, end, _ in row] == cells
    assert (row[-1], row[0]) == ([*row][-1], next(iter(row)))
    assert row[:2] == list(row)[:2]


@pytest.mark.parametrize("raw", ["a,b\u2028c,d\n", "a,b\x85c,d\n\n\r\n \ne,f", "a,\x0bb\r\rc\n"])
def test_only_cr_and_lf_end_a_row(raw: str) -> None:
    mine = [[raw[cell.start : cell.end] for cell in row] for row in rows(raw, ",")]
    lines = (line for line in raw.replace("\r", "\n").split("\n") if line.strip() or "," in line)
    assert mine == list(csv.reader(lines))


def test_a_line_of_a_million_cells_costs_little_more_than_its_text() -> None:
    (row,) = rows("," * 1_000_000, ",")
    assert len(row) == 1_000_001
    assert row[500_000].start == 500_000


def kept(raw: str, edits: list[Edit], **values: str) -> list[Edit]:
    options = FormatOptions(values={"column": ("1",), "header": False, **values})
    segments = tuple(FORM.read(raw, options))
    document = Document("-", raw, segments, intact=guard(FORM, options))
    return list(with_structure(document, Findings(tuple(edits)), frozenset()).edits)


@pytest.mark.parametrize(
    ("raw", "start", "before", "after", "made"),
    [
        ("mill , a\tx\nboat\ty", 4, " ,", ",", True),
        ('"a\tb"\nc\td"', 0, '"', "", False),  # one cell for the csv module, two for most others
        ('a\t"b\nc" d\te', 0, "a", '"a', False),
        ('"mill , a",x\n"b",y', 5, " ,", ",", True),
        ('a,"b,c"\nd,e', 2, '"b,c"', "b,c", False),
        ('a,\u200b"b\nc,d"', 2, "\u200b", "", False),
        ('a, x"b\nc,d"', 3, "x", "", False),  # for readers that skip the space
        ("''a'',b\nc,d", 0, "''", '"', False),
        ("5'',b\nc,d", 1, "''", '"', True),  # the first quotation mark of the file
    ],
)
def test_an_edit_that_moves_cells_is_lost(
    raw: str, start: int, before: str, after: str, *, made: bool
) -> None:
    delimiter = "\t" if "\t" in raw else ","
    edit = Edit(start, start + len(before), before, after, ("any/x/y",), safe=True)
    assert kept(raw, [edit], delimiter=delimiter) == ([edit] if made else [])


def test_one_broken_row_does_not_make_another_delimiter() -> None:
    raw = "id;target\n1;a , b\n2;c\n3;d\nof it\n4;e\n"
    assert delimiter_of(raw, FormatOptions()) == ";"
    assert delimiter_of("id;target;note\n0;x;\n';a\n1;a;b;c\nd\n", FormatOptions()) == ";"
    assert delimiter_of("text\nThe mill, old.\nThe boat, new.\n", FormatOptions()) == ","


@pytest.mark.parametrize(
    "raw", ['id\ttarget\tnote\n1\t  \ufeff "\tb\n', 'id,target,note\n1,  \u200b"x,b\n']
)
def test_no_quotation_mark_opens_a_cell_for_readers_that_skip_spaces(raw: str) -> None:
    delimiter = "\t" if "\t" in raw else ","
    options = FormatOptions("en", values={"delimiter": delimiter})

    def read(text: str) -> list[int]:
        lines = csv.reader(text.splitlines(), delimiter=delimiter, skipinitialspace=True)
        return [len(row) for row in lines]

    assert read(clean(raw, format="table", options=options).text) == read(raw)
