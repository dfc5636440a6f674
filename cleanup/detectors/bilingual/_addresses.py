"""Addresses of a translation that stand in the place of its source's: moved, translated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleanup.detectors.bilingual._items import Item

_HOST = re.compile(r"https?://([^/\s]+)(/\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@([\w.-]+\w)")
_LOCALE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
# What stands for the reader's own address, which people translate.
_ANYONE = re.compile(
    r"(?:you|your\w*|me|my\w*|name|user\w*|e?mail|some(?:one|body)|foo|bar)(?=@|\.)"
)
_TAGGED = re.compile(r"(?:^|[._+-])[a-z]{2}(?:$|[._+-])")  # support-de, fr.info


def moved(item: Item, text: str) -> bool:
    """Return whether a text has an address of the same host in the place of one, with another path.

    So it is for an e-mail address with the same name and another host: ``anna@moulin.example``.
    A path in which only the language differs, or that has another language than the source's, is
    a translation of it.
    """
    if "://" not in item.text and "@" in item.text:
        name, _, host = item.text.lower().partition("@")
        if item.text.isascii() and (other := _MAIL.search(text)) and other[2].lower() == host:
            # помощь@mill.example, hilfe@mill.example
            tagged = _TAGGED.search(other[1].lower()) or _ANYONE.match(name + "@")
            return not other[1].isascii() or tagged is None
        others = re.findall(rf"(?<![\w.+-]){re.escape(name)}@([\w.-]+\w)", text.lower())
        return bool(others) and all(_labels(host).isdisjoint(_labels(each)) for each in others)
    told = _HOST.match(item.text)
    if told is None:
        return False
    for other in _HOST.finditer(text):
        if told[1].isascii() and not other[1].isascii():  # https://mühle.example for mill.example
            return _last(told[1]) == _last(other[1])
        if other[1].lower() == told[1].lower() and other[0] != item.text:
            mine, theirs = ((each[2] or "").split("/") for each in (other, told))
            tags = ([part for part in each if _LOCALE.fullmatch(part)] for each in (mine, theirs))
            if next(tags) == next(tags):
                return True
    return False


def elsewhere(item: Item, ours: Sequence[Item]) -> Item | None:
    """Return the one address of a translation that has neither the name nor the host of a lost
    one, but ends in the same domain: ``hilfe@muehle.example`` for ``help@mill.example``.
    """
    here = [each for each in ours if each.kind == "address" and _sign(each) == _sign(item)]
    if len(here) != 1 or _ANYONE.match(item.text.lower()):
        return None
    mine, theirs = (_host(each.text) for each in (here[0], item))
    if not mine or not theirs or _last(mine) != _last(theirs):
        return None
    apart = _labels(mine) - {"www"}, _labels(theirs) - {"www"}
    return here[0] if apart[0].isdisjoint(apart[1]) else None


def _sign(item: Item) -> str:
    return "://" if "://" in item.text else "@" if "@" in item.text else ""


def _host(address: str) -> str:
    if told := _HOST.match(address):
        return told[1].lower()
    return address.lower().partition("@")[2]


def _last(host: str) -> str:
    return host.lower().rpartition(".")[2]


def _labels(host: str) -> set[str]:
    """Return the parts of a host but its last, which is often that of a country."""
    return set(host.split(".")[:-1])
