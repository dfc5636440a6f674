"""A line in which nothing is found, told without all that finding something takes."""

from __future__ import annotations

from cleanup.engine.block import encoded
from cleanup.rules.match import RuleSet
from cleanup.text.segment import View

LINE = 1000  # code points of a line that may be clean as a whole; of longer ones few are


def nothing(
    text: str,
    lang: str | None,
    rules: RuleSet,
    source: str | None = None,
    source_lang: str | None = None,
) -> bool:
    """Whether a text of one line is surely left as it is: most are, and this costs the least."""
    if lang is None or not text or len(text) > LINE or "\n" in text or "\r" in text:
        return False
    matcher = rules.matcher(lang, source_lang, sourced=bool(source))
    quiet = matcher.quiet(encoded(text))
    return quiet and matcher.silent(View(text, lang, source, source_lang, text))
