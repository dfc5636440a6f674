"""A text in a language that LanguageTool has only variants of is read in its own."""

from __future__ import annotations

import pytest

from cleanup.languagetool.client.variants import variant


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("pt", "O usuário abriu o arquivo e está lendo a tela.", "pt-BR"),
        ("pt", "O utilizador abriu o ficheiro e está a ler no ecrã.", "pt-PT"),
        ("pt", "O moinho é velho.", "pt-BR"),
        ("pt-PT", "O usuário abriu o arquivo.", "pt-PT"),
        ("en", "The colour of the harbour is grey.", "en-GB"),
        ("en", "The color of the harbor is gray.", "en-US"),
        ("en", "The realism of an organism is a promise.", "en-US"),
        ("de", "Die Strasse ist gross, und draussen ist es gemäss Plan heiss.", "de-CH"),
        ("de", "Die Straße ist groß.", "de-DE"),
        ("de", "Im Jänner war es heuer kalt.", "de-AT"),
        ("ca", "Hui la meua xiqueta ve ací.", "ca-valencia"),
        ("ca", "Avui la meva noia ve aquí.", "ca"),
        ("es", "Vos sabés que tenés razón.", "es-AR"),
        ("es", "Usted sabe que tiene razón.", "es"),
        ("fr", "Le moulin est vieux.", "fr"),
    ],
)
def test_variants(lang: str, text: str, expected: str) -> None:
    assert variant(lang, [text]) == expected


def test_all_texts_of_a_document_count() -> None:
    assert variant("en", ["A flat.", "The colour is grey.", "A program."]) == "en-GB"
