"""Acronyms that a human marked as wrong in machine translation: how many are found.

    python bench/acronyms_marked.py [marked] [references] [garbled] [--read | --missed] [--eval DIR]

marked      the marked spans that something is found on, alone and with the source, by kind; and
            what is found beside them
references  false alarms per 1,000 pairs of a source and its human translation
garbled     acronyms of human translations, whose concept the source has too, garbled one at a time
            where they stand, with or without their name: what is put right with the source's help
--read      shows each hit, --missed each marked span on which nothing is found
The sets are the project's evaluation sets (``../shared/eval``), which are not in the repository.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from evalsets import records

from cleanup.acronyms.occurrences import Spot, spots
from cleanup.edits.edit import Edit
from cleanup.languages.fold import primary
from cleanup.rules.registry import modules
from cleanup.terms import Term, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View

# In the order of their rules' priority.
ALONE = ("acronym", "foreign_acronym", "bare_acronym", "mixed_acronym")
HELD_AGAINST = (
    "slipped_acronym",
    "source_acronym",
    "respelled_acronym",
    "acronym_number",
    "unfounded_acronym",
    "missing_acronym",
    "loud_word",
    "glossary",
)
FINDERS = {name: import_module(modules()[name]).build().find for name in (*ALONE, *HELD_AGAINST)}
LEAST = 3  # letters
Span = dict[str, Any]


def look(text: str, lang: str, source: str | None, other: str | None) -> Iterator[tuple[str, Edit]]:
    """What is found in a translation, with the detector that finds it."""
    view = View(text, lang, source, other, text)
    for name, find in FINDERS.items():
        for edit in find(view):
            yield name, edit


def over(edit: Edit, span: Span) -> bool:
    """Whether an edit and a marked span share a character."""
    return bool(edit.start < span["end"] and span["start"] < edit.end)


def kind(row: Span, span: Span) -> str:
    """Where a marked acronym came from: as the source has it or not, in brackets or not."""
    start, end = span["start"], span["end"]
    theirs = {spot.key for spot in spots(row["src"])}
    here = [s for s in spots(row["mt"]) if s.start < end and start < s.end]
    if not here:
        return "no acronym"
    copied = any(spot.key in theirs for spot in here)
    inside = any(spot.inside for spot in here)
    return f"{'copied' if copied else 'other'}, {'in brackets' if inside else 'bare'}"


def marked(folder: Path, words: list[str]) -> None:
    """Share of the marked spans that are found, with and without the source."""
    rows = list(records(folder / "acronym_errors_mqm.jsonl.gz"))
    for given in (False, True):
        spans, hit, beside = Counter[str](), Counter[str](), Counter[str]()
        by_finder: Counter[str] = Counter()
        for row in rows:
            marks = [s for s in row["acronym_spans"] if s.get("side", "mt") == "mt"]
            source = row["src"] if given else None
            edits = list(look(row["mt"], row["lang"], source, row["source_lang"]))
            for span in marks:
                known = kind(row, span)
                spans[known] += 1
                if any(over(edit, span) for _, edit in edits):
                    hit[known] += 1
                elif given and "--missed" in words:
                    print(f"  {row['source_lang']} {row['lang']} {known}: {told(row, span)}")
            for name, edit in edits:
                inside = any(over(edit, span) for span in marks)
                (by_finder if inside else beside)[name] += 1
                if given and "--read" in words:
                    where = "hit" if inside else "beside"
                    print(f"  {row['lang']} {name} {where}: {shown(row['mt'], edit)}")
        total, found = sum(spans.values()), sum(hit.values())
        label = "with source" if given else "alone"
        print(f"\n{label}: {found} of {total} ({100 * found / total:.1f} %)")
        for name in sorted(spans):
            print(f"  {name:22}{hit[name]:5} of {spans[name]}")
        for name in sorted({*by_finder, *beside}):
            print(f"  {name:22}{by_finder[name]:5} on marked spans, {beside[name]} beside")


def pairs(folder: Path) -> Iterator[tuple[str, Span, str, list[Span]]]:
    """Sources with a human translation, each once, and what raters marked in it."""
    seen = set()
    for path in sorted(folder.glob("wmt_*.jsonl.gz")):
        for row in records(path):
            for text in row.get("refs") or [row.get("ref")]:
                if text and (row["src"], text) not in seen:
                    seen.add((row["src"], text))
                    yield "news and speech", row, text, []
    rated: dict[tuple[str, str], tuple[Span, list[Span]]] = {}
    for path in sorted(folder.glob("mqm_*.jsonl.gz")):
        for row in records(path):
            if row["origin"] == "biomqm-ref":
                _, spans = rated.setdefault((row["src"], row["mt"]), (row, []))
                spans += [s for s in row["spans"] if s.get("side", "mt") == "mt" and s["end"]]
    for (_, text), (row, spans) in rated.items():
        yield "medicine", row, text, spans


def references(folder: Path, words: list[str]) -> None:
    """False alarms on human translations; what a rater marked there is counted by itself."""
    number: Counter[str] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for field, row, text, spans in pairs(folder):
        number[field] += 1
        for name, edit in look(text, row["lang"], row["src"], row["source_lang"]):
            found[field, name] += 1
            right[field, name] += any(over(edit, span) for span in spans)
            if "--read" in words:
                print(f"  {row['source_lang']} {row['lang']} {name}: {shown(text, edit)}")
    for field, pairs_there in number.items():
        print(f"\n{field}: {pairs_there} pairs")
        for name in FINDERS:
            if found[field, name]:
                share = 1000 * found[field, name] / pairs_there
                print(
                    f"  {name:22}{found[field, name]:5} ({share:.1f} per 1,000), "
                    f"{right[field, name]} of them marked by a rater"
                )


def known_pairs(folder: Path) -> Iterator[tuple[Span, str, Spot, Term]]:
    """Right acronyms of three letters and more in translations, of a concept that the source has
    by an acronym too, with the term of the translation's language.
    """
    base = stored()
    for _, row, text, _ in pairs(folder):
        lang, other = primary(row["lang"]), primary(row["source_lang"])
        theirs = {spot.key for spot in spots(row["src"])}
        for spot in spots(text) if theirs else ():
            if len(spot.key) < LEAST or not spot.word.isupper() or text.count(spot.word) > 1:
                continue
            meant = [
                term
                for term in base.with_acronym(spot.word)
                if primary(term.lang) == lang
                and any(
                    plain(acronym) in theirs
                    for tag, origin in base.concept(term.concept).items()
                    if primary(tag) == other
                    for acronym in origin.acronyms
                )
            ]
            if len({term.concept for term in meant}) == 1 and spot.word.isalpha():
                yield row, text, spot, meant[0]


def garblings(word: str, term: Term, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Wrong acronyms as translation makes them, by kind."""
    right = {plain(acronym) for acronym in term.acronyms}
    at = rng.randrange(len(word) - 1)
    yield "swap", word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    at = rng.randrange(1, len(word))
    yield "drop", word[:at] + word[at + 1 :]
    letters = "ABCDEFGILMNOPRSTU" if word.isascii() else "БВГДЖЗКЛМПРСТ"
    letter = rng.choice([one for one in letters if one not in word])
    yield "change", word[:at] + letter + word[at + 1 :]
    yield "double", word[:at] + word[at] + word[at:]
    rows = stored().concept(term.concept).values()
    others = {a for row in rows for a in row.acronyms if a.isupper() and plain(a) not in right}
    if others:
        yield "foreign", rng.choice(sorted(others))


