"""CSV and TSV, case by case."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats import FormatError, FormatOptions, Unspellable, cutter, named

FORM = named("table")
TEXT = FormatOptions()
FIRST = FormatOptions(values={"column": ("1",)})
B = FormatOptions(values={"column": ("b",)})


def texts(raw: str, options: FormatOptions) -> list[str]:
    return [segment.text for segment in FORM.read(raw, options)]


@pytest.mark.parametrize(
    ("raw", "options", "said"),
    [
        ("", TEXT, []),
        ("id,text\n1,x", TEXT, ["x"]),
        ("id,target\r\n1,x\r\n\r\n2,y\r\n", TEXT, ["x", "y"]),
        ("only\nlines", TEXT, ["only", "lines"]),
        ("a,b\n1,2\r3,4", B, ["2", "4"]),
        ('a,"b"\n1,"x ""y"", z"\n2,"two\nlines"', B, ['x "y", z', "two\nlines"]),
        ('a,b\n1,5" pipe', B, ['5" pipe']),
        ('a,b\n1,"x" y\n2,z', B, ["z"]),
        ("a;b\n1;x, y\n2;z", B, ["x, y", "z"]),
        ("a\tb\nx, y, z\tu, v", B, ["u, v"]),
        ("a|b\n1|x", FormatOptions(values={"column": ("b",), "delimiter": "|"}), ["x"]),
        ("1,2\n3,4", FormatOptions(values={"column": ("2", "1")}), ["2", "1", "4", "3"]),
        ("h,i\n3,4", FormatOptions(values={"column": ("2",), "header": True}), ["4"]),
        ("2,1\n3,4", FormatOptions(values={"column": ("1",), "header": True}), ["4"]),
        ("a,b\n,", B, [""]),
        # With tabs, a quotation mark is mostly a letter.
        ('"Hello," he said\t1\n"So\t2\nand so"\t3', FIRST, ['"Hello," he said', '"So', 'and so"']),
        ('"a ""b"""\t1', FIRST, ['a "b"']),
    ],
)
def test_read(raw: str, options: FormatOptions, said: list[str]) -> None:
    assert texts(raw, options) == said


@pytest.mark.parametrize(
    ("raw", "options", "line", "says"),
    [
        ("a,c\n1,2", B, 1, "no column 'b'; name one of 'a' (1), 'c' (2) with --column"),
        ("a,c\n1,2", FormatOptions(values={"column": ("3",)}), 1, "a number from 1 to 2"),
        (
            "a,c\n1,2",
            FormatOptions(values={"column": ("a",), "source-column": "s"}),
            1,
            "--source-column",
        ),
        ("a,c\n1,2", FormatOptions(values={"column": ("0",)}), 1, "a number from 1 to 2"),
        ("a,c\n1,2", TEXT, 1, "Name the column to clean with --column"),
        (
            ",".join(["a long name of a column " * 3] * 500),
            TEXT,
            1,
            "column a long name of a…' (12) and 488 more.",
        ),
        ("a,b\n1,2\n\n3", B, 4, "1 cell, too few for column 2"),
        ('a,b\n"1\n",2\n3,"4\n5', B, 4, "never closed"),
        ("a,b", FormatOptions(values={"column": ("a",), "delimiter": ", "}), 1, "one character"),
    ],
)
def test_bad(raw: str, options: FormatOptions, line: int, says: str) -> None:
    with pytest.raises(FormatError) as error:
        FORM.read(raw, options)
    assert says in error.value.message
    assert error.value.line == line


def test_a_row_is_a_bilingual_pair() -> None:
    options = FormatOptions(
        lang="de",
        source_lang="ru",
        values={"column": ("to",), "source-column": "from", "lang-column": "l"},
    )
    first, second = FORM.read('from,to,l\n"a ""b""",c,fr\nd,e,', options)
    assert (first.source, first.lang, first.source_lang) == ('a "b"', "fr", "ru")
    assert (second.source, second.lang) == ("d", "de")


