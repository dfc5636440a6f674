"""A line of a web page's furniture between those of a text: "Leave a comment", "Updated at"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.detectors.residue._heads import heads
from cleanup.edits.edit import Edit, found
from cleanup.text.pieces import by_piece
from cleanup.text.segment import Span, View

_PROSE = 60  # letters of a line that shows that the text is no list of labels
_EAST = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CLOSED = re.compile(r"[.!?…。！？।؟]['\"”’»)\]]*\s*\Z")
_BEFORE = r"[ \u00a0>»►▶•→_(\[]{0,4}"
_TRIGGERED = r"(?:[ >(_\[]|[^\x00-\x7f]){0,4}"  # wider, and less work for a prefilter
_AFTER = r"[ \t\u00a0>»►▶→_)\].…:»]{0,4}"
_ESCAPE_OR_NOT = re.compile(r"\\.|[^\\]+", re.DOTALL)
_LONGEST = 400  # letters of a line that may be one
_HEAD = 100  # letters that tell whether it may be
_LINES = 1 << 12  # that are remembered: of a piece with a change most are what they were
_NEAR = 20_000  # letters to both sides in which a line of prose is looked for


def build(*, lines: dict[str, str], date: str) -> Detector:
    """Build a detector that offers to delete a line that is known furniture as a whole.

    ``lines`` are patterns by language, without regard to case, in which ``<date>`` stands for
    ``date``. A text without a line of prose keeps its own: there it is the subject, as in a file
    of labels. Raises ValueError for a bad pattern.
    """
    whole = "|".join(lines.values())
    try:
        known = re.compile(
            rf"{_BEFORE}(?:{whole.replace('<date>', f'(?:{date})')}){_AFTER}\r?", re.IGNORECASE
        )
    except re.error as error:
        raise ValueError(f"`lines` or `date` has an invalid pattern: {error}") from error

    # Where case counts, ``re`` passes over alternatives that begin otherwise.
    begins = re.compile(f"{_TRIGGERED}(?:{_ESCAPE_OR_NOT.sub(_small_of, heads(whole))})")

    labels = _labels(begins, known)

    def find(view: View) -> Iterator[Edit]:
        text = view.text
        if "\n" not in text:
            return
        done = 0
        for start, end in ((at + a, at + b) for at, places in labels(text) for a, b in places):
            if view.source and any(map(known.fullmatch, view.source.splitlines())):
                continue
            before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
            if any(map(_is_prose, after.splitlines())) or any(map(_is_prose, before.splitlines())):
                first, last = _whole(text, start, end)
                yield found(text, max(first, done), last, "")
                done = last

    return Detector(find, lambda: f"(?im)^{_TRIGGERED}(?:{heads(whole)})", scope="segment")


def _small(text: str) -> str:
    """Return a text in small letters; Turkish has two kinds of i, which are taken for
    one.
    """
    small = text.lower()
    return small if small.isascii() else small.replace("i\u0307", "i").replace("ı", "i")


def _small_of(match: re.Match[str]) -> str:
    return match[0] if match[0].startswith("\\") else _small(match[0])


def _labels(
    begins: re.Pattern[str], known: re.Pattern[str]
) -> Callable[[str], Iterator[tuple[int, list[Span]]]]:
    """Return what tells of each piece of a text which of its lines are furniture as a whole."""

    @lru_cache(maxsize=_LINES)
    def begun(line: str) -> bool:
        return begins.match(_small(line)) is not None

    @by_piece
    def labels(text: str, _before: str, _after: str) -> list[Span]:
        made: list[Span] = []
        end = -1
        for line in text.split("\n"):
            start, end = end + 1, end + 1 + len(line)
            if not line or len(line) > _LONGEST or not begun(line[:_HEAD]):
                continue
            if known.fullmatch(line):
                made.append((start, end))
        return made

    return labels


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The line with its break; with one of the empty lines around it too, where there are two."""
    if end == len(text):
        return len(text[:start].rstrip("\r\n")), end
    end += 1
    if text[max(0, start - 2) : start] == "\n\n" or not start:
        while text[end : end + 1] == "\n" and (not start or text[end - 1] == "\n"):
            end += 1
            if start:
                break
    return start, end


def _is_prose(line: str) -> bool:
    line = line.strip()
    long = _PROSE // 2 if _EAST.search(line) else _PROSE
    return len(line) >= long and bool(_CLOSED.search(line))
