"""What a translation system put into the text for itself: tokens, placeholders, markers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_BLANK = re.compile(r"\n[ \t]*\n\s*")


def build(
    *,
    find: str,
    replace: str | None = None,
    absent: str = "",
    whole: bool = False,
    needs_source: bool = False,
    alternatives: list[str] | None = None,
    alike: bool = False,
    longer: bool = False,
    trigger: str | None = None,
) -> Detector:
    """Build a detector that finds a pattern that the sentence translated from does not hold: there
    it is intended.

    Where ``absent`` matches anything in the text nothing is found at all. ``replace`` is a
    template of ``re``; without it the finding is a flag. ``whole`` looks at all lines of a segment
    at once; with ``needs_source`` nothing is found where no source is given. ``alternatives`` are
    further templates. With ``alike`` a source in which the pattern itself matches has it too, and
    with ``longer`` one of several lines and as many paragraphs as the text. ``trigger`` matches in
    every text where ``find`` does, which refers back to one of its groups.
    Raises ValueError for a bad pattern or template.
    """
    try:
        pattern, unless = re.compile(find), re.compile(absent) if absent else None
        for template in (*([] if replace is None else [replace]), *(alternatives or ())):
            pattern.sub(template, "")
    except (re.error, IndexError) as error:
        raise ValueError(
            f"`find`, `replace` or `absent` is not a valid pattern: {error}"
        ) from error

    def look(view: View) -> Iterator[Edit]:
        if unless is not None and unless.search(view.text):
            return
        if alike and view.source and pattern.search(view.source):
            return
        if longer and view.source and not _is_longer(view.text, view.source):
            return
        for match in pattern.finditer(view.text):
            said = not alike and view.source and match[0].strip() in view.source
            if match[0] and not said:
                after = None if replace is None else match.expand(replace)
                others = tuple(match.expand(template) for template in alternatives or ())
                yield found(view.text, *match.span(), after, alternatives=others)

    scope: Literal["unit", "segment"] = "segment" if whole else "unit"
    return Detector(look, trigger or find, scope, bilingual=needs_source)


def _is_longer(text: str, source: str) -> bool:
    """Return whether a text has more paragraphs, or more lines, than its source."""
    ours, theirs = text.strip(), source.strip()
    return len(_BLANK.split(theirs)) < len(_BLANK.split(ours)) or "\n" not in theirs
