"""Findings that are known, lines that changed, rules ignored in some files, and --exit-zero."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.files.changed import Changed
from cleanup.files.read import Part
from cleanup.runs.sift import Sieve
from tests.cli.session import ARTICLE, CLEAN, FIXED, OFFERED, cleanup, write

ARGS = ("check", "--lang", "en", "--output-format", "concise")


def found(folder: Path, *args: str) -> list[str]:
    """The findings of a folder, as path and line."""
    out = cleanup(folder, *ARGS, *(args or (".",))).out
    return [":".join(line.removeprefix("./").split(":")[:2]) for line in out.splitlines()]


def test_only_new_findings_are_told_wherever_lines_move(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE + OFFERED)
    write(tmp_path / "deep/b.txt", OFFERED)
    taken = cleanup(tmp_path, "baseline", "--lang", "en", ".")
    assert (taken.code, taken.out) == (
        0,
        f"4 findings in 2 files known: {tmp_path / '.cleanup' / 'baseline.jsonl'}\n",
    )
    ended = cleanup(tmp_path, "check", "--lang", "en", ".")
    assert ended.code == 0
    assert "4 findings are in the baseline and not shown; --no-baseline shows all." in ended.out
    write(tmp_path / "a.txt", "A first line.\n\n" + ARTICLE + CLEAN + OFFERED + "\n" + ARTICLE)
    (tmp_path / "deep/b.txt").rename(tmp_path / "deep/c.txt")
    ended = cleanup(tmp_path, *ARGS, ".")
    assert [line.split(":")[1] for line in ended.out.splitlines()] == ["8", "9"], ended.out
    assert "4 findings are in the baseline" in ended.err
    assert len(found(tmp_path, "--no-baseline", ".")) == 6


def test_an_update_and_a_pruning(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    write(tmp_path / "b.txt", OFFERED)
    cleanup(tmp_path, "baseline", "--lang", "en", ".")
    path = tmp_path / ".cleanup/baseline.jsonl"
    first = path.read_text("utf-8")
    assert [json.loads(line)["path"] for line in first.splitlines()] == ["a.txt"] * 2 + ["b.txt"]
    write(tmp_path / "a.txt", FIXED + OFFERED)
    (tmp_path / "b.txt").unlink()
    pruned = cleanup(tmp_path, "baseline", "--prune", "--lang", "en", "a.txt")
    assert pruned.out.startswith("0 findings in 0 files known, before 3: ")
    assert found(tmp_path) == ["a.txt:3"]
    assert cleanup(tmp_path, "baseline", "--lang", "en", "a.txt").code == 0
    assert found(tmp_path) == []
    write(path, "[]\n")
    assert "this line is not a baseline finding" in cleanup(tmp_path, "a.txt").err
    path.unlink()
    assert cleanup(tmp_path, "baseline", "--prune", "a.txt").code == 2
    assert cleanup(tmp_path, "baseline").code == 2


def test_fix_makes_known_safe_edits_and_leaves_known_suggestions(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE + OFFERED)
    cleanup(tmp_path, "baseline", "--lang", "en", ".")
    ended = cleanup(tmp_path, "fix", "--lang", "en", "a.txt")
    assert (ended.code, ended.out.splitlines()[0]) == (0, "Applied 2 edits in a.txt.")
    assert (tmp_path / "a.txt").read_text("utf-8") == FIXED + OFFERED


def test_exit_zero_and_ignores_per_file(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    assert cleanup(tmp_path, "check", "--exit-zero", "a.txt").code == 0
    assert cleanup(tmp_path, "check", "--exit-zero", "missing.txt").code == 2
    write(
        tmp_path / "cleanup.toml",
        '[per-file-ignores]\n"quoted/" = ["any/acronyms"]\n"*.md" = "any/punctuation"\n',
    )
    for name in ("a.txt", "a.md", "quoted/a.txt", "quoted/a.md"):
        write(tmp_path / name, ARTICLE)
    assert found(tmp_path) == ["a.md:2", "a.txt:1", "a.txt:2", "quoted/a.txt:1"]
    assert found(tmp_path / "quoted", "a.txt") == ["a.txt:1"]
    write(tmp_path / "cleanup.toml", '[per-file-ignores]\n"a.txt" = ["any/nonsense"]\n')
    ended = cleanup(tmp_path, "a.txt")
    assert (ended.code, "cleanup.toml: " in ended.err, "any/nonsense" in ended.err) == (
        2,
        True,
        True,
    )
    write(tmp_path / "cleanup.toml", '[per-file-ignores]\n"a.txt" = 3\n')
    assert "must be a list of rules' IDs, not 3" in cleanup(tmp_path, "a.txt").err


def git(folder: Path, *args: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@b.c")
    subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True)


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_only_lines_that_changed_since_a_revision(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    for key in ("diff.noprefix", "diff.mnemonicPrefix", "core.quotePath", "color.ui"):
        git(tmp_path, "config", key, "always" if key == "color.ui" else "true")
    write(tmp_path / "a.txt", ARTICLE)
    write(tmp_path / "é t/old.txt", ARTICLE + "The mill is old.\n" * 9)
    write(tmp_path / ".gitattributes", "*.txt -diff\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "one")
    assert found(tmp_path, "--since", "HEAD", ".") == []
    write(tmp_path / "a.txt", "+++ b/x\n" + ARTICLE.replace("armed", "such armed") + OFFERED)
    git(tmp_path, "mv", "é t/old.txt", "é t/new name.txt")
    write(tmp_path / "é t/new name.txt", ARTICLE + "The mill is old.\n" * 9 + OFFERED)
    write(tmp_path / "new.txt", OFFERED)
    seen = ["a.txt:2", "a.txt:4", "new.txt:1", "é t/new name.txt:12"]
    assert found(tmp_path, "--since", "HEAD", ".") == seen
    ended = cleanup(tmp_path, "check", "--lang", "en", "--since", "HEAD", ".")
    assert "4 findings are on unchanged lines and not shown." in ended.out
    assert found(tmp_path / "é t", "--since", "HEAD", "new name.txt") == ["new name.txt:12"]
    git(tmp_path, "checkout", "-q", "-b", "topic")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "two")
    assert found(tmp_path, "--since", "main...", ".") == seen
    assert cleanup(tmp_path, "fix", "--lang", "en", "--since", "main", ".").code == 1
    assert (tmp_path / "é t/new name.txt").read_text("utf-8").startswith(ARTICLE)
    assert "such armed groups.\n" in (tmp_path / "a.txt").read_text("utf-8")


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_where_git_cannot_tell(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    outside = cleanup(tmp_path, "check", "--since", "HEAD", "a.txt", GIT_CEILING_DIRECTORIES="/")
    assert (outside.code, "is not in a git repository" in outside.err) == (2, True)
    git(tmp_path, "init", "-q")
    none = cleanup(tmp_path, "check", "--since", "HEAD", "a.txt")
    assert (none.code, "'HEAD' is not a revision in" in none.err) == (2, True)
    assert cleanup(tmp_path, "check", "--since", "--help", "a.txt").code == 2
    assert cleanup(tmp_path, "check", "--since", "HEAD", "-", given=b"").code == 2
    missing = cleanup(tmp_path, "check", "--since", "HEAD", "a.txt", PATH="")
    assert "git cannot be run" in missing.err


def test_a_large_file_in_parts(tmp_path: Path) -> None:
    class Told(Changed):
        def lines(self, path: str) -> frozenset[int] | None:
            return {"new": None, "a": frozenset({3, 5})}[path]

    sieve = Sieve(Told("x"), None, tmp_path)
    part = "one\r\ntwo\n"
    edits = (Edit(0, 3, "one", "1", safe=True, group="g"), Edit(5, 8, "two", "2", safe=True))
    last = (Edit(8, 9, "\n", "", ("r",), group="g"),)
    seen = []
    for offset in (0, 9, 18):
        came = sieve("a", Part(part, offset), Findings(edits, last))
        seen.append(
            ([e.before for e in (*came.found.edits, *came.found.suggestions)], came.elsewhere)
        )
    assert seen == [([], 3), (["one", "\n"], 1), (["one", "\n"], 1)]
    assert sieve("new", Part(part), Findings(edits)).elsewhere == 0
