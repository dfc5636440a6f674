"""Messages with branches, as ICU has them: ``{count, plural, one {# file} other {# files}}``.

Read leniently: a machine translates the words between the commas, and the commas too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cleanup.value import Value

BRANCHED = re.compile(r"\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal)\s*,")
_HEAD = re.compile(
    r"\{\s*([\w.-]+)\s*[,،、，]\s*(\w+(?: \w+)?)\s*[,،、，]\s*(?:offset:\s*\d+\s*)?"
    r"(?=(?:=\s)?[^\s{}]+\s*\{)"
)
_KEY = re.compile(r"\s*(=\s?\d+|[^\s{}=]+)\s*\{")
_PLAIN = re.compile(r"\{\s*([\w.-]+)\s*(?:,[^{}]*)?\}")
_QUOTED = re.compile(r"'[{}#][^']*'")


class Word(Value):
    """A word that the program reads, where it stands."""

    start: int
    end: int
    text: str


class Branch(Value):
    """A key, and where the text between its braces stands."""

    key: Word
    start: int
    end: int


class Choice(Value):
    """An argument with branches: its name, its kind (plural, select), what it chooses from."""

    name: Word
    kind: Word
    branches: tuple[Branch, ...]


class Message(Value):
    """All that a program reads in a message. ``names`` are the arguments without branches."""

    choices: tuple[Choice, ...]
    names: tuple[Word, ...]


def message(text: str) -> Message | None:
    """Return a message, None where its braces do not match."""
    plain = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    choices: list[Choice] = []
    names: list[Word] = []
    end = _read(plain, 0, choices, names)
    return Message(tuple(choices), tuple(names)) if end == len(plain) else None


def spans(found: Message) -> Iterator[tuple[int, int]]:
    """Yield where each branch stands, with its braces."""
    for choice in found.choices:
        for branch in choice.branches:
            yield branch.start - 1, branch.end + 1


def told_elsewhere(text: str, source: str) -> Callable[[str], bool]:
    """Return whether the rule about branches tells of an item of the source that is lost here: the
    head of a message always, an argument where the translation has one that the source lacks.
    """
    theirs, ours = (message(each) if BRANCHED.search(source) else None for each in (source, text))
    if theirs is None:
        return lambda _item: False
    known = {word.text for word in theirs.names}
    renamed = ours is not None and any(word.text not in known for word in ours.names)

    def told(item: str) -> bool:
        plain = _PLAIN.fullmatch(item)
        return BRANCHED.match(item) is not None or (renamed and plain is not None)

    return told


def _read(text: str, at: int, choices: list[Choice], names: list[Word]) -> int:
    """Read on to a brace that closes nothing, or the end; return where that is, -1 for a fault."""
    while at < len(text):
        if text[at] == "}":
            return at
        if text[at] != "{":
            at += 1
        elif head := _HEAD.match(text, at):
            at = _choice(text, head, choices, names)
        elif plain := _PLAIN.match(text, at):
            names.append(Word(*plain.span(1), plain[1]))
            at = plain.end()
        else:
            at = _read(text, at + 1, choices, names) + 1
            if not 0 < at <= len(text) or text[at - 1] != "}":
                return -1
        if at < 0:
            return -1
    return at


def _choice(text: str, head: re.Match[str], choices: list[Choice], names: list[Word]) -> int:
    name, kind = (Word(*head.span(each), head[each]) for each in (1, 2))
    branches: list[Branch] = []
    at = head.end()
    inner: list[Choice] = []
    while key := _KEY.match(text, at):
        end = _read(text, key.end(), inner, names)
        if end < 0 or end >= len(text):
            return -1
        branches.append(Branch(Word(*key.span(1), key[1]), key.end(), end))
        at = end + 1
    close = re.compile(r"\s*\}").match(text, at)
    if close is None:
        return -1
    choices += [Choice(name, kind, tuple(branches)), *inner]
    return close.end()
