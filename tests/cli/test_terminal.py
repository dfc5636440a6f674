"""On a terminal: colours and a progress bar, neither of them anywhere else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.session import ARTICLE, write

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")
termios = pytest.importorskip("termios")

LINE = ("The ships lay in the harbour and waited for the wind to turn at last. " * 3)[:-1] + "\n"


def on_terminal(folder: Path, *args: str, stdout: bool, columns: int = 80, **env: str) -> str:
    """What a terminal gets of a run; standard error always, standard output if asked for."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (50, columns))
    run = subprocess.Popen(
        [sys.executable, "-m", "cleanup", *args],
        cwd=folder,
        stdout=theirs if stdout else subprocess.DEVNULL,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", **env},
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    run.wait(60)
    return shown.decode()


def test_colours_unless_they_are_not_wanted(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    assert "\x1b[31m" in on_terminal(tmp_path, "-v", "a.txt", stdout=True)
    colour = re.compile(r"\x1b\[[\d;]*m")
    assert not colour.search(on_terminal(tmp_path, "a.txt", stdout=True, NO_COLOR="1"))
    assert not colour.search(on_terminal(tmp_path, "--color", "never", "a.txt", stdout=True))


def test_sentences_are_as_wide_as_the_screen_in_whole_words(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "kurz\n")
    shown = on_terminal(tmp_path, "--grammar", "off", "a.txt", "gone.txt", stdout=True, columns=50)
    lines = [line for line in re.sub(r"\r\x1b\[K[^\r]*(?=\r\x1b)", "", shown).splitlines() if line]
    assert max(map(len, lines)) <= 50
    assert lines[0] == "cleanup: gone.txt: It cannot be read: no such file"
    assert "  one was used; set it with --lang." in lines


def test_a_long_run_shows_how_far_it_is_and_clears_it_away(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", (LINE * 100 + ARTICLE) * 100)
    shown = on_terminal(tmp_path, "fix", "a.txt", "-o", "b.txt", "-j", "1", stdout=False)
    assert re.search(r" %  \d+\.\d of \d+\.\d MB, \d+\.\d MB/s, \d+:\d\d left  a\.txt", shown)
    assert shown.endswith("\r\x1b[K")
    quiet = on_terminal(tmp_path, "fix", "a.txt", "-o", "b.txt", "-j", "1", "-q", stdout=False)
    assert quiet == ""


def test_whoever_overwrites_without_a_log_is_told(tmp_path: Path) -> None:
    for options, told in (([], True), (["--log", "l.jsonl"], False), (["-o", "b.txt"], False)):
        write(tmp_path / "a.txt", "The mill , old, is open.\n")
        shown = on_terminal(
            tmp_path, "fix", *options, "--grammar", "off", "a.txt", stdout=True, columns=200
        )
        assert ("no log of these edits is kept" in shown) is told, options
        assert ("undo with: cleanup revert l.jsonl" in shown) is ("--log" in options), options
