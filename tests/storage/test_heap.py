"""Freed memory is given back now and then, and nowhere else than where the C library can."""

from __future__ import annotations

import pytest

from cleanup.storage import heap


def test_gives_back_once_for_so_much_text(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []
    monkeypatch.setattr(heap, "_trimming", lambda: given.append)
    mine = heap.Heap()
    for _ in range(9):
        mine.passed(heap._EACH // 4)
    assert given == [0, 0]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_any_system_will_do(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", platform)
    heap.Heap().passed(heap._EACH)


def test_a_library_without_it_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda _name: object())
    heap.Heap().passed(heap._EACH)
