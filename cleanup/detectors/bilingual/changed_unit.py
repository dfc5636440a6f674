"""A unit, a currency or a percent sign that a number lost or changed: ``5 m`` for ``5 km``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
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
_CURRENCIES = "$€£¥₹₽₴₩₺₪"
_SOME = re.compile(rf"[\d{_CURRENCIES}%％٪](?:(?<=\D)|[ \u00a0\u202f-]?(?:{_SIGNS}))")
_AMOUNT = re.compile(
    rf"([{_CURRENCIES}])[ \u00a0]?(\d[\d.,]*\d|\d)"
    rf"|(?<![\d.,])(\d[\d.,]*\d|\d)[ \u00a0\u202f]?([{_CURRENCIES}])"
)
# Percent in words, by stems, and what says as much.
_SAID = re.compile(
    r"[%％٪‰]|per ?cent|pct|prozent|pour ?cent|por ?cien|per ?cento|por cento|процент|відсот"
    r"|procent|protsen|posto|prosent|prósent|ehuneko|yüzde|százalék|ποσοστ|τοις εκατό"
    r"|प्रतिशत|फ़?ी?सदी|শতাংশ|パーセント|ポイント|[割分]|百分|퍼센트|프로|אחוז|بالم[ئا]"
    r"|في المئة|phần trăm|persen|quota|half|third|quarter|point",
    re.IGNORECASE,
)


def build() -> Detector:
    """Build a detector that flags the number where it stands with another unit of its kind, or
    no per cent at all.
    """
    return Detector(_find, r"\d", "segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if len(text) > _LARGEST or len(source) > _LARGEST:
        return
    if not _SOME.search(source):
        return
    theirs = [(_plain(m[1]), _UNIT[m[2]], m[0]) for m in _MEASURE.finditer(source)]
    if theirs:
        yield from _units(text, theirs)
    if any(sign in source for sign in _CURRENCIES):
        yield from _currency(text, source)
    if _PERCENT.search(source) and not _SAID.search(text):
        for match in _PERCENT.finditer(source):
            number = re.escape(match[1]).replace(r"\.", "[.,]").replace(",", "[.,]")
            here = re.search(rf"(?<![\d.,]){number}(?![\d]|[.,]\d)", text)
            if here:
                reason = f"The source has {match[0]}."
                yield found(text, *here.span(), None, reason=reason, safe=False)


def _currency(text: str, source: str) -> Iterator[Edit]:
    """Yield a flag for an amount whose sign the source has not, and whose own is not here."""
    theirs = {_figures(m[2] or m[3]): m for m in _AMOUNT.finditer(source)}
    for match in _AMOUNT.finditer(text):
        sign = match[1] or match[4]
        one = theirs.get(_figures(match[2] or match[3]))
        if one is not None and sign not in source and (one[1] or one[4]) not in text:
            yield found(text, *match.span(), None, reason=f"The source has {one[0]}.", safe=False)


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


def _plain(number: str) -> str:
    return number.replace(",", ".")
