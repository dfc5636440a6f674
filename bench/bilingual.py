"""What each bilingual check finds in machine translations, and in human ones of the same sources.

    python bench/bilingual.py                    one line a rule
    python bench/bilingual.py --pairs            and one a pair of languages
    python bench/bilingual.py --rule any/completeness --show human --limit 20
    python bench/bilingual.py --seeded           damage that was put into human translations
    python bench/bilingual.py --speed            microseconds that each rule takes for a pair

Texts: raw machine output and references of WMT (``wmt_*``), annotated output and human
translations (``mqm_*``), machine output and its post-edits (``ape_*``, counted by themselves: who
edits leaves much as it was). Rates are findings in 10,000 segments, each segment once. ``marks``:
of the findings in annotated segments, those that overlap a span that an annotator marked (half of
the segment or less), or stand in a segment in which one marked an omission or the whole.

``false``: findings in human translations that no reader found right (``read.tsv``): references have
gaps and wrong numbers too. A check is off by default where these are more than a third of what it
finds in machine output, unless half of what was annotated lies on a mark.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import verdicts
from bilingual_seeded import seeded
from bilingual_speed import speed
from evalsets import add_options, folder, languages
from findings import shown
from pairs import Pair, found, human_pairs, machine_pairs, one_line

from cleanup.edits.edit import Edit
from cleanup.engine.rulebook import default, rulebook
from cleanup.rules.match import RuleSet

OFF = 1 / 3  # human rate over machine rate, beyond which a check is off


@dataclass
class Counts:
    """Segments, and for each rule the segments and findings; by side, kind of set and pair."""

    segments: Counter[Any] = field(default_factory=Counter)
    fires: Counter[Any] = field(default_factory=Counter)
    judged: Counter[Any] = field(default_factory=Counter)
    marked: Counter[Any] = field(default_factory=Counter)
    right: Counter[Any] = field(default_factory=Counter)
    said: dict[str, str] = field(default_factory=verdicts.load)


Texts = dict[str, list[tuple[Pair, Edit]]]


def main() -> None:
    args = _options()
    path, langs = folder(args.eval), languages(args.lang)
    rules = bilingual_rules(args.rule)
    if args.seeded:
        seeded(list(human_pairs(path)), rules, args)
        return
    if args.speed:
        speed(list(machine_pairs(path)), rules)
        return
    counts = Counts()
    texts: Texts = defaultdict(list)
    for side, pairs in (("human", human_pairs(path)), ("machine", machine_pairs(path))):
        for pair in pairs:
            if not langs or pair.lang in langs:
                edits = found(pair, rules)
                count(counts, side, pair, edits)
                for edit in edits if side == args.show else ():
                    texts[edit.rule].append((pair, edit))
    table(counts, pairs=args.pairs)
    for rule, hits in sorted(texts.items()):
        print(f"\n== {rule} ({len(hits)})")
        for pair, edit in hits[: args.limit]:
            print(f"  {pair.source_lang}-{pair.lang} {pair.id}: {edit.reason}")
            print(f"    {one_line(pair.source)}\n    {shown(pair.target, edit, 120)}")


def count(counts: Counts, side: str, pair: Pair, edits: Iterable[Edit]) -> None:
    """Count what was found in a translation: each rule once, against marks each finding."""
    where = (side, "ape" if pair.origin == "ape" else "news", f"{pair.source_lang}-{pair.lang}")
    counts.segments[where] += 1
    for rule in {edit.rule for edit in edits}:
        counts.fires[rule, *where] += 1
        places = {verdicts.key(rule, pair.id, e.start) for e in edits if e.rule == rule}
        counts.right[rule, *where] += all(counts.said.get(p) == "right" for p in places)
    if pair.spans is not None and side == "machine":
        for edit in edits:
            counts.judged[edit.rule] += 1
            counts.marked[edit.rule] += pair.gap or near(edit, pair.spans)


def bilingual_rules(prefix: str) -> RuleSet:
    """Return the rules that need a source, those that are off by default too."""
    ids = [r.id for r in default().rules if r.bilingual and r.id.startswith(prefix)]
    return rulebook(chosen=ids)


def near(edit: Edit, spans: Iterable[tuple[int, int]]) -> bool:
    """Return whether an edit touches one of the spans."""
    return any(edit.start <= end + 1 and start - 1 <= edit.end for start, end in spans)


def table(counts: Counts, *, pairs: bool) -> None:
    """Print one line a rule, by kind of set, and where wanted one a pair of languages."""
    for side in ("human", "machine"):
        number = {k: _sum(counts.segments, (side, k)) for k in ("news", "ape")}
        print(f"{side}: {number['news']:,} segments, and {number['ape']:,} of post-editing")
    print("\nin 10,000 segments        news            post-editing")
    print("  machine  human  false   machine  human   marks          rule")
    rules = {key[0] for key in counts.fires}
    for rule in sorted(rules, key=lambda r: -_rate(counts, r, "machine", "news")):
        rates = [
            _rate(counts, rule, side, kind)
            for kind in ("news", "ape")
            for side in ("machine", "human")
        ]
        human = _sum(counts.fires, (rule, "human", "news"))
        read = _sum(counts.right, (rule, "human", "news"))
        false = rates[1] * (human - read) / human if human else 0.0
        judged = counts.judged[rule]
        few = not judged or 2 * counts.marked[rule] < judged
        off = "  (off)" if false > OFF * rates[0] and few else ""
        share = f"{counts.marked[rule]:4} of {judged:4}" if judged else "      –     "
        print(
            f"  {rates[0]:7.1f} {rates[1]:6.1f} {false:6.1f}   {rates[2]:7.1f} {rates[3]:6.1f}   "
            f"{share}     {rule}{off}"
        )
        for pair in sorted({key[3] for key in counts.fires if key[0] == rule}) if pairs else ():
            print(f"      {pair:6} " + _of_pair(counts, rule, pair))


def _of_pair(counts: Counts, rule: str, pair: str) -> str:
    cells = []
    for kind in ("news", "ape"):
        for side in ("machine", "human"):
            where = (side, kind, pair)
            if counts.segments[where]:
                cells.append(f"{kind} {side} {counts.fires[rule, *where]}/{counts.segments[where]}")
    return ", ".join(cells)


def _rate(counts: Counts, rule: str, side: str, kind: str) -> float:
    return 1e4 * _sum(counts.fires, (rule, side, kind)) / (_sum(counts.segments, (side, kind)) or 1)


def _sum(counter: Counter[Any], head: tuple[str, ...]) -> int:
    return sum(n for key, n in counter.items() if key[: len(head)] == head)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    add_options(parser)
    parser.add_argument("--pairs", action="store_true", help="also by pair of languages")
    parser.add_argument("--show", choices=["human", "machine"], help="show what was found there")
    parser.add_argument("--seeded", action="store_true", help="damage put into human translations")
    parser.add_argument("--speed", action="store_true", help="what each rule costs")
    return parser.parse_args()


if __name__ == "__main__":
    main()
