"""How long human translations are beside their sources: makes ``rules/pairs/lengths.tsv``.

    python bench/lengths.py             writes the table
    python bench/lengths.py --half      writes it from every other pair, for a test on the rest

The natural logarithm of target's length over source's, in code points that are no blanks. One line
a pair of languages: the median; the deviation, as a multiple of what ``cleanup.languages.lengths``
takes a text of that length to have, at the 68th percentile, so that pairs which are none do not
count; the number of pairs. References of raw MT sets and human translations of annotated sets come
first, post-edits where there are fewer than 100 of these. Languages that only parallel treebanks
have get a line from English, from a least-squares fit of one number a language over all pairs.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations
from math import log
from pathlib import Path
from statistics import median

from evalsets import folder, records
from pairs import Pair, human_pairs

from cleanup.languages.lengths import TABLE, size, spread

_LEAST_SOURCE, _LEAST_TARGET = 20, 5  # code points that are no blanks
_LEAST = 100  # pairs
_MOST = 300  # pairs that count in the fit
_TURNS = 300  # of the fit
_WITHIN = 0.683  # share of a normal distribution within one deviation
_UNKNOWN = ("liv", "sah", "ha")  # of a few dozen pairs only

Key = tuple[str, str]
Row = tuple[float, float, int]


def main() -> None:
    args = _options()
    path = folder(args.eval)
    good: dict[Key, list[Pair]] = defaultdict(list)
    edited: dict[Key, list[Pair]] = defaultdict(list)
    for number, pair in enumerate(human_pairs(path)):
        if not args.half or number % 2:
            (edited if pair.origin == "ape" else good)[pair.source_lang, pair.lang].append(pair)
    rows = {key: _row(pairs) for key, pairs in good.items() if len(pairs) >= _LEAST}
    for key, pairs in edited.items():
        rows.setdefault(key, _row([*good[key], *pairs]))
    trees = defaultdict(list)
    for pair in treebanks(path):
        trees[pair.source_lang, pair.lang].append(pair)
    known = {key: _row(pairs) for key, pairs in trees.items() if len(pairs) >= _LEAST} | rows
    factors = fitted(known)
    for lang in sorted(factors.keys() - {"en", *_UNKNOWN}):
        own = [row for key, row in known.items() if key[1] == lang]
        deviation = median(row[1] for row in own) if own else 1.3
        seen = sum(len(pairs) for key, pairs in trees.items() if key == ("en", lang))
        rows.setdefault(("en", lang), (factors[lang], deviation, seen))
    lines = [
        f"{a}\t{b}\t{mean:.3f}\t{deviation:.2f}\t{number}"
        for (a, b), (mean, deviation, number) in sorted(rows.items())
    ]
    head = "# Made by bench/lengths.py; cleanup/languages/lengths.py tells what it means."
    args.to.write_text("\n".join([head, "source\ttarget\tmean\tdeviation\tpairs", *lines, ""]))
    print(f"{len(rows)} pairs of languages written to {args.to}")


def _row(pairs: list[Pair]) -> Row:
    found = []
    for pair in pairs:
        there, here = size(pair.source), size(pair.target)
        if there >= _LEAST_SOURCE and here >= _LEAST_TARGET:
            found.append((log(here / there), spread(there)))
    if not found:
        return 0.0, 1.3, 0
    mean = median(ratio for ratio, _ in found)
    apart = sorted(abs(ratio - mean) / wide for ratio, wide in found)
    return mean, apart[min(len(apart) - 1, int(_WITHIN * len(apart)))], len(found)


def fitted(rows: dict[Key, Row]) -> dict[str, float]:
    """Return one number a language, English 0: the difference of two is about the pair's mean."""
    factors = dict.fromkeys({lang for key in rows for lang in key}, 0.0)
    for _ in range(_TURNS):
        for lang in factors.keys() - {"en"}:
            told = [
                (factors[a] + mean if b == lang else factors[b] - mean, min(number, _MOST))
                for (a, b), (mean, _, number) in rows.items()
                if lang in (a, b)
            ]
            weight = sum(w for _, w in told)
            factors[lang] = sum(f * w for f, w in told) / weight if weight else 0.0
    return factors


def treebanks(path: Path) -> Iterator[Pair]:
    """Yield the sentences that parallel treebanks (PUD) have in two languages."""
    by_number: dict[str, dict[str, str]] = defaultdict(dict)
    for file in sorted(path.glob("clean_*.jsonl.gz")):
        for row in records(file):
            if row["origin"].endswith("-PUD"):
                by_number[row["id"].rsplit("-", 1)[1]][row["lang"]] = row["text"]
    for number, texts in by_number.items():
        for a, b in permutations(texts, 2):
            yield Pair(a, b, texts[a], texts[b], "pud", number)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--half", action="store_true", help="from every other pair only")
    parser.add_argument("--to", type=Path, default=TABLE, help="where to write it")
    return parser.parse_args()


if __name__ == "__main__":
    main()
