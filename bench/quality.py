"""How often each rule fires on human text, and how often it is right on machine output.

    python bench/quality.py                       table on the terminal
    python bench/quality.py --sample 300 --to rules/quality.csv

One line a rule and language: findings in human text (``clean_*``, strict origins) and per million
words of it; on machine output (post-edited or annotated, the source given) how many findings a
person shares (nearer to the post-edit, or on a marked place; read ones count as read) and how
many not, the share with its 95 % interval after Wilson; the day, and cleanup's signature. What
people left as it was may still be a fault: see docs/measured.md, so that a low share of a safe
rule calls for reading, not for its end.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from argparse import Namespace
from collections import Counter, defaultdict
from datetime import UTC, datetime
from math import sqrt
from pathlib import Path

import verdicts
from evalsets import clean, folder, languages, words
from findings import Asked, findings
from help import Case, judged, marked, post_edits

from cleanup.version import __version__

HEAD = "rule lang safe words fires per_million right wrong share low high date cleanup".split()
_Z = 1.96  # of a 95 % interval
Key = tuple[str, str]


def main() -> None:
    args = _options()
    path, langs = folder(args.eval), languages(args.lang)
    size, fires, safe = human(path, langs, args.sample)
    right, wrong = judgements(path, langs, args)
    rows = list(lines(size, fires, safe, right, wrong))
    out = args.to.open("w", encoding="utf-8", newline="") if args.to else sys.stdout
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(rows)


def human(
    path: Path, langs: frozenset[str], sample: int
) -> tuple[Counter[str], Counter[Key], set[str]]:
    """Return the words of each language, how often each rule fires in them, and the safe rules."""
    size: Counter[str] = Counter()
    fires: Counter[Key] = Counter()
    safe: set[str] = set()
    seen: Counter[str] = Counter()
    for text in clean(path, langs, gate=True):
        seen[text.lang] += 1
        if seen[text.lang] > sample:
            continue
        size[text.lang] += round(words(text.text, text.lang))
        for edit in findings(text.text, Asked(text.lang)):
            fires[edit.rule, text.lang] += 1
            safe |= {edit.rule} if edit.safe else set()
    return size, fires, safe


def judgements(
    path: Path, langs: frozenset[str], args: Namespace
) -> tuple[Counter[Key], Counter[Key]]:
    """Return how many findings on machine output a person shares, and how many not."""
    right: Counter[Key] = Counter()
    wrong: Counter[Key] = Counter()
    said = verdicts.load()
    by_lang: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in (*post_edits(path, langs), *marked(path, langs)):
        by_lang[case.kind, case.row["lang"]].append(case)
    for cases in by_lang.values():
        for case in random.Random(1).sample(cases, min(args.sample, len(cases))):
            row = case.row
            for edit in findings(row["mt"], Asked(row["lang"], row["src"], row["source_lang"])):
                verdict = judged(case, edit)
                if said.get(verdicts.key(edit.rule, row["id"], edit.start)) == "right":
                    verdict = "nearer"
                right[edit.rule, row["lang"]] += verdict in ("nearer", "marked")
                wrong[edit.rule, row["lang"]] += verdict in ("farther", "unmarked")
    return right, wrong


def lines(
    size: Counter[str],
    fires: Counter[Key],
    safe: set[str],
    right: Counter[Key],
    wrong: Counter[Key],
) -> list[list[object]]:
    """Return the rows, by rule and language."""
    day = datetime.now(UTC).date().isoformat()
    rows: list[list[object]] = []
    for rule, lang in sorted(fires.keys() | right.keys()):
        good, bad, number = right[rule, lang], wrong[rule, lang], fires[rule, lang]
        rate = round(1e6 * number / size[lang], 1) if size[lang] else ""
        share, low, high = interval(good, good + bad)
        told = (rule, lang, int(rule in safe), size[lang], number, rate, good, bad)
        rows.append([*told, share, low, high, day, __version__])
    return rows


def interval(good: int, number: int) -> tuple[object, object, object]:
    """Return the share and Wilson's interval of 95 %, empty where nothing was judged."""
    if not number:
        return "", "", ""
    share = good / number
    middle = (share + _Z**2 / (2 * number)) / (1 + _Z**2 / number)
    half = _Z * sqrt(share * (1 - share) / number + _Z**2 / (4 * number**2)) / (1 + _Z**2 / number)
    return round(share, 3), round(max(0.0, middle - half), 3), round(min(1.0, middle + half), 3)


def _options() -> Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--lang", metavar="LANGS", help="only these languages: de,fr")
    parser.add_argument("--sample", type=int, default=300, help="texts of a language and kind")
    parser.add_argument("--to", type=Path, metavar="FILE", help="write the table there")
    return parser.parse_args()


if __name__ == "__main__":
    main()
