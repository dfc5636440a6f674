"""How the acronym detector does on real text: harm and help.

    python bench/acronyms.py [harm] [garbled] [--read] [--eval FOLDER]

harm     every ``(ACR)`` of human text: edits there are false alarms (goal: none safe, and
         suggestions on at most 0.2 % of the pairs)
garbled  right pairs of known concepts in human sentences, garbled one at a time: precision and
         recall by language and kind (goal: at least 99.5 % of the changes right, 90 % found)
--read   shows each hit and each miss
What of the marked errors is found: ``bench/acronyms_marked.py``.
The sets are the project's evaluation sets (``../shared/eval``), which are not in the repository.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from cleanup.acronyms import names, pairs
from cleanup.detectors.acronyms import acronym
from cleanup.edits.edit import Edit
from cleanup.languages.fold import primary, spaceless
from cleanup.rules.registry import modules
from cleanup.storage.data import shipped
from cleanup.terms import Termbase, stored
from cleanup.terms.acronym import UPPER, plain
from cleanup.text.segment import View

FIND = acronym.build().find
ALPHABETS = ("ABCDEFGILMNOPRSTU", "АБВГДЕЗИКЛМНОПРСТУ")
KINDS = ("foreign", "swap", "substituted", "first letter", "dropped", "doubled")
PUT = 400
SAME = 8
PAIR = re.compile(rf"[(（][{UPPER}][\w.&/-]{{0,10}}[{UPPER}]s?[)）]")
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


def finders() -> dict[str, Callable[[View], Iterable[Edit]]]:
    """What looks, by the name of each rule of ``rules/any/acronyms.toml`` that has a detector."""
    path = shipped() / "any" / "acronyms.toml"
    return {
        name: import_module(modules()[rule["detect"]]).build().find
        for name, rule in tomllib.loads(path.read_text("utf-8")).items()
        if "detect" in rule
    }


def harm(folder: Path, *, read: bool) -> None:
    """False alarms on human text, of all acronym rules."""
    looking = finders()
    texts: Counter[str] = Counter()
    found: Counter[str] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    rules: Counter[str] = Counter()
    for kind, lang, text, source in human(folder):
        texts[kind] += 1
        found[kind] += len(PAIR.findall(text))
        view = View(text, lang, source, None, text)
        for rule, edit in ((rule, edit) for rule, find in looking.items() for edit in find(view)):
            level = "safe" if edit.safe else "suggested"
            hits[kind, level] += 1
            rules[f"{rule} ({level})"] += 1
            if read:
                print(f"  {kind} {lang} {rule} {level}: {shown(text, edit)}")
    print(f"{'human text':12}{'texts':>9}{'pairs':>8}{'safe':>6}{'sugg.':>7}{'sugg. %':>9}")
    for kind in texts:
        share = 100 * hits[kind, "suggested"] / max(found[kind], 1)
        print(
            f"{kind:12}{texts[kind]:9}{found[kind]:8}{hits[kind, 'safe']:6}"
            f"{hits[kind, 'suggested']:7}{share:9.2f}"
        )
    print("  ".join(f"{rule}: {number}" for rule, number in rules.most_common()))


def right_pairs(folder: Path) -> Iterator[tuple[str, str, pairs.Pair, names.Known]]:
    """Human sentences with a known name beside a right acronym of it.

    Few languages have many, so sentences with a known name alone are given its acronym, a few of
    each name, and of each language as many as PUT.
    """
    base = stored()
    put: Counter[str] = Counter()
    often: Counter[str] = Counter()
    for _, lang, text, _ in human(folder):
        tag = primary(lang) or ""
        for pair in pairs.pairs(text):
            if pair.order != "bracket":
                continue
            for name in names.names_ending(text, pair.name_end, tag, base):
                right = {plain(a) for a in name.term.acronyms}
                if plain(pair.short) in right:
                    yield tag, text, pair, name
                    break
        if put[tag] >= PUT:
            continue
        for name in alone(text, tag, base):
            if often[f"{tag} {name.term.concept}"] < SAME:
                often[f"{tag} {name.term.concept}"] += 1
                put[tag] += 1
                yield (tag, *explained(text, name, tag), name)


def alone(text: str, lang: str, base: Termbase) -> Iterator[names.Known]:
    """The known names in a text that stand by themselves: nothing after them makes them longer."""
    if not base.knows(lang):
        return
    ends = (m.end() for m in re.finditer(r"\w(?=\s[a-zà-ÿа-яёіїєґ]|[\s.,;]*$|[.,;]\s)", text))
    if spaceless(lang):
        ends = iter(range(4, len(text)))
    for end in ends:
        for name in names.names_ending(text, end, lang, base)[:1]:
            if name.good and name.term.acronyms and name.term.acronyms[0].isupper():
                yield name


def explained(text: str, name: names.Known, lang: str) -> tuple[str, pairs.Pair]:
    """The text with the acronym in brackets after the name, and where it stands."""
    short = name.term.acronyms[0]
    opened, closed = ("（", "）") if spaceless(lang) else (" (", ")")
    start = name.end + len(opened)
    whole = text[: name.end] + opened + short + closed + text[name.end :]
    return whole, pairs.Pair(start, start + len(short), short, "bracket", name.end)


def garblings(short: str, name: names.Known, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Wrong acronyms as translation makes them, by kind."""
    abroad = stored().concept(name.term.concept)
    right = {plain(a) for a in name.term.acronyms}
    foreign = sorted({a for t in abroad.values() for a in t.acronyms if a.isupper()})
    others = [a for a in foreign if plain(a) not in right]
    if others and "mixed" not in name.term.marks:  # there the list calls it right, too
        yield "foreign", rng.choice(others)
    at = rng.randrange(len(short) - 1)
    yield "swap", short[:at] + short[at + 1] + short[at] + short[at + 2 :]
    alphabet = next((a for a in ALPHABETS if short[0] in a), "")
    for kind, at in (("substituted", rng.randrange(1, len(short))), ("first letter", 0)):
        letters = [c for c in alphabet if c not in short]
        if letters:
            yield kind, short[:at] + rng.choice(letters) + short[at + 1 :]
    at = rng.randrange(1, len(short))
    yield "dropped", short[:at] + short[at + 1 :]
    yield "doubled", short[:at] + short[at] + short[at:]


