"""What is found of the faults that people marked or mended: one half to read, one to count.

    python bench/halves.py                      half b: shares of marks and of work saved, by pair
    python bench/halves.py --half a --show 40   half a: marks that nothing touches, by chance
    python bench/halves.py --to b.jsonl         every finding of half b, and how it was judged

A source text falls into one half or the other by its hash, with all translations of it; so whoever
writes rules from half a can count on half b, which nobody reads. "touched": marked spans on which a
finding lies (one code point around counts); "on a mark": findings that lie on one; "saved": what
accepting every first proposal takes off the edit distance to the post-edits, loops left out, white
space not counted where a tokeniser made it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evalsets import add_options, folder, languages
from findings import Asked, findings, shown
from help import DETOKENISED, Case, away, judged, marked, post_edits

from cleanup.edits.edit import Edit, apply

# Rules that delete what a broken system said over and over: their gain is no measure of the others.
LOOPS = ("any/repetition/loop", "any/repetition/phrase-loop")


@dataclass
class Sums:
    """What was counted of one pair of languages."""

    numbers: Counter[str] = field(default_factory=Counter)

    def share(self, part: str, whole: str) -> str:
        """Return a share in per cent with its numbers."""
        of = self.numbers[whole]
        return f"{100 * self.numbers[part] / of:6.2f} % of {of:6,}" if of else " " * 18


def main() -> None:
    args = _options()
    path, langs = folder(args.eval), languages(args.lang)
    cases = [
        case
        for case in (*post_edits(path, langs), *marked(path, langs))
        if half(case.row["src"]) == args.half
    ]
    if args.sample:
        cases = random.Random(1).sample(cases, min(args.sample, len(cases)))
    sums: dict[str, Sums] = defaultdict(Sums)
    found, missed = [], []
    for case in cases:
        row = case.row
        own = findings(row["mt"], Asked(row["lang"], row["src"], row["source_lang"]), args.rule)
        pair = sums[f"{row['source_lang']}-{row['lang']}"]
        (count_marked if case.kind == "mqm" else count_mended)(pair, case, own)
        found += [told(case, edit) for edit in own]
        missed += [
            (case, span) for span in case.spans if not any(touches(edit, span) for edit in own)
        ]
    table(sums)
    if args.to:
        args.to.write_text(
            "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in found), "utf-8"
        )
    random.Random(args.seed).shuffle(missed)
    for case, (start, end) in missed[: args.show]:
        mt = case.row["mt"]
        print(
            f"{case.row['lang']}: {mt[:start]}[[{mt[start:end]}]]{mt[end:]}\n    {case.row['src']}"
        )


def half(source: str) -> str:
    """Return the half that a source text falls into."""
    return "ab"[hashlib.sha256(source.encode()).digest()[0] & 1]


def touches(edit: Edit, span: tuple[int, int]) -> bool:
    """Return whether an edit lies on a marked span, or beside it."""
    return edit.start <= span[1] + 1 and span[0] - 1 <= edit.end


def count_marked(sums: Sums, case: Case, own: list[Edit]) -> None:
    """Count marks, those touched, and the findings on one."""
    sums.numbers["spans"] += len(case.spans)
    sums.numbers["touched"] += sum(any(touches(e, span) for e in own) for span in case.spans)
    sums.numbers["findings"] += len(own)
    sums.numbers["on"] += sum(any(touches(e, span) for span in case.spans) for e in own)


def count_mended(sums: Sums, case: Case, own: list[Edit]) -> None:
    """Count the distance to the post-edit, and what all first proposals take off it."""
    row = case.row
    blank = row["origin"] in DETOKENISED
    kept: list[Edit] = []
    for edit in sorted((e for e in own if e.after is not None), key=lambda e: (e.start, e.end)):
        if not edit.rule.startswith(LOOPS) and (not kept or edit.start >= kept[-1].end):
            kept.append(edit)
    before = away(row["mt"], row["pe"], blank=blank)
    after = away(apply(row["mt"], kept), row["pe"], blank=blank) if kept else before
    sums.numbers["distance"] += before
    sums.numbers["saved"] += before - after
    sums.numbers["perfect"] += before == 0
    sums.numbers["spoilt"] += before == 0 and after > 0


def told(case: Case, edit: Edit) -> dict[str, Any]:
    """Return a finding as a record."""
    row = case.row
    return {
        "rule": edit.rule,
        "lang": row["lang"],
        "from": row["source_lang"],
        "set": case.kind,
        "safe": edit.safe,
        "verdict": judged(case, edit),
        "shown": shown(row["mt"], edit),
    }


def table(sums: dict[str, Sums]) -> None:
    """Print one line a pair, and one for all."""
    print("pair    marks touched           findings on a mark      work saved               spoilt")
    whole = Sums()
    for one in sums.values():
        whole.numbers.update(one.numbers)
    for pair, one in [*sorted(sums.items()), ("all", whole)]:
        spoilt = f"{one.numbers['spoilt']} of {one.numbers['perfect']}"
        print(
            f"{pair:6} {one.share('touched', 'spans')}   {one.share('on', 'findings')}"
            f"   {one.share('saved', 'distance')}   {spoilt}"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add_options(parser)
    parser.add_argument("--half", choices=["a", "b"], default="b", help="a to read, b to count")
    parser.add_argument("--sample", type=int, default=0, help="so many translations at most")
    parser.add_argument("--show", type=int, default=0, help="so many marks that nothing touches")
    parser.add_argument("--seed", type=int, default=1, help="which of them")
    parser.add_argument("--to", type=Path, metavar="FILE", help="write each finding, as JSON Lines")
    return parser.parse_args()


if __name__ == "__main__":
    main()
