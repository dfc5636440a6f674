"""How often the rules of consistency fire on machine and on human translations of the same texts.

    python bench/consistency.py [--show] [--eval DIR]

A document is all that one system translated in one set and pair of languages (WMT 2021 to 2024 and
MQM sets), in the order of the set; the human side are the references, as one document a pair.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from evalsets import folder, records

from cleanup.edits.report import Outcome
from cleanup.engine.across import across
from cleanup.engine.rulebook import rulebook
from cleanup.languages.identify import normalize
from cleanup.text.segment import Segment

Pair = tuple[str, str]
Name = tuple[str, str, str, str]  # side, set, source language, language


def documents(path: Path) -> Iterator[tuple[Name, list[Pair]]]:
    """Yield each document: what it is, and its sources with their translations."""
    found: dict[tuple[Name, str], dict[Pair, None]] = defaultdict(dict)
    for file in sorted(path.glob("wmt_*.jsonl.gz")):
        for row in records(file):
            for side, key in (("machine", "mt"), ("human", "ref")):
                name = side, str(row["year"]), row["source_lang"], row["lang"]
                who = row["system"] if side == "machine" else ""
                found[name, who][row["src"], row[key]] = None
    for file in sorted(path.glob("mqm_*.jsonl.gz")):
        for row in records(file):
            human = row["system"].lower().startswith(("ref", "human")) or "ref" in row["origin"]
            name = "human" if human else "machine", row["origin"], row["source_lang"], row["lang"]
            found[name, row["system"]][row["src"], row["mt"]] = None
    for (name, _), pairs in found.items():
        yield name, list(pairs)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--eval")
    parser.add_argument("--show", action="store_true", help="print each finding's reason")
    asked = parser.parse_args()
    rules = rulebook(extended=("any/consistency",))
    fired: Counter[tuple[str, str]] = Counter()
    by_lang: dict[str, Counter[str]] = defaultdict(Counter)
    texts: Counter[str] = Counter()
    for (side, _, source_lang, lang), pairs in documents(folder(asked.eval)):
        texts[side] += len(pairs)
        tags = normalize(lang), normalize(source_lang)
        segments = [Segment(0, len(t), t, tags[0], s, tags[1]) for s, t in pairs]
        for outcome in across([Outcome(each, (), ()) for each in segments], rules):
            for edit in outcome.suggestions:
                fired[edit.rule, side] += 1
                by_lang[edit.rule][f"{source_lang}-{lang} {side}"] += 1
                if asked.show:
                    print(edit.rule, side, f"{source_lang}-{lang}", edit.reason, sep="\t")
    print(f"texts: {texts['machine']} machine, {texts['human']} human; findings per 10,000:")
    for rule in sorted({rule for rule, _ in fired}):
        told = [fired[rule, side] * 10_000 / texts[side] for side in ("machine", "human")]
        most = ", ".join(f"{pair} {count}" for pair, count in by_lang[rule].most_common(6))
        print(f"{rule}\t{told[0]:.1f} machine\t{told[1]:.1f} human\t{most}")


if __name__ == "__main__":
    main()
