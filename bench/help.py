"""Do the edits help? Against human post-edits, and against errors that humans marked.

    python bench/help.py
    python bench/help.py --show en/phrases --lang en --set ape

ape: an edit is made alone; ``nearer`` and ``farther`` say which way the edit distance to the
post-edit goes, ``same`` that a person rewrote the place another way. mqm: ``marked`` where it
touches a span (one code point around it counts) that any rater of that translation marked;
spans longer than half of the text point at nothing.
People leave many small faults alone that a machine made; so what they did not mark or mend can be
read: ``--show any/spaces --judge right`` keeps the verdict on what is shown, as in ``harm.py``, and
such edits count as good. Edits of white space are not scored on texts that were tokenised and put
together again.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import verdicts
from evalsets import add_options, folder, languages, records
from findings import Asked, findings, safe_mark, shown
from nearness import distance

from cleanup.edits.edit import Edit, apply

DETOKENISED = ("mlqe-pe", "wmt16-17-ape-smt")


Kind = tuple[str, bool, str]
Scores = dict[Kind, Counter[str]]


@dataclass(frozen=True)
class Case:
    """A translation, and how a person judged it: a post-edit, or marked spans."""

    row: dict[str, Any]
    kind: str
    spans: tuple[tuple[int, int], ...] = ()


def main() -> None:
    args = _options()
    path, langs = folder(args.eval), languages(args.lang)
    cases = [
        *(post_edits(path, langs) if args.set in ("ape", "both") else ()),
        *(marked(path, langs) if args.set in ("mqm", "both") else ()),
    ]
    print(f"{len(cases):,} translations")
    said = verdicts.load()
    scores: Scores = defaultdict(Counter)
    texts: dict[Kind, list[tuple[str, str]]] = defaultdict(list)
    for case in cases:
        row = case.row
        for edit in findings(row["mt"], asked(row, args), args.rule or args.show or ""):
            verdict = judged(case, edit) if edit.safe or not args.safe else ""
            place = verdicts.key(edit.rule, row["id"], edit.start)
            if verdict in ("farther", "same", "unmarked") and said.get(place) == "right":
                verdict = "right"
            if verdict:
                kind = (case.kind, edit.safe, edit.rule)
                scores[kind][verdict] += 1
                line = f"{verdict:8} {row['lang']} {row['id']}: {shown(row['mt'], edit)}"
                texts[kind].append((line, place))
    for kind in ("ape", "mqm"):
        for safe in (True, False):
            table(kind, scores, safe=safe)
    if args.show is not None:
        places = show(texts, args.limit)
        if args.judge:
            verdicts.keep(said | dict.fromkeys(places, args.judge))


def asked(row: dict[str, Any], args: argparse.Namespace) -> Asked:
    """What the engine is told of a translation."""
    lang = row["lang"] if args.know_lang else None
    return Asked(lang) if args.no_source else Asked(lang, row["src"], row["source_lang"])


def show(texts: dict[Kind, list[tuple[str, str]]], limit: int) -> list[str]:
    """The texts that no human vouches for, by rule; returns the places of those shown."""
    places = []
    for (kind, safe, rule), lines in sorted(texts.items()):
        print(f"\n== {rule} ({kind}, {safe_mark(safe=safe)})")
        for line, place in sorted(lines)[:limit]:
            print(f"  {line}")
            if line.startswith(("farther", "same", "unmarked")):
                places.append(place)
    return places


def judged(case: Case, edit: Edit) -> str:
    """The verdict on one edit, "" where it cannot be scored."""
    row = case.row
    if case.kind == "mqm":
        near = any(edit.start <= end + 1 and start - 1 <= edit.end for start, end in case.spans)
        return "marked" if near else "unmarked"
    after = edit.after
    blank = after is not None and "".join(after.split()) == "".join(edit.before.split())
    if after is None or (blank and row["origin"] in DETOKENISED):
        return ""
    made = apply(row["mt"], [edit])
    blank = row["origin"] in DETOKENISED
    gain = away(row["mt"], row["pe"], blank=blank) - away(made, row["pe"], blank=blank)
    return "nearer" if gain > 0 else "farther" if gain < 0 else "same"


def away(text: str, other: str, *, blank: bool) -> int:
    """Return the edit distance of two texts, without any white space where ``blank``."""
    if blank:
        text, other = "".join(text.split()), "".join(other.split())
    return distance(text, other)


def post_edits(path: Path, langs: frozenset[str]) -> Iterator[Case]:
    """Each translation with its post-edit."""
    for file in sorted(path.glob("ape_*.jsonl.gz")):
        for row in records(file):
            if not langs or row["lang"] in langs:
                yield Case(row, "ape")


def marked(path: Path, langs: frozenset[str]) -> Iterator[Case]:
    """Each translation once, with the spans of all its raters."""
    for file in sorted(path.glob("mqm_*.jsonl.gz")):
        spans: dict[str, set[tuple[int, int]]] = defaultdict(set)
        rows: dict[str, dict[str, Any]] = {}
        for row in records(file):
            if row["origin"] != "biomqm-ref" and (not langs or row["lang"] in langs):
                rows[row["mt"]] = row
                half = len(row["mt"]) / 2
                spans[row["mt"]] |= {
                    (span["start"], span["end"])
                    for span in row["spans"]
                    if span["side"] == "mt" and span["end"] - span["start"] <= half
                }
        for mt, row in rows.items():
            yield Case(row, "mqm", tuple(sorted(spans[mt])))


def table(kind: str, scores: Scores, *, safe: bool) -> None:
    """One line a rule: the verdicts, and the share of good ones."""
    rows = {rule: c for (k, s, rule), c in scores.items() if k == kind and s is safe}
    good, bad = ("nearer", "farther") if kind == "ape" else ("marked", "unmarked")
    total: Counter[str] = sum(rows.values(), Counter())
    print(f"\n{kind}, {safe_mark(safe=safe)}: {good} | {bad} | same | found right by a reader")
    for rule, count in [("all", total), *sorted(rows.items(), key=lambda r: -r[1].total())]:
        fine, decided = count[good] + count["right"], count[good] + count["right"] + count[bad]
        share = f"{100 * fine / decided:5.1f} %" if decided else "    –  "
        print(
            f"  {count[good]:5} {count[bad] + count['right']:5} {count['same']:5} "
            f"{count['right']:5}  {share}  {rule}"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    add_options(parser)
    parser.add_argument("--set", choices=["ape", "mqm", "both"], default="both")
    parser.add_argument("--show", metavar="PREFIX", help="show the texts of these rules")
    parser.add_argument("--safe", action="store_true", help="leave suggestions out")
    parser.add_argument("--no-source", action="store_true", help="do not give the source sentence")
    parser.add_argument("--know-lang", action="store_true", help="tell the language")
    parser.add_argument("--judge", choices=["right", "wrong"], help="keep this verdict on --show")
    return parser.parse_args()


if __name__ == "__main__":
    main()
