"""What a translation has in the place of a placeholder or tag that it lost: a translated name with
blanks (``% {naam}``), a name of two words (``{thành phố}``), one bracket of two (``{name``), a tag
whose name was translated (``<fort>``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleanup.detectors.bilingual._items import Item, items, like
from cleanup.edits.edit import Edit, found
from cleanup.value import replace

# Signs that open, the name, signs that close, the letter behind %(name).
_NAMED = re.compile(
    r"([^\w\s]{0,3}[({%][=/#-]?|\[\[)\s*(-?[A-Za-z_][\w.-]*|\d{1,2})\s*(%>|/?[)}]{1,3}|\]\])([a-z]?)"
)
_LOUD = re.compile(r"__[A-Za-z_]+__")  # __NAME__
_LOUD_LIKE = re.compile(r"(?<![\w])__ ?[^\W\d_]+(?:[ _]?[^\W\d_]+){0,3} ?__(?!\w)")
_WORDS = r"\s*-?\s*([^\W\d_][\w .-]{0,40}?)\s*"
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)(?:=[^<>\s]{1,30})?\s*>")
_ANY_TAG = re.compile(r"<\s*(/?)\s*([^\W\d_]{2,20})(?:\s*=[^<>]{1,30})?\s*>")
_LEAST = 2  # letters of a name


def renamed(
    text: str, source: str, wanted: Sequence[Item], lost: Sequence[Item]
) -> Iterator[tuple[Edit, Item]]:
    """Yield an edit for what alone can stand for a lost item, and that one. No edit is safe.

    A placeholder that stands close to a word gets the blank that the source has before it.
    """
    known = {item.text for item in wanted}
    kept = [(item.start, item.end) for item in items(text) if item.text in known]
    for edit, item in _placeholders(text, lost, kept):
        glued = text[max(0, edit.start - 1) : edit.start].isalpha()
        if glued and source[max(0, item.start - 1) : item.start] == " ":
            yield replace(edit, after=f" {edit.after}"), item
        else:
            yield edit, item
    yield from _tags(text, lost, kept)
    for item in lost:  # 1% for %1
        if item.kind == "place":
            here = list(re.finditer(rf"(?<![\d%.,]){re.escape(item.text[1:])}%(?![\w%])", text))
            if len(here) == 1:
                reason = f"The source has {item.text}; its sign comes first."
                yield found(text, *here[0].span(), item.text, reason=reason, safe=False), item


def _placeholders(
    text: str, lost: Sequence[Item], kept: list[tuple[int, int]]
) -> Iterator[tuple[Edit, Item]]:
    named = [(item, read) for item in lost if (read := _NAMED.fullmatch(item.text))]
    forms = [(read[1], read[3], read[4]) for _, read in named]
    loud = [item for item in lost if _LOUD.fullmatch(item.text)]
    if len(loud) == 1 and len(here := _free(_LOUD_LIKE.finditer(text), kept)) == 1:
        reason = f"The source has {loud[0].text}; placeholders are not translated."
        yield found(text, *here[0], loud[0].text, reason=reason, safe=False), loud[0]
    for (item, read), form in zip(named, forms, strict=True):
        if forms.count(form) > 1 or item.kind != "placeholder":
            continue
        here = _free(_translated(read).finditer(text), kept)
        if not here and (len(read[2]) >= _LEAST or read[2].isdecimal()):
            here = _free(_halved(read).finditer(text), kept)
        if len(here) == 1:
            reason = f"The source has {item.text}; placeholders are not translated."
            yield found(text, *here[0], item.text, reason=reason, safe=False), item


def _translated(read: re.Match[str]) -> re.Pattern[str]:
    opens, closes = (r"\s*".join(map(like, read[group])) for group in (1, 3))
    tail = rf"\s*{read[4]}(?![A-Za-z0-9_])" if read[4] else ""
    return re.compile(rf"(?<!\{{){opens}{_WORDS}{closes}{tail}(?!\}})")


def _halved(read: re.Match[str]) -> re.Pattern[str]:
    """Return the pattern of a name with some of its brackets, not all: ``{{name}``, ``name}``."""
    opens, closes, name = re.escape(read[1]), re.escape(read[3]), re.escape(read[2])
    fewer = "".join(f"{re.escape(sign)}?" for sign in read[3][:-1])
    whole = rf"(?<![({{%\[]){opens}{name}(?![\w.-])(?:[\])\[{{](?![\w)}}\]])|{fewer}(?![)}}\]]))"
    if read[2].isdecimal():  # 0} alone may be anything
        return re.compile(whole)
    return re.compile(rf"{whole}|(?<![\w.({{%$-]){name}{closes}")


def _free(matches: Iterator[re.Match[str]], kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans = [match.span() for match in matches]
    return [(a, b) for a, b in spans if not any(c < b and a < d for c, d in kept)]


def _tags(
    text: str, lost: Sequence[Item], kept: list[tuple[int, int]]
) -> Iterator[tuple[Edit, Item]]:
    """Yield the source's tag for the one opening or closing one that has a name of its own."""
    gone = [(item, read) for item in lost if (read := _TAG.fullmatch(item.text))]
    here = [m for m in _ANY_TAG.finditer(text) if _free(iter([m]), kept)]
    if len({read[2] for _, read in gone}) != 1 or len({m[2].lower() for m in here}) != 1:
        return
    for item, read in gone:
        same = [match for match in here if match[1] == read[1]]
        if len(same) == 1 and sum(r[1] == read[1] for _, r in gone) == 1:
            reason = f"The source has {item.text}; tags are not translated."
            yield found(text, *same[0].span(), item.text, reason=reason, safe=False), item
