"""What stands in one cell of a glossary."""

from __future__ import annotations

import re

from cleanup.terms.acronym import looks_short
from cleanup.value import Value

_BRACKET = re.compile(r"(?P<name>[^()（）]{3,}?)\s*[(（](?P<short>[^()（）\s]{2,12})[)）]")
_PARTS = re.compile(r"\s*[|;；]\s*")
_SPACE = re.compile(r"\s+")


class Forms(Value):
    """The names and acronyms of a cell, each in its order."""

    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()


def forms(cell: str) -> Forms:
    """``Long form (LF); other form`` taken apart; what looks like an acronym is one."""
    names: list[str] = []
    acronyms: list[str] = []
    for part in _PARTS.split(_SPACE.sub(" ", cell).strip()):
        both = _BRACKET.fullmatch(part)
        if both and looks_short(both["short"]):
            names.append(both["name"])
            acronyms.append(both["short"])
        elif part and " " not in part and looks_short(part):
            acronyms.append(part)
        elif part:
            names.append(part)
    return Forms(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(acronyms)))
