"""A label of a program translated by another sense of its word: “Close” as “near”, “May” as “can”.

Machines see a label of one word without what it stands beside. Only a text whose source is nothing
but the label is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.tags import covers
from cleanup.text.segment import View

_CORE = re.compile(r"[\s&_]*(.*?)[\s.:…!]*\Z", re.DOTALL)
_LONGEST = 40  # code points of a label


def build(*, senses: dict[str, str]) -> Detector:
    """Build a detector that offers the usual label.

    ``senses`` gives for each language entries divided by ``;``: ``close: near, close by = Shut``,
    the English label, what machines write, and what is written. Raises ValueError for an entry of
    another form.
    """
    table: dict[tuple[str, str], tuple[frozenset[str], str]] = {}
    for lang, entries in senses.items():
        for entry in filter(None, (each.strip() for each in entries.split(";"))):
            label, colon, rest = entry.partition(":")
            wrong, equals, right = rest.partition("=")
            if not (colon and equals and right.strip()):
                raise ValueError(f"`senses`: {entry!r} is not “label: wrong, wrong = right”")
            words = frozenset(word.strip().casefold() for word in wrong.split(","))
            table[lang, label.strip()] = words, right.strip()

    def look(view: View) -> Iterator[Edit]:
        source, text = view.source or "", view.text
        if max(len(source), len(text)) > _LONGEST or primary(view.source_lang) not in ("en", None):
            return
        label, said = _CORE.match(source), _CORE.match(text)
        lang = primary(view.lang) or ""
        if lang == "zh" and covers("zh-Hant", view.lang):
            lang = "zh-Hant"
        if not label or not said:
            return
        known = table.get((lang, label[1].casefold()))
        if known and said[1].casefold() in known[0]:
            after = known[1] if said[1][:1].isupper() or not said[1].islower() else known[1].lower()
            yield found(text, *said.span(1), after)

    return Detector(look, scope="segment", bilingual=True)
