"""What every match of a pattern begins with: a trigger that costs a prefilter little."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What stands for any text; a pattern is cut before it.
_TELLING = 6  # letters: fewer begin many a line
_ANY = re.compile(r"\[\^\\n[^\]]*\]|<date>|\.[*{]")
_CLASS = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_REPEAT = r"(?:\{[^}]*\}|[?*+])?"
_MARK = re.compile(rf"\\.|{_CLASS}|[()|]", re.DOTALL)
_PART = re.compile(rf"(?:\\.|{_CLASS}|<date>|.){_REPEAT}", re.DOTALL)
_AFTER_GROUP = re.compile(_REPEAT)


def heads(pattern: str) -> str:
    """Return a pattern that matches a beginning of all that ``pattern`` matches.

    Each alternative is cut after the word that makes it six letters long, before the first part
    that may be any text, and parts at its end that may be missing are left out.
    """
    return "|".join(dict.fromkeys(map(_head, alternatives(pattern))))


def alternatives(pattern: str) -> list[str]:
    """Return the alternatives of a pattern that are in no group."""
    found, depth, since = [], 0, 0
    for mark in _MARK.finditer(pattern):
        if mark[0] in "()":
            depth += 1 if mark[0] == "(" else -1
        elif mark[0] == "|" and not depth:
            found.append(pattern[since : mark.start()])
            since = mark.end()
    return [*found, pattern[since:]]


def _head(alternative: str) -> str:
    kept: list[str] = []
    letters, numbered = 0, False
    for part in _parts(alternative):
        if len(part) == 1:
            if part == " " and letters >= _TELLING and not numbered:
                break
            letters += part.isalpha()
        elif _ANY.search(part):
            break
        else:
            outside = part[part.rindex(")") :] if part[0] == "(" else part
            letters += sum(map(str.isalpha, outside))
            numbered = numbered or "\\d" in part
        kept.append(part)
    while kept and kept[-1].endswith(("?", "*")):
        kept.pop()
    return "".join(kept)


def _parts(alternative: str) -> Iterator[str]:
    """Yield groups, classes and letters, each with its repeat."""
    at = 0
    while at < len(alternative):
        since = at
        part = _PART.match(alternative, at)
        if alternative[at] == "(":
            part = _AFTER_GROUP.match(alternative, _group_end(alternative, at))
        assert part
        at = part.end()
        yield alternative[since:at]


def _group_end(pattern: str, start: int) -> int:
    """Return where the group that opens at ``start`` is closed; raises ValueError if nowhere."""
    depth = 0
    for mark in _MARK.finditer(pattern, start):
        if mark[0] in "()":
            depth += 1 if mark[0] == "(" else -1
            if not depth:
                return mark.end()
    raise ValueError(f"a group is not closed: {pattern[start:]}")