def garbled(folder: Path, words: list[str]) -> None:
    """Share of garbled acronyms that are put right, and flagged."""
    rng = random.Random(3)
    made, level = Counter[str](), Counter[tuple[str, str]]()
    for row, text, spot, term in known_pairs(folder):
        right = {plain(acronym) for acronym in term.acronyms}
        right |= {other.key for other in spots(row["src"])}
        for name, wrong in garblings(spot.word, term, rng):
            if plain(wrong) in right:
                continue
            made[name] += 1
            broken = text[: spot.start] + wrong + text[spot.end :]
            place = {"start": spot.start, "end": spot.start + len(wrong)}
            edits = [e for _, e in look(broken, row["lang"], row["src"], row["source_lang"])]
            here = [edit for edit in edits if over(edit, place)]
            put = [edit for edit in here if edit.after is not None]
            if put:
                level[name, "right" if plain(put[0].after or "") in right else "wrong"] += 1
            elif here or any(edit.after is None for edit in edits):
                level[name, "flagged"] += 1
            elif "--missed" in words:
                print(f"  {row['lang']} {name}: {spot.word} → {wrong} in {text!r}")
    print("\ngarbled     made  right %  flagged %  wrong")
    for name, number in made.items():
        shares = [100 * level[name, kind] / number for kind in ("right", "flagged")]
        print(f"{name:10}{number:6}{shares[0]:9.1f}{shares[1]:11.1f}{level[name, 'wrong']:7}")


def shown(text: str, edit: Edit) -> str:
    """An edit with what stands around it."""
    return (
        f"…{text[max(0, edit.start - 60) : edit.start]}[{edit.before} → {edit.after}]"
        f"{text[edit.end : edit.end + 20]}… {edit.reason}"
    )


def told(row: Span, span: Span) -> str:
    """A marked span with what stands around it, and the source's acronyms."""
    text = row["mt"]
    theirs = " ".join(dict.fromkeys(plain(spot.word) for spot in spots(row["src"])))
    return (
        f"…{text[max(0, span['start'] - 60) : span['start']]}[{text[span['start'] : span['end']]}]"
        f"{text[span['end'] : span['end'] + 20]}… source: {theirs} ({span['category']})"
    )


def main() -> None:
    """Run the parts that are named, or all of them."""
    words = sys.argv[1:]
    folder = Path(__file__).parents[2] / "shared" / "eval"
    if "--eval" in words:
        folder = Path(words[words.index("--eval") + 1])
    if not folder.is_dir():
        sys.exit(f"{folder} is not there: give the folder of the evaluation sets with --eval")
    parts = {"marked": marked, "references": references, "garbled": garbled}
    for part in [word for word in words if word in parts] or parts:
        parts[part](folder, words)


if __name__ == "__main__":
    main()
