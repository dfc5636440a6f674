"""Numbers of findings that a log does not hold, and logs of runs that were broken off."""

from __future__ import annotations

import json
from pathlib import Path

from cleanup.log.decisions import NAME
from tests.cli.session import ARTICLE, FIXED, cleanup, write

HOW = ("--lang", "en", "--grammar", "off")


def checked(folder: Path, *names: str) -> None:
    for name in names:
        write(folder / name, ARTICLE)
    cleanup(folder, "check", *HOW, "--log", "log.jsonl", *names)


def test_a_number_that_is_none_is_named(tmp_path: Path) -> None:
    checked(tmp_path, "a.txt")
    for command in ("apply", "revert"):
        ended = cleanup(tmp_path, command, "log.jsonl", "--only", "1,99")
        assert ended.code == 2
        assert "log.jsonl: number 99 is not in it; it has 2 findings." in ended.err
    assert (tmp_path / "a.txt").read_text() == ARTICLE


def test_only_the_files_that_are_named_are_told_of(tmp_path: Path) -> None:
    checked(tmp_path, "a.txt", "b.txt")
    write(tmp_path / "b.txt", "Another text.\n")
    ended = cleanup(tmp_path, "apply", "log.jsonl", "--only", "1,2")
    assert ended.code == 0
    assert "b.txt" not in ended.out
    assert (tmp_path / "a.txt").read_text() == FIXED


def test_a_file_that_was_not_written_does_not_stop_the_others(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, ARTICLE)
    cleanup(tmp_path, "fix", *HOW, "--log", "log.jsonl", "a.txt", "b.txt")
    write(tmp_path / "b.txt", ARTICLE)  # as if the run had been stopped before it
    ended = cleanup(tmp_path, "revert", "log.jsonl")
    assert ended.code == 0
    assert "b.txt: the edits are already reverted" in ended.err
    assert (tmp_path / "a.txt").read_text() == ARTICLE


def test_a_files_name_moves_no_terminal(tmp_path: Path) -> None:
    name = "a\x1b]0;other\x07.txt"
    checked(tmp_path, name)
    for command in ("apply", "revert"):
        ended = cleanup(tmp_path, command, "log.jsonl", "--only", "1")
        assert "\x1b" not in ended.out + ended.err


def test_decisions_are_exported(tmp_path: Path) -> None:
    told = {"rule": "en/a/b", "before": "c", "after": "d", "verdict": "reject"}
    (tmp_path / NAME).parent.mkdir()
    write(tmp_path / NAME, json.dumps(told) + "\n")
    ended = cleanup(tmp_path, "decisions", "export")
    assert json.loads(ended.out) == told
