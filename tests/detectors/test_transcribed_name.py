"""Names respelled from Cyrillic, in the ways of several languages."""

from __future__ import annotations

import pytest

from cleanup.detectors import trigger_of
from cleanup.detectors.names import transcribed_name
from cleanup.edits.edit import apply
from cleanup.text.segment import View

DETECTOR = transcribed_name.build(
    names=[
        "Joe *Biden = Джо Байден",
        "Henry Ford = Генри Форд",
        "Gerhard *Schröder = Герхард Шрёдер",
        "*Huawei = Хуавей",
        "Antoine de *Saint-Exupéry = Антуан де Сент-Экзюпери",
    ]
)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Dzho Bayden spoke.", "Joe Biden spoke."),
        ("Joe Bajden spoke, and Baiden's son.", "Joe Biden spoke, and Biden's son."),
        ("The works of Genri Ford.", "The works of Henry Ford."),
        ("Bei Gerhard Shryoder.", "Bei Gerhard Schröder."),
        ("Sold by Khuavey there.", "Sold by Huawei there."),
        ("He read Sent-Ekzyuperi.", "He read Saint-Exupéry."),
        ("l'avis de Baïden hier", "l'avis de Biden hier"),
    ],
)
def test_repairs(text: str, after: str) -> None:
    assert apply(text, DETECTOR.find(View(text, "en", None, None, text))) == after


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden, Henry Ford and Gerhard Schröder.",
        "Gerhard Schroder and Gerhard Schroeder.",
        "bayden",
        "Baydenov and Mc-Bayden.",
        "mill.example/Bayden, @Bayden, #Bayden, Bayden@mill.example, Bayden.example",
        "Genri was here. Ford was there.",
        "Biden is spelled Bayden, in Russian Байден.",
        "Bayden (Байден)",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert list(DETECTOR.find(View(text, "en", None, None, text))) == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Joe Biden", "write"),
        ("Joe Biden = Байден", "as many parts"),
        ("Joe *Biden = Джо Bидeн", "write"),
        ("*Boston = Бостон", "respelled as it is written"),
        ("Joe Biden = Джо Бїден", "no letter of Russian"),
        ("*Mill = Ещёещёещёещё", "more than 64"),
    ],
)
def test_refuses(line: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        trigger_of(transcribed_name.build(names=[line]))
