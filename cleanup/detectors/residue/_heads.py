"""What every match of a pattern begins with: a trigger that costs a prefilter little."""

from __future__ import annotations

import re

# What stands for any text; a pattern is cut before it.
_TELLING = 6  # letters: fewer begin many a line
_GROUP = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_ANY = re.compile(r"\[\^\\n[^\]]*\]|<date>|\.[*{]")


def heads(pattern: str) -> str:
    """Return a pattern that matches a beginning of all that ``pattern`` matches.

    Each alternative is cut after the word that makes it six letters long, before the first part
    that may be any text, and parts at its end that may be missing are left out.
    """
    return "|".join(dict.fromkeys(map(_head, alternatives(pattern))))


def alternatives(pattern: str) -> list[str]:
    """Return the alternatives of a pattern that are in no group."""
    found, depth, since, at = [], 0, 0, 0
    while at < len(pattern):
        letter = pattern[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at = _class_end(pattern, at)
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "|" and not depth:
            found.append(pattern[since:at])
            since = at + 1
        at += 1
    return [*found, pattern[since:]]


def _head(alternative: str) -> str:
    parts = _parts(alternative)
    for number, part in enumerate(parts):
        before = "".join(parts[:number])
        if (part == " " and "\\d" not in before and _letters(before) >= _TELLING) or _ANY.search(
            part
        ):
            parts = parts[:number]
            break
    while parts and parts[-1].endswith(("?", "*")):
        parts.pop()
    return "".join(parts)


def _letters(pattern: str) -> int:
    """Return how many letters it has, groups of choices left out."""
    return sum(map(str.isalpha, _GROUP.sub("", pattern)))


def _parts(alternative: str) -> list[str]:
    """Split an alternative into groups, classes and letters, each with its repeat."""
    parts, at = [], 0
    while at < len(alternative):
        since = at
        letter = alternative[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at = _class_end(alternative, at)
        elif letter == "(":
            at = _group_end(alternative, at)
        elif alternative.startswith("<date>", at):
            at += len("date>")
        at += 1
        if at < len(alternative) and alternative[at] == "{":
            at = alternative.index("}", at) + 1
        elif at < len(alternative) and alternative[at] in "?*+":
            at += 1
        parts.append(alternative[since:at])
    return parts


def _group_end(pattern: str, at: int) -> int:
    depth = 0
    while True:
        letter = pattern[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at = _class_end(pattern, at)
        elif letter in "()":
            depth += 1 if letter == "(" else -1
            if not depth:
                return at
        at += 1


def _class_end(pattern: str, at: int) -> int:
    at += 2 if pattern[at + 1] in "^]" else 1
    at += 1 if pattern[at] == "]" else 0
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at
