"""Each format's name of a text reaches whoever reads about a finding in it."""

from __future__ import annotations

import csv
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from tests.cli.session import cleanup

SAMPLES = Path(__file__).parents[2] / "samples" / "formats"
HOW = ("--lang", "en", "--grammar", "off")

NAMES = [
    ("app.ts", "Le bateau"),
    ("app_en.arb", "boat"),
    ("boat.ass", "1"),
    ("boat.srt", "1"),
    ("boat.vtt", "intro"),
    ("en.ini", "BOAT"),
    ("en.strings", "Le bateau , vieux"),
    ("forms.resx", "Boat"),
    ("fr.json", "title"),
    ("fr.yml", "fr.boat"),
    ("harbour.ftl", "welcome"),
    ("harbour.xcstrings", "strings.Le bateau , vieux.localizations.en.stringUnit.value"),
    ("harbour.xlf", "1"),
    ("harbour.xliff", "u1#s1"),
    ("keys.stringsdict", "%d keys , lost.keys.one"),
    ("memory.tmx", "1"),
    ("messages_fr.properties", "boat"),
    ("mill.po", 'Le moulin "rouge" a %d clés.\n'),
    ("strings.xml", "boat"),
    ("notes.txt", None),
    ("bridge.md", "title"),
]


def rows(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("name", "segment"), NAMES, ids=[name for name, _ in NAMES])
def test_the_log_tells_the_name_and_is_played_byte_for_byte(
    tmp_path: Path, name: str, segment: str | None
) -> None:
    data = (SAMPLES / name).read_bytes()
    (tmp_path / name).write_bytes(data)
    told = cleanup(tmp_path, "check", *HOW, "--output-format", "json", name)
    assert segment in [each.get("segment") for each in json.loads(told.out)]
    cleanup(tmp_path, "fix", *HOW, "--log", "log.jsonl", name)
    fixed = (tmp_path / name).read_bytes()
    assert segment in [row.get("segment") for row in rows(tmp_path / "log.jsonl")[1:]]
    assert cleanup(tmp_path, "revert", "log.jsonl").code == 0
    assert (tmp_path / name).read_bytes() == data != fixed
    assert cleanup(tmp_path, "apply", "log.jsonl").code == 0
    assert (tmp_path / name).read_bytes() == fixed


def test_a_row_and_a_column_of_parquet(tmp_path: Path) -> None:
    table = pa.table(
        {"text": ["Fine.", "The mill , now a museum."], "note": ["The inn , now a museum.", "b"]}
    )
    pq.write_table(table, tmp_path / "a.parquet")
    columns = ("--column", "text", "--column", "note")
    cleanup(tmp_path, "check", *HOW, *columns, "--log", "log.jsonl", "a.parquet")
    assert [(row["line"], row["segment"]) for row in rows(tmp_path / "log.jsonl")[1:]] == [
        (1, "note"),
        (2, "text"),
    ]


def test_a_cell_and_the_member_that_it_is_in(tmp_path: Path) -> None:
    book = Workbook()
    book.active["B7"] = "The mill , now a museum, is open."  # type: ignore[index]
    book.active["B9"] = "The inn , now a museum, is open."  # type: ignore[index]
    data = BytesIO()
    book.save(data)
    (tmp_path / "a.xlsx").write_bytes(data.getvalue())
    ended = cleanup(tmp_path, "check", *HOW, "-v", "a.xlsx")
    assert "[1] 1:9 (B7)  safe" in ended.out
    assert "- The mill·, now a museum, is open.\n" in ended.out, "a line a cell"
    assert "[2] 2:8 (B9)  safe" in ended.out
    cleanup(tmp_path, "check", *HOW, "--log", "log.jsonl", "a.xlsx")
    shown = cleanup(tmp_path, "show", "log.jsonl").out
    assert "[1] xl/worksheets/sheet1.xml:1:" in shown
    assert " (B7)  safe" in shown
    sarif = json.loads(cleanup(tmp_path, "check", *HOW, "--output-format", "sarif", "a.xlsx").out)
    first, _ = sarif["runs"][0]["results"]
    names = [each["fullyQualifiedName"] for each in first["locations"][0]["logicalLocations"]]
    assert names == ["xl/worksheets/sheet1.xml", "B7"]
    assert "fixes" not in first, "the region is not one of the zip file"


def test_what_is_shown_and_tabulated(tmp_path: Path) -> None:
    text = 'msgctxt "menu"\nmsgid "Bateau"\nmsgstr "Boat , old"\n\n'
    text += 'msgid "Port"\nmsgstr "A ship , old"\n'
    (tmp_path / "a.po").write_text(text, "utf-8")
    shown = cleanup(tmp_path, "check", *HOW, "-v", "a.po").out
    assert "[1] 3:13 (menu: Bateau)  " in shown
    assert "[2] 6:15  safe" in shown, "its source says the same, and is below"
    told = cleanup(tmp_path, "check", *HOW, "--output-format", "csv", "a.po").out
    table = list(csv.DictReader(told.removeprefix("\ufeff").splitlines()))
    assert [row["segment id"] for row in table] == ["menu: Bateau", "Port"]


def test_a_log_of_a_choice_keeps_the_names_and_older_logs_have_none(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        '{"a": "The inn , now a museum.", "b": "The mill , now a museum."}\n', "utf-8"
    )
    cleanup(tmp_path, "check", *HOW, "--format", "json", "--log", "log.jsonl", "a.json")
    log = tmp_path / "log.jsonl"
    assert cleanup(tmp_path, "apply", "log.jsonl", "--only", "2").code == 0
    [undo] = (tmp_path / ".cleanup" / "logs").glob("apply-*.jsonl")
    assert [row["segment"] for row in rows(undo)[1:]] == ["a", "b"]
    for odd in (None, 7):  # None: a log from before names were told
        old = rows(log)
        for row in old[1:]:
            row["segment"] = odd
        log.write_text("".join(json.dumps(row) + "\n" for row in old), "utf-8")
        assert "[2] 1:" in cleanup(tmp_path, "show", "log.jsonl").out
