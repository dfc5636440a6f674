"""The notice that a page was translated by a machine: "This page was translated automatically."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

Slots = list[list[re.Pattern[str]]]
_SLOTS = 3
_SENTENCE = re.compile(r"[^.!?。！？।؟\n]+(?:[.!?](?!\s|$)[^.!?。！？।؟\n]*)*[.!?。！？।؟]*")
_LONGEST, _SHORT = 260, 90  # letters of a sentence that is one; of a line with an engine's name
_LABEL = re.compile(r"[^\W\d_\u0e00-\U0010ffff]+(?:[ -][^\W\d_\u0e00-\U0010ffff]+){1,2}")
_EDGES = re.compile(r"\A[\W_]+|[\W_]+\Z")
_HEAD = 40  # letters of the sentence in which "this page" must begin


def build(
    *, notices: dict[str, str], engines: str, short: dict[str, str] | None = None
) -> Detector:
    """Build a detector that flags a sentence that says of its own page that a machine translated
    it.

    ``notices`` gives three slots for each language, divided by `` # ``: this page, translated,
    by a machine. A short line that is translated by one of the ``engines`` is flagged as well, and
    one that begins as one of ``short`` does ("automatically translated with").
    Raises ValueError for a bad pattern.
    """
    slots = [row.split(" # ") for row in notices.values()]
    if any(len(row) != _SLOTS for row in slots):
        raise ValueError("`notices` needs three slots per language, separated by ` # `")
    try:
        known: Slots = [[re.compile(slot, re.IGNORECASE) for slot in row] for row in slots]
        done = re.compile("|".join(row[1] for row in slots), re.IGNORECASE)
        engine = re.compile(rf"\b(?:{engines})\b", re.IGNORECASE)
        brief = re.compile("|".join((short or {"": r"\Z\A."}).values()), re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"a pattern is invalid: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        text = view.text
        if view.source and done.search(view.source):
            return
        bare = _EDGES.sub("", text)
        named = engine.search(bare) is not None
        if not named and view.document == text and _LABEL.fullmatch(bare):
            return  # a button or a column's head of a program
        if len(bare) <= _SHORT and (brief.match(bare) or (named and _whole(done, engine, bare))):
            at = text.find(bare)
            yield found(text, at, at + len(bare), None)
            return
        for match in _SENTENCE.finditer(text):
            sentence = match[0].strip()
            if len(sentence) <= _LONGEST and _is_notice(known, engine, sentence):
                start = match.start() + len(match[0]) - len(match[0].lstrip())
                yield found(text, start, start + len(sentence), None)

    return Detector(find, f"(?i){'|'.join([done.pattern, *_unanchored(short)])}")


def _unanchored(short: dict[str, str] | None) -> list[str]:
    """Return the patterns of short lines as they are found inside of a unit."""
    return [row.replace("^", "").replace("$", "") for row in (short or {}).values()]


def _is_notice(known: Slots, engine: re.Pattern[str], sentence: str) -> bool:
    for this, translated, machine in known:
        match = this.search(sentence, 0, 2 * _HEAD)
        if match and match.start() <= _HEAD and translated.search(sentence):
            return bool(machine.search(sentence) or engine.search(sentence))
    return False


def _whole(done: re.Pattern[str], engine: re.Pattern[str], line: str) -> bool:
    """Return whether a line says no more than "translated by" an engine, with a word or two
    around it.
    """
    match = done.search(line)
    if not match or line[0].islower():
        return False
    rest = engine.sub(" ", line).replace(match[0], " ", 1)
    # No word but those two is the name of a service.
    return match.start() <= _HEAD // 2 and 1 <= len(re.findall(r"\w+", rest)) <= 6  # noqa: PLR2004
