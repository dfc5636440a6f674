"""``clean``: what ``from cleanup import clean`` gives; a thin door to the engine."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from cleanup.edits.choose import accept_all, accept_none, choose
from cleanup.edits.edit import Edit, apply
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default, rulebook
from cleanup.formats import FormatOptions, again, guard, joint, named
from cleanup.formats._nested import nested
from cleanup.languages.identify import normalize
from cleanup.rules.match import RuleSet
from cleanup.text.segment import Document
from cleanup.value import Value, replace

if TYPE_CHECKING:
    from cleanup.languagetool.client.session import Session


class Cleaned(Value):
    """``text`` with the safe edits made, and all that was found, in code points of the given text.

    ``edits`` are safe; ``suggestions`` wait for a person (a flag is one with ``after=None``).
    Any choice of both applies to the given text with ``cleanup.apply``. ``lang`` is the language of
    the text as far as it is known.
    """

    text: str
    edits: tuple[Edit, ...]
    suggestions: tuple[Edit, ...]
    lang: str | None


def clean(
    text: str,
    lang: str | None = None,
    source: str | None = None,
    source_lang: str | None = None,
    unsafe: bool = False,  # noqa: FBT001, FBT002 -- the signature that was promised
    *,
    rules: RuleSet | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    terms: Sequence[str] = (),
    words: Sequence[str] = (),
    safe_only: bool = False,
    format: str = "text",  # noqa: A002 -- the command's own name for it
    options: FormatOptions | None = None,
    grammar: bool = False,
    grammar_level: str = "normal",
    remote_server: str | None = None,
) -> Cleaned:
    """Return a text repaired, with all that was found in it.

    ``lang`` and ``source_lang`` are BCP 47 tags; without ``lang`` the language is identified.
    ``source`` is the text that this one was translated from. ``unsafe`` applies the suggestions
    that have a replacement too. ``select`` and ``ignore`` are prefixes of rule ids, ``terms`` paths
    of termbases (CSV, TBX), ``words`` words and phrases that never change, each a list, or a string
    for one alone; ``safe_only`` leaves suggestions out. ``rules`` is a set of rules of one's own
    making (see ``rulebook`` in ``cleanup.engine.rulebook``), in place of ``select``, ``ignore`` and
    ``terms``.
    ``format`` reads the text as a file of that format, with its ``options``.
    ``grammar`` adds the suggestions of LanguageTool, installed here or at ``remote_server``; a
    local server is started by the first call and found by later ones.

    Safe from threads; the rules are loaded by the first call. Raises TypeError where ``text`` is no
    str, ValueError for a bad language
    tag or selector, FormatError where the text is not of its format, and where ``grammar`` is
    wanted GrammarMissing or GrammarFailed (of ``cleanup.languagetool``).

    >>> clean("They spoke of armed groups. .", lang="en").text
    'They spoke of armed groups.'
    >>> clean("The Yahoo ! portal , they said", lang="en", words=["Yahoo !"]).text
    'The Yahoo ! portal, they said'
    """
    _check(text)
    select, ignore, terms, words = map(_several, (select, ignore, terms, words))
    if rules is None:
        rules = _rules(select, ignore, terms)
    tag = normalize(lang) if lang else None
    source_tag = normalize(source_lang) if source_lang else None
    plain = source is None and options is None and format == "text"
    if plain and not grammar:
        known = _engine(rules, safe_only, words, None).unchanged(text, tag, source_tag)
        if known is not None:
            return Cleaned(text, (), (), known)
    form = named(format)
    told = options or FormatOptions(tag, source_tag)
    if told.inner:
        form = nested(form, named(told.inner))
    segments = form.read(text, told)
    if source is not None and len(segments) == 1:
        segments = [replace(segments[0], source=source)]
    document = Document("-", text, tuple(segments), None, form.escape, guard(form, told), form.fit)
    if source is None:
        document = replace(
            document,
            reread=again(form, told),
            joint=joint(form, told),
            told=told.lang is not None,
            stretch=form.stretch,
        )
    session = _session(grammar_level, remote_server) if grammar else None
    try:
        [found] = _engine(rules, safe_only, words, session).check_all([document])
    finally:
        if session:
            session.close()
    if isinstance(found, Exception):
        raise found
    if grammar and found.failed:
        from cleanup.languagetool import GrammarFailed  # noqa: PLC0415 -- only where it is wanted

        raise GrammarFailed(found.failed[0])
    choice = choose(found.edits, found.suggestions, accept_all if unsafe else accept_none)
    made = apply(text, choice.made) if choice.made else text
    return Cleaned(made, found.edits, found.suggestions, found.lang)


def _several(told: Sequence[str]) -> tuple[str, ...]:
    """Return what was given one by one; a string is one, not its letters."""
    return (told,) if isinstance(told, str) else tuple(told)


def _check(text: object) -> None:
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}; decode bytes first")


@lru_cache(maxsize=8)
def _plain_engine(rules: RuleSet, safe_only: bool, words: tuple[str, ...]) -> Engine:  # noqa: FBT001
    """Return an engine that asks no LanguageTool, which threads may share."""
    return Engine(Profile(rules, "", safe_only, words))


def _engine(
    rules: RuleSet,
    safe_only: bool,  # noqa: FBT001
    words: tuple[str, ...],
    session: Session | None,
) -> Engine:
    if session is None:
        return _plain_engine(rules, safe_only, words)
    return Engine(Profile(rules, "", safe_only, words, lambda: session.check, required=True))


def _rules(select: tuple[str, ...], ignore: tuple[str, ...], terms: tuple[str, ...]) -> RuleSet:
    if not (select or ignore or terms):
        return default()
    if terms:  # which may have changed since the last call
        return rulebook(chosen=select, ignored=ignore, terms=terms)
    return _selected(select, ignore)


@lru_cache(maxsize=8)
def _selected(select: tuple[str, ...], ignore: tuple[str, ...]) -> RuleSet:
    return rulebook(chosen=select, ignored=ignore)


def _session(level: str, remote: str | None) -> Session:
    from cleanup.languagetool.client.session import (  # noqa: PLC0415 -- only where it is wanted
        Grammar,
        Session,
        ready,
    )

    ready(Grammar(level, remote))
    return Session(Grammar(level, remote))
