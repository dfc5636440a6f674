"""The second opinion: langdetect (Nakatani Shuyo's language-detection), seeded, offline.

The package loads all its 55 profiles before its first answer (1.5 to 3.4 s). Here a table is
built for the languages in question alone, and its detector gets that table.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_GRAM = 3  # its longest n-gram
_SEED = 0  # its detector draws n-grams by chance


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


@lru_cache(maxsize=64)
def _factory(langs: frozenset[str]) -> Any:
    from langdetect.detector_factory import DetectorFactory  # noqa: PLC0415 - seldom needed

    factory = DetectorFactory()
    factory.set_seed(_SEED)
    folder = _folder()
    names = sorted(p.name for p in folder.iterdir() if p.name.partition("-")[0] in langs)
    table: dict[str, list[float]] = factory.word_lang_prob_map
    for at, name in enumerate(names):
        profile = json.loads((folder / name).read_text(encoding="utf-8"))
        factory.langlist.append(name)
        totals = profile["n_words"]
        for gram, count in profile["freq"].items():
            if 1 <= len(gram) <= _GRAM:
                table.setdefault(gram, [0.0] * len(names))[at] = count / totals[len(gram) - 1]
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
