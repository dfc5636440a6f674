"""Articles before words whose ending tells the gender."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import trigger_of
from cleanup.detectors.agreement import article
from cleanup.edits.edit import apply
from cleanup.text.segment import View

ARTICLE = article.build(
    articles={"un": "una", "del": "de la"}, endings=["ción", "idad"], keep=["corción"]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un decisión del ciudad", "un decisión del ciudad"),
        ("un acción", "una acción"),
        ("Un acción del humanidad.", "Una acción de la humanidad."),
        ("un ACCIÓN", "un ACCIÓN"),
        ("un Acción", "una Acción"),
        ("un corción", "un corción"),
        ("segun acción", "segun acción"),
        ("un acción-reacción", "un acción-reacción"),
        ("un accionista", "un accionista"),
    ],
)
def test_the_article_agrees(text: str, expected: str) -> None:
    edits = list(ARTICLE.find(View(text, "es", None, None, text)))
    if edits:
        assert re.search(trigger_of(ARTICLE) or "", text)
    assert apply(text, edits) == expected


@pytest.mark.parametrize(("articles", "endings"), [({}, ["a"]), ({"un": "una"}, [])])
def test_nothing_to_look_for_is_refused(articles: dict[str, str], endings: list[str]) -> None:
    with pytest.raises(ValueError, match="at least one entry"):
        article.build(articles=articles, endings=endings, keep=[])
