"""The front matter of Markdown: YAML between the lines ``---`` that a file begins with."""

from __future__ import annotations

import re
from contextlib import suppress

from cleanup.formats import FormatError, FormatOptions, _yaml
from cleanup.formats._spoken import spoken
from cleanup.languages.together import of_texts
from cleanup.text.segment import Segment
from cleanup.value import replace

FRONT = re.compile(r"---[ \t]*\r?\n(.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# Fields of front matter that Jekyll, Hugo, Docusaurus and their kin show to readers.
FIELDS = tuple("title subtitle description summary excerpt abstract caption headline".split())


def front_matter(raw: str, options: FormatOptions) -> list[Segment]:
    """Return the text fields of the YAML between the lines ``---`` that a file begins with.

    What is not YAML there is left alone: other programs' templates begin so too.
    """
    found = FRONT.match(raw)
    if found is None:
        return []
    keys = options.texts("key")
    wanted = _yaml.pattern(keys or FIELDS)
    texts: list[Segment] = []
    with suppress(FormatError):
        for root in _yaml.documents(raw[: found.end(1)]):
            for path, node in _yaml.scalars(root):
                name = ".".join(path)
                if wanted.fullmatch(name) and (one := _yaml.segment(raw, node)):
                    texts.append(replace(one, id=name))
    if texts and options.lang is None:
        return spoken(texts, of_texts([raw, *(one.text for one in texts)]))
    return spoken(texts, options.lang, options.source_lang)
