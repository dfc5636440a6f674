"""A name that has lost some of its capitals: ``World Health organization``.

Only names that the termbase marks ``capitals``, and only where the first word has kept its own:
all in small letters it may be a common noun, or a headline's style.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from cleanup.detectors import Detector
from cleanup.edit import Edit, found
from cleanup.fold import SMALL, primary
from cleanup.segment import View
from cleanup.terms import stored

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def build(*, lang: str = "en", terms: list[str] | None = None) -> Detector:
    """A detector for one language; ``terms`` are further CSV termbases, which outrank the own."""
    base = stored(tuple(terms or ()))
    names = {
        _key(name): name
        for tag, rows in base.by_lang.items()
        if primary(tag) == primary(lang)
        for term in rows
        if "capitals" in term.marks
        for name in (term.names[0], *_respelled(term.names[0]))
        if len(_large(name, lang)) > 1
    }
    trigger = "|".join(pattern for name in names.values() for pattern in _lowered(name, lang))
    if not trigger:
        raise ValueError(f"no name of the termbase is marked 'capitals' in the language {lang!r}")
    return Detector(partial(_find, re.compile(trigger), names), trigger)


def _find(pattern: re.Pattern[str], names: dict[str, str], view: View) -> Iterable[Edit]:
    for match in pattern.finditer(view.text):
        name = names.get(_key(match.group()))
        if name is None or name == match.group():
            continue
        for here, there in zip(_WORD.finditer(match.group()), _WORD.finditer(name), strict=False):
            if here.group() != there.group():
                start = match.start() + here.start()
                yield found(
                    view.text,
                    start,
                    start + len(here.group()),
                    there.group(),
                    reason=f"The name is written “{name}”.",
                    safe=False,
                )


def _key(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").split())


def _large(name: str, lang: str) -> list[re.Match[str]]:
    small = SMALL.get(primary(lang) or "", frozenset())
    return [m for m in _WORD.finditer(name) if m.group().lower() not in small]


def _respelled(name: str) -> list[str]:
    both = (("Organization", "Organisation"), ("Programme", "Program"), ("Labour", "Labor"))
    return [name.replace(a, b) for a, b in (*both, *(pair[::-1] for pair in both)) if a in name]


def _lowered(name: str, lang: str) -> list[str]:
    """One pattern for each word that may have lost its capital, the first word not among them."""
    large = _large(name, lang)
    patterns = []
    for lost in large[1:]:
        parts = []
        for word in _WORD.finditer(name):
            text = word.group()
            if word.start() == lost.start():
                parts.append(text[0].lower() + text[1:])
            elif word.start() > lost.start() and text[0].isupper():
                parts.append(f"[{text[0]}{text[0].lower()}]{text[1:]}")
            else:
                parts.append(text)
        patterns.append(r"\b" + r"[ \n-]".join(parts) + r"\b")
    return patterns
