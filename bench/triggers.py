"""Which triggers fire in vain: they decide the speed.

    python bench/triggers.py [--lang fr] [--limit 30]

For each rule: in how many lines of a thousand its trigger matches, in how many its detector then
finds something, and what the detector costs (µs for each thousand lines), once it is built. The
texts are the clean and the machine-made sentences of one language, without their sources. From the
second run on it is Hyperscan that looks.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter

from evalsets import clean, folder, languages, records

from cleanup.engine.rulebook import default
from cleanup.text.segment import View


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--lang", default="en", help="the language of the texts")
    parser.add_argument("--limit", type=int, default=25, help="rules shown")
    args = parser.parse_args()
    path = folder(args.eval)
    lines = [text.text for text in clean(path, languages(args.lang), gate=False)]
    raw = path / f"wmt_{args.lang}.jsonl.gz"
    if raw.is_file():
        lines += [row["mt"] for row in records(raw)]
    lines = [line for text in lines for line in text.splitlines()]
    matcher = default().matcher(args.lang, sourced=False)
    fired: Counter[int] = Counter()
    found: Counter[int] = Counter()
    cost: Counter[int] = Counter()
    busy = 0
    began = time.process_time_ns()
    hits = [matcher.hits(line.encode()) for line in lines]
    prefilter = time.process_time_ns() - began
    for _ in ("built", "counted"):
        fired, found, cost, busy = Counter(), Counter(), Counter(), 0
        for line, numbers in zip(lines, hits, strict=True):
            busy += bool(numbers)
            view = View(line, args.lang, None, None, line)
            for number, entries in numbers.items():
                began = time.process_time_ns()
                edits = matcher.find(number, view, entries)
                cost[number] += time.process_time_ns() - began
                fired[number] += 1
                found[number] += bool(edits)
    thousand = len(lines) / 1000
    print(f"{len(lines):,} lines, {len(matcher.rules)} rules; some trigger fires in", end=" ")
    print(
        f"{busy / thousand:.0f} of 1,000, detectors {cost.total() / 1e3 / thousand:.0f} µs", end=""
    )
    print(f", prefilter {prefilter / 1e3 / thousand:.0f} µs for 1,000 lines")
    print("  fired  found       µs  rule")
    for number, _ in sorted(fired.items(), key=lambda item: -item[1])[: args.limit]:
        print(
            f"{fired[number] / thousand:7.1f} {found[number] / thousand:6.1f} "
            f"{cost[number] / 1e3 / thousand:8.0f}  {matcher.rules[number].id}"
        )


if __name__ == "__main__":
    main()
