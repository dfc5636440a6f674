"""What a language model says around a translation: "Here is the translation:", "Let me know …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_TAIL = 1000  # letters at the end in which a closing remark is looked for
_TO_THE_END = r"""(?:(?<=\n)|(?<=[.!?。！？"”»)`]\s)|(?<=[。！？]))\s*(?:{})\s*\Z"""
_PAIRS = ("“”", '""', "«»", "„“", "””", "「」", "‘’", "''")


def build(*, before: list[str], after: list[str], closing: list[str], about: str) -> Detector:
    """Offers to delete what matches ``before`` at a segment's start or ``after`` at its end.

    Each of ``before`` must match from the first letter, each of ``after`` from the beginning of a
    line or sentence to the last letter; so must ``closing``, which people write too: it counts
    only after a beginning, or where what is said there is ``about`` translating. Where the text
    translated from is itself ``about`` that, nothing is found. Quotation marks around what remains
    after a beginning go with it, in the same group. Raises ValueError for a bad pattern.
    """
    try:
        start = re.compile(rf"\s*(?:{'|'.join(before)})\s*", re.IGNORECASE)
        end = re.compile(_TO_THE_END.format("|".join(after)), re.IGNORECASE)
        weak_end = re.compile(_TO_THE_END.format("|".join(closing)), re.IGNORECASE)
        topic = re.compile(about, re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"`before`, `after`, `closing` or `about` is no good: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        if view.source and topic.search(view.source):
            return
        text = view.text
        opening = start.match(text)
        first = opening.end() if opening else 0
        tail = end.search(text, max(first, len(text) - _TAIL)) or weak_end.search(
            text, max(first, len(text) - _TAIL)
        )
        if tail and tail.re is weak_end and not opening and not topic.search(tail[0]):
            tail = None
        last = len(text[: tail.start()].rstrip()) if tail else len(text)
        if text[first:last].strip():
            if opening:
                yield from _opening(text, first, last)
            if tail:
                yield found(text, last, len(text), "\n" if text.endswith("\n") else "")

    return Detector(find, f"(?i){'|'.join([*before, *after, *closing])}", scope="segment")


def _opening(text: str, first: int, last: int) -> Iterator[Edit]:
    body = text[first:last].rstrip()
    for left, right in map(tuple, _PAIRS):
        if len(body) > 2 and body[0] == left and body[-1] == right and left not in body[1:-1]:  # noqa: PLR2004
            stop = first + len(body)
            yield found(text, 0, first + 1, "", group="chatter")
            yield found(text, stop - 1, stop, "", group="chatter")
            return
    yield found(text, 0, first, "")