@pytest.mark.parametrize(
    ("raw", "at", "after", "spelled"),
    [
        ("plain,x", 1, "é", "é"),
        ("plain,x", 1, "a;b", "a;b"),
        ("plain,x", 1, "a,b", None),
        ("plain,x", 1, "a\nb", None),
        ("plain,x", 1, '"', None),
        ('5" pipe,x', 2, '"', '"'),
        ('5" pipe,x', 0, '"', None),
        ('"quoted",x', 1, 'a,"\n', 'a,""\n'),
        ('"quoted"\tx', 1, '"', '""'),
        ('"quoted"\tx', 1, "\t", None),
        ('"literal\tx', 3, '"', None),
    ],
)
def test_escape(raw: str, at: int, after: str, spelled: str | None) -> None:
    (segment,) = FORM.read(raw, FIRST)
    if spelled is None:
        with pytest.raises(Unspellable):
            FORM.escape(after, segment, at)
    else:
        assert FORM.escape(after, segment, at) == spelled


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=8)
ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=4)


@settings(deadline=None)
@given(ROWS, st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]), st.sampled_from(["\n", "\r\n"]))
def test_reads_what_the_csv_module_writes(rows: list[list[str]], quoting: int, end: str) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator=end).writerows(rows)  # type: ignore[arg-type]
    options = FormatOptions(values={"column": ("1", "2"), "header": False, "delimiter": ","})
    assert texts(out.getvalue(), options) == [cell for row in rows for cell in row]


def test_parts_know_what_the_first_one_said() -> None:
    raw = 'id;text\n1;"a\nb"\n2;c, d'
    later: list[FormatOptions] = []
    cut = cutter(FORM, TEXT, later)
    assert cut is not None
    at = cut(raw)
    assert raw[:at] == 'id;text\n1;"a\nb"\n'
    assert texts(raw[:at], TEXT) == ["a\nb"]
    assert texts(raw[at:] + "\n3;e", later[0]) == ["c, d", "e"]


@pytest.mark.parametrize(
    ("raw", "head"),
    [
        ("a,b\n1,2\n", "a,b\n1,2\n"),
        ("a,b\n1,", "a,b\n"),
        ('a,b\n1,"x\n', "a,b\n"),
        ('a,b\n1,"x\ny"\n2,"z', 'a,b\n1,"x\ny"\n'),
        ('"a\nb', ""),
        ("a,b\r", ""),
    ],
)
def test_cut(raw: str, head: str) -> None:
    assert FORM.cut is not None
    assert raw[: FORM.cut(raw, FormatOptions(values={"delimiter": ","}))] == head


@pytest.mark.parametrize(
    ("raw", "source_lang", "said"),
    [
        ("en\tde\nMill\tMühle\n", None, ("Mühle", "de", "Mill", "en")),
        ("en\tde\nMill\tMühle\n", "de", ("Mill", "en", "Mühle", "de")),
        ("id\ten\tpt_BR\n1\tMill\tMoinho\n", None, ("Moinho", "pt-BR", "Mill", "en")),
        ("en\tno\nMill\tMølle\n", None, ("Mølle", "no", "Mill", "en")),
    ],
)
def test_a_header_that_names_two_languages(
    raw: str, source_lang: str | None, said: tuple[str, str, str, str]
) -> None:
    options = FormatOptions(source_lang=source_lang, values={"delimiter": "\t"})
    (one,) = named("table").read(raw, options)
    assert (one.text, one.lang, one.source, one.source_lang) == said


@pytest.mark.parametrize("header", ["key\ten", "id\ten", "en\tcontext\tkey"])
def test_a_header_that_names_one_language_beside_keys(header: str) -> None:
    raw = f"{header}\n" + "\t".join("Mill" if each == "en" else "a b" for each in header.split())
    (one,) = named("table").read(raw, FormatOptions(values={"delimiter": "\t"}))
    assert (one.text, one.lang, one.source) == ("Mill", "en", None)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("sep=;\r\nsource;target\r\na, b;c, d\r\n", ["c, d"]),
        ("SEP=|\nsource|target\na|b;c\n", ["b;c"]),
        ("sep=\t\nid\ttext\n1\tb\n", ["b"]),
    ],
)
def test_the_line_in_which_excel_is_told_the_delimiter(raw: str, said: list[str]) -> None:
    form = named("table")
    assert texts(raw, TEXT) == said
    later = form.rest(raw, TEXT)
    head = raw.index("\n", raw.index("\n") + 1) + 1
    assert texts(raw[head:], later) == said


@pytest.mark.parametrize("header", ["name\ttag", "key\tno", "en\tfr\tde", "a\tb", "en\txx"])
def test_a_header_that_does_not(header: str) -> None:
    with pytest.raises(FormatError, match="Name the column"):
        named("table").read(f"{header}\nMill\tMühle\n", FormatOptions(values={"delimiter": "\t"}))
