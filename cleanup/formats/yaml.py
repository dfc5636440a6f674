"""YAML with texts: locales, or the scalars at named keys; each edited in its own style. Of entries
with an identifier or a note only the translation is text (see ``_entries``).

PyYAML composes the document and tells where each scalar stands; nothing is serialised. A scalar
whose raw text is not understood here is left alone. Keys are what is written: ``no`` is Norwegian.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from cleanup.formats import FormatOptions, _entries, _yaml
from cleanup.formats._messages import with_marks
from cleanup.formats._spoken import spoken
from cleanup.languages.tags import SMALL_TAG, named
from cleanup.text.segment import Segment
from cleanup.value import replace

NAME = "yaml"
SUFFIXES = (".yml", ".yaml")
REREAD = True

_TAG = re.compile(SMALL_TAG)
OF_TEXTS = re.compile(
    r"(?:^|[/\\])(?:locales?|i18n|langs?|languages?|translations?)[/\\]"
    r"|(?:^|[/\\.])[a-z]{2}(?:[-_][A-Z]{2})?\.ya?ml$"
)


def claims(path: str, _head: str) -> bool:
    """Return True for what lies where texts lie."""
    return OF_TEXTS.search(path) is not None


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each string scalar that holds text."""
    keys = options.texts("key")
    wanted = _yaml.pattern(keys) if keys else None
    lang = options.lang
    found: list[Segment] = []
    for root in _yaml.documents(raw):
        if wanted is None and (told := _language(root)):
            lang = told
        every = list(_yaml.scalars(root))
        entries = () if wanted else _entries.names(path for path, _ in every)
        says = _entries.says(entries) if entries else None
        for path, node in every:
            if wanted and not wanted.fullmatch(".".join(path)):
                continue
            if says and not says(path):
                continue
            if one := _yaml.segment(raw, node):
                found.append(with_marks(replace(one, id=".".join(path))))
    return spoken(found, lang, options.source_lang)


def _language(root: Any) -> str | None:
    """Return the language that the only key of a Rails locale names, or None."""
    if type(root).__name__ == "MappingNode" and len(root.value) == 1:
        key = root.value[0][0].value
        if isinstance(key, str) and _TAG.fullmatch(key):
            return named(key)
    return None


escape = _yaml.escape


def intact(raw: str, options: FormatOptions) -> Callable[[str], bool]:  # noqa: ARG001 - of all formats
    """Return whether an edited text has values of the same types (``12 ▁`` becomes a number), and
    none with more lines: one of white space alone is an empty line, which breaks the text.
    """
    before = _yaml.types(raw)

    def same(made: str) -> bool:
        after = _yaml.types(made)
        if before is None or after is None or len(before) != len(after):
            return after == before
        both = zip(before, after, strict=True)
        return all(a[0] == b[0] and a[1] >= b[1] for a, b in both)

    return same


cut = None  # anchors and tags may stand anywhere
