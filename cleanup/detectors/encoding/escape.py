"""Escapes of a program that are in a text: ``caf\\u00e9``, ``L\\'autre``, a broken ``\\ n``.

A line break's escape is repaired only where the source has one: the translation must keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_CODED = r"\\u[0-9A-Fa-f]{4}|\\x[89A-Fa-f][0-9A-Fa-f]"
_QUOTED = r"[^\W\d_]\\['\"’][^\W\d_]"
_BROKEN = r"\\[ \u00a0]+[nrt](?![a-z0-9_])|\\\\[nrt](?![a-z])|/[ \u00a0]*n(?=[A-Z]|\b)"
_CODE = re.compile(r"[{}=;]|\w\(|['\"]\s*[,)+]|\\[dwsb]|\[\^")  # a program, or a pattern


def build() -> Detector:
    """Build a detector that proposes the letters themselves; never safe, since a text may speak
    of the escapes.
    """
    return Detector(find=_find, trigger=f"{_CODED}|{_QUOTED}|{_BROKEN}")


def _find(view: View) -> Iterator[Edit]:
    yield from _broken(view)
    if _CODE.search(view.text):
        return
    source = view.source or ""
    for match in re.finditer(f"(?:{_CODED})+", view.text):
        letters = _letters(match[0])
        if letters and _in_word(view.text, *match.span()) and match[0] not in source:
            yield found(view.text, *match.span(), letters, safe=False)
    for match in re.finditer(_QUOTED, view.text):
        if match[0][1:3] not in source:
            yield found(view.text, match.start() + 1, match.end() - 1, match[0][2], safe=False)


def _letters(escapes: str) -> str:
    """Return what the escapes stand for; empty where that is not only letters."""
    codes = re.findall(r"\\[ux]([0-9A-Fa-f]+)", escapes)
    letters = "".join(chr(int(code, 16)) for code in codes)
    return letters if letters.isalpha() else ""


def _in_word(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()


def _broken(view: View) -> Iterator[Edit]:
    """Yield escapes of line breaks that the source has and that came apart here."""
    source = view.source or ""
    for match in re.finditer(_BROKEN, view.text):
        letter = match[0][-1]
        if f"\\{letter}" not in source or match[0] in source:
            continue
        if match[0][:2] == "\\\\":
            yield found(view.text, match.start(), match.start() + 1, "", safe=False)
            continue
        if match[0][0] == "/":
            yield found(view.text, *match.span(), None, safe=False)
            continue
        start, end = match.span()
        tight = f" \\{letter}" not in source, f"\\{letter} " not in source
        if tight[0] and view.text[start - 1 : start] == " ":
            start -= 1
        if tight[1] and view.text[end : end + 1] == " ":
            end += 1
        yield found(view.text, start, end, f"\\{letter}", safe=False)
