"""A question of the source that a translation ends as a statement."""

from __future__ import annotations

import pytest

from cleanup.detectors.bilingual import lost_question
from cleanup.edits.edit import apply
from cleanup.text.segment import View

QUESTION = lost_question.build()


@pytest.mark.parametrize(
    ("lang", "source", "text", "expected"),
    [
        ("tr", "Do you want to stop?", "Durmak istiyor musunuz.", "Durmak istiyor musunuz?"),
        ("el", "Is it open?", "Είναι ανοιχτό.", "Είναι ανοιχτό;"),
        ("es", "Is it open?", "¿Está abierto.", "¿Está abierto?"),
        ("ko", "Where is the mill?", "물레방아는 어디에 있습니까.", "물레방아는 어디에 있습니까?"),
        # Requests, offers and calls to act are stated elsewhere.
        ("es", "Could you close the door?", "Cierre la puerta, por favor.", None),
        ("de", "Want to learn more?", "Mehr erfahren.", None),
        ("es", "Who knows?", "Quién sabe.", None),
        ("ru", "Shall we go?", "Пойдём.", None),
        ("ja", "Are you sure?", "よろしいですか。", None),
        ("de", "Is it open? Come in.", "Sie ist offen. Komm herein.", None),
        ("de", "Is it open?", "Ist sie offen?", None),
    ],
)
def test_questions(lang: str, source: str, text: str, expected: str | None) -> None:
    edits = list(QUESTION.find(View(text, lang, source, "en", text)))
    assert apply(text, edits) == (expected or text)
