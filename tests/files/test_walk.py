"""Which files paths stand for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cleanup.files import FileError
from cleanup.files.walk import Found, walk
from cleanup.formats import for_path


def known(name: str) -> bool:
    return for_path(name) is not None


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text\n")


def names(*paths: str, exclude: tuple[str, ...] = (), force_exclude: bool = False) -> list[str]:
    found, problems = walk(paths, known, exclude, force_exclude=force_exclude)
    assert not problems
    return [f.path.replace(os.sep, "/") for f in found]


def test_a_folder_gives_its_texts_in_order(root: Path) -> None:
    make(root, "d/b.txt", "d/a/z.md", "d/a.MD", "d/c.png", "d/noname", "d/.git/a.txt", "d/.h/h.csv")
    assert names("d") == ["d/.h/h.csv", "d/a/z.md", "d/a.MD", "d/b.txt"]
    assert names(".") == ["./" + n for n in names("d")]


def test_binary_files_are_left_out(root: Path) -> None:
    make(root, "d/a.txt")
    (root / "d/b.txt").write_bytes(b"text\0text")
    (root / "d/c.txt").write_bytes("text".encode("utf-16"))
    (root / "d/d.txt").write_bytes(b"")
    assert names("d") == ["d/a.txt", "d/c.txt", "d/d.txt"]
    assert names("d/b.txt") == ["d/b.txt"]


def test_named_files_are_taken_as_they_are_and_once(root: Path) -> None:
    make(root, "d/a.txt", "b", "c.png")
    (root / "e.txt").symlink_to("d/a.txt")
    found, problems = walk(["d", "c.png", "b", "./d/a.txt", "e.txt", "b"], known)
    assert not problems
    assert found == [
        Found("./d/a.txt", named=True),
        Found("c.png", named=True),
        Found("b", named=True),
    ]


def test_links_in_a_folder_are_not_followed(root: Path) -> None:
    make(root, "d/a.txt", "e/b.txt")
    (root / "d/e").symlink_to(root / "e")
    (root / "d/b.txt").symlink_to(root / "e/b.txt")
    (root / "d/loop").symlink_to(root / "d")
    os.mkfifo(root / "d/p.txt")
    assert names("d") == ["d/a.txt"]
    (root / "l").symlink_to(root / "e")
    assert names("l") == ["l/b.txt"]


def test_gitignore(root: Path) -> None:
    make(
        root,
        "a.txt",
        "b.txt",
        "sub/a.txt",
        "sub/keep.txt",
        "build/x.txt",
        "sub/build.txt",
        "o/a.txt",
    )
    (root / ".gitignore").write_text("# a comment\na.txt\n!sub/a.txt\nbuild/\n/o\n")
    (root / "sub/.gitignore").write_text("keep.txt\n")
    assert names(".") == ["./b.txt", "./sub/a.txt", "./sub/build.txt"]


def test_gitignore_of_the_repository_around(root: Path) -> None:
    make(root, "r/sub/deep/a.txt", "r/sub/deep/b.txt", "r/sub/deep/c.txt", "r/.git/info/exclude")
    (root / ".gitignore").write_text("c.txt\n")  # outside the repository
    (root / "r/.gitignore").write_text("/sub/deep/a.txt\n")
    (root / "r/.git/info/exclude").write_text("b.txt\n")
    assert names("r/sub/deep") == ["r/sub/deep/c.txt"]


def test_an_ignored_folder_is_walked_when_named(root: Path) -> None:
    make(root, "build/x.txt", "build/y.txt")
    (root / ".git").mkdir()
    (root / ".gitignore").write_text("build/\n")
    (root / "build/.gitignore").write_text("y.txt\n")
    assert names("build") == ["build/x.txt"]


def test_exclude(root: Path) -> None:
    make(root, "a.txt", "d/a.txt", "d/b.md", "d/e/c.txt", "d/e/d.txt")
    assert names("d", exclude=("*.md",)) == ["d/a.txt", "d/e/c.txt", "d/e/d.txt"]
    assert names(".", exclude=("/d/", "#x")) == ["./a.txt"]
    assert names("d", exclude=("d/e/*", "!d.txt")) == ["d/a.txt", "d/b.md", "d/e/d.txt"]
    assert names(str(root / "d"), exclude=("d/e", "*.md")) == [str(root / "d/a.txt")]


def test_exclude_holds_for_named_files_only_with_force(root: Path) -> None:
    make(root, "a.txt", "d/b.txt")
    assert names("a.txt", exclude=("a.txt",)) == ["a.txt"]
    assert names("a.txt", "d/b.txt", exclude=("a.*",), force_exclude=True) == ["d/b.txt"]
    assert names("d", exclude=("d/",), force_exclude=True) == []


def test_problems_are_told_and_the_rest_is_found(root: Path) -> None:
    make(root, "a.txt", "d/x.png")
    found, problems = walk(["missing.txt", "d", "a.txt"], known)
    assert [f.path for f in found] == ["a.txt"]
    assert [str(p) for p in problems] == [
        "missing.txt: It cannot be read: no such file or directory.",
        "d: There is no text file in this folder.",
    ]


def test_a_bad_pattern(root: Path) -> None:
    make(root, "a.txt")
    with pytest.raises(FileError, match="--exclude: A pattern in it cannot be read"):
        walk(["a.txt"], known, ["!"])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_locked_folder_is_told(root: Path) -> None:
    make(root, "d/a.txt", "d/e/b.txt")
    (root / "d/e").chmod(0)
    found, problems = walk(["d"], known)
    (root / "d/e").chmod(0o755)
    assert [f.path for f in found] == ["d/a.txt"]
    assert "permission denied" in str(problems[0])
