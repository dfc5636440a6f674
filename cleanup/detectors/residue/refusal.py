"""What a language model says instead of a translation: "I'm sorry, but I can't assist …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_SLOTS = 4
_ANY = ".{0,40}"  # where "I cannot" has no words of its own: the verb says it
_BEFORE = 70  # letters before such a verb
# A message of a program that could not translate: "Cannot translate: %1$s".
_SLOT = re.compile(r"%(?:\d\$)?[sd@]|\{\w*\}")
_LONGEST = 1500  # letters of a unit that may be one


def build(*, refusals: dict[str, str], sure: list[str], asks: list[str], about: str) -> Detector:
    """Build a detector that flags a unit that begins by refusing to translate.

    ``refusals`` gives four slots for each language, divided by `` # ``: sorry, I cannot,
    translat…, help. A refusal to translate is flagged, and so is what matches one of ``sure`` from
    the first letter; a refusal to help, which people write too, only where there is a source that
    does neither apologise nor refer to translating. What matches one of ``asks`` asks for a text to
    translate: it counts where a source is given that has nothing ``about`` translating. Raises
    ValueError for a bad pattern.
    """
    slots = [row.split(" # ") for row in refusals.values()]
    if any(len(row) != _SLOTS for row in slots):
        raise ValueError("`refusals` needs four slots per language, separated by ` # `")
    sorry, cannot, translate, _ = zip(*slots, strict=True)
    said = "|".join([*sorry, *(part for part in cannot if part != _ANY), *translate])
    strong = [
        rf"[^\n]{{0,{_BEFORE}}}?(?:{c})"  # two runs of anything would look at each pair of places
        if b == _ANY
        else rf"(?:(?:{a})[^\n]{{0,40}}?)?(?:{b})[^\n.。]{{0,30}}(?:{c})"
        for a, b, c, _ in slots
    ]
    weak = [rf"(?:{a})[^\n]{{0,40}}?(?:{b})[^\n.。]{{0,60}}(?:{d})" for a, b, _, d in slots]
    try:
        known = re.compile(rf"\s*[\"“]?(?:{'|'.join([*strong, *sure])})", re.IGNORECASE)
        other = re.compile(rf"\s*[\"“]?(?:{'|'.join([*weak, *asks])})", re.IGNORECASE)
        topic = re.compile(f"{said}|{about}", re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"a pattern is invalid: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        text = view.text
        if _SLOT.search(text):
            return
        if len(text) > _LONGEST or (view.source and topic.search(view.source)):
            return
        if known.match(text) or (view.source and other.match(text)):
            start = len(text) - len(text.lstrip())
            yield found(text, start, len(text.rstrip()), None)

    # What stands before an order costs the prefilter more than it spares.
    orders = (re.sub(r"^\[\^\\n\]\{0,\d+\}(?:\\b)?", "", each) for each in asks)
    return Detector(find, f"(?i){'|'.join([*sorry, *translate, *sure, *orders])}")
