"""A name that has lost some of its capitals: ``World Health organization``.

Only names that the termbase marks ``capitals``, and only where another word has kept its own:
all in lower case it may be a common noun, or a headline's style.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import count

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.pack import pack
from cleanup.terms import listed, stored
from cleanup.terms.term import Term
from cleanup.text.segment import View

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TOKEN = re.compile(r"\w+")
_BOTH = (("Organization", "Organisation"), ("Programme", "Program"), ("Labour", "Labor"))
_RESPELLED = (*_BOTH, *(pair[::-1] for pair in _BOTH))
_OFTEN, _ASKED = 8, count()  # units of a run after which all names are read: 7 ms, once
_SEPARATOR = re.compile(r"[\n-]")  # beside the space, in a name


def build(
    *,
    heads: list[str],
    firsts: list[str] | None = None,
    lang: str = "en",
    terms: list[str] | None = None,
) -> Detector:
    """Build a detector for one language.

    ``heads`` are the words, in lower case, of which one must have lost its capital with
    nothing but small words between it and one that has kept its own; or the first word has lost
    its own, one of ``firsts``, and a later one has kept it;
    ``terms`` are further CSV termbases, which outrank the own.
    """
    if not heads:
        raise ValueError("`heads` is empty: list the words that may have lost their capital")
    small = "|".join(sorted(pack(primary(lang) or "").small))
    words = "|".join(re.escape(head) for head in heads)
    trigger = rf"\b[A-Z][\w-]+[ \n-](?:(?:{small})[ \n])*(?:{words})\b"
    if firsts:
        lost = "|".join(re.escape(first) for first in firsts)
        trigger += rf"|\b(?:{lost})[ \n-](?:[a-z]+[ \n-]){{0,3}}[A-Z]"
    head = re.compile(trigger)
    extra = listed(terms)
    return Detector(partial(_find, head, primary(lang) or lang, extra), trigger)


def _find(head: re.Pattern[str], lang: str, extra: tuple[str, ...], view: View) -> Iterable[Edit]:
    low = _SEPARATOR.sub(" ", view.text.lower())
    words = frozenset(_TOKEN.findall(low))
    if extra or next(_ASKED) >= _OFTEN:
        names, by_word = _names(lang, extra), _by_word(lang, extra)
        some = {
            name for word in by_word.keys() & words for key, name in by_word[word] if key in low
        }
        here = tuple(name for name in names.values() if name in some) if some else ()
    else:
        names = _among(words, lang)
        here = tuple(name for key, name in names.items() if key in low)
    for match in _lost(here, lang).finditer(view.text) if here else ():
        name = names.get(_key(match.group()))
        if name is None or name == match.group() or not head.search(match.group()):
            continue
        if match.group().islower():
            continue
        for said, right in zip(_WORD.finditer(match.group()), _WORD.finditer(name), strict=False):
            if said.group() != right.group():
                start = match.start() + said.start()
                yield found(
                    view.text,
                    start,
                    start + len(said.group()),
                    right.group(),
                    reason=f"This name is written “{name}”.",
                    safe=False,
                )


@lru_cache(maxsize=16)
def _names(lang: str, extra: tuple[str, ...]) -> dict[str, str]:
    """Return the names that have capitals, by what all their spellings share."""
    return _spelled(stored(extra).marked("capitals", lang), lang)


def _among(words: frozenset[str], lang: str) -> dict[str, str]:
    """Return those of the built-in names that have one of these words: all take 7 ms to read."""
    others = {b.lower() for a, b in _RESPELLED if a.lower() in words}
    telling = words - pack(lang).small | others  # every name has one, and few have "of"
    names = _spelled(stored(()).marked("capitals", lang, telling), lang)
    return {key: name for key, name in names.items() if _first(name, lang) in words}


def _spelled(terms: Iterable[Term], lang: str) -> dict[str, str]:
    return {
        _key(name): name
        for term in terms
        for name in (term.names[0], *_respelled(term.names[0]))
        if len(_large(name, lang)) > 1
    }


@lru_cache(maxsize=16)
def _by_word(lang: str, extra: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    """Return the names, each with its key, by their first word that has a capital."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, name in _names(lang, extra).items():
        found.setdefault(_first(name, lang), []).append((key, name))
    return found


def _first(name: str, lang: str) -> str:
    """Return the first word of a name that has a capital, in small letters."""
    first: str = _TOKEN.findall(_large(name, lang)[0].group().lower())[0]
    return first


@lru_cache(maxsize=64)
def _lost(names: tuple[str, ...], lang: str) -> re.Pattern[str]:
    """Return a pattern of these names with a capital lost: of all names it takes 20 ms to
    compile.
    """
    return re.compile("|".join(p for name in names for p in _lowered(name, lang)))


def _key(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").split())


def _large(name: str, lang: str) -> list[re.Match[str]]:
    small = pack(lang).small
    return [m for m in _WORD.finditer(name) if m.group().lower() not in small]


def _respelled(name: str) -> list[str]:
    return [name.replace(a, b) for a, b in _RESPELLED if a in name]


def _lowered(name: str, lang: str) -> list[str]:
    """Return one pattern for each word that may have lost its capital."""
    large = _large(name, lang)
    patterns = []
    first = large[0].group()
    whole = name[large[0].start() :]
    rest = (
        f"[{text[0]}{text[0].lower()}]{text[1:]}" if text[0].isupper() else text
        for text in (word.group() for word in list(_WORD.finditer(whole))[1:])
    )
    # Where the first is small, one of the others has kept its capital.
    small = r"[ \n-]".join((first[0].lower() + first[1:], *rest))
    patterns.append(rf"\b(?={first[0].lower()}[\w \n-]*?[ \n-][A-Z]){small}\b")
    for lost in large[1:]:
        parts = []
        for word in _WORD.finditer(name):
            text = word.group()
            if word.start() == lost.start():
                parts.append(text[0].lower() + text[1:])
            elif word.start() > lost.start() and text[0].isupper():
                parts.append(f"[{text[0]}{text[0].lower()}]{text[1:]}")
            else:
                parts.append(text)
        patterns.append(r"\b" + r"[ \n-]".join(parts) + r"\b")
    return patterns
