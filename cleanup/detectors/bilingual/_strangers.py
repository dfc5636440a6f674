"""Placeholders of a translation that its source does not have: a translated name, one too many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cleanup.detectors.bilingual._items import Item, items
from cleanup.edits.edit import Edit, found

_WORD = re.compile(r"[\w.-]+")
_POSITION = re.compile(r"(?<=%)\d+\$")
_BRANCHED = re.compile(r",\s*(?:plural|select|selectordinal)\s*,")


def reordered(wanted: Sequence[Item], text: str) -> bool:
    """Return whether a translation has numbered the source's printf conversions: ``%2$d von
    %1$s`` for ``%s of %d``.
    """
    theirs, ours = (Counter(map(_bare, each)) for each in (wanted, items(text)))
    return theirs == ours


def _bare(item: Item) -> str:
    return _POSITION.sub("", item.text)


def strangers(
    text: str, source: str, wanted: Sequence[Item], lost: list[Item]
) -> Iterator[tuple[Edit, list[Item]]]:
    """Yield an edit for each placeholder that stands for none of the source, and which it settles.

    Only where the source has some of the same form: what looks like one elsewhere may be text.
    Where one is missing and one too many, the one is offered for the other.
    """
    if _BRANCHED.search(source):
        return  # each branch repeats them, and languages have more branches or fewer
    forms = {_form(item) for item in wanted if item.kind == "placeholder"}
    known = Counter(item.text for item in wanted)
    more: list[Item] = []
    for item in items(text) if forms else ():
        known[item.text] -= 1
        if item.kind == "placeholder" and known[item.text] < 0 and _form(item) in forms:
            more.append(item)
    missing = [item for item in lost if item.kind == "placeholder"]
    if len(more) == len(missing) == 1 and _form(more[0]) == _form(missing[0]):
        reason = f"The source has {missing[0].text}; placeholders are not translated."
        span = more[0].start, more[0].end
        yield found(text, *span, missing[0].text, reason=reason, safe=False), missing
        # Where a format keeps the place from being edited, this is left.
        yield found(text, *span, None, reason=reason, safe=False), missing
        return
    for item in more:
        once = any(each.text == item.text for each in wanted)
        reason = f"The source has no {item.text}."
        if once:
            reason = f"{item.text} is here more often than in the source."
        elif missing:
            said = ", ".join(dict.fromkeys(each.text for each in missing))
            reason = f"The source has no {item.text}, but {said}."
        yield found(text, item.start, item.end, None, reason=reason, safe=False), missing


def _form(item: Item) -> str:
    """Return a placeholder without its name: ``{}`` of ``{count}``."""
    return _WORD.sub("", item.text)
