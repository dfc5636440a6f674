"""One bad record is told with its line and skipped; the rest of its file is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.session import cleanup, write

GOOD = '{"text": "The mill , old."}\n'
ROW = "1\tThe mill , old.\n"


@pytest.mark.parametrize(
    ("name", "text", "line", "told"),
    [
        ("a.jsonl", GOOD + '{"text": \n' + GOOD, 2, "not JSON"),
        ("a.jsonl", GOOD + '["a"]\n' + GOOD, 2, "a list"),
        ("a.jsonl", '{"id": 1}\n' + GOOD, 1, "no field 'text'"),
        ("a.jsonl", GOOD + '{"text": 7}\n', 2, "a number"),
        ("a.tsv", "id\ttext\n" + ROW + "2\n" + ROW, 3, "1 cell, too few"),
        ("a.csv", 'id,text\n1,The mill\n2,The mill, old\n3,"The boat , red."\n', 3, "too many"),
    ],
)
def test_skipped(tmp_path: Path, name: str, text: str, line: int, told: str) -> None:
    file = write(tmp_path / name, text)
    strict = cleanup(tmp_path, "fix", "--strict", "--lang", "en", name)
    assert strict.code == 2
    assert file.read_text("utf-8") == text
    ended = cleanup(tmp_path, "fix", "--lang", "en", name, "--log", "log.jsonl")
    assert ended.code == 2
    assert f"{name}:{line}:" in ended.err
    assert told in ended.err
    assert "skipped" in ended.err
    assert file.read_text("utf-8") == text.replace(" , ", ", ")
    assert cleanup(tmp_path, "revert", "log.jsonl").code == 0
    assert file.read_text("utf-8") == text


def test_empty_cells_at_the_end_are_no_mistake(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "id,text\n1,The mill.,,\n")
    assert cleanup(tmp_path, "check", "--lang", "en", "a.csv").code == 0


def test_a_file_of_bad_records_alone_is_one_error(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", '{"words": "The mill , old."}\n' * 30)
    ended = cleanup(tmp_path, "check", "a.jsonl")
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1


def test_many_are_counted_over_the_parts_of_a_large_file(tmp_path: Path) -> None:
    line = '{"mt": "The mill is old and the harbour is small."}\n'
    write(tmp_path / "a.jsonl", (line * 2000 + "{\n" * 8) * 45)
    ended = cleanup(tmp_path, "check", "--lang", "en", "a.jsonl")
    assert ended.code == 2
    assert "a.jsonl:2001:" in ended.err
    assert "350 more bad records" in ended.err
    assert len(ended.err.splitlines()) == 11
