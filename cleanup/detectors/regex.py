"""The plain detector: a pattern of ``re``, and the template for what takes its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from time import thread_time
from typing import Any

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "x": re.VERBOSE}
TOKEN = re.compile(r"\\g<(\w+)>|\\[0-7]{3}|\\([1-9]\d?)|\\.|[^\\]+", re.DOTALL)
CHOICES = 12  # optional parts and groups: some thousand ways through a pattern at the worst
# A pattern that finds nothing in any of these may still be empty elsewhere: find() leaves such
# matches out.
PROBES = ("", "a", "a b", "A.", "1, 2", " ", "\n")


def build(
    *,
    find: str,
    replace: str | None = None,
    alternatives: list[str] | None = None,
    flags: str = "",
    limit: float = 0.0,
    alike: bool = False,
) -> Detector:
    r"""Build a detector that finds ``find`` and proposes ``replace``, or flags it where there is no
    ``replace``.

    Templates are those of ``re`` (``\1``, ``\g<name>``). A group that begins or ends every
    template and the match is context: the edit does not cover it, so a pattern may name its
    surroundings by groups instead of look-arounds (cheaper in the prefilter). With ``alike``
    nothing is found where the source has the same. Raises ValueError.

    A ``limit`` above 0 is the seconds that one search may take (a pattern that somebody else
    wrote may backtrack forever): then ``find`` of the detector raises TimeoutError beyond it.
    """
    pattern = compiled(find, flags)
    others = list(alternatives or ())
    templates = others if replace is None else [replace, *others]
    if replace is None and others:
        raise ValueError(
            "`alternatives` are further replacements, but there is no `replace`: "
            "write the first one as `replace`"
        )
    for template in templates:
        check(pattern, template)
    head, tail = kept_groups([tokens(t) for t in templates])
    bare = [strip(tokens(t), head=head is not None, tail=tail is not None) for t in templates]
    said, said_bare = list(map(filled, templates)), list(map(filled, bare))

    watched = limit > 0 and not bounded(find)
    search = limited(find, pattern.flags, limit) if watched else pattern.finditer

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        if alike and view.source and pattern.search(view.source):
            return
        for match in search(text):
            start, end = match.span()
            if start == end:
                continue
            if not templates:
                yield found(text, start, end, None)
                continue
            first, last = context(match, head, tail)
            used = said_bare if (first, last) != (-1, -1) else said
            if used is said_bare:
                start, end = first, last
            after, *more = [fill(match) for fill in used]
            if after != text[start:end]:
                yield found(text, start, end, after, alternatives=tuple(dict.fromkeys(more)))

    return Detector(look, f"(?{flags}){find}" if flags else find)


def compiled(find: str, flags: str) -> re.Pattern[str]:
    """Return the pattern, or a ValueError that says what is wrong with it and where."""
    value = 0
    for letter in flags:
        if letter not in FLAGS or flags.count(letter) > 1:
            raise ValueError(
                f"`flags` is {flags!r}: only the letters i, m, s and x are allowed, each once"
            )
        value |= FLAGS[letter]
    if not find:
        raise ValueError("`find` is empty: write the pattern that finds the mistake")
    try:
        pattern = re.compile(find, value)
    except re.error as error:
        where = f" at character {error.pos + 1}" if error.pos is not None else ""
        raise ValueError(
            f"`find` is not a valid regular expression: {error.msg}{where} of {find!r}"
        ) from error
    except (OverflowError, RecursionError) as error:
        raise ValueError(
            f"`find` is not a valid regular expression: {error} in {find!r}"
        ) from error
    for probe in PROBES:
        if any(match.start() == match.end() for match in pattern.finditer(probe)):
            raise ValueError(
                f"`find` matches the empty string, so it would fire everywhere: {find!r} "
                "must hold at least one character"
            )
    return pattern


def bounded(find: str) -> bool:
    """Return True for a pattern that repeats nothing and has few choices: no text keeps it busy.

    Most are such (a word, a phrase), and need no watch; ``regex`` takes 0.5 ms to compile each.
    """
    choices = find.count("?") + find.count("(")
    return choices <= CHOICES and not any(sign in find for sign in "*+{")


def limited(find: str, flags: int, limit: float) -> Callable[[str], Iterator[re.Match[str]]]:
    """Return the same search by the package ``regex``, which can be told when to give up."""
    from regex import compile as compile_limited  # noqa: PLC0415 - only users' own patterns need it
    from regex import error as limited_error  # noqa: PLC0415

    try:
        pattern: Any = compile_limited(find, flags & ~re.UNICODE)
    except limited_error as error:
        raise ValueError(f"`find` cannot be limited in time: {error}") from error

    def search(text: str) -> Iterator[re.Match[str]]:
        # `regex` counts the processor time of all threads: one alone may not have had its share.
        allowed = limit
        while True:
            began = thread_time()
            try:
                return iter(list(pattern.finditer(text, timeout=allowed)))
            except TimeoutError:
                if thread_time() - began >= limit:
                    raise
                allowed *= 2

    return search


def check(pattern: re.Pattern[str], template: str) -> None:
    """Raise ValueError if ``template`` is not a valid replacement for ``pattern``."""
    try:
        pattern.sub(template, "")  # parses the template, though there is nothing to replace
    except IndexError as error:
        raise ValueError(
            f"the replacement {template!r} refers to a group that does not exist: {error}; "
            f"the pattern has {groups(pattern)}"
        ) from error
    except re.error as error:
        if "group reference" in error.msg:
            raise ValueError(
                f"the replacement {template!r} refers to a group that does not exist: {error.msg}; "
                f"the pattern has {groups(pattern)}"
            ) from error
        raise ValueError(f"the replacement {template!r} is invalid: {error.msg}") from error


def groups(pattern: re.Pattern[str]) -> str:
    names = f", named {', '.join(pattern.groupindex)}" if pattern.groupindex else ""
    return f"{pattern.groups} group{'' if pattern.groups == 1 else 's'}{names}"


def tokens(template: str) -> list[re.Match[str]]:
    return list(TOKEN.finditer(template))


def group_of(token: re.Match[str]) -> str | int | None:
    if token[1]:
        return int(token[1]) if token[1].isdecimal() else token[1]
    return int(token[2]) if token[2] else None


def filled(template: str) -> Callable[[re.Match[str]], str]:
    """Return what ``match.expand(template)`` is, which reads the template again each time."""
    if "\\" not in template:
        return lambda _: template
    if "\\0" in template:  # one to three figures of a code point
        return lambda match: match.expand(template)
    nothing = re.compile("").match("")
    assert nothing is not None
    parts: list[tuple[str | int | None, str]] = [
        (group, "") if (group := group_of(token)) is not None else (None, nothing.expand(token[0]))
        for token in tokens(template)
    ]
    return lambda match: "".join(
        [said if group is None else match[group] or "" for group, said in parts]
    )


def kept_groups(
    templates: list[list[re.Match[str]]],
) -> tuple[str | int | None, str | int | None]:
    """Return the groups that all templates begin and end with, None where there is none."""
    if not all(templates) or not templates:
        return None, None
    heads = {group_of(t[0]) for t in templates}
    tails = {group_of(t[-1]) for t in templates}
    head = heads.pop() if len(heads) == 1 else None
    if any(len(t) == 1 for t in templates) and head is not None:
        return head, None
    return head, tails.pop() if len(tails) == 1 else None


def strip(template: list[re.Match[str]], *, head: bool, tail: bool) -> str:
    return "".join(t[0] for t in template[head : len(template) - tail])


def context(
    match: re.Match[str], head: str | int | None, tail: str | int | None
) -> tuple[int, int]:
    """Return the span without its context, or (-1, -1) where the groups are not at its edges."""
    start, end = match.span()
    if head is not None:
        if match.start(head) != start:
            alone = tail is None and match.end(head) == end
            return (start, match.start(head)) if alone else (-1, -1)
        start = match.end(head)
    if tail is not None:
        if match.end(tail) != end or match.start(tail) < start:
            return -1, -1
        end = match.start(tail)
    return start, end
