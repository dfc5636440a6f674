"""German compounds in two words."""

import pytest

from cleanup.detectors.joints import compound_apart
from cleanup.edits.edit import apply
from cleanup.text.segment import View

GERMAN = compound_apart.build(
    linked=["ungs", "Haupt"], genitives=["Betriebs"], firsts=["Projekt"], seconds=["Mappen?"]
)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Die Leitungs Art ist neu.", "Die Leitungsart ist neu."),
        ("Das Haupt Ziel der Mühle", "Das Hauptziel der Mühle"),
        ("Eine Leitungs ID und ein Leitungs PLan", "Eine Leitungs-ID und ein Leitungs-PLan"),
        ("Zwei Projekt Mappen", "Zwei Projektmappen"),
        ("Die Betriebs Art ist neu.", "Die Betriebsart ist neu."),
        ("Das Ende des alten Betriebs Mühle", "Das Ende des alten Betriebs Mühle"),
        (
            "Das Ende ist da. Des Weiteren: Betriebs Art",
            "Das Ende ist da. Des Weiteren: Betriebsart",
        ),
        ("Das Projekt Mühle", "Das Projekt Mühle"),
        ("die Leitungs- und Haupt-Rohre", "die Leitungs- und Haupt-Rohre"),
        ("Das Haupt der Mühle", "Das Haupt der Mühle"),
    ],
)
def test_what_is_joined(text: str, after: str) -> None:
    assert apply(text, list(GERMAN.find(View(text, "de", None, None, text)))) == after
