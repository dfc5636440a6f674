"""The review in a real pseudo-terminal: keys in, the right bytes on disk, and the way back."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.cli.session import cleanup

pexpect = pytest.importorskip("pexpect")

TEXT = "They came to the request of the mayor. He was late, this that annoyed her. It is so. .\n"
ENV = {**os.environ, "TERM": "xterm", "PYTHONUTF8": "1"}


def started(folder: Path, *args: str, shows: str = "1 of 2") -> pexpect.spawn:
    command = ["-m", "cleanup", "review", "--lang", "en", "--grammar", "off", *args]
    child = pexpect.spawn(
        sys.executable, command, cwd=str(folder), env=ENV, dimensions=(24, 80), timeout=60
    )
    child.expect(shows)
    return child


def wait_for(path: Path, word: str) -> None:
    """Wait until a decision is on disk: the screen is drawn in pieces, the file is not."""
    until = time.monotonic() + 60
    while not (path.exists() and word in path.read_text("utf-8")):
        assert time.monotonic() < until, f"no {word} in {path}"
        time.sleep(0.05)


def test_decide_finish_and_revert(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    child = started(tmp_path, "a.txt")
    kept = tmp_path / ".cleanup" / "decisions.jsonl"
    child.send("a")
    wait_for(kept, "accept")
    child.send("r")
    wait_for(kept, "reject")
    child.send("q")
    child.expect("Applied 2 edits in 1 file")
    child.expect(pexpect.EOF)
    assert file.read_text() == (
        "They came at the request of the mayor. He was late, this that annoyed her. It is so.\n"
    )
    [log] = (tmp_path / ".cleanup" / "logs").iterdir()
    assert cleanup(tmp_path, "revert", str(log)).code == 0
    assert file.read_text() == TEXT
    again = cleanup(tmp_path, "check", "--lang", "en", "--grammar", "off", "a.txt")
    assert "en/romance/french" in again.out
    assert ", which" not in again.out, "what was rejected does not come back"
    assert "1 finding was rejected in a review" in again.out
    shown = cleanup(tmp_path, "decisions")
    assert shown.out.count("reject") == 1


def test_broken_off_nothing_is_applied_and_no_decision_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    child = started(tmp_path, "a.txt")
    child.send("r")
    wait_for(tmp_path / ".cleanup" / "decisions.jsonl", "reject")
    other = pexpect.spawn(
        sys.executable, ["-m", "cleanup", "review", "a.txt"], cwd=str(tmp_path), env=ENV, timeout=60
    )
    other.expect("another review is in progress")
    child.kill(9)
    child.expect(pexpect.EOF)
    assert file.read_text() == TEXT
    assert "reject" in (tmp_path / ".cleanup" / "decisions.jsonl").read_text()


@pytest.mark.parametrize("by_key", [True, False])
def test_interrupted_it_ends_and_nothing_is_applied(tmp_path: Path, *, by_key: bool) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    child = started(tmp_path, "a.txt")
    child.send("a")
    wait_for(tmp_path / ".cleanup" / "decisions.jsonl", "accept")
    if by_key:
        child.sendcontrol("c")
    else:
        child.kill(signal.SIGINT)
    child.expect(pexpect.EOF)
    assert file.read_text() == TEXT


def test_what_was_accepted_is_not_asked_again(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    child = started(tmp_path, "a.txt")
    child.send("a")
    wait_for(tmp_path / ".cleanup" / "decisions.jsonl", "accept")
    child.kill(9)
    child.expect(pexpect.EOF)
    child = started(tmp_path, "a.txt", shows="2 of 2")
    child.expect("1 decided in an earlier review")
    child.send("r")
    wait_for(tmp_path / ".cleanup" / "decisions.jsonl", "reject")
    child.send("q")
    child.expect("Applied 2 edits in 1 file")
    child.expect(pexpect.EOF)
    assert file.read_text().startswith("They came at the request of the mayor. He was late, this")


def test_a_term_and_a_word_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The Collective Security Treaty Organization (CTSC) met to to talk.\n")
    child = started(tmp_path, "--all", "a.txt")
    child.send("t")
    child.expect("leave alone what stands beside")
    child.send("\r")
    kept = tmp_path / ".cleanup" / "terms.csv"
    wait_for(kept, "Collective Security Treaty Organization")
    child.send("s")
    child.send("w")
    wait_for(tmp_path / ".cleanup" / "words.txt", "to to")
    assert (tmp_path / ".cleanup" / "words.txt").read_text() == "to to\n"
    child.sendcontrol("c")
    child.expect(pexpect.EOF)
    assert kept.read_text().splitlines()[1].startswith("collective-security-treaty-organization,en")
    again = cleanup(tmp_path, "check", "--lang", "en", "--grammar", "off", "a.txt")
    assert again.out == "Nothing found.\n"
    other = cleanup(tmp_path, "check", "--lang", "en", "--grammar", "off", "--isolated", "a.txt")
    assert "CTSC" in other.out


def test_marks_are_no_word_and_a_small_screen_scrolls(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It is so. .\n" + TEXT)
    child = started(tmp_path, "--all", "--no-group", "a.txt", shows="1 of 4")
    child.send("w")
    child.expect("There is no word here to keep")
    child.setwinsize(7, 60)
    child.expect("below")
    child.send("\x1b[6~")
    child.expect("above")
    child.sendcontrol("c")
    child.expect(pexpect.EOF)
    assert not (tmp_path / ".cleanup" / "words.txt").exists()


def test_t_wants_a_name_and_q_ends_an_explanation_first(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    child = started(tmp_path, "a.txt")
    child.send("t")
    child.expect("There is no name or acronym here")
    child.send("?")
    child.expect("Before and after|after|fixes|Examples")
    child.send("q")
    child.send("r")
    wait_for(tmp_path / ".cleanup" / "decisions.jsonl", "reject")
    child.sendcontrol("c")
    child.expect(pexpect.EOF)
    assert (tmp_path / "a.txt").read_text() == TEXT


def test_a_file_that_cannot_be_written_is_not_asked_about(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "b.txt").chmod(0o444)
    child = started(tmp_path, ".", shows="b.txt: It cannot be written: it is read-only.")
    child.expect("1 of 2")
    child.send("q")
    child.expect("Applied 1 edit in 1 file")
    child.expect("2 findings are undecided; run the same command again")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2
    assert (tmp_path / "b.txt").read_text() == TEXT


def test_without_a_terminal_it_says_so(tmp_path: Path) -> None:
    ended = cleanup(tmp_path, "review", "a.txt")
    assert (ended.code, "review needs a terminal" in ended.err) == (2, True)
