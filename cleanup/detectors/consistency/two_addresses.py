"""Two ways to speak to the reader in one text: ``il tuo mulino`` beside ``la vostra porta``.

English has one "you"; a machine chooses anew in each sentence. The first place of what the text
says less often is flagged, with the counts of both. Nothing is said of what stands in quotation
marks, nor of a text with spoken lines, where people speak to each other in either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_DOCUMENT = 20_000  # code points; what is longer is a collection, or a book with people in it
# Languages that write the familiar words with a small letter, in letters too.
_SMALL = frozenset({"ca", "es", "fr", "gl", "it", "pt", "ro"})
_GOES_ON = re.compile(r"[^\W\d_],? \Z")
_QUOTED = re.compile(r"«[^»]*»|»[^»«]*«|“[^“”]*”|„[^“”„]*[“”]|\"[^\"\n]*\"|‹[^›]*›|‘[^‘’\n]*’")
_QUOTE = re.compile(r"[\"“”„«»‹›]")
_SPOKEN = re.compile(r"(?m)^\s*(?:[—–]\s*\S|-\s*\S[^\n]*[?!])|[?!]\s+[—–]\s")


def build(*, one: str, other: str, absent: str = "", least: int = 1) -> Detector:
    """Build a detector of two patterns, each of words that address the reader in one way, and
    each said ``least`` times.

    Where ``absent`` matches anything nothing is found: words that address several people, or speak
    of address. Raises ValueError where a pattern of words is empty.
    """
    if not one or not other:
        raise ValueError("`one` and `other` must be patterns of words of address")
    first = re.compile(rf"(?<![\w'’.@/-])(?:{one})(?![\w@/]|['’.-]\w)")
    second = re.compile(rf"(?<![\w'’.@/-])(?:{other})(?![\w@/]|['’.-]\w)")
    others = re.compile(absent) if absent else None

    def look(view: View) -> Iterator[Edit]:
        if len(view.text) > _DOCUMENT or not first.search(view.text):
            return
        text = _QUOTED.sub(lambda match: " " * len(match[0]), view.text)
        firsts = [match for match in first.finditer(text) if not _titled(view, match)]
        seconds = list(second.finditer(text))
        fewer, more = sorted((firsts, seconds), key=len)
        if len(fewer) < least or len(more) == 1 or _SPOKEN.search(text) or _QUOTE.search(text):
            return
        if others is not None and others.search(text):
            return
        few, many = ("once" if len(each) == 1 else f"{len(each)} times" for each in (fewer, more))
        reason = (
            f"The text addresses its reader in two ways: {few} as in "
            f"“{fewer[0][0]}”, {many} as in “{more[0][0]}”."
        )
        yield found(view.text, *fewer[0].span(), None, reason=reason, safe=False)

    return Detector(look, rf"\b(?:{other})\b", "segment")


def _titled(view: View, match: re.Match[str]) -> bool:
    """Return whether a word begins a title in mid-sentence, where no such word has a capital: the
    film ``Tú y yo``.
    """
    if not match[0][0].isupper() or primary(view.lang) not in _SMALL:
        return False
    return bool(_GOES_ON.search(view.text, max(0, match.start() - 2), match.start()))
