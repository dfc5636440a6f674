"""A date that was left in English: ``On 13th May 2016``, ``December 31, 2018``.

Only a date with day, month and year is taken; one whose month is spelled alike in both languages
only where it stands first. A date beside English words is part of an English quotation, title or
reference, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_NAMES = "|".join(_MONTHS)
_YEAR = r"(?P<y{0}>(?:1[0-9]|20)\d\d)(?![0-9A-Za-z/]|[-–]\d|,\d)"
_DAY = r"(?P<d{0}>[12]?\d|3[01])(?P<o{0}>st|nd|rd|th)?"
_DATE = re.compile(
    r"(?<![0-9A-Za-z.,/:-])(?P<on>[Oo]n (?:the )?)?(?:"
    rf"{_DAY.format(1)} (?:of )?(?P<m1>{_NAMES}),? {_YEAR.format(1)}"
    rf"|(?P<m2>{_NAMES}) {_DAY.format(2)},? {_YEAR.format(2)})"
)
# An English word beside it, none that other languages have too ("to", "in", "by"); quotation marks
# and brackets that open tell of one, too, and so does a name or a title with a comma: a reference.
_BEFORE = re.compile(
    r"(?:\b(?:the|and|from|since|until|before|after|published|retrieved|"
    r"accessed|updated|released|archived|dated|edition|issue|[Tt]imes|[Pp]ost|[Nn]ews),?"
    r"|[\"“‘«„'(\[*_「『《〈（]|(?-i:[A-Z][\w.’-]*\*?[,、]))\s*\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r",?\s+(?:the|and|edition|issue|release|\d\d:\d\d:\d\d)\b|[\"”’»'\])*_」』》〉）]",
    re.IGNORECASE,
)
_NEAR = 40  # code points


def build(*, months: list[str], form: str, on: str | None = None, first: str = "1") -> Detector:
    """Build a detector that writes the date as ``form`` says: ``{d}. {m} {y}``, ``{n}`` the
    month's number.

    ``months`` are twelve names as they stand in a date, ``on`` what ``On`` becomes, with its space;
    without it the word stays. ``first`` is the first day of a month. Raises ValueError where there
    are not twelve names or ``form`` lacks a part.
    """
    if len(months) != len(_MONTHS) or not all(part in form for part in ("{d}", "{y}")):
        raise ValueError("`months` needs twelve names, and `form` {d}, {y} and {m} or {n}")

    def look(view: View) -> Iterator[Edit]:
        for match in _DATE.finditer(view.text):
            name = match["m1"] or match["m2"]
            at = _MONTHS.index(name)
            if match["m1"] and months[at].lower() == name.lower():
                continue
            before = view.text[max(0, match.start() - _NEAR) : match.start()]
            if _BEFORE.search(before) or _AFTER.match(view.text, match.end()):
                continue
            told = match["on"]
            start, lead = match.start(), ""
            if told and on is None:
                start = match.end("on")
            elif told and on:
                lead = on[0].upper() + on[1:] if told[0] == "O" else on
            day, year = match["d1"] or match["d2"], match["y1"] or match["y2"]
            day = first if day == "1" else day
            right = lead + form.format(d=day, m=months[at], n=at + 1, y=year)
            yield found(view.text, start, match.end(), right, safe=False)

    return Detector(look, rf"\b(?:{_NAMES})\b.{{0,3}}\b\d|\d.{{0,6}}\b(?:{_NAMES})\b")
