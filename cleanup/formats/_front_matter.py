"""The front matter of Markdown: YAML between the lines ``---`` that a file begins with."""

from __future__ import annotations

import re

from cleanup.formats import FormatError, FormatOptions, _yaml
from cleanup.formats._spoken import spoken
from cleanup.languages.together import of_texts
from cleanup.text.segment import Segment
from cleanup.value import replace

FRONT = re.compile(r"---[ \t]*\r?\n(.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# Fields of front matter that Jekyll, Hugo, Docusaurus and their kin show to readers.
FIELDS = tuple("title subtitle description summary excerpt abstract caption headline".split())

# Fields that are front matter without doubt, and what a template has between its signs.
SURE = re.compile(
    rf"^(?:{'|'.join(FIELDS)}|layout|date|tags|slug|permalink|draft)[ ]*:", re.MULTILINE
)
TEMPLATE = re.compile(r"\{\{|\{%|<%|\$\{|^[ ]*(?:#if|#end)", re.MULTILINE)


def front_matter(raw: str, options: FormatOptions) -> list[Segment]:
    """Return the text fields of the YAML between the lines ``---`` that a file begins with.

    What is not YAML there is left alone: other programs' templates begin so too. Where it is none
    of these, but front matter, ``options.skip`` is told. Raises FormatError for it where that is
    wanted (``options.strict``).
    """
    found = FRONT.match(raw)
    if found is None:
        return []
    keys = options.texts("key")
    wanted = _yaml.pattern(keys or FIELDS)
    texts: list[Segment] = []
    try:
        for root in _yaml.documents(raw[: found.end(1)]):
            for path, node in _yaml.scalars(root):
                name = ".".join(path)
                if wanted.fullmatch(name) and (one := _yaml.segment(raw, node)):
                    texts.append(replace(one, id=name))
    except FormatError as error:
        if SURE.search(found[1]) and not TEMPLATE.search(found[1]):
            _tell(error, options)
    if texts and options.lang is None:
        return spoken(texts, of_texts([raw, *(one.text for one in texts)]))
    return spoken(texts, options.lang, options.source_lang)


def _tell(error: FormatError, options: FormatOptions) -> None:
    said = error.message.partition(": ")[2].rstrip(".").removesuffix(". Repair the file")
    why = f"The front matter is not YAML: {said or 'it cannot be read'}; repair it."
    told = FormatError(why, error.line, error.column)
    if options.strict:
        raise told from None
    if options.skip is not None:
        options.skip(told)
