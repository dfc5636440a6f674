"""Placeholders of a translation that its source does not have: a translated name, one too many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cleanup.detectors.bilingual._addresses import elsewhere, moved
from cleanup.detectors.bilingual._items import Item, items
from cleanup.edits.edit import Edit, found

_SIMPLE = frozenset({"placeholder", "place"})
_WORD = re.compile(r"[\w.-]+")
_NAME = re.compile(r"[^\W\d_]{2,}")
_ALIKE = 3  # first letters of a name and its translation
_COLON = re.compile(r"(?<![\w:/\\@.-]):[^\W\d_]\w{1,40}\b(?![:\w])")
_POSITION = re.compile(r"(?<=%)\d+\$")
ANGLES = {"&lt;": "<", "&gt;": ">"}
_BRANCHED = re.compile(r",\s*(?:plural|select|selectordinal)\s*,")


def reordered(wanted: Sequence[Item], text: str) -> bool:
    """Return whether a translation has numbered the source's printf conversions: ``%2$d von
    %1$s`` for ``%s of %d``. Each number must be one of theirs and name a conversion of its kind.
    """
    ours = list(items(text))
    if Counter(map(_bare, wanted)) != Counter(map(_bare, ours)):
        return False
    theirs = [item.text for item in wanted if item.is_printf]
    numbered = [each[0] for item in ours if (each := _POSITION.search(item.text))]
    if not numbered or any(_POSITION.search(each) for each in theirs):
        return not numbered
    at = sorted(int(number[:-1]) for number in numbered)
    return at == list(range(1, len(theirs) + 1)) and all(
        _bare(item) == theirs[int(each[0][:-1]) - 1]
        for item in ours
        if (each := _POSITION.search(item.text))
    )


def _bare(item: Item) -> str:
    return _POSITION.sub("", item.text)


def strangers(
    text: str, source: str, wanted: Sequence[Item], lost: list[Item]
) -> Iterator[tuple[Edit, list[Item]]]:
    """Yield an edit for each placeholder that stands for none of the source, and which it settles.

    Only where the source has some of the same form: what looks like one elsewhere may be text.
    Where as many are missing as there are too many, they are offered for each other.
    """
    if _BRANCHED.search(source):
        return  # each branch repeats them, and languages have more branches or fewer
    forms = {_form(item) for item in wanted if item.kind in _SIMPLE}
    known = Counter(item.text for item in wanted)
    more: list[Item] = []
    for item in items(text) if forms else ():
        known[item.text] -= 1
        if item.kind == "place" and f"{item.text}%" in source:
            continue  # "%3 %" for "%3%"
        if item.kind in _SIMPLE and known[item.text] < 0 and _form(item) in forms:
            more.append(item)
    missing = [item for item in lost if item.kind in _SIMPLE]
    for item, ours in [*_one_each(missing, more), *_in_order(missing, more)]:
        reason = f"The source has {item.text}; placeholders are not translated."
        yield found(text, ours.start, ours.end, item.text, reason=reason, safe=False), [item]
        # Where a format keeps the place from being edited, this is left.
        yield found(text, ours.start, ours.end, None, reason=reason, safe=False), [item]
        more.remove(ours)
        missing.remove(item)
    for item in more:
        once = any(each.text == item.text for each in wanted)
        reason = f"The source has no {item.text}."
        if once:
            reason = f"{item.text} is here more often than in the source."
        elif missing:
            said = ", ".join(dict.fromkeys(each.text for each in missing))
            reason = f"The source has no {item.text}, but {said}."
        yield found(text, item.start, item.end, None, reason=reason, safe=False), missing


def _one_each(missing: Sequence[Item], more: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Return each lost placeholder with the one too many, where there is one each of a form."""
    pairs = []
    for item in missing:
        ours = [each for each in more if _form(each) == _form(item)]
        if len(ours) == 1 and sum(_form(each) == _form(item) for each in missing) == 1:
            pairs.append((item, ours[0]))
    return pairs


