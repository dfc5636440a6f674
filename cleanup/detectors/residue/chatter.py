"""What a language model says around a translation: "Here is the translation:", "Let me know …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_TAIL = 1000  # letters at the end in which a closing remark is looked for
_TO_THE_END = r"""(?:(?<=\n)|(?<=[.!?。！？"”»)`]\s)|(?<=[。！？]))\s*(?:{})\s*\Z"""
_PAIRS = ("“”", '""', "«»", "„“", "””", "「」", "‘’", "''")
_SLOTS = 3
# Yes, here is … translat…: the slots of one language, which may be in either order.
_OPENING = (
    r"(?P<yes{n}>(?:{0}){edge}[\s!,.，。！、।]*)?"
    r"(?:(?:{1}){edge}[^\n:：]{{0,60}}?(?:{2})|(?:{2})[^\n:：]{{0,40}}?(?:{1}){edge})"
    r"[^\n:：]{{0,120}}?\W{{0,3}}(?:[:：՝፡፦]\**|です。|(?(yes{n})[.。।!！]|\Z)(?=\s*\n))"
)
_EAST = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_COLON = re.compile(r"[:：՝፡፦]\W*$")


def build(
    *,
    openings: dict[str, str],
    labels: str,
    before: list[str],
    after: list[str],
    closing: list[str],
) -> Detector:
    """Build a detector that offers to delete what a segment begins or ends with where that talks
    about translating.

    ``openings`` gives three slots for each language, divided by `` # ``: yes, here is, translat….
    ``labels`` are the words for a translation that are before a colon, alone on a line or before
    a quotation mark. Each of ``before`` must match from the first letter, each of ``after`` from
    the beginning of a line or sentence to the last letter; so must ``closing``, which people write
    too: it counts only after a beginning, or where what is said there is about translating. Where
    the text translated from is itself about that, nothing is found. Quotation marks around what
    remains after a beginning go with it, in the same group. Only a first line that the source does
    not have is certain. Raises ValueError for a bad pattern.
    """
    slots = [row.split(" # ") for row in openings.values()]
    if any(len(row) != _SLOTS for row in slots):
        raise ValueError("`openings` needs three slots per language, separated by ` # `")
    starts = [
        *(_OPENING.format(*row, edge=_edge(row), n=n) for n, row in enumerate(slots)),
        rf"\W{{0,3}}(?:{labels})\W{{0,2}}[:：](?:\**(?=\s*\n)|\s*(?=[\"“«„「]))",
        *before,
    ]
    try:
        start = re.compile(rf"\s*(?:{'|'.join(starts)})\s*", re.IGNORECASE)
        end = re.compile(_TO_THE_END.format("|".join(after)), re.IGNORECASE)
        weak_end = re.compile(_TO_THE_END.format("|".join(closing)), re.IGNORECASE)
        topic = re.compile("|".join([*(row[2] for row in slots), labels]), re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"a pattern is invalid: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        if view.source and topic.search(view.source):
            return
        text = view.text
        opening = start.match(text)
        first = opening.end() if opening else 0
        since = max(first, len(text) - _TAIL)
        tail = end.search(text, since) or weak_end.search(text, since)
        if tail and tail.re is weak_end and not opening and not topic.search(tail[0]):
            tail = tail if _more(text[: tail.start()], tail[0], view.source) else None
        last = len(text[: tail.start()].rstrip()) if tail else len(text)
        if text[first:last].strip():
            if opening:
                yield from _opening(view, first, last)
            if tail:
                after = "\n" if text.endswith("\n") else ""
                yield found(text, last, len(text), after, safe=False)

    # Whatever an opening or a closing remark is, the word for translating stands in it.
    # A closing remark, or it is a paragraph more than the source has.
    look = "|".join([*before, *after, *closing])
    return Detector(find, f"(?i){topic.pattern}|{look}", scope="segment")


def _more(before: str, tail: str, source: str | None) -> bool:
    """Return whether a tail is a paragraph of its own, and the source has one fewer."""
    apart = "\n\n" in f"{before}{tail}"[len(before.rstrip()) :][:4]
    paragraphs = [len(re.split(r"\n\s*\n", text.strip())) for text in (source or "", before)]
    return bool(source) and apart and paragraphs[0] <= paragraphs[1]


def _edge(slots: list[str]) -> str:
    """Return what ends a slot: nothing where words are written without spaces between them."""
    return "" if re.search(_EAST, "".join(slots)) else r"(?!\w)"


def _opening(view: View, first: int, last: int) -> Iterator[Edit]:
    text = view.text
    body = text[first:last].rstrip()
    safe = "\n" in text[:first].strip(" ") and _unlike(view.source)
    for left, right in map(tuple, _PAIRS):
        if len(body) > 2 and body[0] == left and body[-1] == right and left not in body[1:-1]:  # noqa: PLR2004
            stop = first + len(body)
            yield found(text, 0, first + 1, "", group="chatter", safe=False)
            yield found(text, stop - 1, stop, "", group="chatter", safe=False)
            return
    yield found(text, 0, first, "", safe=safe)


def _unlike(source: str | None) -> bool:
    """Return whether a source is given, and has no line that introduces what follows."""
    return bool(source) and not any(map(_COLON.search, (source or "").splitlines()))
