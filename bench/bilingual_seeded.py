"""Damage put into human translations, and how much of it the bilingual checks find.

Part of ``bilingual.py --seeded``. Each kind of damage is done once to each human translation of the
news sets that it can be done to (the seed is fixed); ``found``: a rule of the family says something
that it does not say of the translation as it was; ``repaired``: its edits give that back.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from pairs import Pair, found, one_line

from cleanup.detectors.bilingual._items import items
from cleanup.detectors.bilingual._sentences import sentences
from cleanup.edits.edit import apply
from cleanup.languages.fold import spaceless
from cleanup.rules.match import RuleSet

Damage = Callable[[Pair, random.Random], Iterator[tuple[str, str]]]
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u3040-\u9fff]")
_EMPTY = "any/completeness/left-out"
_TONGUE = ("any/foreign/language", "any/verbatim/untranslated")


def seeded(pairs: list[Pair], rules: RuleSet, args: argparse.Namespace) -> None:
    """Print a line for each kind of damage."""
    pairs = [pair for pair in pairs if pair.origin != "ape"]
    if args.lang:
        pairs = [pair for pair in pairs if pair.lang in args.lang.split(",")]
    chance = random.Random(20_261_129)
    by_source: dict[str, dict[str, str]] = defaultdict(dict)
    for pair in pairs:
        by_source[pair.source][pair.lang] = pair.target
    kinds: list[tuple[str, tuple[str, ...], Damage]] = [
        ("items", ("any/verbatim/items", "any/verbatim/hashtag"), _items),
        ("completeness", ("any/completeness/",), _sentence),
        ("completeness", ("any/completeness/", "any/verbatim/cut-off"), _end),
        ("language", _TONGUE, lambda p, c: _language(p, c, by_source[p.source])),
    ]
    done: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    mended: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for pair in pairs:
        before = found(pair, rules)
        for family in {family for _, family, _ in kinds}:
            false[", ".join(family)] += any(edit.rule.startswith(family) for edit in before)
        for name, family, damage in kinds:
            known = Counter(e.rule for e in before if e.rule.startswith(family))
            whole = not (known and name == "items")  # else people have lost one themselves
            for kind, text in damage(pair, chance) if whole else ():
                done[kind] += 1
                worse = Pair(pair.source_lang, pair.lang, pair.source, text, pair.origin, pair.id)
                wanted = family if text else (*family, _EMPTY)  # all that is there was the item
                edits = [e for e in found(worse, rules) if e.rule.startswith(wanted)]
                new = Counter(e.rule for e in edits) - known
                seen[kind] += bool(new)
                made = [edit for edit in edits if edit.after is not None]
                mended[kind] += bool(made) and apply(text, made) == pair.target
                if not new and args.show and chance.random() < args.limit / 1000:
                    print(f"  missed ({kind}) {pair.id}: {one_line(text)}")
    print(f"{len(pairs):,} human translations\n\n    damaged  found   repaired   what")
    for kind in sorted(done):
        share, repaired = seen[kind] / done[kind], mended[kind] / done[kind]
        print(f"  {done[kind]:8,} {share:7.1%} {repaired:9.1%}    {kind}")
    print("\n  found in the same texts undamaged, in 10,000:")
    for families, number in sorted(false.items()):
        print(f"  {1e4 * number / len(pairs):8.1f}  {families}")


def _items(pair: Pair, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield the text with one item spaced out, widened, in other capitals, left out, doubled."""
    shared = {item.text for item in items(pair.source)}
    here = [i for i in items(pair.target) if i.text in shared and pair.target.count(i.text) == 1]
    if not here:
        return
    item = chance.choice(here)
    before, after = pair.target[: item.start], pair.target[item.end :]
    signs = re.sub(r"(?<=[^\w\s])(?=\w)|(?<=\w)(?=[^\w\s])", " ", item.text)
    wide = "".join(chr(ord(c) + 0xFEE0) if c in "%{}<>@$#/:()" else c for c in item.text)
    other = item.text.capitalize() if item.text.lower() == item.text else item.text.lower()
    if item.kind == "handle" and spaceless(pair.lang):  # networks read that too
        wide = item.text
    for kind, text in (("spaced", signs), ("full width", wide), ("capitals", other)):
        if text != item.text:
            yield f"item: {kind}", before + text + after
    if item.kind not in ("handle", "host", "variable"):  # people leave them out
        yield "item: left out", f"{before.rstrip()} {after.lstrip()}".strip()


def _sentence(pair: Pair, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield the text without one of its sentences."""
    spans = sentences(pair.target)
    if len(spans) > 1 and len(sentences(pair.source)) > 1:
        start, end = chance.choice(spans)
        yield "a whole sentence left out", (pair.target[:start] + pair.target[end:]).strip()


def _end(pair: Pair, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield the text cut in its second third, in a word."""
    size = len(pair.target)
    if size >= 2 * 40:
        yield "cut in its second third", pair.target[: chance.randrange(size // 3, 2 * size // 3)]


def _language(
    pair: Pair, chance: random.Random, others: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the source in the place of the text, or a translation into a third language."""
    third = [text for lang, text in others.items() if lang != pair.lang]
    for kind, text in (("source", pair.source), ("third language", chance.choice(third or [""]))):
        words = max(len(_WORD.findall(text)), len(_HAN.findall(text)) // 2)
        if words:
            size = "1 to 3 words" if words < 4 else "4 or more words"
            yield f"language: {kind}, {size}", text
