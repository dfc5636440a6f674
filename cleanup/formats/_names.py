"""The usual names of fields and columns: what holds the text, its source and its language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cleanup.formats import FormatOptions
from cleanup.languages.tags import normalize
from cleanup.value import replace

TARGETS = ("text", "target", "translation", "tgt", "mt", "hypothesis", "target_text", "trg")
SOURCES = ("source", "src", "original", "source_text")
LANGUAGES = ("lang", "language", "target_lang", "tgt_lang", "target_language")
SOURCE_LANGUAGES = ("source_lang", "src_lang", "source_language")
_TOLD, _LONGEST = 12, 40  # columns that a message lists, code points of each
NO_LANGUAGES = ("no", "to", "is")  # what else a column is called so for
KEYS = frozenset("key keys id name term context description comment comments notes".split())
TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}")


class Usual(NamedTuple):
    """Names that were recognised; None where there is no such field."""

    target: str | None
    source: str | None = None
    lang: str | None = None
    source_lang: str | None = None


def usual(names: Sequence[str], options: FormatOptions) -> Usual:
    """Return what the names tell, for a file of which the user named nothing.

    A field may be called by its language (``en``, ``fr``): that of ``options.lang`` is the text
    then, and that of ``options.source_lang``, or the only other, its source.
    """
    known = {name.strip().lower(): name for name in reversed(names)}
    target = _first(TARGETS, known)
    source = _first(SOURCES, known)
    if target is None:
        tags = {key: name for key, name in known.items() if TAG.fullmatch(key) and len(key) != 3}  # noqa: PLR2004 -- a word such as "key"
        target = _of(options.lang, tags)
        others = [name for name in tags.values() if name != target]
        if target and source is None:
            source = _of(options.source_lang, tags) or (others[0] if len(others) == 1 else None)
    if target is None or source is None:
        return Usual(target, None, _first(LANGUAGES, known))
    return Usual(target, source, _first(LANGUAGES, known), _first(SOURCE_LANGUAGES, known))


def two_languages(names: Sequence[str], options: FormatOptions) -> tuple[str, str] | None:
    """Return the columns of source and translation of a table that names two languages and no
    other: the first is the source, unless the second is known to be.
    """
    told = [name for name in names if TAG.fullmatch(name.lower()) and len(name) != 3]  # noqa: PLR2004 -- as above
    tags = [name for name in told if name.lower() != "id" and language(name)]
    if len(names) > 2:  # noqa: PLR2004
        tags = [name for name in tags if name.lower() not in NO_LANGUAGES]
    if len(tags) != 2 or options.lang is not None:  # noqa: PLR2004
        return None
    first, second = tags
    source = options.source_lang
    turned = source is not None and language(second) == source != language(first)
    return (second, first) if turned else (first, second)


def one_language(names: Sequence[str], options: FormatOptions) -> str | None:
    """Return the column of a table that names one language, and beside it what identifies and
    explains a text alone (``key``, ``context``), or None.
    """
    others = [name for name in names if name.lower() not in KEYS]
    if len(others) != 1 or len(names) == 1 or options.lang is not None:
        return None
    name = others[0]
    told = TAG.fullmatch(name.lower()) and name.lower() not in NO_LANGUAGES
    return name if told and len(name) != 3 and language(name) else None  # noqa: PLR2004 -- as above


def language(name: str) -> str | None:
    """Return the tag that a name is, or None."""
    try:
        return normalize(name.replace("_", "-"))
    except ValueError:
        return None


def speaking(options: FormatOptions, lang: str | None, source_lang: str | None) -> FormatOptions:
    """Return the options for a record that tells its languages; what it does not tell stays."""
    lang, source_lang = lang or options.lang, source_lang or options.source_lang
    if (lang, source_lang) == (options.lang, options.source_lang):
        return options
    return replace(options, lang=lang, source_lang=source_lang)


def _first(wanted: Sequence[str], known: dict[str, str]) -> str | None:
    return next((known[name] for name in wanted if name in known), None)


def _of(lang: str | None, tags: dict[str, str]) -> str | None:
    """Return the name that is this language's tag, or begins as it."""
    if not lang:
        return None
    wanted = lang.lower().replace("_", "-")
    by_tag = {key.replace("_", "-"): name for key, name in tags.items()}
    return by_tag.get(wanted) or by_tag.get(wanted.partition("-")[0])


def listed(names: Sequence[str]) -> str:
    """Return columns by name and number: of many the first, since a person is to read it."""
    cut = (name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in names[:_TOLD])
    told = ", ".join(f"{name!r} ({number})" for number, name in enumerate(cut, 1))
    return f"{told} and {len(names) - _TOLD:,} more" if len(names) > _TOLD else told
