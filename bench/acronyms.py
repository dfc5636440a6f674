"""How the acronym detector does on real text: harm, help, and the marked errors.

    python bench/acronyms.py [harm] [garbled] [marked] [--read] [--eval FOLDER]

harm     every ``(ACR)`` of human text: edits there are false alarms (goal: none safe, and
         suggestions on at most 0.2 % of the pairs)
garbled  right pairs of known concepts in human sentences, garbled one at a time: precision, recall
marked   machine translations whose acronym a human marked as wrong: share found
--read   shows each hit and each miss
The sets are the project's evaluation sets (``../shared/eval``), which are not in the repository.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cleanup.acronyms import evidence, known, pairs
from cleanup.detectors import acronym
from cleanup.edit import Edit
from cleanup.fold import primary
from cleanup.segment import View
from cleanup.terms import stored

FIND = acronym.build().find
PAIR = re.compile(rf"[(（][{pairs.UPPER}][\w.&/-]{{0,10}}[{pairs.UPPER}]s?[)）]")
Row = dict[str, Any]


def look(
    text: str, lang: str | None, source: str | None = None, other: str | None = None
) -> list[Edit]:
    """The edits for one text."""
    return list(FIND(View(text, lang, source, other, text)))


def rows(folder: Path, pattern: str) -> Iterator[Row]:
    """The rows of the sets whose name fits."""
    for path in sorted(folder.glob(pattern)):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def human(folder: Path) -> Iterator[tuple[str, str, str, str | None]]:
    """Human texts, each once: the set, the language, the text, and what it was translated from."""
    seen = set()
    for kind, lang, text, source in _human(folder):
        if text and text not in seen:
            seen.add(text)
            yield kind, lang, text, source


def _human(folder: Path) -> Iterator[tuple[str, str, str, str | None]]:
    for row in rows(folder, "clean_*"):
        yield "clean", row["lang"], row["text"], None
    for row in rows(folder, "acronyms.jsonl.gz"):
        yield "pairs", row["lang"], row["text"], None
    for row in rows(folder, "wmt_*"):
        for text in row.get("refs") or [row.get("ref")]:
            yield "wmt ref", row["lang"], text, row["src"]
        yield "wmt src", row["source_lang"], row["src"], None


def harm(folder: Path, *, read: bool) -> None:
    """False alarms on human text."""
    texts: Counter[str] = Counter()
    found: Counter[str] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    for kind, lang, text, source in human(folder):
        texts[kind] += 1
        found[kind] += len(PAIR.findall(text))
        for edit in look(text, lang, source):
            level = "safe" if edit.safe else "suggested"
            hits[kind, level] += 1
            if read:
                print(f"  {kind} {lang} {level}: {shown(text, edit)}")
    print(f"{'human text':12}{'texts':>9}{'pairs':>8}{'safe':>6}{'sugg.':>7}{'sugg. %':>9}")
    for kind in texts:
        share = 100 * hits[kind, "suggested"] / max(found[kind], 1)
        print(
            f"{kind:12}{texts[kind]:9}{found[kind]:8}{hits[kind, 'safe']:6}"
            f"{hits[kind, 'suggested']:7}{share:9.2f}"
        )


def right_pairs(folder: Path) -> Iterator[tuple[str, str, pairs.Pair, known.Known]]:
    """Sentences with a known name beside a right acronym of it."""
    base = stored()
    for _, lang, text, _ in human(folder):
        tag = primary(lang) or ""
        for pair in pairs.pairs(text):
            if pair.order != "bracket":
                continue
            for name in known.names_ending(text, pair.name_end, tag, base):
                right = {evidence.plain(a) for a in name.term.acronyms}
                if evidence.plain(pair.short) in right:
                    yield tag, text, pair, name
                    break


def garblings(short: str, name: known.Known, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Wrong acronyms as translation makes them, by kind."""
    abroad = stored().by_concept[name.term.concept]
    right = {evidence.plain(a) for a in name.term.acronyms}
    foreign = sorted({a for t in abroad.values() for a in t.acronyms if a.isupper()})
    others = [a for a in foreign if evidence.plain(a) not in right]
    if others:
        yield "foreign", rng.choice(others)
    at = rng.randrange(len(short) - 1)
    yield "swap", short[:at] + short[at + 1] + short[at] + short[at + 2 :]
    letter = rng.choice([c for c in "ABCDEFGILMNOPRSTU" if c not in short])
    if short.isascii():
        at = rng.randrange(1, len(short))
        yield "substituted", short[:at] + letter + short[at + 1 :]
    at = rng.randrange(1, len(short))
    yield "dropped", short[:at] + short[at + 1 :]
    yield "doubled", short[:at] + short[at] + short[at:]


