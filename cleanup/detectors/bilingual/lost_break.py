"""A line break of the source that the translation has not: two lines of a dialogue box made one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_LARGEST = 20_000
_INDENTED = re.compile(r"\n[^\S\n]")  # laid out for the eye
_JOINT = re.compile(r"([^\n])[^\S\n]*\n+(?=([^\n]))")
_ENDS = ".:!?…。！？؟।"
_BROKEN = re.compile(r"[\n\r\x0b\u2028\u2029]|[\\/＼][ ]?n|(?i:<\s*br\b)|\|")
_WITHIN = re.compile(r"[.:!?…]\s+\S|[。！？।]\s*\S")
_WORD = re.compile(r"\w+")


def build() -> Detector:
    """Build a detector that flags the first word of a translation which is one line, where its
    source has several: each begins with a capital or figure, none is indented.

    Where the source has one sentence in each of two lines, and the translation two, the break is
    offered between these.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, (view.source or "").strip()
    if "\n" not in source or len(source) > _LARGEST or _BROKEN.search(text):
        return
    joints = [match.groups() for match in _JOINT.finditer(source)]
    if _INDENTED.search(source) or not all(_begins(after) for _, after in joints):
        return
    ended = all(before in _ENDS for before, _ in joints)
    # A capital begins every noun of German, and many words of a line that was broken to fit.
    fitted = len(joints) > 1 or primary(view.source_lang) == "de"
    if not ended and fitted and "\n\n" not in source:
        return
    inner = list(_WITHIN.finditer(text.strip()))
    lines = source.split("\n")
    single = ended and len(lines) == len(joints) + 1 == 2  # noqa: PLR2004
    if single and len(inner) == 1 and not any(_WITHIN.search(line) for line in lines):
        at = inner[0].start() + 1 + len(text) - len(text.lstrip())
        yield found(text, at, at + len(inner[0][0]) - 2, "\n", safe=False)
    elif first := _WORD.search(text):
        yield found(text, *first.span(), None, safe=False)


def _begins(char: str) -> bool:
    return not char.isalpha() or char.isupper() or char.lower() == char.upper()
