"""A word said four times is found wherever it stands: the probes are close enough."""

from __future__ import annotations

import pytest

from cleanup.detectors.repetition import loop
from cleanup.edits.edit import apply
from cleanup.text.segment import View

LOOP = loop.build()


@pytest.mark.parametrize("before", range(24))
def test_a_word_four_times(before: int) -> None:
    text = f"{'Titre selon lui ou bien elle'[:before]} rien rien rien rien ne changera."
    [edit] = LOOP.find(View(text, "fr", None, None, text))
    assert apply(text, [edit]).count("rien") == 1
