"""A log or a diff alone changes nothing outside the current folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.session import ARTICLE, FIXED, OFFERED, Ended, cleanup

REFUSED = "lies outside the current folder"
# How `fix` names the file, the current folder of `revert`, and what it gets: from a folder with
# `in/a.txt`, `out/a.txt`, and `in/link` to `out`.
CASES = [
    ("in/a.txt", ".", (), True),
    ("{top}/in/a.txt", ".", (), True),
    ("{top}/in/a.txt", "in", (), True),
    ("{top}/in/a.txt", "out", (), False),
    ("{top}/out/a.txt", "in", (), False),
    ("{top}/out/a.txt", "in", ("../out/a.txt",), True),
    ("{top}/out/a.txt", "in", ("{top}/out/a.txt",), True),
    ("{top}/in/../out/a.txt", "in", (), False),
    ("{top}/in/link/a.txt", "in", (), False),
    ("{top}/in/link/a.txt", "in", ("link/a.txt",), True),
    ("{top}/in/link/a.txt", "out", (), True),
    ("{top}/in/link/a.txt", ".", (), True),
]


@pytest.fixture
def top(tmp_path: Path) -> Path:
    for name in ("in", "out"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "out")
    return tmp_path


@pytest.mark.parametrize(("name", "folder", "more", "done"), CASES)
def test_revert_and_apply(
    top: Path, name: str, folder: str, more: tuple[str, ...], *, done: bool
) -> None:
    name, log = name.format(top=top), str(top / "log.jsonl")
    more = tuple(each.format(top=top) for each in more)
    cleanup(top, "fix", name, "--log", log)
    file = top / name
    for command, text in (("revert", ARTICLE), ("apply", FIXED)):
        before = file.read_text("utf-8")
        ended = cleanup(top / folder, command, log, *more)
        assert (ended.code, REFUSED in ended.err) == (0 if done else 2, not done), ended
        assert file.read_text("utf-8") == (text if done else before)


def test_the_sentence_says_what_to_run(top: Path) -> None:
    file = top / "out" / "a.txt"
    cleanup(top, "fix", str(file), "--log", "in/log.jsonl")
    ended = cleanup(top / "in", "revert", "log.jsonl")
    told = f"cleanup revert log.jsonl {file}"
    assert (ended.code, ended.out, told in ended.err) == (2, "", True)
    assert cleanup(top / "in", *told.split()[1:]).code == 0
    assert file.read_text("utf-8") == ARTICLE


def test_output_is_named_by_a_person(top: Path) -> None:
    cleanup(top, "fix", str(top / "out" / "a.txt"), "--log", "in/log.jsonl")
    assert cleanup(top / "in", "revert", "log.jsonl", "-o", "b.txt").code == 0
    assert (top / "in" / "b.txt").read_text("utf-8") == ARTICLE
    assert (top / "out" / "a.txt").read_text("utf-8") == FIXED


def test_one_of_several_files_elsewhere_stops_all(top: Path) -> None:
    log = str(top / "in" / "log.jsonl")
    cleanup(top, "fix", "in/a.txt", str(top / "out" / "a.txt"), "--log", log)
    (top / "in" / "deep").mkdir()
    assert cleanup(top / "in", "revert", log).code == 2
    assert (top / "in" / "a.txt").read_text("utf-8") == FIXED


def diff(top: Path) -> Ended:
    """Make a diff in ``in`` that names the file of ``out``."""
    (top / "out" / "b.txt").write_text(OFFERED, "utf-8")
    ended = cleanup(top / "in", "check", "../out/b.txt", "--suggest-diff")
    (top / "in" / "review.diff").write_text(ended.out, "utf-8")
    return ended


@pytest.mark.parametrize(
    ("folder", "more", "done"),
    [("in", (), False), ("in", ("../out/b.txt",), True), ("in", ("a.txt",), False)],
)
def test_a_diff(top: Path, folder: str, more: tuple[str, ...], *, done: bool) -> None:
    assert diff(top).code == 1
    ended = cleanup(top / folder, "apply", "review.diff", *more)
    changed = (top / "out" / "b.txt").read_text("utf-8") != OFFERED
    assert (ended.code, changed) == (0 if done else 2, done), ended
    if done:
        again = ended.out.partition("Undo with: cleanup ")[2].splitlines()[0]
        assert cleanup(top / "in", *again.split()).code == 0
        assert (top / "out" / "b.txt").read_text("utf-8") == OFFERED
