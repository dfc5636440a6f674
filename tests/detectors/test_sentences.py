"""Where sentences end, and that lines without letters take no longer than others."""

from __future__ import annotations

import time

import pytest

from cleanup.detectors.bilingual._sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One mill. Two mills here.", ["One mill.", " Two mills here."]),
        ("1. Mills. 2. Boats here.", ["1. Mills.", " 2. Boats here."]),
        ("A b. C d e f. More words.", ["A b. C d e f. More words."]),
        ("水车在河边。船也在河边。", ["水车在河边。", "船也在河边。"]),
        ("...", []),
        ("Mills\n- - -\nBoats", ["Mills\n", "- - -\nBoats"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


def test_time_grows_with_the_length_where_there_are_no_letters() -> None:
    def took(times: int) -> float:
        start = time.process_time()
        for nth in range(5):
            sentences("| - | -- |\n--- ---.\n" * times + " " * nth)
        return time.process_time() - start

    took(100)
    assert took(4000) < 200 * took(400) / 4  # five times over; quadratic would be a hundred times
