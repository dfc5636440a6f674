"""What a matcher knows of its rules without having read one of them.

The first run in a language reads all its rules, and keeps this and the names of the databases that
look for them; later runs read only rules that may find something.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from cleanup.rules.look import Common, entries_of, words_of
from cleanup.rules.prefilter import NOTHING, Prefilter, prefilter, reopened
from cleanup.rules.rule import Rule
from cleanup.storage.cache import folder, prune
from cleanup.storage.digest import blake2b
from cleanup.storage.kept import Kept, keep, written
from cleanup.value import Value, replace

if TYPE_CHECKING:
    from pathlib import Path

_KEPT = 100  # tables: of each language met, with and without sources; the oldest go first
# Prefilters: for units the rules of any language, those of them that need a source, the language's
# own, and those that a user added to them; and so for whole texts.
Looks = tuple[Prefilter, ...]
PARTS = 4


class Tables(Value):
    """Rules of one language (and source language) by number, which is their place in ``ids``.

    ``always`` are those of scope "unit" that are asked whatever a text says, ``whole`` those of
    scope "segment"; ``numbers`` has, for each part of the prefilters, the numbers here of the rules
    that it knows by others: what it finds of a rule that was not selected has none.
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
    numbers: tuple[Mapping[int, int], ...]


def tables_of(
    rules: Sequence[Rule],
    base: Sequence[Rule],
    lang: str | None,
    key: str,
    *,
    common: Common,
    paired: Common | None,
) -> tuple[Tables, Looks]:
    """Return the tables of these rules, and the prefilters that look for them.

    Rules of the ``base`` are looked for together, whether they are among ``rules`` or not: who
    leaves some of them out, or adds rules, has what is compiled for them already. ``paired`` looks
    for what the source of a text changes; None where texts have none.
    """
    segment = frozenset(n for n, rule in enumerate(rules) if rule.scope == "segment")
    document = tuple(n for n, rule in enumerate(rules) if rule.scope == "document")
    asked = [
        n
        for n, rule in enumerate(rules)
        if (paired or not rule.bilingual) and rule.scope != "document"
    ]
    places = {rule.id: n for n, rule in enumerate(rules)}
    based = {rule.id for rule in base}
    own = [rule for rule in base if rule.id not in common.covered]
    more = [rule for rule in rules if rule.id not in based and rule.id not in common.covered]
    units, whole, refused = _looking(own, lang, key, paired)
    others, broad, unused = _looking(more, lang, key, paired)
    refused |= common.refused | unused | (paired.refused if paired else frozenset())
    always = {n for n in asked if rules[n].trigger is None or rules[n].id in refused}
    apart = _covered(paired)
    named = [
        common.ids,
        paired.ids if paired else (),
        ["" if rule.id in apart else rule.id for rule in own],
        [rule.id for rule in more],
    ]
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
        tuple(
            {n: places[name] for n, name in enumerate(names) if name in places} for names in named
        ),
    )
    beside, across = (paired.units, paired.whole) if paired else (NOTHING, NOTHING)
    return made, (common.units, beside, units, others, common.whole, across, whole, broad)


def _looking(
    rules: Sequence[Rule], lang: str | None, key: str, paired: Common | None
) -> tuple[Prefilter, Prefilter, frozenset[str]]:
    """Return what looks for rules in units and in whole texts, and the ids that neither can.

    Rules that ``paired`` looks for are compiled as for texts without a source, so that both share
    what is compiled; what is found of them here does not count.
    """
    apart = _covered(paired)
    if paired:  # with a source other words may stand there
        rules = [r if r.id in apart or not r.besides else replace(r, besides=None) for r in rules]
    asked = [
        n
        for n, rule in enumerate(rules)
        if (not rule.bilingual or (paired and rule.id not in apart))
        and rule.scope != "document"
        and rule.trigger is not None
    ]
    units, refused = prefilter(
        rules,
        [n for n in asked if rules[n].scope != "segment"],
        key and f"{key} {lang}",
        words=partial(words_of, rules, lang) if key else None,
        entries=partial(entries_of, rules),
    )
    segment = [n for n in asked if rules[n].scope == "segment"]
    whole, broad = prefilter(rules, segment, key, once=True)
    return units, whole, frozenset(rules[n].id for n in (*refused, *broad))


def _covered(paired: Common | None) -> frozenset[str]:
    return paired.covered if paired else frozenset()


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
    found = tuple(look for look in looks if look is not None)
    return (Tables(*row), found) if len(found) == len(looks) == 2 * PARTS else None


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
