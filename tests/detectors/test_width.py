"""Full width in Latin text, and spaces between Japanese words."""

from __future__ import annotations

import pytest

from cleanup.detectors.encoding import fullwidth
from cleanup.detectors.spaces import spaced_cjk
from cleanup.edits.edit import apply
from cleanup.text.segment import View

WIDE = fullwidth.build()
SPACED = spaced_cjk.build(particles=["は", "の", "です"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a toll of １２０ euros", "a toll of 120 euros"),
        ("the ＭＩＬＬ is open", "the MILL is open"),
        ("１２０", None),
        ("水車 １２０", None),
    ],
)
def test_wide(text: str, expected: str | None) -> None:
    assert apply(text, WIDE.find(View(text, "en", None, None, text))) == (expected or text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("これ は 古い 水車 です 。", "これは古い水車です。"),
        ("東京 大阪 京都 福岡 札幌", None),
        ("これは古い水車です。", None),
        ("水車 の 川", None),
    ],
)
def test_spaced(text: str, expected: str | None) -> None:
    assert apply(text, SPACED.find(View(text, "ja", None, None, text))) == (expected or text)
