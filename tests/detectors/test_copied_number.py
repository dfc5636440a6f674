"""Numbers with the marks of the source's language."""

from __future__ import annotations

import pytest

from cleanup.detectors.bilingual import copied_number
from cleanup.edits.edit import apply
from cleanup.text.segment import View

COPIED = copied_number.build()


@pytest.mark.parametrize(
    ("lang", "source", "text", "expected"),
    [
        ("de", "10,000 people", "10,000 Menschen", "10.000 Menschen"),
        ("fr", "1,250,000 boats", "1,250,000 barques", "1\u00a0250\u00a0000 barques"),
        ("ru", "3.5 %", "3.5 %", "3,5 %"),
        ("de-CH", "10,000 people", "10,000 Menschen", None),
        ("en", "10,000 Menschen", "10,000 people", None),
        ("de", "10.000 people", "10,000 Menschen", None),
        ("de", "version 3.5", "Version 3.5", None),
        ("de", "at 10.30", "um 10.30 Uhr", None),
        ("de", "a, b 1,2,3", "1,2,3", None),
    ],
)
def test_copied(lang: str, source: str, text: str, expected: str | None) -> None:
    edits = list(COPIED.find(View(text, lang, source, "en", text)))
    assert apply(text, edits) == (expected or text)
