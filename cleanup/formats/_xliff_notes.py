"""Suggestions written into XLIFF as notes, where the format has a place for them.

In 1.2 ``<note from="cleanup">`` after the target, in 2.x ``<note category="cleanup">`` among the
notes of the unit. Specifications: OASIS XLIFF 1.2, 2.3.1; 2.1, 4.2.2.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleanup.edits.edit import Edit
from cleanup.formats import FormatOptions
from cleanup.formats._noted import inserted, sentence
from cleanup.formats._xml import plain

UNIT = re.compile(r"<((?:[\w.-]+:)?)(trans-unit|unit)(?=[\s>])[^>]*>")
TARGET_END = re.compile(r"</(?:[\w.-]+:)?target\s*>")
TARGET = re.compile(r"([ \t]*\r?\n[ \t]*)?<(?:[\w.-]+:)?target(?=[\s>])")
CONTENT = re.compile(
    r"([ \t]*\r?\n[ \t]*)?<(?:[\w.-]+:)?(?:originalData|segment|ignorable)(?=[\s>])"
)
NOTES_END = re.compile(r"([ \t]*\r?\n[ \t]*)?</(?:[\w.-]+:)?notes\s*>")
LONGEST = 100_000  # code points of a unit that are searched


def note(raw: str, left: Sequence[Edit], _options: FormatOptions) -> list[Edit]:
    """Return the edits that write suggestions and flags as notes of their units."""
    return inserted(raw, _notes(raw, left))


def _notes(raw: str, left: Sequence[Edit]) -> Iterator[tuple[int, str, Edit]]:
    for edit in left:
        first = max(0, edit.start - LONGEST)
        unit = None
        for unit in UNIT.finditer(raw, first, edit.start):  # noqa: B007 -- the last one
            pass
        if unit is None:
            continue
        text = _escaped(sentence(raw, edit, plain))
        end = raw.find(f"</{unit[1]}{unit[2]}", edit.end)
        if text in raw[unit.start() : end if end >= 0 else len(raw)]:
            continue
        place = _old(raw, edit, unit) if unit[2] == "trans-unit" else _new(raw, unit, edit)
        if place is not None:
            yield place[0], place[1].format(text), edit


def _old(raw: str, edit: Edit, unit: re.Match[str]) -> tuple[int, str] | None:
    ended = TARGET_END.search(raw, edit.end, edit.end + LONGEST)
    if ended is None:
        return None
    begun = None
    for begun in TARGET.finditer(raw, unit.end(), edit.start + 1):  # noqa: B007 -- the last one
        pass
    indent = _braced(begun[1] or "") if begun else ""
    return ended.end(), f'{indent}<{unit[1]}note from="cleanup">{{}}</{unit[1]}note>'


def _new(raw: str, unit: re.Match[str], edit: Edit) -> tuple[int, str] | None:
    content = CONTENT.search(raw, unit.end(), edit.start)
    if content is None:
        return None
    indent = _braced(content[1] or "")
    name = unit[1]
    one = f'<{name}note category="cleanup">{{}}</{name}note>'
    notes = None
    for notes in NOTES_END.finditer(raw, unit.end(), content.start()):  # noqa: B007 -- the last one
        pass
    if notes is not None:
        deeper = f"{_braced(notes[1])}  " if notes[1] else ""
        return notes.start(), f"{deeper}{one}"
    deeper = f"{indent}  " if indent else ""
    return content.start(), f"{indent}<{name}notes>{deeper}{one}{indent}</{name}notes>"


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