def _in_order(missing: Sequence[Item], more: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Return each lost name with what stands for it, where as many names of the same form are lost
    as are too many: ``{ciudad}, {estado}`` for ``{city}, {state}``.

    One that begins like a lost one is its translation; the others stand in the order of the source.
    """
    lost = [item for item in missing if _NAME.search(item.text)]
    if len(lost) == 1:
        return []
    here = [item for item in more if _NAME.search(item.text)]
    lost.sort(key=lambda item: item.start)
    here.sort(key=lambda item: item.start)
    forms = {_form(item) for item in (*lost, *here)}
    names = {item.text for item in lost} | {item.text for item in here}
    if len(lost) != len(here) or len(forms) != 1 or len(names) != 2 * len(lost):
        return []
    pairs = []
    for item in lost:
        like = [each for each in here if _first(each) == _first(item)]
        if len(like) == 1 and sum(_first(each) == _first(item) for each in lost) == 1:
            pairs.append((item, like[0]))
    rest = [item for item in lost if all(item is not done for done, _ in pairs)]
    left = [item for item in here if all(item is not done for _, done in pairs)]
    return [*pairs, *zip(rest, left, strict=True)]


def _first(item: Item) -> str:
    name = _NAME.search(item.text)
    return name[0][:_ALIKE].lower() if name else ""


def _form(item: Item) -> str:
    """Return a placeholder without its name: ``{}`` of ``{count}``, ``{{/x}}`` of ``{{/b}}``."""
    return _WORD.sub("x" if "/" in item.text else "", item.text)


def replaced(
    text: str, source: str, wanted: Sequence[Item], lost: Sequence[Item]
) -> Iterator[tuple[Edit, Item]]:
    """Yield an edit for the one file, version, variable, address or sign that stands for a lost
    one, and that one.

    For an address of the source only where its host is the same; for code where its backticks are
    lost or what is between them was translated.
    """
    known = {item.text for item in wanted}
    ours = [item for item in items(text) if item.text not in known] if lost else []
    for item in lost if "&" in source else ():
        yield from _signed(text, source, item)
    for item in lost:
        yield from _commands(text, item)
    for kind in ("file", "version", "address", "code", "variable", "emoji"):
        gone = [item for item in lost if item.kind == kind]
        here = [item for item in ours if item.kind == kind]
        if kind == "address":
            here = [item for item in here if gone and moved(gone[0], item.text)]
        if kind == "address" and not here and len(gone) == 1 and (at := elsewhere(gone[0], ours)):
            reason = f"The source has {gone[0].text}."
            yield found(text, at.start, at.end, None, reason=reason, safe=False), gone[0]
        if kind == "file" and gone:
            here = [item for item in here if _suffix(item) == _suffix(gone[0])]
        if kind == "code" and len(gone) == 1 and not here:
            yield from _bared(text, gone[0])
        if len(gone) == len(here) == 1:
            reason = f"The source has {gone[0].text}."
            span = here[0].start, here[0].end
            yield found(text, *span, gone[0].text, reason=reason, safe=False), gone[0]
            if kind == "code":  # left where a format keeps it from being edited
                yield found(text, *span, None, reason=reason, safe=False), gone[0]


def _bared(text: str, item: Item) -> Iterator[tuple[Edit, Item]]:
    inner = re.escape(item.text.strip("`"))
    places = list(re.finditer(rf"(?<!\w){inner}(?!\w)", text))
    if len(places) == 1:
        reason = f"The source has {item.text}."
        yield found(text, *places[0].span(), item.text, reason=reason, safe=False), item


def _commands(text: str, item: Item) -> Iterator[tuple[Edit, Item]]:
    """Yield the command of the source for one whose verb was translated: ``Gruppe-PnP``."""
    verb, dash, noun = item.text.partition("-")
    if item.kind != "keyword" or not verb or not dash:
        return
    places = list(re.finditer(rf"(?<![\w-])[^\W\d_]+-{re.escape(noun)}(?![\w-])", text))
    if len(places) == 1:
        reason = f"The source has {item.text}; commands are not translated."
        yield found(text, *places[0].span(), item.text, reason=reason, safe=False), item


def _signed(text: str, source: str, item: Item) -> Iterator[tuple[Edit, Item]]:
    """Yield the entity for the sign itself, where the source writes none: ``>`` for ``&gt;``."""
    sign = ANGLES.get(item.text)
    if sign and sign not in source and text.count(sign) == 1:
        at = text.index(sign)
        reason = f"The source has {item.text}."
        yield found(text, at, at + 1, item.text, reason=reason, safe=False), item


def _suffix(item: Item) -> str:
    return item.text.rpartition(".")[2]


def named(text: str, source: str, lost: Sequence[Item]) -> Iterator[Edit]:
    """Yield the one word behind a colon of the source, ``:number``, for the one of the translation
    that its source does not have: ``:nummer``.
    """
    here = [m for m in _COLON.finditer(text) if m[0] not in source] if len(lost) == 1 else []
    if len(here) == 1 and lost[0].text[0] == ":" and source.count(lost[0].text) == 1:
        reason = f"The source has {lost[0].text}; placeholders are not translated."
        yield found(text, *here[0].span(), lost[0].text, reason=reason, safe=False)
