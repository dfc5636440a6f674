"""The log grows by a file at a time, before that file is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.edits.report import Report
from cleanup.files import FileError
from cleanup.log.records import Head, LogError, read
from cleanup.log.writer import LogFile


def head(path: str) -> Head:
    return Head(path, "", "utf-8", False, "a", "b")  # noqa: FBT003


def names(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as lines:
        return [found.path for found, _ in read(lines)]


def test_what_is_done_is_in_the_log_at_once(tmp_path: Path) -> None:
    log = LogFile(str(tmp_path / "log.jsonl"))
    log.add(Report("a", "x", (), ()))
    log.end(head("a"))
    assert names(tmp_path / "log.jsonl") == ["a"]
    log.end(head("b"))
    log.undo()
    log.end(head("c"))
    log.close()
    assert names(tmp_path / "log.jsonl") == ["a", "c"]


def test_a_log_of_nothing_is_no_file(tmp_path: Path) -> None:
    LogFile(str(tmp_path / "log.jsonl")).close()
    assert not list(tmp_path.iterdir())


def test_a_log_that_cannot_be_written_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        LogFile(str(tmp_path / "missing" / "log.jsonl"))
    with pytest.raises(FileError, match="a folder"):
        LogFile(str(tmp_path))


def test_a_last_line_that_was_torn_is_left_out(tmp_path: Path) -> None:
    log = LogFile(str(tmp_path / "log.jsonl"))
    log.end(head("a"))
    log.close()
    path = tmp_path / "log.jsonl"
    path.write_text(path.read_text("utf-8") + '{"cleanup_log": 2, "pa', "utf-8")
    assert names(path) == ["a"]
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    with pytest.raises(LogError, match="line 2 is not JSON"):
        names(path)
