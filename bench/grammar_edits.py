"""Does accepting what LanguageTool proposes bring translations nearer to their post-edits?

    python bench/grammar_edits.py [--lang de,en] [--sample 700] [--server URL]
    python bench/grammar_edits.py --to rules/grammar/nearness.csv

Of each translation of the sets ``ape_*`` all first replacements of a level are accepted; the table
shows by language what share of the edit distance to the post-edit that saves, and how many of the
translations that people left as they were are spoilt. ``halves`` chooses the rules by one half of
the translations and counts on the other: what may be hoped for on texts that nobody has seen.
``--to`` writes for each rule how often its replacement alone brings a text nearer, and how often
farther; ``--grammar-level`` rests on it (``cleanup/languagetool/filter/levels.py``).
Answers are kept in cleanup's cache, so that a second run asks nothing.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evalsets import folder, languages, records
from nearness import distance

from cleanup.engine.checker import Checked, Passage
from cleanup.languagetool.client.language_codes import code
from cleanup.languagetool.client.responses import Finding
from cleanup.languagetool.client.session import Grammar, Session
from cleanup.languagetool.filter import suggestions as shown
from cleanup.languagetool.filter.levels import Measured, dictionary, family, speaking, table
from cleanup.text.protect import merged, protected
from cleanup.value import replace

Gains = dict[str, Counter[str]]
Speaks = Callable[[str], bool]


@dataclass(frozen=True)
class Told:
    """A translation with its post-edit, and the findings in it with what each would change."""

    row: dict[str, Any]
    passage: Passage
    findings: tuple[Finding, ...]


def main() -> None:
    args = _options()
    texts = asked(args)
    by_lang: dict[str, list[Told]] = defaultdict(list)
    for text in texts:
        by_lang[text.row["lang"]].append(text)
    print("lang  translations  level           saved  perfect  spoilt  nearer  farther")
    for lang, mine in sorted(by_lang.items()):
        for level in ("strict", "normal", "all"):
            line(lang, level, mine, lambda lang=lang, level=level: speaking(level, table(lang)))
        odd, even = mine[::2], mine[1::2]
        both = [*accepted(odd, learnt(lang, even)), *accepted(even, learnt(lang, odd))]
        summed(lang, "normal, halves", mine, both)
    if args.to:
        written(args.to, by_lang)


def asked(args: argparse.Namespace) -> list[Told]:
    """Return the translations with all that LanguageTool finds in them."""
    path, langs = folder(args.eval), languages(args.lang)
    session = Session(Grammar("all", args.server))
    out: list[Told] = []
    for file in sorted(path.glob("ape_*.jsonl.gz")):
        rows = list(records(file))[: args.sample]
        if not code(rows[0]["lang"]) or (langs and rows[0]["lang"] not in langs):
            continue
        passages = [_passage(number, row) for number, row in enumerate(rows)]
        answers = session.answers(passages)
        if failed := {a.missing for a in answers if isinstance(a, Checked)}:
            sys.exit(f"{file.name}: {', '.join(failed)}")
        found = (answer for answer in answers if not isinstance(answer, Checked))
        out += map(Told, rows, passages, found)
        print(file.name, len(rows), file=sys.stderr)
    session.close()
    return out


def _passage(number: int, row: dict[str, Any]) -> Passage:
    spans = tuple(merged(protected(row["mt"])))
    return Passage(row["mt"], row["lang"], row["src"], spans, number)


def line(lang: str, level: str, texts: Sequence[Told], speaks: Callable[[], Speaks]) -> None:
    """Print what accepting all that is proposed at a level does."""
    chosen = speaks()
    summed(lang, level, texts, accepted(texts, chosen, level))


def accepted(
    texts: Sequence[Told], speaks: Speaks, level: str = "normal"
) -> list[tuple[int, int, Counter[str]]]:
    """Return for each text its distance before and after, and how each edit alone did."""
    out = []
    for told in texts:
        mt, pe = told.row["mt"], told.row["pe"]
        before, made, at = distance(mt, pe), [], 0
        count: Counter[str] = Counter()
        for edit in proposed(told, speaks, level):
            if edit.after is None or edit.start < at:
                continue
            made += [mt[at : edit.start], edit.after]
            at = edit.end
            gain = before - distance(mt[: edit.start] + edit.after + mt[edit.end :], pe)
            count["nearer" if gain > 0 else "farther" if gain < 0 else "same"] += 1
        after = distance("".join(made) + mt[at:], pe) if made else before
        out.append((before, after, count))
    return out


def proposed(told: Told, speaks: Speaks, level: str) -> Iterable[Any]:
    """Return the suggestions as cleanup shows them, white space left out where it says nothing."""
    [checked] = shown.suggestions([told.passage], [told.findings], level, speaks=speaks)
    return sorted(
        (e for e in checked.edits if not blank(told.row, e.before, e.after)), key=lambda e: e.start
    )


def blank(row: dict[str, Any], before: str, after: str | None) -> bool:
    """Whether an edit changes only white space, and the text is not as its machine wrote it."""
    kept = row["origin"] not in ("mlqe-pe", "wmt16-17-ape-smt")
    return not kept and after is not None and "".join(after.split()) == "".join(before.split())


def summed(
    lang: str, level: str, texts: Sequence[Told], all_of: Sequence[tuple[int, int, Counter[str]]]
) -> None:
    """Print the sums of some texts."""
    before, after = sum(b for b, _, _ in all_of), sum(a for _, a, _ in all_of)
    perfect, spoilt = sum(b == 0 for b, _, _ in all_of), sum(b == 0 < a for b, a, _ in all_of)
    count: Counter[str] = sum((c for _, _, c in all_of), Counter())
    print(
        f"{lang:4} {len(texts):13}  {level:14} {(before - after) / max(before, 1):+6.2%}"
        f" {perfect:8}"
        f" {spoilt:7} {count['nearer']:7} {count['farther']:8}"
    )


def gains(texts: Sequence[Told]) -> Gains:
    """Return by family of rules how often its first replacement alone came nearer, or farther."""
    out: Gains = defaultdict(Counter)
    for told in texts:
        mt, pe = told.row["mt"], told.row["pe"]
        before = distance(mt, pe)
        for each in told.findings:
            if not each.replacements or blank(
                told.row, mt[each.start : each.end], each.replacements[0]
            ):
                continue
            gain = before - distance(mt[: each.start] + each.replacements[0] + mt[each.end :], pe)
            name = family(each.rule)
            out[name]["nearer" if gain > 0 else "farther" if gain < 0 else "same"] += 1
    return out


def learnt(lang: str, texts: Sequence[Told]) -> Speaks:
    """Return what would speak at ``normal`` had only these texts been judged."""
    found = gains(texts)
    rows: dict[str, Measured] = {}
    for rule, old in table(lang).items():
        rows[rule] = replace(old, nearer=0, farther=0)
    for rule, count in found.items():
        old = rows.get(rule, Measured(rule, 0, 0, 0, 0, 0))
        rows[rule] = replace(old, nearer=count["nearer"], farther=count["farther"])
    return speaking("normal", rows)


def written(path: Path, by_lang: dict[str, list[Told]]) -> None:
    """Write the table that the levels rest on."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["lang", "rule", "nearer", "farther", "same"])
        for lang, texts in sorted(by_lang.items()):
            for rule, count in sorted(gains(texts).items()):
                if not dictionary(rule):
                    out.writerow([lang, rule, count["nearer"], count["farther"], count["same"]])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--server", metavar="URL", help="a server of LanguageTool; else our own")
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--lang", metavar="LANGS", help="only these languages: de,fr")
    parser.add_argument("--sample", type=int, default=700, help="translations of a set")
    parser.add_argument("--to", type=Path, metavar="FILE", help="write the table of rules")
    return parser.parse_args()


if __name__ == "__main__":
    main()
