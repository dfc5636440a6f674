"""Headings in the capitals of an English title."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import trigger_of
from cleanup.detectors.capitals import title_case
from cleanup.edits.edit import apply
from cleanup.text.segment import View

TITLE = title_case.build(words=["instalar", "servidor", "nuevo"], small=["para"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cómo Instalar el Servidor Nuevo", "Cómo instalar el servidor nuevo"),
        ("## Cómo Instalar el Servidor", "## Cómo instalar el servidor"),
        ("Cómo Instalar: Servidor Nuevo", "Cómo instalar: Servidor nuevo"),
        ("Instalar el Servidor Ebro para Todos", "Instalar el servidor Ebro para Todos"),
        ("Cómo Instalar el Servidor Nuevo.", "Cómo Instalar el Servidor Nuevo."),
        ("Haga clic en Instalar Servidor Nuevo", "Haga clic en Instalar Servidor Nuevo"),
        ("Pulse «Instalar Servidor Nuevo»", "Pulse «Instalar Servidor Nuevo»"),
        ("CÓMO INSTALAR EL SERVIDOR", "CÓMO INSTALAR EL SERVIDOR"),
        ("El Servidor", "El Servidor"),
    ],
)
def test_a_heading(text: str, expected: str) -> None:
    edits = list(TITLE.find(View(text, "es", None, None, text)))
    if edits:
        assert re.search(trigger_of(TITLE) or "", text)
    assert apply(text, edits) == expected


def test_no_words_are_refused() -> None:
    with pytest.raises(ValueError, match="`words` is empty"):
        title_case.build(words=[], small=[])
