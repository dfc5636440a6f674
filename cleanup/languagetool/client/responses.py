"""LanguageTool's answers, in code points, each finding given back to its own passage.

Java counts in UTF-16 units, Python in code points: after an emoji the two differ. Both ends are
converted, and a finding that does not stand in one passage, or begins inside a character, or tells
of other words than stand there, is dropped and counted: better a finding missed than a wrong word
pointed at. What a rule finds that looks at more than one sentence is left out.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import Any

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.requests import Request, width
from cleanup.languagetool.filter.text_level import looks_further
from cleanup.value import Value

OFFERED = 5  # replacements that are kept


class Nonsense(ValueError):  # noqa: N818 -- says what it is
    """The answer is not one of LanguageTool's."""


class Finding(Value):
    """What LanguageTool found in ``text[start:end]`` of a passage (code points, end-exclusive).

    ``category`` and ``issue`` are its own words (TYPOS, misspelling), ``replacements`` at most
    five, the most likely first.
    """

    start: int
    end: int
    rule: str
    message: str
    url: str
    category: str
    issue: str
    replacements: tuple[str, ...]


class Answer(Value):
    """The findings of each passage of a request, how many were dropped, and who says so."""

    findings: tuple[tuple[Finding, ...], ...]
    dropped: int
    version: str


def answer(request: Request, payload: bytes) -> Answer:
    """Return what the server says to a request. Raises Nonsense."""
    try:
        told = json.loads(payload)
        version = str(told["software"]["version"])
        matches = [_match(entry) for entry in told["matches"]]
        if told.get("warnings", {}).get("incompleteResults"):
            raise Nonsense("LanguageTool reports that its response is incomplete")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Nonsense(f"the response is not from LanguageTool ({error})") from None
    found: list[list[Finding]] = [[] for _ in request.passages]
    places: dict[int, Callable[[int], int | None]] = {}
    dropped = 0
    for offset, length, context, finding in matches:
        if looks_further(finding.rule):
            continue
        number = bisect_right(request.starts, offset) - 1
        if not 0 <= number < len(found):
            dropped += 1
            continue
        passage = request.passages[number]
        if number not in places:
            places[number] = points(passage.text)
        start = places[number](offset - request.starts[number])
        end = places[number](offset + length - request.starts[number])
        if start is None or end is None or end <= start or not _stands(passage, start, context):
            dropped += 1
            continue
        found[number].append(_at(finding, start, end))
    return Answer(tuple(map(tuple, found)), dropped, version)


def points(text: str) -> Callable[[int], int | None]:
    """From UTF-16 units to code points of a text; None outside it and inside a character."""
    size = len(text)
    if width(text) == size:
        return lambda unit: unit if 0 <= unit <= size else None
    ends = [0, *accumulate(1 + (mark > "\uffff") for mark in text)]

    def point(unit: int) -> int | None:
        at = bisect_left(ends, unit)
        return at if at < len(ends) and ends[at] == unit else None

    return point


def _match(entry: Any) -> tuple[int, int, str, Finding]:
    """Offset and length in UTF-16 units, the words that LanguageTool says stand there."""
    rule, context = entry["rule"], entry["context"]
    offset, length = entry["offset"], entry["length"]
    if not isinstance(offset, int) or not isinstance(length, int):
        raise Nonsense("an offset is not a number")
    urls = rule.get("urls") or [{}]
    finding = Finding(
        0,
        0,
        str(rule["id"]),
        str(entry["message"]),
        str(urls[0].get("value", "")),
        str(rule.get("category", {}).get("id", "")),
        str(rule.get("issueType", "")),
        tuple(str(each["value"]) for each in entry["replacements"][:OFFERED]),
    )
    words = context["text"].encode("utf-16-le", "surrogatepass")
    words = words[2 * context["offset"] : 2 * (context["offset"] + context["length"])]
    return offset, length, words.decode("utf-16-le", "replace"), finding


def _at(finding: Finding, start: int, end: int) -> Finding:
    return Finding(
        start,
        end,
        finding.rule,
        finding.message,
        finding.url,
        finding.category,
        finding.issue,
        finding.replacements,
    )


def _stands(passage: Passage, start: int, words: str) -> bool:
    """Return whether the text reads there as LanguageTool says; it shows line breaks as spaces."""
    there = passage.text[start : start + len(words)]
    return all(
        a == b or (a.isspace() and b.isspace()) or b == "\ufffd"
        for a, b in zip(there, words, strict=False)
    )
