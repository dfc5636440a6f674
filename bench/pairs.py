"""Pairs of a source and a translation, by people or machines, from the evaluation sets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evalsets import records

from cleanup import clean
from cleanup.edits.edit import Edit
from cleanup.rules.match import RuleSet


@dataclass(frozen=True)
class Pair:
    """A source and a translation of it; ``origin`` is the kind of set: wmt, mqm, ape."""

    source_lang: str
    lang: str
    source: str
    target: str
    origin: str
    id: str
    spans: tuple[tuple[int, int], ...] | None = None
    gap: bool = False


def human_pairs(path: Path) -> Iterator[Pair]:
    """Yield each human translation and post-edit once."""
    seen: set[tuple[str, str]] = set()
    for kind, name in (("wmt", "ref"), ("mqm", "ref"), ("ape", "pe")):
        for file in sorted(path.glob(f"{kind}_*.jsonl.gz")):
            for row in records(file):
                mine = row["mt"] if row.get("origin") == "biomqm-ref" else row.get(name)
                if mine and row.get("src") and (row["src"], mine) not in seen:
                    seen.add((row["src"], mine))
                    yield Pair(row["source_lang"], row["lang"], row["src"], mine, kind, row["id"])


def machine_pairs(path: Path) -> Iterator[Pair]:
    """Yield each machine translation once, those that were annotated with the spans of all."""
    marks: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for file in sorted(path.glob("mqm_*.jsonl.gz")):
        for row in records(file):
            marks[row["src"], row["mt"]] += row["spans"]
    seen: set[tuple[str, str]] = set()
    for kind in ("mqm", "wmt", "ape"):
        for file in sorted(path.glob(f"{kind}_*.jsonl.gz")):
            for row in records(file):
                key = (row.get("src") or "", row["mt"])
                if not all(key) or key in seen or row.get("origin") == "biomqm-ref":
                    continue
                seen.add(key)
                spans = _spans(marks[key], len(key[1])) if key in marks else (None, False)
                yield Pair(row["source_lang"], row["lang"], *key, kind, row["id"], *spans)


def found(pair: Pair, rules: RuleSet) -> list[Edit]:
    """Return what the rules find in a translation."""
    result = clean(
        pair.target,
        lang=pair.lang,
        source=pair.source,
        source_lang=pair.source_lang,
        rules=rules,
    )
    return [*result.edits, *result.suggestions]


def one_line(text: str, most: int = 240) -> str:
    """Return a text as one line, cut where it is long."""
    line = text.replace("\n", "⏎").replace("\t", "⇥")
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _spans(marks: list[dict[str, Any]], size: int) -> tuple[tuple[tuple[int, int], ...], bool]:
    """Return the spans in the translation, and whether one tells of a gap or of all of it."""
    here = [m for m in marks if m["side"] == "mt"]
    wide = any(2 * (m["end"] - m["start"]) > size for m in here)
    gap = any("mission" in (m["category"] or "") or m["side"] != "mt" for m in marks)
    narrow = tuple((m["start"], m["end"]) for m in here if 2 * (m["end"] - m["start"]) <= size)
    return narrow, wide or gap
