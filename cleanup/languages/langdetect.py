"""The second opinion: langdetect (Nakatani Shuyo's language-detection), seeded, offline.

The package loads all its 55 profiles before its first answer (1.5 to 3.4 s). Here its detector gets
a table of the languages in question alone, filled as it asks: kept tables of each choice of
languages took 100 MB of a run over texts of uncertain language.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_GRAM = 3  # its longest n-gram
_SEED = 0  # its detector draws n-grams by chance
_PROFILES = 55  # all; those of a few hundred texts in European languages take 20 MB


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """Return the languages that langdetect has a profile of: none where it is not installed."""
    spec = find_spec("langdetect")
    if spec is None or spec.origin is None:
        return frozenset()
    return frozenset(path.name.partition("-")[0] for path in _folder().iterdir() if path.is_file())


def _folder() -> Path:
    spec = find_spec("langdetect")
    assert spec is not None and spec.origin is not None  # noqa: PT018 - known() is empty without it
    return Path(spec.origin).parent / "profiles"


class _Table(dict[str, list[float]]):
    """How likely an n-gram is in each of some languages: made where it is asked for."""

    def __init__(self, profiles: list[dict[str, float]]) -> None:
        super().__init__()
        self._profiles = profiles

    def __missing__(self, gram: str) -> list[float]:
        row = self[gram] = [profile.get(gram, 0.0) for profile in self._profiles]
        return row

    def __contains__(self, gram: object) -> bool:
        return any(self[gram]) if isinstance(gram, str) else False


@lru_cache(maxsize=_PROFILES)
def _profile(name: str) -> dict[str, float]:
    """Return how likely each n-gram is in a language."""
    profile = json.loads((_folder() / name).read_text(encoding="utf-8"))
    totals = profile["n_words"]
    return {
        gram: count / totals[len(gram) - 1]
        for gram, count in profile["freq"].items()
        if 1 <= len(gram) <= _GRAM
    }


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    return tuple(sorted(path.name for path in _folder().iterdir() if path.is_file()))


def _factory(langs: frozenset[str]) -> Any:
    from langdetect.detector_factory import DetectorFactory  # noqa: PLC0415 - seldom needed

    factory = DetectorFactory()
    factory.set_seed(_SEED)
    factory.langlist = [name for name in _names() if name.partition("-")[0] in langs]
    factory.word_lang_prob_map = _Table(list(map(_profile, factory.langlist)))
    return factory


def second_opinion(text: str, among: frozenset[str] | None = None) -> list[tuple[str, float]]:
    """Return the most likely languages of ``text``, best first, ``among`` those given (None: all
    known).

    Empty where it has no opinion: fewer than two of the languages known to it, or no letters.
    The same text has the same answer at every call.
    """
    langs = known() if among is None else among & known()
    if len(langs) < 2:  # noqa: PLR2004 - one alone would win unopposed
        return []
    from langdetect.lang_detect_exception import LangDetectException  # noqa: PLC0415

    detector = _factory(langs).create()
    detector.append(text)
    try:
        answers = detector.get_probabilities()
    except LangDetectException:
        return []
    found: dict[str, float] = {}
    for answer in answers:
        lang = answer.lang.partition("-")[0]
        found[lang] = found.get(lang, 0.0) + answer.prob
    return sorted(found.items(), key=lambda item: -item[1])
