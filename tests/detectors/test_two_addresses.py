"""Two ways to address the reader in one text."""

from __future__ import annotations

import pytest

from cleanup.detectors import Detector
from cleanup.detectors.consistency.two_addresses import build
from cleanup.edits.edit import Edit
from cleanup.text.segment import View


def flags(text: str) -> list[Edit]:
    detector: Detector = build(one="tuo|puoi", other="vostro|potete")
    return list(detector.find(View(text, "it", None, None, text)))


def test_the_rarer_way_is_flagged_and_the_other_one_named() -> None:
    (edit,) = flags("Il tuo mulino gira, e puoi vederlo. Chiudete il vostro mulino.")
    assert (edit.before, edit.after) == ("vostro", None)
    assert "tuo" in edit.reason


@pytest.mark.parametrize(
    "text",
    [
        "Il tuo mulino gira, e puoi vederlo.",
        "Il tuo mulino, il vostro mulino.",
        "Il tuo mulino gira, e puoi vederlo. Disse: «Il vostro mulino è vecchio».",
        "— Il tuo mulino gira, e puoi vederlo.\n— E il vostro mulino?",
        "Il tuo mulino gira, e puoi vederlo. " + "Il fiume scorre. " * 2_000 + "Il vostro mulino.",
    ],
)
def test_nothing_is_said_of_one_way_of_quotations_of_talk_and_of_books(text: str) -> None:
    assert flags(text) == []


def test_a_pattern_is_asked_for() -> None:
    with pytest.raises(ValueError, match="patterns"):
        build(one="", other="potete")
