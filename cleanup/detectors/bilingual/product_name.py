"""The name of a program translated as a word: “Fenster 10” for Windows 10, “Microsoft Mot”.

Only where the source names the program so that nothing else can be meant, and the translation has
the word once and the name nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_LARGEST = 4000  # code points


def build(*, names: dict[str, str], words: dict[str, str]) -> Detector:
    """Build a detector that offers the name.

    ``names`` gives for each name the pattern of an English source that means the program;
    ``words`` for each language entries divided by ``;``: ``Windows: Fenster, Fenstern``. Raises
    ValueError for a bad pattern, an entry of another form or a name that is not in ``names``.
    """
    try:
        meant = {name: re.compile(pattern) for name, pattern in names.items()}
    except re.error as error:
        raise ValueError(f"`names`: a pattern is invalid: {error}") from error
    table: dict[str, dict[str, re.Pattern[str]]] = {}
    for lang, entries in words.items():
        for entry in filter(None, (each.strip() for each in entries.split(";"))):
            name, colon, said = entry.partition(":")
            if not colon or name not in meant or not said.strip():
                raise ValueError(f"`words`: {entry!r} is not “Name: word, word” of a known name")
            forms = "|".join(re.escape(form.strip()) for form in said.split(","))
            table.setdefault(lang, {})[name] = re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])")

    def look(view: View) -> Iterator[Edit]:
        source, text = view.source or "", view.text
        known = table.get(primary(view.lang) or "", {})
        if len(text) > _LARGEST or primary(view.source_lang) not in ("en", None):
            return
        for name, forms in known.items():
            if name in source and name not in text and meant[name].search(source):
                places = [match.span() for match in forms.finditer(text)]
                if len(places) == 1:
                    yield found(text, *places[0], name, safe=False)

    return Detector(look, scope="segment", bilingual=True)
