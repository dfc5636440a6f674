"""Findings as tables for spreadsheets, and as an MQM score."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cleanup.edits.passage import Passage, passage_at
from cleanup.edits.report import Report
from cleanup.edits.severity import severity
from cleanup.text.count import words
from cleanup.views import Look
from cleanup.views import csv as csv_view
from cleanup.views import json as json_view
from cleanup.views import xlsx as xlsx_view
from cleanup.views._mqm import Tally
from cleanup.views._rows import harmless
from tests.cli.session import cleanup, write
from tests.views.made import edit, report

HEADINGS = (
    "file,line,segment id,source,target,suggestion,rule,category,severity,reason,kind,change"
).split(",")


def of_csv(reports: list[Report]) -> list[dict[str, str]]:
    text = "".join(csv_view.view(reports))
    assert text.startswith("\ufefffile,")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def of_xlsx(reports: list[Report]) -> list[dict[str, Any]]:
    [sheet] = load_workbook(BytesIO(b"".join(xlsx_view.view(reports)))).worksheets
    head, *rows = sheet.iter_rows()
    assert all(cell.data_type in "ns" for row in rows for cell in row), "no formula"
    names = [cell.value for cell in head]
    return [dict(zip(names, ("" if c.value is None else c.value for c in r))) for r in rows]  # noqa: B905


TEXT = "=1 , two\nthe key\nx"


def told(said: str = "", **passage: Any) -> Report:
    made = report(TEXT, [edit(TEXT, " ,", ",")], [edit(TEXT, "key", None)])
    return replace(made, passages=(Passage(0, len(TEXT), said, **passage),)) if said else made


@pytest.mark.parametrize("read", [of_csv, of_xlsx])
def test_a_row_a_finding(read: Any) -> None:
    first, second = read([told()])
    assert list(first) == HEADINGS
    plain = read is of_xlsx
    assert first["target"] == ("=1 , two" if plain else "'=1 , two")
    assert first["suggestion"] == ("=1, two" if plain else "'=1, two")
    assert (str(first["line"]), first["kind"], first["rule"]) == ("1", "safe", "any/a/safe")
    assert (second["target"], second["suggestion"], second["kind"]) == ("the key", "", "flag")


@pytest.mark.parametrize("read", [of_csv, of_xlsx])
def test_a_segment_has_its_name_and_source(read: Any) -> None:
    first, _ = read([told(said=TEXT, source="@un\rdeux", id="menu.key")])
    assert first["segment id"] == "menu.key"
    assert first["source"].lstrip("'").replace("\r", "\n") == "@un\ndeux"
    assert first["target"].endswith("=1 , two\nthe key\nx")
    spelled, flag = read([told(said="[1 , two] the key", source="un")])
    assert (spelled["target"], spelled["suggestion"]) == ("[1 , two] the key", "[1, two] the key")
    assert flag["suggestion"] == ""


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "－1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless(f" {cell}") == f" {cell}"
    assert harmless(12) == 12


def test_odd_characters_fit_a_workbook() -> None:
    text = "_x0041_ \x08 , \ud800 \U0001f600"
    [row] = of_xlsx([report(text, [edit(text, " ,", ",")])])
    assert row["target"] == "_x005F_x0041_ <U+0008> , <U+D800> \U0001f600", "spelled as Excel reads"


def test_long_texts_are_cut_around_the_finding() -> None:
    text = "a" * 5000 + " , " + "b" * 5000
    [row] = of_csv([report(text, [edit(text, " ,", ",")])])
    assert row["target"] == "…" + "a" * 300 + " , " + "b" * 299 + "…"


def test_without_findings_there_are_headings() -> None:
    assert of_csv([report("a", [])]) == of_xlsx([report("a", [])]) == []


def test_passages_may_lie_in_one_another() -> None:
    outer, inner = Passage(0, 20, "outer"), Passage(5, 9, "inner")
    assert passage_at((outer, inner), 6, 8) == inner
    assert passage_at((outer, inner), 10, 12) == outer
    assert passage_at((outer, inner), 19, 22) is None
    assert passage_at((), 0, 0) is None


@pytest.mark.parametrize(
    ("category", "grave"),
    [
        ("accuracy/omission", "major"),
        ("accuracy", "major"),
        ("markup", "major"),
        ("terminology/wrong-term", "major"),
        ("terminology/inconsistent-use-of-terminology", "minor"),
        ("linguistic-conventions/punctuation", "minor"),
        ("accuracy-of-mine", "minor"),
        ("", "minor"),
    ],
)
def test_severity_is_that_of_the_type(category: str, grave: str) -> None:
    assert severity(category) == grave


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("the old  mill", 3), ("été à l’ombre", 3), ("古い水車 is 鍵", 6), ("l'eau", 1)],
)
def test_words_are_counted_as_word_processors_do(text: str, count: int) -> None:
    assert words(text) == count
    assert words(f"{text} \n" * 40_000) == count * 40_000, "a long text is counted piece by piece"


def test_the_score_is_that_of_mqm() -> None:
    tally = Tally(Look())
    text = "a , b , c , d"
    edits = [edit(text, " , b", ", b"), edit(text, " , d", ", d")]
    wrong = replace(edit(text, " , c", ", c"), category="accuracy/addition")
    assert list(tally.over([replace(report(text, [*edits, wrong]), words=250)]))
    shown = tally.told()
    assert (shown["words"], shown["penalty"], shown["penalty_per_1000_words"]) == (250, 7, 28.0)
    assert shown["score"] == pytest.approx((1 - 7 / 250) * 100)
    assert shown["categories"][0] == {
        "category": "accuracy/addition",
        "severity": "major",
        "count": 1,
        "per_1000_words": 4.0,
    }
    assert "Penalty 7 (minor 1, major 5), 28.00 per 1,000 words; score 97.20" in "".join(
        tally.lines()
    )


def test_no_words_no_score() -> None:
    tally = Tally(Look())
    list(tally.over([report("", [])]))
    assert tally.told()["score"] is None
    assert "no words, no score" in "".join(tally.lines())


def test_json_holds_the_score_beside_the_findings() -> None:
    for reports in ([], [told()]):
        whole = json.loads("".join(json_view.view(reports, Look(mqm=True))))
        assert set(whole) == {"findings", "mqm"}


def test_on_the_command_line(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "The mill , old.\n")
    few = ("--select", "any/spaces", "--lang", "en")
    done = cleanup(tmp_path, "check", "a.txt", *few, "--mqm")
    assert "MQM score of the findings in 4 words:" in done.out
    for form in ("csv", "xlsx"):
        args = ("--output-format", form, "--output-file", f"b.{form}")
        for _ in "12":  # the second run does not read the report of the first
            done = cleanup(tmp_path, "check", ".", *few, *args)
            assert (done.code, done.out) == (1, "")
        assert len((tmp_path / f"b.{form}").read_bytes()) > 100
        (tmp_path / f"b.{form}").unlink()
    done = cleanup(tmp_path, "check", "a.txt", *few, "--output-file", "a.txt")
    assert done.code == 2
    assert "would overwrite a.txt" in done.err
    mqm = (*few, "--mqm", "--output-format")
    done = cleanup(tmp_path, "check", "a.txt", *mqm, "csv")
    assert (done.code, len(done.out.splitlines())) == (1, 2)  # it is still a table
    assert "MQM score of the findings in 4 words:" in done.err
    done = cleanup(tmp_path, "check", "a.txt", *mqm, "csv", "--output-file", "b.csv")
    assert "MQM score of the findings in 4 words:" in done.out
    cleanup(tmp_path, "check", "a.txt", *mqm, "xlsx", "--output-file", "b.xlsx")
    sheet = load_workbook(tmp_path / "b.xlsx")["MQM score"]
    assert list(sheet.values)[:4] == [
        ("words", 4, None, None),
        ("penalty", 1, None, None),
        ("penalty per 1,000 words", 250, None, None),
        ("score (of 100, at most)", 75, None, None),
    ]
    assert list(sheet.values)[-1] == ("linguistic-conventions/punctuation", "minor", 1, 250)
    assert (tmp_path / "a.txt").read_text() == "The mill , old.\n"
