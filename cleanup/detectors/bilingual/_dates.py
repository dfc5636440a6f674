"""The dates of a text: ``2021-03-04``, ``4.3.2021``, ``March 4, 2021``, ``4 марта``, ``3月4日``.

Names of months stand in ``rules/pairs/months.tsv``, by language. Where two readings are possible
(``4/3/2021``) a date has both; a day that is one end of a range is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.storage.data import shipped
from cleanup.value import Value

Reading = tuple[int | None, int, int | None]  # year, month, day
_MONTHS, _DAYS = 12, 31
_NUMBERS = re.compile(
    r"(?<![\w.,/-])(?:(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\w-])"
    r"|(?P<d2>\d{1,2})\. ?(?P<m2>\d{1,2})\. ?(?P<y2>\d{4})(?![\w.-]?\d|[A-Za-z])"
    r"|(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y3>\d{4})(?![\w/-]))"
    r"|(?<!\d)(?:(?P<y4>\d{4}) ?[年년] ?)?(?P<m4>\d{1,2}) ?[月월] ?(?P<d4>\d{1,2}) ?[日号號일]"
)
# (Two patterns, as `re` then goes from figure to figure.)
_TWO_NUMBERS = re.compile(r"\d[-./] ?\d")
_EAST_MONTH = re.compile("[月월]")
_EAST_DAY = re.compile("[日号號일]")
_FIGURE = re.compile(r"\d")
_DAY_ALONE = re.compile(r"(?<![\d月월])(?<![月월] )\d{1,2} ?[日号號일]")
# Another day before or behind it: ``12.–14. März``, ``du 12 au 14 mars``, ``March 12 and 14``.
_BEFORE = re.compile(r"\d(?:\.|st|nd|rd|th|er)? ?(?:[-–—/,]|[^\W\d]{1,3}(?: [^\W\d]{2,3})?) ?\Z")
_AFTER = re.compile(r"(?:st|nd|rd|th)? ?(?:[-–—/,&]|[^\W\d]{1,3}) ?\d{1,2}(?!\d)")


class Date(Value):
    """A date where it stands, with what it may be."""

    start: int
    end: int
    text: str
    readings: frozenset[Reading]

    def agrees(self, other: Date) -> bool:
        """Return whether the two may be one date, as far as both tell it."""
        return any(
            all(a is None or b is None or a == b for a, b in zip(one, two, strict=True))
            for one in self.readings
            for two in other.readings
        )


def dates(text: str, lang: str) -> list[Date]:
    """Return the dates of a text in order; by name those whose month ``lang`` is listed with.

    None where a day stands without its month in Chinese, Japanese or Korean.
    """
    if _EAST_DAY.search(text) and _DAY_ALONE.search(text):
        return []  # 7月25日至26日
    found = list(_in_numbers(text)) if _two_numbers(text) else []
    if _may_name(text, lang):
        found += _by_name(text, lang)
    return sorted(found, key=lambda date: date.start)


def may_have(text: str, lang: str) -> bool:
    """Return whether a text may have a date: it has two numbers side by side, or the name of a
    month. A look of a microsecond.
    """
    return _two_numbers(text) or _may_name(text, lang)


def _two_numbers(text: str) -> bool:
    east = not text.isascii() and _EAST_MONTH.search(text) is not None
    return east or _TWO_NUMBERS.search(text) is not None


def _may_name(text: str, lang: str) -> bool:
    return any(map(_plain(text).__contains__, _plain_names(lang)))


@cache
def _plain_names(lang: str) -> tuple[str, ...]:
    """Return the names of months but those that begin as a shorter one does."""
    names = {_plain(name) for name in _table().get(lang, ())}
    return tuple(n for n in names if not any(n != m and n.startswith(m) for m in names))


def _plain(text: str) -> str:
    """Return a text in small letters, without the dots in which `re` sees no difference."""
    low = text.lower()
    return low if low.isascii() else low.replace("ı", "i").replace("\u0307", "").replace("ſ", "s")


def known(lang: str | None) -> bool:
    """Return whether the names of a language's months are listed."""
    return lang in _table()


def _in_numbers(text: str) -> Iterator[Date]:
    for match in _written(text):
        told = {name: int(value) for name, value in match.groupdict().items() if value}
        year = next((told[name] for name in ("y", "y2", "y3", "y4") if name in told), None)
        pairs = (("m", "d"), ("m2", "d2"), ("a", "b"), ("b", "a"), ("m4", "d4"))
        readings = frozenset(
            (year, told[month], told[day])
            for month, day in pairs
            if month in told and 0 < told[month] <= _MONTHS and 0 < told[day] <= _DAYS
        )
        if readings:
            yield Date(match.start(), match.end(), match[0], readings)


def _written(text: str) -> Iterator[re.Match[str]]:
    """Yield where dates in figures stand; `re` itself would ask at every letter."""
    end = 0
    for figure in _FIGURE.finditer(text):
        if figure.start() >= end and (match := _NUMBERS.match(text, figure.start())):
            end = match.end()
            yield match


def _by_name(text: str, lang: str) -> Iterator[Date]:
    pattern, months = _names(lang)
    for match in pattern.finditer(text) if pattern else ():
        day = match["d"] or match["d2"]
        year = match["y"] or match["y2"]
        if not (day or year) or (day and not 0 < int(day) <= _DAYS):
            continue
        before = text[max(0, match.start() - 14) : match.start()]
        if (match["d"] and _BEFORE.search(before)) or (
            match["d2"] and not year and _AFTER.match(text, match.end())
        ):
            day = None
        if day or year:
            month = months[match["m"].lower()]
            reading = (int(year) if year else None, month, int(day) if day else None)
            yield Date(match.start(), match.end(), match[0], frozenset({reading}))


@cache
def _names(lang: str) -> tuple[re.Pattern[str] | None, dict[str, int]]:
    months = _table().get(lang)
    if not months:
        return None, {}
    some = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    link = r"(?:\.?[ \u00a0](?:de |of |del |d[’'])?|\.)"
    ahead = rf"(?<![\w.,:/-])(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.º)?{link})?(?P<m>{some})"
    day = r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?![\w:.]\w)(?:,? (?P<y2>\d{4})(?!\w))?"
    year = r"(?:de |del |of |г\. )?(?P<y>\d{4})(?!\w)"
    pattern = rf"{ahead}(?:\.?[ \u00a0](?:{day}|{year}))?(?!\w)"
    return re.compile(pattern, re.IGNORECASE), months


@cache
def _table() -> dict[str, dict[str, int]]:
    found = {}
    lines = (shipped() / "pairs" / "months.tsv").read_text("utf-8").splitlines()[2:]
    for line in lines:
        lang, *names = line.split("\t")
        found[lang] = {
            name: month for month, cell in enumerate(names, 1) for name in cell.split("|") if name
        }
    return found
