"""A placeholder, tag, address or escape of the source that the translation has damaged or lost."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from html import unescape

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._addresses import elsewhere, moved
from cleanup.detectors.bilingual._blanks import apart, padded
from cleanup.detectors.bilingual._branched import BRANCHED, message, spans, told_elsewhere
from cleanup.detectors.bilingual._items import MUST, Item, items, loosened
from cleanup.detectors.bilingual._renamed import renamed
from cleanup.detectors.bilingual._strangers import (
    ANGLES,
    named,
    reordered,
    replaced,
    strangers,
)
from cleanup.detectors.bilingual._tags import like, other_tag
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary, spaceless
from cleanup.text import blanks
from cleanup.text.segment import Span, View
from cleanup.value import replace

_LARGEST = 20_000  # code points of a text; a longer one is no segment
_MOST = 60  # items of a source; more of them are code
_WORD = re.compile(r"\w+")
_CERTAIN = frozenset({"tag", "address", "placeholder", "place", "entity", "host"})
_PERCENT_FIRST = frozenset({"tr", "eu", "ku", "az"})  # %5 is five per cent there
_SIMPLE = frozenset({"placeholder", "place"})
_FOREIGN = re.compile(
    r"(?<![\w%])%(?:\d\$)?[sd@](?![\w%])|\{\{ ?[\w.]+ ?\}\}|(?<![\w%])%\(\w+\)[sd](?!\w)|\$\{\w+\}"
)
_CODED = re.compile(r"[-_./\\(){}=$<>:#@*\d]|^[!-~]+(?: [!-~]+)?$")


def build() -> Detector:
    """Build a detector that offers what the source has for what differs from it by spaces, width,
    capitals or the script of digits only; where one reading is possible and all is there but
    blanks and width, as a safe edit.

    Where an item of the source has nothing like it in the translation, the first word is flagged;
    so it is not for a handle, which people leave out. Looks at the whole segment.
    """
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if len(text) > _LARGEST or not text.strip():
        return
    wanted = _wanted(source, primary(view.source_lang))
    if not wanted:
        yield from _foreign(text, source)
        return
    if len(wanted) > _MOST:
        return
    wide = view.lang is not None and spaceless(view.lang)
    branched = BRANCHED.search(source) is not None
    taken: list[Span] = []
    whole: list[Span] = []
    lost: list[Item] = []
    for name, times in Counter(item.text for item in wanted).items():
        item = next(item for item in wanted if item.text == name)
        doubled = not branched and _may_double(item, source)
        places = [
            match.span() for match in re.finditer(_shape(item, doubled=doubled, wide=wide), text)
        ]
        taken += places
        whole += places
        missing = times - len(places)
        if branched and places:  # each branch repeats them, and languages have more or fewer
            continue
        if missing > 0 and item.kind == "code" and (torn := list(_in_ticks(text, item))):
            yield from torn
        elif missing > 0:
            offered = list(_repairs(text, source, item, taken, wide=wide, doubled=doubled))
            sure = len(offered) == missing == 1 == times
            for edit in offered[:missing]:
                taken.append((edit.start, edit.end))
                missing -= 1
                yield replace(edit, safe=True) if sure and _certain(item, edit) else edit
            lost += [item] * missing
        else:
            yield from _placed(view, item, places, wide=wide)
    yield from named(text, source, [item for item in lost if item.kind == "named"])
    repaired = [span for span in taken if span not in whole]
    yield from _lost(text, source, wanted, lost, repaired)


def _may_double(item: Item, source: str) -> bool:
    """Return whether ``{{name}}`` in the translation is the source's ``{name}``."""
    single = item.kind == "placeholder" and item.text[0] == "{" and item.text[-1] == "}"
    return single and "{{" not in source


def _shape(item: Item, *, doubled: bool, wide: bool) -> str:
    """Return the pattern of an item that is as it should be; ``wide``: networks read ＠name too."""
    if item.kind == "tag":
        return like(item.text)
    shape = re.escape(item.text)
    if doubled:
        return rf"(?<!\{{){shape}(?!\}})"
    return shape.replace("@", "[@＠]") if wide and item.kind == "handle" else shape


def _wanted(source: str, lang: str | None) -> list[Item]:
    """Return the items of a source, without what branches say and what is a per cent."""
    found = list(items(source))
    if lang in _PERCENT_FIRST:
        found = [item for item in found if item.kind != "place"]
    if found and BRANCHED.search(source) and (read := message(source)):
        bodies = frozenset(spans(read))
        found = [item for item in found if (item.start, item.end) not in bodies]
    return [item for item in found if item.kind != "code" or _CODED.search(item.text[1:-1])]


def _foreign(text: str, source: str) -> Iterator[Edit]:
    """Yield a flag for each placeholder in a translation whose source has no item at all."""
    if "%" in text or "{" in text:
        for match in _FOREIGN.finditer(text):
            if match[0] not in source:
                reason = f"The source has no {match[0]}."
                yield found(text, *match.span(), None, reason=reason, safe=False)


def _certain(item: Item, edit: Edit) -> bool:
    """Return whether a repair changes blanks, width and the script of digits alone."""
    if item.kind not in _CERTAIN or item.text[0] == "+" or edit.after is None:
        return False
    here, there = (_bare(each) for each in (edit.before, edit.after))
    if item.is_printf:  # %,2f
        here, there = here.replace(",", "."), there.replace(",", ".")
    return here == there


def _bare(text: str) -> str:
    digits = (str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)
    return "".join(unicodedata.normalize("NFKC", "".join(digits)).split())


