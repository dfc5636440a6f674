"""Entries of programs' files in JSON and YAML: objects with a translation, and beside it what
identifies or explains it (POEditor, Lokalise, Transifex, gotext, go-i18n, extensions of browsers).

Only the translation is text: a source, a term or an identifier that is edited is found no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Path = tuple[str, ...]

# What a translation is called, the first that fits; the last are plural forms without a name.
TEXTS = (
    ("translation",),
    ("target",),
    ("definition",),
    ("msgstr",),
    ("string",),
    ("message",),
    ("defaultMessage",),
    ("text",),
    ("value",),
    ("zero", "one", "two", "few", "many", "other"),
)
SURE = frozenset("translation target definition msgstr".split())
ORIGINAL = frozenset("source term id key msgid original message".split())
BESIDE = ORIGINAL | frozenset(
    "src hash context contexts msgctxt msgidplural termplural sourcetext sourcelang lang language "
    "note notes comment comments description developercomment translatorcomment "
    "translatorcomments extractedcomments reference references placeholders tags labels locations "
    "meta metadata file status state type fuzzy characterlimit maxlength limit".split()
)
# What no program says to its users; an object with anything else may hold several texts.
FIRM = frozenset(
    "key term msgid hash context contexts msgctxt msgidplural termplural sourcetext sourcelang "
    "developercomment translatorcomment translatorcomments extractedcomments characterlimit "
    "maxlength placeholders".split()
)
EXPLAINED = frozenset("description comment notes id".split())  # what else one text may have
SEVERAL = frozenset(("text", "value"))  # of data and of pages, where a description is text too
MOST = 0.8  # of a file's objects


def names(paths: Iterable[Path]) -> tuple[str, ...]:
    """Return what the translation is called in a file of entries with strings at these paths, and
    behind it what else they have; nothing for any other file.
    """
    every = list(paths)
    present = {key for path in every for key in path[1:]}
    for texts in TEXTS:
        if not present.isdisjoint(texts) and (beside := _beside(every, texts)):
            return texts[0], *sorted(beside)
    return ()


def says(told: Sequence[str]) -> Callable[[Path], bool]:
    """Return what tells of a path whether a text stands there, given the names of entries."""
    texts = next(each for each in TEXTS if each[0] == told[0])
    beside = frozenset(told[1:])

    def said(path: Path) -> bool:
        below = path[1:]
        return any(key in texts for key in below) or not any(
            key in beside or _known(key) for key in below
        )

    return said


def _plain(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "")


def _known(key: str) -> bool:
    return _plain(key) in BESIDE


def _beside(paths: Iterable[Path], texts: Sequence[str]) -> set[str]:
    """Return what else the entries have, if most objects are entries and one has anything."""
    inside: dict[Path, set[str]] = {}
    for path in paths:
        for depth in range(1, len(path)):
            inside.setdefault(path[:depth], set()).add(path[depth])
    told: set[str] = set()  # what the entries have that tell their source
    if texts[0] in SURE:
        sure = (keys for keys in inside.values() if texts[0] in keys)
        told = {key for keys in sure if not ORIGINAL.isdisjoint(keys) for key in keys}
    entries = {place for place, keys in inside.items() if _is_entry(place, keys, texts, told)}
    others = 0
    for place, keys in inside.items():
        within = any(place[:depth] in entries for depth in range(1, len(place) + 1))
        bare = all(
            key in told or _known(key) or key.isdecimal() or (*place, key) in inside for key in keys
        )
        others += not within and not bare  # one without a translation yet is none
    if len(entries) < MOST * (len(entries) + others):
        return set()
    return {key for place in entries for key in inside[place] if key not in texts}


def _is_entry(place: Path, keys: set[str], texts: Sequence[str], told: set[str]) -> bool:
    others = keys.difference(texts)
    if keys.isdisjoint(texts) or not all(key in told or _known(key) for key in others):
        return False
    plain = {*map(_plain, others)}
    if texts[0] in SURE:
        return True
    if "message" in plain:
        return False
    if not plain or not plain.isdisjoint(FIRM):
        return True
    if texts[0] in SEVERAL:
        return place[-1].isdecimal() and "id" in plain and plain.isdisjoint(EXPLAINED - {"id"})
    return place[-1].isdecimal() or plain <= EXPLAINED
