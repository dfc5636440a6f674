"""Labels of one row by two words."""

from __future__ import annotations

import pytest

from cleanup.detectors.consistency.two_labels import build
from cleanup.text.segment import View

_DAYS = "Day 1: mill\nDay 2: wheel\nNight 3: boat\nDay 4: home"
LOOK = build(words="(?i:passo|etapa|step|stage|шаг|этап|[a-d])")


def words(text: str) -> list[tuple[str, str | None]]:
    return [(e.before, e.after) for e in LOOK.find(View(text, "ru", None, None, text))]


def test_the_rarer_word_takes_the_place_of_the_other() -> None:
    text = "Шаг 1\n\nШаг 2\n\n## Этап 3\n\n**Шаг 4**: дверь"
    assert words(text) == [("Этап", "Шаг")]


def test_of_two_as_frequent_the_first_one_counts() -> None:
    assert words("Passo 1\nPasso 2\netapa 3\nEtapa 4") == [("etapa", "Passo"), ("Etapa", "Passo")]


@pytest.mark.parametrize(
    "text",
    [
        "Step 1\nStep 2\nStage 3",
        "Step 1\nStep 3\nStage 4\nStep 5",
        "A 1\nB 2\nC 3\nD 4",
        "Step 1",
        _DAYS,
    ],
)
def test_short_rows_gaps_and_rows_without_a_usual_word_are_left(text: str) -> None:
    assert words(text) == []


def test_it_needs_words() -> None:
    with pytest.raises(ValueError, match="words"):
        build(words="")
