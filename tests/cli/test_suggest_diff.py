"""Suggestions decided in an editor: `check --suggest-diff`, hunks taken out, `apply`."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.session import Ended, cleanup, write

TEXT = (
    "It was in the office,but nobody came. They come to the official request of the town.\n"
    "The mill is old.\n\n"
    "The boat lay in the harbour,but the key was gone.\n"
)
FIRST, SECOND, THIRD = "office, but", "at the official", "harbour, but"


def hunks(diff: str) -> list[str]:
    """The pieces that a person sees as hunks, each with its comment."""
    return re.split(r"\n(?=# \[)", diff.partition("\n# The end")[0])[1:]


def decided(
    folder: Path, *keep: str, text: str = TEXT, change: tuple[str, str] = ("", "")
) -> Ended:
    """Leave the hunks that hold one of ``keep``, change something in them, and apply."""
    write(folder / "a.txt", text)
    made = cleanup(folder, "check", "--lang", "en", "--suggest-diff", "a.txt")
    assert made.code == 1
    diff = made.out
    assert len(hunks(diff)) == 3
    for hunk in hunks(diff):
        if not any(f"{word}" in hunk.partition("\n+++")[2].partition("\n+")[2] for word in keep):
            diff = diff.replace(hunk, "")
    diff = diff.replace(*change) if change[0] else diff
    write(folder / "review.diff", diff.encode("utf-8", "surrogateescape"))
    return cleanup(folder, "apply", "review.diff")


def made_of(text: str, *keep: str) -> str:
    for word in keep:
        old = word.replace(", but", ",but").replace("at the", "to the")
        text = text.replace(old, word)
    return text


@pytest.mark.parametrize("keep", [(), (FIRST,), (SECOND, THIRD), (FIRST, SECOND, THIRD)])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_was_left_is_applied_and_the_rest_rejected(
    tmp_path: Path, keep: tuple[str, ...], end: str
) -> None:
    text = TEXT.replace("\n", end).removesuffix(end)
    ended = decided(tmp_path, *keep, text=text)
    assert ended.code == 0, ended.err
    assert (tmp_path / "a.txt").read_bytes().decode() == made_of(text, *keep)
    kept = (tmp_path / ".cleanup/decisions.jsonl").read_text("utf-8").splitlines()
    verdicts = [json.loads(line)["verdict"] for line in kept]
    assert (verdicts.count("accept"), verdicts.count("reject")) == (len(keep), 3 - len(keep))
    again = cleanup(tmp_path, "check", "--lang", "en", "a.txt")
    assert (again.code, "rejected in a review" in again.out) == (0, len(keep) < 3)
    if keep:
        assert cleanup(tmp_path, "revert").code == 0
        assert (tmp_path / "a.txt").read_bytes().decode() == text


def test_a_line_that_a_person_changed_is_taken_as_it_is(tmp_path: Path) -> None:
    change = ("+The boat lay in the harbour, but the", "+The boat lay at anchor, but its")
    assert decided(tmp_path, FIRST, THIRD, change=change).code == 0
    made = made_of(TEXT, FIRST).replace("in the harbour,but the", "at anchor, but its")
    assert (tmp_path / "a.txt").read_text("utf-8") == made


def test_more_lines_than_the_hunk_says(tmp_path: Path) -> None:
    change = ("\n+The boat lay in the harbour, but the key", "\n+The boat lay.\n+But the key")
    assert decided(tmp_path, THIRD, "But", change=change).code == 0
    assert (
        (tmp_path / "a.txt").read_text("utf-8").endswith("The boat lay.\nBut the key was gone.\n")
    )


def test_an_editor_that_takes_spaces_from_line_ends(tmp_path: Path) -> None:
    text = TEXT.replace("gone.", "gone.  ").replace("\n\n", "\n \n")
    write(tmp_path / "a.txt", text)
    diff = cleanup(tmp_path, "check", "--lang", "en", "--suggest-diff", "a.txt").out
    write(tmp_path / "review.diff", re.sub(r"[ \t]+\n", "\n", diff).replace("\n", "\r\n"))
    ended = cleanup(tmp_path, "apply", "review.diff")
    assert ended.code == 0, ended.err
    assert (tmp_path / "a.txt").read_text("utf-8") == made_of(text, FIRST, SECOND, THIRD)


def test_the_file_was_changed_elsewhere_meanwhile(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    diff = cleanup(tmp_path, "check", "--lang", "en", "--suggest-diff", "a.txt").out
    write(tmp_path / "review.diff", diff)
    write(tmp_path / "a.txt", "A new line.\n\n" + TEXT)
    assert cleanup(tmp_path, "apply", "review.diff").code == 0
    made = (tmp_path / "a.txt").read_text("utf-8")
    assert made == "A new line.\n\n" + made_of(TEXT, FIRST, SECOND, THIRD)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("-The boat lay", "-The ship lay", "does not have the lines of this hunk"),
        ("@@ -3,2 +3,2 @@\n", "", "belongs to no hunk"),
        (
            "+The boat lay in the harbour, but",
            "+The boat lay in the harbour,but",
            "changes nothing",
        ),
        ("--- a/a.txt\n+++ b/a.txt\n", "--- a/b.txt\n+++ b/b.txt\n", "cannot be read"),
        ('#: {"cleanup_log": 2', '#: {"cleanup_log": 9', "format version 9"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_written(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    ended = decided(tmp_path, FIRST, THIRD, change=(old, new))
    assert ended.code == 2
    assert told in ended.err
    assert (tmp_path / "a.txt").read_text("utf-8") == TEXT
    assert not (tmp_path / ".cleanup/decisions.jsonl").exists()


def test_a_second_time_and_no_end(tmp_path: Path) -> None:
    assert decided(tmp_path, FIRST).code == 0
    ended = cleanup(tmp_path, "apply", "review.diff")
    assert (ended.code, "already applied" in ended.err) == (2, True)
    write(tmp_path / "a.txt", TEXT)
    diff = (tmp_path / "review.diff").read_text("utf-8").partition("\n# The end")[0]
    write(tmp_path / "review.diff", diff)
    ended = cleanup(tmp_path, "apply", "review.diff")
    assert (ended.code, "its last lines are missing" in ended.err) == (0, True)
    assert (tmp_path / "a.txt").read_text("utf-8") == made_of(TEXT, FIRST)
    for text in ("", "notes\n", "{}\n", "#\n"):
        write(tmp_path / "empty.diff", text)
        assert cleanup(tmp_path, "apply", "empty.diff").code == 2


def test_marks_that_go_together(tmp_path: Path) -> None:
    text = "He said “the mill is old” and «the boat is new».\nThey said “yes” and «no».\n" * 2
    write(tmp_path / "a.txt", text)
    diff = cleanup(tmp_path, "check", "--lang", "en", "--suggest-diff", "a.txt").out
    if "Goes together" not in diff:
        pytest.skip("the rule for these marks does not group them any more")
    first = next(hunk for hunk in hunks(diff) if "Goes together" in hunk)
    write(tmp_path / "review.diff", diff.replace(first, ""))
    ended = cleanup(tmp_path, "apply", "review.diff")
    assert "goes together with" in ended.err
    assert (tmp_path / "a.txt").read_text("utf-8") == text


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_git_applies_it_where_no_two_share_a_line(tmp_path: Path) -> None:
    text = TEXT.replace("to the official", "at the official")
    write(tmp_path / "a b.txt", text)
    diff = cleanup(tmp_path, "check", "--lang", "en", "--suggest-diff", "a b.txt").out
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=diff.encode(), check=True)
    assert (tmp_path / "a b.txt").read_text("utf-8") == made_of(text, FIRST, THIRD)


def test_nothing_to_suggest_and_standard_input(tmp_path: Path) -> None:
    ended = cleanup(tmp_path, "check", "--suggest-diff", "-", given=b"The mill is old.\n")
    assert (ended.code, ended.out) == (0, "")
    diff = cleanup(tmp_path, "--lang", "en", "--suggest-diff", "-", given=TEXT.encode()).out
    write(tmp_path / "review.diff", diff)
    assert "standard input" in cleanup(tmp_path, "apply", "review.diff").err
