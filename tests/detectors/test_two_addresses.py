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
    assert "2 times as in “tuo”" in edit.reason


def test_what_stands_outside_of_quotations_and_in_lists_is_found_once() -> None:
    text = "«Il vostro mulino», disse. Il tuo mulino gira.\n\n- Potete.\n- puoi\n- potete, potete"
    (edit,) = flags(text)
    assert (edit.before, edit.after) == ("tuo", None)


def test_a_mark_without_its_partner_leaves_everything_open() -> None:
    assert flags("Il tuo mulino gira, e puoi vederlo. “Il vostro mulino.") == []


def test_each_way_is_said_as_often_as_asked_for() -> None:
    text = "Il tuo mulino gira, e puoi vederlo. Chiudete il vostro mulino."
    detector: Detector = build(one="tuo|puoi", other="vostro|potete", least=2)
    assert list(detector.find(View(text, "it", None, None, text))) == []


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
