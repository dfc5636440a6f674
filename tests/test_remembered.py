"""What is asked of a text twice is worked out once."""

from __future__ import annotations

import pytest

from cleanup.text.remembered import remembered


@pytest.mark.parametrize("text", ["a mill", "a mill " * 1000])
def test_asked_twice(text: str) -> None:
    asked: list[str] = []

    @remembered
    def size(text: str) -> int:
        asked.append(text)
        return len(text)

    assert size(text) == size(text) == len(text)
    assert len(asked) == 1
