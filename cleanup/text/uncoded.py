"""A text without its code: what is said of brackets and quotation marks in it is said of prose."""

from __future__ import annotations

import re

# Fenced blocks, code spans, and comments and tags of HTML, as CommonMark has them.
_CODE = re.compile(
    r"^(?P<fence>[ \t>]*(?:`{3,}|~{3,})).*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?P<ticks>(?<!`)`{1,3}(?!`)).{1,1000}?(?<!`)(?P=ticks)(?!`)"
    r"|<!--(?:.*?-->|.*\Z)|</?[A-Za-z][^<>]{0,1000}>",
    re.DOTALL | re.MULTILINE,
)
_INK = re.compile(r"\S")


def uncoded(text: str) -> str:
    """Return a text of the same length with ``_`` for what is printed in its code and tags.

    >>> uncoded("Run `f(x` (it is <b>old</b>).")
    'Run _____ (it is ___old____).'
    """
    if "`" not in text and "<" not in text and "~~~" not in text:
        return text
    return _CODE.sub(lambda match: _INK.sub("_", match[0]), text)
