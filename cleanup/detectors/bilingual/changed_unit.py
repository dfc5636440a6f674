"""A unit, a currency or a percent sign that a number lost or changed: ``5 m`` for ``5 km``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._currencies import kinds, may_have
from cleanup.detectors.bilingual._measures import measures
from cleanup.edits.edit import Edit, found
from cleanup.languages.said import any_of
from cleanup.text.segment import View

_LARGEST = 4000  # code points
# Units by the signs that they have in Latin and Cyrillic letters; those of one line are of a kind.
_KINDS = (
    "mm=мм cm=см m=м km=км",
    "mg=мг g=г,гр kg=кг",
    "ml=мл cl dl l=л",
    "kB=кБ,КБ MB=МБ GB=ГБ TB=ТБ",
    "W=Вт kW=кВт MW=МВт GW=ГВт",
    "Hz=Гц kHz=кГц MHz=МГц GHz=ГГц",
    "°C °F",
    "km/h=км/ч m/s=м/с",
)
_UNIT: dict[str, str] = {}
_KIND: dict[str, int] = {}
for _number, _line in enumerate(_KINDS):
    for _entry in _line.split():
        _name, _, _others = _entry.partition("=")
        for _sign in (_name, *filter(None, _others.split(","))):
            _UNIT[_sign] = _name
        _KIND[_name] = _number
_SIGNS = "|".join(sorted(map(re.escape, _UNIT), key=len, reverse=True))
_MEASURE = re.compile(
    rf"(?<![A-Za-z0-9_\u00c0-\u0eff.,])(\d+(?:[.,]\d+)?)[ \u00a0\u202f-]?({_SIGNS})"
    r"(?![\w²³/^*·⋅-]|\.\w)"
)
_PERCENT = re.compile(
    r"(?<![A-Za-z0-9_\u00c0-\u0eff.,])(\d+(?:[.,]\d+)?)[ \u00a0\u202f]?[%％٪](?![A-Za-z0-9])"
)
_MARK = re.compile(r"[.,]")
_CURRENCIES = "$€£¥₹₽₴₩₺₪"
_SOME = re.compile(rf"[\d{_CURRENCIES}%％٪](?:(?<=\D)|[ \u00a0\u202f-]?(?:{_SIGNS}))")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def build() -> Detector:
    """Build a detector that flags the number where it stands with another unit of its kind, or
    no per cent at all.
    """
    return Detector(_find, r"\d", "segment", bilingual=True)


@cache
def _percent_said() -> re.Pattern[str]:
    """Return a pattern of per cent in words, by their stems, and of what says as much."""
    return re.compile(rf"[%％٪‰]|{any_of('percent-words')}", re.IGNORECASE)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if len(text) > _LARGEST or len(source) > _LARGEST:
        return
    if not _DIGIT.search(source):
        return
    amounts = may_have(source) or may_have(text)
    if not amounts and not _SOME.search(source):
        yield from _systems(text, source)
        return
    theirs = [(_plain(m[1]), _UNIT[m[2]], m[0]) for m in _MEASURE.finditer(source)]
    if theirs:
        yield from _units(text, theirs)
    yield from _systems(text, source)
    if amounts:
        yield from _currency(text, source)
    if _PERCENT.search(source) and not _percent_said().search(text):
        for match in _PERCENT.finditer(source):
            number = _MARK.sub("[.,]", match[1])
            here = re.search(rf"(?<![\d.,]){number}(?![\d]|[.,]\d)", text)
            if here:
                reason = f"The source has {match[0]}."
                yield found(text, *here.span(), None, reason=reason, safe=False)


def _currency(text: str, source: str) -> Iterator[Edit]:
    """Yield a flag for an amount that is in another currency: its one currency is not in the
    source, nor the source's one here.
    """
    theirs, ours = kinds(source), kinds(text)
    if len(theirs) != 1 or len(ours) != 1 or theirs.keys() == ours.keys():
        return
    (there,), (here,) = theirs.values(), ours.values()
    if number := next((m for m in _NUMBER.finditer(text) if _figures(m[0]) in there & here), None):
        reason = f"The source has this in another currency: {next(iter(theirs))}."
        yield found(text, *number.span(), None, reason=reason, safe=False)


def _figures(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def _units(text: str, theirs: list[tuple[str, str, str]]) -> Iterator[Edit]:
    for match in _MEASURE.finditer(text):
        number, unit = _plain(match[1]), _UNIT[match[2]]
        same = [each for each in theirs if each[0] == number]
        if not same or any(each[1] == unit for each in same):
            continue
        if all(_KIND[each[1]] == _KIND[unit] for each in same):
            reason = f"The source has {same[0][2]}."
            yield found(text, *match.span(), None, reason=reason, safe=False)


def _systems(text: str, source: str) -> Iterator[Edit]:
    """Yield a flag for a number that stands with the unit of the other system: 5 km, 5 miles."""
    theirs = list(measures(source))
    if not theirs:
        return
    ours = list(measures(text))
    for kind, name, match in ours:
        same = [each for each in theirs if _figures(each[2][1]) == _figures(match[1])]
        here = [each for each in ours if _figures(each[2][1]) == _figures(match[1])]
        if not same or any(each[1] == name for each in same) or len(here) > 1:
            continue
        if all(each[0] == kind for each in same):
            reason = f"The source has {same[0][2][0]}."
            yield found(text, *match.span(), None, reason=reason, safe=False)


def _plain(number: str) -> str:
    return number.replace(",", ".")
