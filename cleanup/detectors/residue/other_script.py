"""A stretch in another alphabet that was left standing in a text written in Latin letters.

A person who names something in its own alphabet puts it in brackets or quotation marks, sets it in
italics, or says which language it is; a machine that skipped a sentence does nothing of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_EAST = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff"
_WORDS = r"\u0400-\u052f\u0530-\u058f\u0590-\u074f\u0900-\u0dff\u10a0-\u10ff"
_BETWEEN = r"[^\S\n]|[-–0-9,.:;!?、，。：；！？·・…（）()《》]"
_RUN = re.compile(rf"[{_EAST}{_WORDS}](?:(?:{_BETWEEN}){{0,3}}[{_EAST}{_WORDS}])*")
_TRIGGER = rf"[{_EAST}{_WORDS}]{{2}}"
_LETTERS = re.compile(rf"[{_EAST}{_WORDS}]")
_IS_EAST = re.compile(rf"[{_EAST}]")
_MARKED_BEFORE = re.compile(r"[\"'“”„«»‘’(\[（【《「『*_`=/|>~][^\S\n]*\Z")
_MARKED_AFTER = re.compile(r"[^\S\n]*[\"'“”«»’)\]）】》」』*_`=/|<~]")
_START = re.compile(r"[\s\d.)#>+*–•-]*\Z")
_OPEN = re.compile(r"[(\[（][^()\[\]（）]{0,200}\Z")
_NAMED = re.compile(r"\b[A-Z]\w+[:,]?\s?\Z")  # "in Greek: …", a name in both alphabets
_EAST_LEAST, _WORD_LEAST, _WORDS_LEAST = 5, 12, 3  # letters and words of a run inside a line
_FIRST_LEAST = 2  # of one that begins a line and is a line, or a label before a colon
_DOCUMENT = 200_000  # letters; a longer file is a collection
_SHARE = 0.4  # of the letters of a text
_LINE = 2  # runs in a line: more are a list of languages or a glossary


def build() -> Detector:
    """Build a detector that flags the stretch. ``find`` looks at the whole segment, whose
    language decides.
    """

    def find(view: View) -> Iterator[Edit]:
        text = view.text
        if text.isascii() or len(text) > _DOCUMENT:
            return
        lines = list(_lines(text))
        if sum(len(run[0]) for _, _, runs in lines for run in runs) > _SHARE * len(text):
            return  # a text in two languages, or a glossary
        for start, line, runs in lines:
            for run in runs if len(runs) <= _LINE else ():
                if _left(line, run):
                    yield found(text, start + run.start(), start + run.end(), None)

    return Detector(find, trigger=_TRIGGER, scope="segment")


def _lines(text: str) -> Iterator[tuple[int, str, list[re.Match[str]]]]:
    """Yield the lines that have such stretches, with where they start."""
    start = 0
    for line in text.split("\n"):
        if not line.isascii():  # known beforehand, where a search looks at every letter
            runs = [run for run in _RUN.finditer(line) if len(run[0]) >= _FIRST_LEAST]
            if runs:
                yield start, line, runs
        start += len(line) + 1


def _left(line: str, run: re.Match[str]) -> bool:
    """Return whether nothing around a run in a line tells that it stands there on purpose."""
    before, after = line[: run.start()], line[run.end() :]
    if _MARKED_BEFORE.search(before) or _MARKED_AFTER.match(after) or _OPEN.search(before):
        return False
    size = len(_LETTERS.findall(run[0]))
    if _START.match(before):
        rest = after.strip(" \r.。!！?？")
        return not rest or rest[0] in ":："
    if _NAMED.search(before):
        return False
    if _IS_EAST.search(run[0]):
        return size >= _EAST_LEAST
    return size >= _WORD_LEAST and len(run[0].split()) >= _WORDS_LEAST
