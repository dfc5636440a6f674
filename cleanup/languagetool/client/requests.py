"""Passages on their way to LanguageTool: several in one request, mark-up told from text.

A request costs the server some 20 ms whatever is in it, so short passages travel together, with
a blank line between them, at which LanguageTool ends every sentence. That is sound only because
what is found by rules that look at more than one sentence is left out (``whole_text``): the rest
depends on nothing but the passage, and can be kept by its content.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import urlencode

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.marks import BREAK, read_as
from cleanup.value import Value

SIZE = 3_000  # UTF-16 units in a request: the server takes a third longer for each in 12,000


class Request(Value):
    """Passages in one language, under LanguageTool's code for it.

    ``starts`` are their places in UTF-16 units in the whole text, with one more for its end;
    between two of them stands a blank line. ``numbers`` are the asker's own.
    """

    code: str
    passages: tuple[Passage, ...]
    numbers: tuple[int, ...]
    starts: tuple[int, ...]

    @property
    def size(self) -> int:
        """UTF-16 units of the text."""
        return self.starts[-1]

    def halves(self) -> tuple[Request, ...]:
        """Return the same passages as two smaller requests; one alone cannot be divided."""
        middle = len(self.passages) // 2
        if not middle:
            return (self,)
        return (
            request(self.code, self.passages[:middle], self.numbers[:middle]),
            request(self.code, self.passages[middle:], self.numbers[middle:]),
        )

    def body(self) -> bytes:
        """Return the form that is sent."""
        parts: list[dict[str, str]] = []
        for number, passage in enumerate(self.passages):
            if number:
                parts.append({"markup": BREAK, "interpretAs": BREAK})
            parts += annotated(passage, self.code)
        data = json.dumps({"annotation": parts}, ensure_ascii=False, separators=(",", ":"))
        form = {"language": self.code, "data": data}
        return urlencode(form).encode()


def request(code: str, passages: Sequence[Passage], numbers: Sequence[int]) -> Request:
    """Return the request with its places reckoned."""
    starts = [0]
    for passage in passages:
        starts.append(starts[-1] + width(passage.text) + len(BREAK))
    return Request(code, tuple(passages), tuple(numbers), tuple(starts))


def requests(
    code: str, passages: Sequence[tuple[int, Passage]], size: int = SIZE
) -> Iterator[Request]:
    """Yield all the passages, in as few requests of about that size as they need."""
    chosen: list[tuple[int, Passage]] = []
    full = 0
    for number, passage in passages:
        more = width(passage.text)
        if chosen and full + more > size:
            yield _of(code, chosen)
            chosen, full = [], 0
        chosen.append((number, passage))
        full += more + len(BREAK)
    if chosen:
        yield _of(code, chosen)


def _of(code: str, chosen: Sequence[tuple[int, Passage]]) -> Request:
    return request(code, [passage for _, passage in chosen], [number for number, _ in chosen])


def annotated(passage: Passage, code: str) -> list[dict[str, str]]:
    """Return a passage in LanguageTool's parts, under its code for the language; together they
    spell the text, with blanks that it counts.
    """
    told = _UNCOUNTED.get(code, _SURROGATES)
    text = passage.text.translate(told)
    edges = [0, *(at for span in passage.protected for at in span), len(text)]
    parts: list[dict[str, str]] = []
    for number, (start, end) in enumerate(pairwise(edges)):
        piece = text[start:end]
        if not piece:
            continue
        if number % 2:
            parts.append({"markup": piece, "interpretAs": read_as(piece).translate(told)})
        else:
            parts.append({"text": piece})
    return parts


def width(text: str) -> int:
    """Return how many UTF-16 units a text takes, as Java counts."""
    return len(text) if text.isascii() else len(text) + sum(mark > "\uffff" for mark in text)


# A lone surrogate can be in a text, but in no request; U+FFFD is as wide.
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
# Its Japanese drops spaces and tabs before it counts places, so that each moves all findings behind
# it by one to the left (language-ja 6.8); an ideographic space is kept, and as wide.
_UNCOUNTED = {"ja-JP": {**_SURROGATES, 32: "\u3000", 9: "\u3000"}}