def garbled(folder: Path, *, read: bool) -> None:
    """Precision and recall on garblings of right pairs; the right pairs must be left alone."""
    rng = random.Random(7)
    got: Counter[tuple[str, str, str]] = Counter()
    touched = 0
    for lang, text, pair, name in right_pairs(folder):
        if not pair.short.isupper():
            continue
        right = {plain(a) for a in name.term.acronyms}
        for edit in (e for e in look(text, lang) if e.start == pair.start):
            touched += 1
            print(f"  RIGHT ONE TOUCHED {lang}: {shown(text, edit)}")
        for kind, wrong in garblings(pair.short, name, rng):
            if plain(wrong) in right or len(wrong) < 2:
                continue
            broken = text[: pair.start] + wrong + text[pair.end :]
            here = [e for e in look(broken, lang) if e.start == pair.start]
            level = "missed"
            if here:
                good = plain(here[0].after or "") in right
                level = ("safe" if here[0].safe else "suggested") if good else "WRONG"
            got[lang, kind, level] += 1
            if read and level in {"missed", "WRONG"}:
                print(
                    f"  {kind} {lang} {level}: {broken[max(0, pair.start - 70) : pair.end + 8]!r}"
                )
    print(f"\nright pairs touched: {touched}")
    tabulated("kind", got, 1)
    tabulated("language", got, 0)
    print(f"\n{'found %':9}" + "".join(f"{kind[:11]:>12}" for kind in KINDS))
    for lang in sorted({lang for lang, _, _ in got}):
        cells = ""
        for kind in KINDS:
            made = sum(n for (a, b, _), n in got.items() if (a, b) == (lang, kind))
            missed = got[lang, kind, "missed"]
            cells += f"{100 * (made - missed) / made:7.1f} /{made:<4}" if made else f"{'':12}"
        print(f"{lang:9}{cells}")


def tabulated(title: str, got: Counter[tuple[str, str, str]], part: int) -> None:
    """A table of what became of the garblings, by language or by kind."""
    print(f"\n{title:13}{'made':>7}{'safe %':>8}{'sugg. %':>9}{'missed %':>10}{'wrong':>7}")
    parts: dict[str, Counter[str]] = {}
    for case, number in got.items():
        for key in (case[part], "all"):
            parts.setdefault(key, Counter())[case[2]] += number
    for key, levels in sorted(parts.items(), key=lambda item: (item[0] == "all", item[0])):
        made = levels.total()
        shares = [100 * levels[level] / made for level in ("safe", "suggested", "missed")]
        print(
            f"{key:13}{made:7}{shares[0]:8.1f}{shares[1]:9.1f}{shares[2]:10.1f}{levels['WRONG']:7}"
        )


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
    parts = {"harm": harm, "garbled": garbled}
    for part in [word for word in words if word in parts] or parts:
        parts[part](folder, read="--read" in words)


if __name__ == "__main__":
    main()
