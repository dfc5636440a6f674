"""Keys that were hit before there was a question answer none."""

from __future__ import annotations

import os
import select

import pytest

from cleanup.review.typed import forget_typed

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")


def test_what_was_typed_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs) as terminal:
        monkeypatch.setattr("sys.stdin", terminal)
        os.write(ours, b"aaa\n")
        assert select.select([theirs], [], [], 5)[0]
        forget_typed()
        assert not select.select([theirs], [], [], 0)[0]
        os.write(ours, b"r\n")
        assert select.select([theirs], [], [], 5)[0]
    os.close(ours)


def test_no_terminal_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading) as piped:
        monkeypatch.setattr("sys.stdin", piped)
        os.write(writing, b"a")
        forget_typed()
        assert select.select([reading], [], [], 0)[0]
    os.close(writing)
