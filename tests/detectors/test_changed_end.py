"""The last mark of a sentence, held against its source's, and the words of large numbers."""

from __future__ import annotations

import pytest

from cleanup.detectors.bilingual import changed_end, changed_scale
from cleanup.edits.edit import apply
from cleanup.text.segment import View

END = changed_end.build()
SCALE = changed_scale.build(words=[["en", "billions?", "es", "billones", "mil millones"]])


@pytest.mark.parametrize(
    ("lang", "source", "text", "expected"),
    [
        ("ro", "The mill is open.", "Moara este deschisă,", "Moara este deschisă."),
        ("sv", "Come in!", "Kom in,", "Kom in!"),
        ("es", "Hello", "Hola.", "Hola"),
        ("es", "Department", "Depto.", None),
        ("es", "thank you", "Gracias.", None),
        ("de", "The mill is open.", "Die Mühle ist offen.", None),
        ("de", "Is it open? I ask.", "Ist sie offen, frage ich.", None),
        ("de", "etc", "usw.", None),
        ("de", "Mill of the old town", "Mühle der Altstadt.", None),
        ("de", "He came!", "Er kam.", None),
        ("de", "", "Er kam.", None),
    ],
)
def test_ends(lang: str, source: str, text: str, expected: str | None) -> None:
    edits = list(END.find(View(text, lang, source, "en", text)))
    assert apply(text, edits) == (expected or text)


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        (
            "It cost 2 billion euros.",
            "Costó 2 billones de euros.",
            "Costó 2 mil millones de euros.",
        ),
        ("It cost 2.5 billion.", "Costó 2,5 billones.", "Costó 2,5 mil millones."),
        ("It cost 2 trillion euros.", "Costó 2 billones de euros.", None),
        ("It cost 3 billion euros.", "Costó 2 billones de euros.", None),
        ("It went from 2 billion to 2 trillion.", "Pasó de 2 mil millones a 2 billones.", None),
    ],
)
def test_scales(source: str, text: str, expected: str | None) -> None:
    edits = list(SCALE.find(View(text, "es", source, "en", text)))
    assert apply(text, edits) == (expected or text)


def test_a_row_of_four_is_refused() -> None:
    with pytest.raises(ValueError, match="five entries"):
        changed_scale.build(words=[["en", "billion", "es", "billones"]])
