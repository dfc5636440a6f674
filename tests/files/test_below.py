"""What is kept in ``.cleanup`` is written there, and to no place where a link of a clone leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.files import FileError
from cleanup.files.below import OUTSIDE, below, check_kept
from cleanup.log.baseline import save as save_baseline
from cleanup.log.decisions import Decisions, save
from cleanup.log.writer import LogFile
from cleanup.review.terms import keep_term


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(OUTSIDE, raising=False)
    repo = tmp_path / "repo"
    (repo / ".git").mkdir(parents=True)
    (repo / "docs").mkdir()
    (tmp_path / "mine").mkdir()
    return repo


def test_below(repo: Path) -> None:
    (repo / "far").symlink_to("../mine")
    (repo / "near").symlink_to("docs")
    assert below(repo / "near" / "a", repo)
    assert not below(repo / "far" / "a", repo)
    assert not below(f"{repo}\0", repo)


@pytest.mark.parametrize(
    ("link", "to", "fine"),
    [
        (".cleanup", "../mine", False),
        (".cleanup/decisions.jsonl", "../../mine/new", False),
        (".cleanup/decisions.jsonl", "/nowhere/new", False),
        (".cleanup", "docs", True),
        (".cleanup/decisions.jsonl", "../docs/decisions.jsonl", True),
    ],
)
def test_links(
    repo: Path, link: str, to: str, *, fine: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repo / link).parent.mkdir(exist_ok=True)
    (repo / link).symlink_to(to)
    place = repo / ".cleanup" / "decisions.jsonl"
    if fine:
        check_kept(place)
        return
    with pytest.raises(FileError, match=r"leads out of .*repo"):
        check_kept(place)
    monkeypatch.setenv(OUTSIDE, "1")
    check_kept(place)


def test_nothing_is_written_through_them(repo: Path) -> None:
    (repo / ".cleanup").symlink_to("../mine")
    place = repo / ".cleanup"
    for write in (
        lambda: save(place / "decisions.jsonl", Decisions()),
        lambda: save_baseline(place / "baseline.jsonl", []),
        lambda: LogFile(str(place / "logs" / "a.jsonl")),
        lambda: keep_term(place / "terms.csv", "Old Mill Society", "en"),
    ):
        with pytest.raises(FileError, match="leads out"):
            write()
    assert not list((repo.parent / "mine").iterdir())
