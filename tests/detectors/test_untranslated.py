"""What was left in another language or alphabet is pointed at; what a person put there is not."""

from __future__ import annotations

import pytest

from cleanup import clean

ENGLISH = "The old mill by the river was opened again on Monday morning by the mayor."
MORE = "The wheel turns again, and the people of the village came to see it on Tuesday."
FRENCH = "Le vieux moulin au bord de la rivière a été rouvert lundi matin par le maire."
LATER = "La roue tourne de nouveau, et les gens du village sont venus la voir mardi."
RUSSIAN = "Мельница снова открыта для всех"


def flagged(*paragraphs: str, lang: str = "en") -> list[str]:
    result = clean("\n\n".join(paragraphs), lang=lang)
    return [each.before for each in result.suggestions if each.rule.startswith("any/untranslated")]


@pytest.mark.parametrize(
    ("paragraphs", "lang", "expected"),
    [
        ((ENGLISH, RUSSIAN, MORE), "en", [RUSSIAN]),
        ((ENGLISH, "磨坊重新开放了", MORE), "en", ["磨坊重新开放了"]),
        ((ENGLISH, "- 出处: the mill", MORE), "en", ["出处"]),
        ((FRENCH, MORE, LATER), "fr", [MORE]),
        ((FRENCH, f"« {MORE} »", LATER), "fr", []),
        ((FRENCH, MORE), "fr", []),
        ((ENGLISH, f"“{RUSSIAN}”", MORE), "en", []),
        ((ENGLISH, f"In Russian: {RUSSIAN}.", MORE), "en", []),
        ((ENGLISH, "English | 简体中文 | 日本語 | Русский", MORE), "en", []),
        ((ENGLISH, "[简体中文](README.zh.md)", MORE), "en", []),
        ((RUSSIAN, "The wheel turns."), "ru", []),
        ((ENGLISH, "`磨坊重新开放了`", MORE), "en", []),
    ],
)
def test_untranslated(paragraphs: tuple[str, ...], lang: str, expected: list[str]) -> None:
    assert flagged(*paragraphs, lang=lang) == expected
