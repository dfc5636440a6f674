"""Logs that a person or a stranger wrote on, and files that they cannot be played over."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.session import ARTICLE, FIXED, cleanup, write

HOW = ("--lang", "en", "--grammar", "off")
Rows = list[dict[str, Any]]


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    write(tmp_path / "a.txt", ARTICLE)
    cleanup(tmp_path, "check", *HOW, "--log", "log.jsonl", "a.txt")
    return [json.loads(line) for line in (tmp_path / "log.jsonl").read_text("utf-8").splitlines()]


def joined(rows: Rows) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def headed(**fields: object) -> Callable[[Rows], str]:
    return lambda rows: joined([rows[0] | fields, *rows[1:]])


# What is made of the log, and the end of what `apply` and `revert --only 1` say of it.
STRANGE: list[tuple[Callable[[Rows], str], str]] = [
    (headed(encoding="utf-16"), "a.txt: the file is not in utf-16"),
    (headed(bom=True), "a.txt: the file is not in utf-8"),
    (headed(encoding="rot13"), "a.txt: 'rot13' is no encoding of texts"),
    (headed(encoding="a\0b"), "a.txt: 'a\\x00b' is no encoding of texts"),
    (headed(path="pipe"), "pipe: cannot be read: it is not a regular file"),
    (headed(path="."), ".: cannot be read: Is a directory"),
    (lambda _: '{"cleanup_log": 2, x}\n', "double quotes (column 20)"),
    (lambda _: '{"cleanup_log": ' + "9" * 5000 + "}\n", "not JSON: a number is too long"),
    (lambda _: '{"cleanup_log": ' + "[" * 100_000, "not JSON: it is nested too deeply"),
]


@pytest.mark.parametrize(("made", "told"), STRANGE, ids=[told for _, told in STRANGE])
def test_nothing_is_done_by_a_strange_log(
    tmp_path: Path, rows: Rows, made: Callable[[Rows], str], told: str
) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    elif "pipe" in told:
        pytest.skip("no pipes here")
    write(tmp_path / "log.jsonl", made(rows))
    for command in (("apply", "log.jsonl"), ("revert", "log.jsonl", "--only", "1")):
        ended = cleanup(tmp_path, *command)
        assert (ended.code, ended.err.rstrip().endswith(told)) == (2, True), ended
        assert (tmp_path / "a.txt").read_bytes() == ARTICLE.encode()


def test_an_editor_may_put_a_mark_before_a_log(tmp_path: Path, rows: Rows) -> None:
    write(tmp_path / "log.jsonl", "\ufeff" + joined(rows))
    assert cleanup(tmp_path, "apply", "log.jsonl").code == 0
    assert (tmp_path / "a.txt").read_text("utf-8") == FIXED


def test_a_file_that_a_log_names_twice(tmp_path: Path, rows: Rows) -> None:
    write(tmp_path / "log.jsonl", joined(rows + rows))
    ended = cleanup(tmp_path, "apply", "log.jsonl")
    assert (ended.code, "a.txt: the log names it twice" in ended.err) == (2, True), ended


@pytest.mark.parametrize("command", ["apply", "revert"])
def test_one_file_that_is_read_only_stops_all(tmp_path: Path, rows: Rows, command: str) -> None:
    assert rows
    write(tmp_path / "b.txt", ARTICLE)
    cleanup(tmp_path, "fix" if command == "revert" else "check", *HOW, "--log", "b.jsonl", ".")
    kept = (tmp_path / "a.txt").read_text("utf-8")
    (tmp_path / "b.txt").chmod(0o444)
    ended = cleanup(tmp_path, command, "b.jsonl")
    told = "b.txt: It cannot be written: it is read-only. Allow it with chmod u+w. Nothing was"
    assert (ended.code, told in ended.err) == (2, True), ended
    assert (tmp_path / "a.txt").read_text("utf-8") == kept


def test_without_a_place_for_the_undo_nothing_is_written(tmp_path: Path, rows: Rows) -> None:
    assert rows
    (tmp_path / "elsewhere").mkdir()
    folder = tmp_path / "here"
    (folder / ".cleanup").mkdir(parents=True)
    (folder / ".cleanup" / "logs").symlink_to(tmp_path / "elsewhere")
    write(folder / "a.txt", ARTICLE)
    cleanup(folder, "check", *HOW, "--log", "log.jsonl", "a.txt")
    ended = cleanup(folder, "apply", "log.jsonl", "--only", "1")
    assert (ended.code, "a symbolic link leads out" in ended.err) == (2, True), ended
    assert (folder / "a.txt").read_text("utf-8") == ARTICLE
    assert cleanup(folder, "check", *HOW, "a.txt", "--log").code == 2
    (folder / ".cleanup" / "logs").unlink()
    (folder / ".cleanup").rmdir()
    (folder / ".cleanup").symlink_to(tmp_path / "elsewhere")
    assert cleanup(folder, "check", *HOW, "a.txt", "--log").code == 2
    assert not list((tmp_path / "elsewhere").iterdir())
