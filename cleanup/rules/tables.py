"""What a matcher knows of its rules without having read one of them.

The first run in a language reads all its rules, and keeps this and the names of the databases that
look for them; later runs read only rules that may find something.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from cleanup.rules.look import Common, entries_of, words_of
from cleanup.rules.prefilter import Prefilter, prefilter, reopened
from cleanup.rules.rule import Rule
from cleanup.storage.cache import folder, prune
from cleanup.storage.digest import blake2b
from cleanup.storage.kept import Kept, keep, written
from cleanup.value import Value

if TYPE_CHECKING:
    from pathlib import Path

_KEPT = 100  # tables: of each language met, with and without sources; the oldest go first
# Prefilters: for units the rules of any language and the language's own, and so for whole texts.
Looks = tuple[Prefilter, Prefilter, Prefilter, Prefilter]


class Tables(Value):
    """Rules of one language (and source language) by number, which is their place in ``ids``.

    ``always`` are those of scope "unit" that are asked whatever a text says, ``whole`` those of
    scope "segment"; ``numbers`` has the number of each rule that the prefilters for rules of any
    language know by another.
    """

    ids: tuple[str, ...]
    order: Mapping[str, int]
    gated: frozenset[str]
    repairs: frozenset[str]
    menders: frozenset[str]
    segment: frozenset[int]
    document: tuple[int, ...]
    always: tuple[int, ...]
    whole: tuple[int, ...]
    numbers: Mapping[int, int]


def tables_of(
    rules: Sequence[Rule], lang: str | None, key: str, common: Common, *, sourced: bool
) -> tuple[Tables, Looks]:
    """Return the tables of these rules, and the prefilters that look for them."""
    segment = frozenset(n for n, rule in enumerate(rules) if rule.scope == "segment")
    document = tuple(n for n, rule in enumerate(rules) if rule.scope == "document")
    asked = [
        n
        for n, rule in enumerate(rules)
        if (sourced or not rule.bilingual) and rule.scope != "document"
    ]
    always = {n for n in asked if rules[n].trigger is None or rules[n].id in common.refused}
    own = [n for n in asked if rules[n].trigger is not None and rules[n].id not in common.covered]
    places = {rule.id: n for n, rule in enumerate(rules)}
    units, refused = prefilter(
        rules,
        [n for n in own if n not in segment],
        key and f"{key} {lang}",
        words=None if sourced or not key else partial(words_of, rules, lang),
        entries=partial(entries_of, rules),
    )
    whole, broad = prefilter(rules, [n for n in own if n in segment], key, once=True)
    always.update(refused, broad)
    made = Tables(
        tuple(places),
        {rule.id: rule.priority for rule in rules},
        frozenset(rule.id for rule in rules if rule.gated),
        frozenset(rule.id for rule in rules if rule.repair),
        frozenset(rule.id for rule in rules if rule.mends),
        segment,
        document,
        tuple(sorted(always - segment)),
        tuple(sorted(always & segment)),
        {n: places[name] for n, name in enumerate(common.ids) if name in places},
    )
    return made, (common.units, units, common.whole, whole)


def kept_tables(
    digest: str, lang: str | None, source_lang: str | None, *, sourced: bool
) -> tuple[Tables, Looks] | None:
    """Return the tables and prefilters that an earlier run has made, or None."""
    if not digest:
        return None
    kept = Kept(_place(digest, lang, source_lang, sourced=sourced))
    row: tuple[Any, ...] | None = kept.get("tables")
    named: tuple[tuple[str, str], ...] | None = kept.get("looks")
    kept.close()
    if row is None or named is None:
        return None
    looks = tuple(map(reopened, named))
    first, second, third, fourth = looks
    if first is None or second is None or third is None or fourth is None:
        return None
    return Tables(*row), (first, second, third, fourth)


def keep_tables(
    made: tuple[Tables, Looks],
    digest: str,
    lang: str | None,
    source_lang: str | None,
    *,
    sourced: bool,
) -> None:
    """Keep tables whose prefilters are all kept too."""
    tables, looks = made
    named = tuple(look.kept for look in looks)
    if not digest or None in named:
        return
    place = _place(digest, lang, source_lang, sourced=sourced)
    row = tuple(getattr(tables, name) for name in Tables.__match_args__)
    keep(place, {"tables": written(row), "looks": written(named)})
    prune(place.parent, "tables-*.bin", _KEPT)


def _place(digest: str, lang: str | None, source_lang: str | None, *, sourced: bool) -> Path:
    told = f"{digest} {lang} {source_lang} {sourced}".encode()
    return folder() / f"tables-{blake2b(told, digest_size=16).hexdigest()}.bin"
