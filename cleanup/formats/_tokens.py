"""Special tokens of language models that mark-up takes for its own: ``<unk>`` is no HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleanup.text.segment import Span

TOKEN = re.compile(
    rb"(?:<|&lt;|\\<)/?(?:unk|UNK|pad|PAD|bos|BOS|eos|EOS|sos|cls|sep)(?:>|&gt;|\\>)"
)


def without_tokens(text: bytes, marks: Iterable[Span]) -> list[Span]:
    """Return the marks of a text but those that are such a token, or a sign of one.

    What is around one, as code is, stays marked.
    """
    found = list(marks)
    if tokens := [match.span() for match in TOKEN.finditer(text)] if found else []:
        found = [(a, b) for a, b in found if not any(c <= a and b <= d for c, d in tokens)]
    return found