def _lost(
    text: str, source: str, wanted: list[Item], lost: list[Item], repaired: list[Span]
) -> Iterator[Edit]:
    """Yield what tells of items that nothing stands for, and of others in their place."""
    told = told_elsewhere(text, source)
    lost = [i for i in lost if i.kind in MUST and not told(i.text)]
    lost = [i for i in lost if not _translated(i, source, text)]
    if any(item.text[0] == "%" for item in lost) and reordered(wanted, text):
        return
    for edit, settled in strangers(text, source, wanted, lost):
        if not any(a < edit.end and edit.start < b for a, b in repaired):
            lost = [item for item in lost if item not in settled]
            yield edit
    for edit, item in replaced(text, source, wanted, lost):
        lost = [each for each in lost if each is not item]
        yield edit
    if lost and not BRANCHED.search(source):
        for edit, item in list(renamed(text, source, wanted, lost)):
            lost = [each for each in lost if each is not item]
            yield edit
    lost = [item for item in lost if item.kind != "variable"]  # $5m: a currency
    lost = [item for item in lost if item.text != "\\t"]  # indents that nobody keeps
    if lost and (first := _WORD.search(text)):
        said = ", ".join(dict.fromkeys(item.text.strip() for item in lost))
        reason = f"The source has {said}, but the translation does not."
        yield found(text, *first.span(), None, reason=reason, safe=False)


def _repairs(
    text: str, source: str, item: Item, taken: list[Span], *, wide: bool, doubled: bool
) -> Iterator[Edit]:
    for match in loosened(item, doubled=doubled).finditer(text):
        start, end = match.span()
        if match[0] != item.text and not any(a < end and start < b for a, b in taken):
            start, end = _with_spaces(text, source, item, start, end)
            if item.kind == "entity":
                yield _entity(text, item, start, end)
                continue
            glued = not wide and item.kind in _SIMPLE and _glued(text[max(0, start - 1) : start])
            apart = glued and source[max(0, item.start - 1) : item.start] == " "
            yield found(text, start, end, " " + item.text if apart else item.text, safe=False)


def _entity(text: str, item: Item, start: int, end: int) -> Edit:
    """Return the edit of a torn entity, without blanks inside of a pair of quotation marks."""
    sign = unescape(item.text)  # the other choice
    if sign == '"' and text.count("quot", 0, start) % 2:
        start = blanks.before(text, start, " ")
    elif sign == '"':
        end = blanks.behind(text, end, " ")
    return found(text, start, end, item.text, safe=False, alternatives=(sign,))


def _glued(char: str) -> bool:
    return char.isalpha() or char in (",", ";", ":", ")")


def _with_spaces(text: str, source: str, item: Item, start: int, end: int) -> Span:
    """Return the span with the blanks that the source has not: inside tags, around escapes."""
    opens = item.kind == "tag" and not item.text.startswith("</") and not item.text.endswith("/>")
    closes = item.kind == "tag" and item.text.startswith("</")
    if (item.kind == "escape" or closes) and not source[: item.start].endswith((" ", "\n")):
        start = len(text[:start].rstrip(" "))
    if item.kind == "escape" or opens:
        rest = text[end:]
        if source[item.end : item.end + 1].strip():
            end += len(rest) - len(rest.lstrip(" "))
    return start, end


def _in_ticks(text: str, item: Item) -> Iterator[Edit]:
    """Yield the blanks between backticks and the code of the source that stands between them."""
    inner = re.escape(item.text[1:-1].strip())
    for match in re.finditer(rf"(?<!`)`([ \u00a0\u202f]*){inner}([ \u00a0\u202f]*)`(?!`)", text):
        for start, end in (match.span(1), match.span(2)):
            if start < end:
                yield found(text, start, end, "", safe=True)


def _placed(view: View, item: Item, places: list[Span], *, wide: bool) -> Iterator[Edit]:
    """Yield what is wrong about an item that is there: its blanks, or nothing that it closes."""
    text, source = view.text, view.source or ""
    if extra := _closes_nothing(text, source, item, places):
        reason = f"This {item.text} closes nothing."
        yield found(text, *extra, None, reason=reason, safe=False)
    elif view.lang and not wide:
        yield from apart(text, source, item, places)
        yield from padded(text, source, item, places)


def _closes_nothing(text: str, source: str, item: Item, places: list[Span]) -> Span | None:
    """Return the last closing tag of an element that is closed more often than it is opened, in
    the translation alone.
    """
    if item.kind != "tag" or not item.text.startswith("</"):
        return None
    case = re.IGNORECASE if item.text.isupper() else 0
    opens = re.compile(rf"<{re.escape(item.text[2:-1])}(?![\w:.-])", case)
    closed = len(places) > len(opens.findall(text))
    return places[-1] if closed and len(opens.findall(source)) == source.count(item.text) else None


def _translated(item: Item, source: str, text: str) -> bool:
    """Return whether the translation has its own: as many addresses of the kind, an attribute."""
    if item.kind == "address":
        if moved(item, text) or elsewhere(item, list(items(text))):
            return False
        sign = "@" if "@" in item.text else "+" if item.text[0] == "+" else item.text[:4]
        here, there = (each.lower().count(sign.lower()) for each in (text, source))
        return 0 < here >= there
    if item.kind == "entity":  # people write most as the sign itself, or as a word
        sign = ANGLES.get(item.text, "")
        here, there = (each.count(item.text) + each.count(sign) for each in (text, source))
        return not sign or (sign in source and here >= there)
    return item.kind == "tag" and other_tag(item.text, text)