def garbled(folder: Path, *, read: bool) -> None:
    """Precision and recall on garblings of right pairs."""
    rng = random.Random(7)
    made: Counter[str] = Counter()
    got: Counter[tuple[str, str]] = Counter()
    for lang, text, pair, name in right_pairs(folder):
        if not pair.short.isupper():
            continue
        right = {evidence.plain(a) for a in name.term.acronyms}
        for kind, wrong in garblings(pair.short, name, rng):
            if evidence.plain(wrong) in right or len(wrong) < 2:
                continue
            made[kind] += 1
            broken = text[: pair.start] + wrong + text[pair.end :]
            here = [e for e in look(broken, lang) if e.start == pair.start]
            level = "missed"
            if here:
                good = evidence.plain(here[0].after or "") in right
                level = ("safe" if here[0].safe else "suggested") if good else "WRONG"
            got[kind, level] += 1
            if read and level in {"missed", "WRONG"}:
                print(
                    f"  {kind} {lang} {level}: {broken[max(0, pair.start - 70) : pair.end + 8]!r}"
                )
    print(f"\n{'garbled':12}{'made':>7}{'safe %':>8}{'sugg. %':>9}{'missed %':>10}{'wrong':>7}")
    for kind, number in made.items():
        share = {
            level: 100 * got[kind, level] / number for level in ("safe", "suggested", "missed")
        }
        print(
            f"{kind:12}{number:7}{share['safe']:8.1f}{share['suggested']:9.1f}"
            f"{share['missed']:10.1f}{got[kind, 'WRONG']:7}"
        )


def marked(folder: Path, *, read: bool) -> None:
    """Share of the human-marked wrong acronyms that are found, with and without the source."""
    print(f"\n{'marked':12}{'spans':>7}{'found %':>9}{'safe %':>8}{'elsewhere':>11}")
    for given in (False, True):
        spans, found, safe, other = 0, 0, 0, 0
        for row in rows(folder, "acronym_errors_mqm*"):
            marks = [s for s in row["acronym_spans"] if s.get("side", "mt") == "mt"]
            source = row["src"] if given else None
            edits = look(row["mt"], row["lang"], source, row["source_lang"])
            spans += len(marks)
            hits = [
                e for e in edits if any(e.start < s["end"] and s["start"] < e.end for s in marks)
            ]
            found += len(hits)
            safe += sum(e.safe for e in hits)
            other += len(edits) - len(hits)
            if read and given:
                for edit in edits:
                    print(f"  {row['lang']} {edit in hits}: {shown(row['mt'], edit)}")
        label = "with source" if given else "alone"
        print(f"{label:12}{spans:7}{100 * found / spans:9.1f}{100 * safe / spans:8.1f}{other:11}")


def shown(text: str, edit: Edit) -> str:
    """An edit with what stands around it."""
    return (
        f"…{text[max(0, edit.start - 80) : edit.start]}[{edit.before} → {edit.after}]"
        f"{text[edit.end : edit.end + 25]}… {edit.reason}"
    )


def main() -> None:
    """Run the parts that are named, or all of them."""
    words = sys.argv[1:]
    folder = Path(__file__).parents[2] / "shared" / "eval"
    if "--eval" in words:
        folder = Path(words[words.index("--eval") + 1])
    if not folder.is_dir():
        sys.exit(f"{folder} is not there: give the folder of the evaluation sets with --eval")
    parts = {"harm": harm, "garbled": garbled, "marked": marked}
    for part in [word for word in words if word in parts] or parts:
        parts[part](folder, read="--read" in words)


if __name__ == "__main__":
    main()
