"""How often each rule fires on human text, and how often it is right on machine output.

    python bench/quality.py                       the whole of it, some minutes: bench/quality.tsv
    python bench/quality.py --lang de,fr --sample 300 --to FILE

One line a rule, language and kind (safe, suggest, flag) that found something: findings in human
text (``clean_*``, sources and references of raw MT sets; the language told, and the source where
there is one) and how many of them a reader found right; findings in machine output (post-edited or
annotated, the source given) that a person shares (nearer to the post-edit, on a marked place, or
read and right; ``by_reader``: only the last) and that none does, the share with its 95 % interval
after Wilson. Places that a post-editor wrote otherwise count for neither. The head of the table
holds the day, cleanup's signature, the command, and for each language its words: human, human with
a source. What people left as it was may still be a fault: see docs/measured.md.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from argparse import Namespace
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import verdicts
from evalsets import TOKENISED, Text, clean, folder, languages, records, words
from findings import Asked, findings
from help import Case, judged, marked, post_edits
from precision import HEAD, TABLE, interval

from cleanup.edits.edit import Edit
from cleanup.runs.signature import signature

Key = tuple[str, str, str]


@dataclass
class Counts:
    """What was counted: words by language, the rest by rule, language and kind."""

    words: Counter[str] = field(default_factory=Counter)
    with_source: Counter[str] = field(default_factory=Counter)
    fires: Counter[Key] = field(default_factory=Counter)
    read: Counter[Key] = field(default_factory=Counter)
    right: Counter[Key] = field(default_factory=Counter)
    by_reader: Counter[Key] = field(default_factory=Counter)
    wrong: Counter[Key] = field(default_factory=Counter)


def main() -> None:
    args = _options()
    path, langs = folder(args.eval), languages(args.lang)
    counts, said = Counts(), verdicts.load()
    with Progress() as progress:
        for text, asked in sampled(human(path, langs), args.sample):
            progress.step(f"human text, {text.lang}")
            count_human(counts, text, asked, said)
        for case in machine(path, langs, args.sample):
            progress.step(f"machine output, {case.row['lang']}, {case.kind}")
            count_machine(counts, case, said)
    lines = [*head(counts, args), "\t".join(HEAD), *rows(counts)]
    args.to.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{len(lines)} lines written to {args.to}")


def human(path: Path, langs: frozenset[str]) -> Iterator[tuple[Text, Asked]]:
    """Yield each human text once, and how the engine is asked about it."""
    seen: set[str] = set()
    for text in clean(path, langs, gate=False):
        if text.origin not in TOKENISED:
            seen.add(text.text)
            yield text, Asked(text.lang)
    for file in sorted(path.glob("wmt_*.jsonl.gz")):
        for row in records(file):
            src, ref, lang, source_lang = (
                row.get(k) for k in ("src", "ref", "lang", "source_lang")
            )
            if ref and ref not in seen and (not langs or lang in langs):
                seen.add(ref)
                yield Text(ref, lang, "ref", row["id"]), Asked(lang, src, source_lang)
            if src and src not in seen and (not langs or source_lang in langs):
                seen.add(src)
                yield Text(src, source_lang, "src", row["id"]), Asked(source_lang)


def sampled(texts: Iterable[tuple[Text, Asked]], most: int) -> Iterator[tuple[Text, Asked]]:
    """Yield the texts, of each language and kind of set the first so many; 0 is all."""
    number: Counter[tuple[str, bool]] = Counter()
    for text, asked in texts:
        kind = text.lang, text.origin in ("ref", "src")
        number[kind] += 1
        if not most or number[kind] <= most:
            yield text, asked


def count_human(counts: Counts, text: Text, asked: Asked, said: dict[str, str]) -> None:
    """Count what is found in a human text."""
    size = round(words(text.text, text.lang))
    counts.words[text.lang] += size
    counts.with_source[text.lang] += size if asked.source else 0
    for edit in findings(text.text, asked):
        key = edit.rule, text.lang, kind_of(edit)
        counts.fires[key] += 1
        counts.read[key] += said.get(verdicts.key(edit.rule, text.id, edit.start)) == "right"


def machine(path: Path, langs: frozenset[str], most: int) -> Iterator[Case]:
    """Yield the judged translations, of each language and kind at most so many; 0 is all."""
    groups: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in (*post_edits(path, langs), *marked(path, langs)):
        groups[case.kind, case.row["lang"]].append(case)
    for cases in groups.values():
        yield from random.Random(1).sample(cases, min(most or len(cases), len(cases)))


def count_machine(counts: Counts, case: Case, said: dict[str, str]) -> None:
    """Count which findings in a translation a person shares."""
    row = case.row
    for edit in findings(row["mt"], Asked(row["lang"], row["src"], row["source_lang"])):
        verdict = judged(case, edit)
        read = said.get(verdicts.key(edit.rule, row["id"], edit.start))
        key = edit.rule, row["lang"], kind_of(edit)
        shared = verdict in ("nearer", "marked")
        good = read == "right" or (read is None and shared)
        counts.right[key] += good
        counts.by_reader[key] += good and not shared
        counts.wrong[key] += not good and (read is not None or verdict in ("farther", "unmarked"))


def kind_of(edit: Edit) -> str:
    """Return what a finding is: applied automatically, proposed, or only shown."""
    return "safe" if edit.safe else "flag" if edit.after is None else "suggest"


def head(counts: Counts, args: Namespace) -> Iterator[str]:
    """Yield the comment lines above the table."""
    extent = f"the first {args.sample} of each language and set" if args.sample else "all texts"
    command = "python bench/quality.py" + (f" --sample {args.sample}" if args.sample else "")
    yield f"# {command}: {extent}"
    yield f"# date: {datetime.now(UTC).date().isoformat()}"
    yield f"# signature: {signature()}"
    for lang, size in sorted(counts.words.items()):
        yield f"# words: {lang} {size} {counts.with_source[lang]}"


def rows(counts: Counts) -> Iterator[str]:
    """Yield the lines of the table, by rule, language and kind."""
    judged_keys = {k for c in (counts.right, counts.wrong) for k, number in c.items() if number}
    for key in sorted(counts.fires.keys() | judged_keys):
        fires, right, wrong = counts.fires[key], counts.right[key], counts.wrong[key]
        size = counts.words[key[1]]
        rate = f"{1e6 * fires / size:.1f}" if size else ""
        share = [f"{right / (right + wrong):.3f}"] if right + wrong else [""]
        ends = [f"{end:.3f}" for end in interval(right, right + wrong)] if share[0] else ["", ""]
        numbers = [
            fires,
            counts.read[key],
            rate,
            right,
            counts.by_reader[key],
            wrong,
            *share,
            *ends,
        ]
        yield "\t".join(map(str, (*key, *numbers)))


class Progress:
    """One line on stderr that says where the run is, rewritten once a second."""

    def __enter__(self) -> Self:
        self.number, self.last = 0, 0.0
        return self

    def __exit__(self, *_: object) -> None:
        print(file=sys.stderr)

    def step(self, where: str) -> None:
        """Count one text more, and say where the run is."""
        self.number += 1
        now = time.monotonic()
        if now - self.last >= 1:
            self.last = now
            print(f"\r{self.number:,} texts; {where:40}", end="", file=sys.stderr, flush=True)


def _options() -> Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--lang", metavar="LANGS", help="only these languages: de,fr")
    parser.add_argument("--sample", type=int, default=0, help="texts of a language and set at most")
    parser.add_argument("--to", type=Path, metavar="FILE", default=TABLE, help="where to write it")
    args = parser.parse_args()
    if args.lang and args.to == TABLE:
        parser.error("--lang measures a part: say with --to FILE where to write it")
    if not args.to.parent.is_dir():
        parser.error(f"there is no folder {args.to.parent} to write {args.to.name} into")
    return args


if __name__ == "__main__":
    main()
