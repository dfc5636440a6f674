"""The sentences of a text, as far as its marks show them; a wrong border costs a match, no more."""

from __future__ import annotations

import re
from itertools import islice

from cleanup.text.remembered import remembered
from cleanup.text.segment import Span

_CLOSING = "\"'”’»)\\]“」』）"
# (One set of signs comes first, so that `re` goes from sign to sign; which it was is asked behind.)
_END = re.compile(
    r"[.!?…。！？।॥۔؟።\n\t](?:"
    rf"(?<=[.!?…])(?<![.!?…].)[.!?…]*[{_CLOSING}]*(?=[\s\u00a0]+[^\sa-zà-ÿа-яё])"
    rf"|(?<=[。！？])(?<![。！？].)[。！？]*[{_CLOSING}]*(?=.)"
    rf"|(?<=[।॥۔؟።])(?<![।॥۔؟።].)[।॥۔؟።]*[{_CLOSING}]*\s"
    r"|(?<=[\n\t])[\n\t]*)",
    re.DOTALL,
)
# A stop after one letter, or after a word of two or three that begins with a capital.
_SHORT = re.compile(r"(?:^|[\s(.-])(?:[^\W\d_]|[A-ZА-Я][a-zа-я]{1,2}|Prof|etc|vs|ca|bzw)\.\Z")
_LETTER = re.compile(r"[^\W_]")
_SOME = 4  # letters of a sentence: less is the number of a list item


@remembered
def sentences(text: str) -> tuple[Span, ...]:
    """Return the spans of a text's sentences, which cover it but for white space."""
    found: list[Span] = []
    at = counted = letters = 0  # letters from ``at`` to ``counted``: no place is looked at twice
    for match in _END.finditer(text):
        end = match.end()
        if letters < _SOME:
            letters += sum(1 for _ in islice(_LETTER.finditer(text, counted, end), _SOME))
        counted = end
        if letters < _SOME or _SHORT.search(text, max(at, end - 8), end):
            continue
        found.append((at, end))
        at, letters = end, 0
    if any(map(str.isalnum, text[at:])):
        found.append((at, len(text)))
    elif found:
        found[-1] = (found[-1][0], len(text))
    return tuple(found)
