"""How many words a text has, as translations are counted and paid."""

from __future__ import annotations

import re

# Without spaces between words each character counts as one, as word processors have it.
_EAST = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def words(text: str) -> int:
    """Return the number of words: what is between spaces, and each Chinese or Japanese sign."""
    if text.isascii() or not (signs := len(_EAST.findall(text))):
        return len(text.split())
    return signs + len(_EAST.sub(" ", text).split())
