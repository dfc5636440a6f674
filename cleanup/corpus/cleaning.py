"""How texts of a corpus are cleaned: the options, and columns of strings in, rows out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from cleanup.corpus.records import check_each, sentence
from cleanup.edits.choose import accept_all, accept_none, choose
from cleanup.edits.edit import Edit, apply
from cleanup.edits.report import Findings
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default, rulebook
from cleanup.languages.tags import normalize
from cleanup.text.segment import Segment
from cleanup.value import Value, replace

_LISTS = frozenset(("select", "ignore", "terms", "words"))


class Cleaning(Value):
    """What is cleaned, and how; every option of ``clean_batch``.

    ``text``, ``source``, ``lang_column`` and ``source_lang_column`` are names of columns: of the
    text that is cleaned, of the text that it was translated from, and of the languages of both
    (BCP 47 tags). ``lang`` and ``source_lang`` are the languages of records that tell none; without
    them the language is identified. ``select`` and ``ignore`` are prefixes of rule ids, ``terms``
    paths of termbases that each worker can read, ``words`` words that never change. ``unsafe``
    applies suggestions too, ``safe_only`` leaves them out. ``edits``: "list" (structs) or "json".
    ``prefix`` begins the names of the columns that are added.
    """

    text: str = "text"
    source: str | None = None
    lang_column: str | None = None
    source_lang_column: str | None = None
    lang: str | None = None
    source_lang: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unsafe: bool = False
    safe_only: bool = False
    edits: Literal["list", "json"] = "list"
    prefix: str = "cleanup_"

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that are read."""
        named = (self.text, self.source, self.lang_column, self.source_lang_column)
        return tuple(filter(None, named))


class Row(NamedTuple):
    """What came of one record; ``edits`` are those made and those left, in order."""

    text: str
    edits: tuple[tuple[Edit, bool], ...] = ()
    lang: str | None = None
    error: str | None = None


def cleaning(**options: Any) -> Cleaning:
    """Return the options as a value. Raises TypeError or ValueError."""
    for name in _LISTS & options.keys():
        value = options[name]
        options[name] = (value,) if isinstance(value, str) else tuple(value)
    for name in ("lang", "source_lang"):
        if options.get(name):
            options[name] = normalize(options[name])
    how = Cleaning(**options)
    if how.edits not in ("list", "json"):
        raise ValueError(f'edits must be "list" or "json", not {how.edits!r}.')
    return how


Strings = Sequence[str | None]


def clean_texts(
    how: Cleaning,
    texts: Strings,
    sources: Strings | None = None,
    langs: Strings | None = None,
    source_langs: Strings | None = None,
) -> Iterator[Row | None]:
    """Yield what came of each text, None for None; beside it its source and the languages of both.

    One that cannot be cleaned is as it was, and tells why.
    """
    nothing: Strings = [None] * len(texts)
    engine = engine_of(replace(how, prefix="", edits="list", unsafe=False))
    segments = [
        Segment(0, len(text), text, lang or how.lang, source, source_lang or how.source_lang)
        for text, source, lang, source_lang in zip(
            texts, sources or nothing, langs or nothing, source_langs or nothing, strict=True
        )
        if text is not None
    ]
    found = iter(check_each(engine, segments))
    for text in texts:
        yield None if text is None else _row(text, next(found), how)


def _row(text: str, found: Findings | Exception, how: Cleaning) -> Row:
    if isinstance(found, Exception):
        return Row(text, error=sentence(found))
    if not (found.edits or found.suggestions):
        return Row(text, lang=found.lang)
    choice = choose(found.edits, found.suggestions, accept_all if how.unsafe else accept_none)
    edits = [*((edit, True) for edit in choice.made), *((edit, False) for edit in choice.left)]
    edits.sort(key=lambda each: (each[0].start, each[0].end))
    return Row(apply(text, choice.made), tuple(edits), found.lang)


@lru_cache(maxsize=8)
def engine_of(how: Cleaning) -> Engine:
    """Return what cleans with these options, with its rules loaded; threads may share it."""
    rules = default()
    if how.select or how.ignore or how.terms:
        rules = rulebook(chosen=how.select, ignored=how.ignore, terms=how.terms)
    return Engine(Profile(rules, "", how.safe_only, how.words))
