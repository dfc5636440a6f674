"""A seeded fuzzer over the formats: documents made by chance, cleaned, and held to these laws.

1. The only exception is FormatError, the documented one.
2. The log, written and read again, leads from the input to the output, and back.
3. A second run finds no safe edit.
4. Reading the output gives the edited texts: nothing outside the edits changed.
5. Another reader (markdown-it-py, csv, json, ElementTree, lxml, PyYAML, polib, pysubs2) sees the
   same structure after the safe edits and after all suggestions, and no more texts changed than
   there are edits.
6. No document takes more than a second of processor time.

``python bench/fuzz.py --inputs 20000`` or ``--minutes 60``; ``--state FILE`` goes on where the last
run ended; ``--only markdown``; ``--show SEED:NUMBER`` prints one document and what happens to it.
A failure is named by seed and number, never stored.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

from fuzz_documents import KINDS as FIRST
from fuzz_inner import INNER as IN_OTHERS
from fuzz_inner import NESTED
from fuzz_inner import READERS as OF_NESTED
from fuzz_mashed import KINDS as LAST
from fuzz_readers import READERS as OF_OTHERS
from fuzz_readers import Seen, frames
from fuzz_structured import INNER as IN_FIRST
from fuzz_structured import MORE, VALUES

from cleanup.edits.choose import accept_all, choose
from cleanup.edits.edit import Edit, apply
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.formats import Format, FormatError, FormatOptions, again, guard, joint, named, suffixes
from cleanup.formats._nested import nested
from cleanup.log import records
from cleanup.log.replay import played
from cleanup.text.segment import Document

KINDS = {**FIRST, **MORE, **NESTED, **LAST}
INNER = {**IN_FIRST, **IN_OTHERS}
READERS = {**OF_OTHERS, **OF_NESTED}
OFTEN = [often for _, _, often in KINDS.values()]
CUES = ("srt", "vtt", "sbv", "ass")  # a text is a sentence over cues; an edit may end one
MENDERS = frozenset(rule.id for rule in default().rules if rule.mends)  # meant to change mark-up
# Of all scripts, Western and others apart: each has patterns that are compiled for its first text.
WARM = "Warm , words.\n\nMüller , Łódź.\n\nСлово , ώρα , 水車 , كلمة.\n"
SLOW = 1.0  # seconds of processor time for a document of a few hundred characters


class Few(Random):
    """Draws small numbers: of words, blocks, rows. Most mistakes need few of them."""

    def randint(self, a: int, b: int) -> int:
        """Return a number of the lower third of the range."""
        return super().randint(a, a + (b - a + 2) // 3)


class Broken(Exception):  # noqa: N818 - says what it is
    """A law does not hold."""


def drawn(seed: int, number: int, only: str | None = None) -> tuple[str, str, FormatOptions]:
    """Return the kind, the text and the options of one document."""
    of = (Random if number % 4 == 0 else Few)(f"{seed}:{number}")
    kind = only or of.choices(list(KINDS), OFTEN)[0]
    suffix, make, _ = KINDS[kind]
    form = form_of(kind)
    lang = of.choice([None, "en", "en", "fr", "de", "ru", "zh"])
    values = {**form.defaults.get(suffix, {}), **VALUES.get(kind, {})}
    return kind, make(of), FormatOptions(lang, values=values)


def check(engine: Engine, kind: str, raw: str, options: FormatOptions) -> str:
    """Hold the laws for one document; return what it was ("edited", "clean", "refused")."""
    form = form_of(kind)
    try:
        document = opened(form, raw, options)
    except FormatError:
        return "refused"
    found = findings(engine, document)
    safe = apply(raw, found.edits)
    every = choose(found.edits, found.suggestions, accept_all)
    if found.edits or found.suggestions or found.lost:
        logged(raw, found, engine)
    mended = kind.startswith("markdown") and any(
        not MENDERS.isdisjoint(edit.rules) or not edit.after for edit in every.made
    )
    for name, made, edits in (
        ("safe", safe, found.edits),
        ("all", apply(raw, every.made), every.made),
    ):
        if made == raw:
            continue
        if not mended:
            same_structure(kind, name, raw, made, edits)
        again = opened(form, made, options)
        if name == "safe":
            second = findings(engine, again)
            if second.edits:
                raise Broken(
                    f"a second run edits: {[(e.before, e.after, e.rules) for e in second.edits]}"
                )
            if len(again.segments) > len(document.segments) and kind not in CUES:
                raise Broken(f"{len(document.segments)} texts became {len(again.segments)}")
    return "edited" if found.edits else "offered" if found.suggestions else "clean"


@cache
def form_of(kind: str) -> Format:
    """Return the format of a kind of document."""
    form = named("android" if kind == "android" else suffixes()[KINDS[kind][0]])
    return nested(form, named(INNER[kind])) if kind in INNER else form


def opened(form: Format, raw: str, options: FormatOptions) -> Document:
    """Return the document as its format reads it."""
    segments = tuple(form.read(raw, options))
    return Document(
        "-",
        raw,
        segments,
        None,
        form.escape,
        guard(form, options),
        form.fit,
        reread=again(form, options),
        joint=joint(form, options),
        told=options.lang is not None,
    )


def findings(engine: Engine, document: Document) -> Findings:
    """Return the findings; what kept the document from being cleaned is raised."""
    [found] = engine.check_all([document])
    if isinstance(found, Exception):
        raise found
    return found


def logged(raw: str, found: Findings, engine: Engine) -> None:
    """Hold that the log leads from the input to the output and back."""
    choice = choose(found.edits, found.suggestions)
    report = Report("-", raw, choice.made, choice.left, signature=engine.profile.signature)
    made = report.text()
    try:
        before, after = raw.encode(), made.encode()
    except UnicodeEncodeError:
        return  # a lone surrogate of a JSON escape was unescaped: no file can hold it
    head = records.Head("-", "", "utf-8", False, digest(before), digest(after))  # noqa: FBT003
    lines = [records.head_line(head), *records.lines(report)]
    [(read, entries)] = records.read(iter(lines))
    if played(read, entries, before) != after or played(read, entries, after, back=True) != before:
        raise Broken("the log does not lead to the output, or not back")


def digest(data: bytes) -> str:
    """Return the SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


def same_structure(kind: str, name: str, raw: str, made: str, edits: tuple[Edit, ...]) -> None:
    """Hold that another reader sees the same structure, and texts changed only by edits."""
    if kind not in READERS:
        return
    before, after = seen(kind, raw), READERS[kind](made)
    if before is None:
        return
    if after is None:
        raise Broken(f"{name}: another reader cannot read it any more")
    if before[0] != after[0]:
        raise Broken(f"{name}: another reader sees another structure")
    if len(before[1]) == len(after[1]):
        different = sum(a != b for a, b in zip(before[1], after[1], strict=True))
        ways = 5 if kind in ("csv", "tsv", "bilingual") else 1
        if different > len(edits) * ways:
            raise Broken(f"{name}: {len(edits)} edits changed {different} texts")


@lru_cache(maxsize=1)  # the same document after the safe edits and after all
def seen(kind: str, raw: str) -> Seen:
    """Return what the other reader sees."""
    return READERS[kind](raw)


def with_frames() -> None:
    """Ask pandas and pyarrow too what they see in tables."""
    for kind in ("csv", "tsv"):
        first = READERS[kind]

        def both(raw: str, first: Callable[[str], Seen] = first) -> Seen:
            (shape, texts), (other, more) = first(raw) or ([], []), frames(raw) or ([], [])
            return [shape, other], [*texts, *more]

        READERS[kind] = both


def main() -> None:  # noqa: C901 - one loop
    """Run, print the figures, and end with status 1 where a law did not hold."""
    options = arguments()
    if options.frames:
        with_frames()
    engine = Engine(Profile(default()))
    warm(engine)
    if options.show:
        return show(engine, options.show, options.only)
    state = {"next": 0, "counts": {}, "failures": [], "seconds": 0.0}
    path = Path(options.state) if options.state else None
    if path and path.exists():
        state = json.loads(path.read_text("utf-8"))
    counts = Counter(state["counts"])
    end = time.monotonic() + options.minutes * 60 if options.minutes else float("inf")
    last = state["next"] + options.inputs if options.inputs else float("inf")
    gc.collect()
    gc.freeze()  # the rules stay; looking at them again and again takes a tenth of the time
    gc.set_threshold(50_000, 20, 100)
    worst = 0.0
    while state["next"] < last and time.monotonic() < end:
        number = state["next"]
        kind, raw, how = drawn(options.seed, number, options.only)
        began = time.process_time()
        try:
            counts[f"{kind} {check(engine, kind, raw, how)}"] += 1
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            told = f"{options.seed}:{number} {kind}: {type(error).__name__}: {error}"
            state["failures"].append(told[:400])
            print(told[:400], flush=True)
        took = time.process_time() - began
        state["seconds"] += took
        if took > max(worst, SLOW):
            worst = took
            print(f"{options.seed}:{number} {kind}: took {took:.1f} s", flush=True)
        state["next"] += 1
        if path and state["next"] % 1000 == 0:
            saved(path, state, counts)
    if path:
        saved(path, state, counts)
    print(f"{state['next']} inputs, {len(state['failures'])} failures, {state['seconds']:.0f} s")
    if options.counts:
        for name, count in sorted(counts.items()):
            print(f"  {name} {count}")
    sys.exit(1 if state["failures"] else 0)


def warm(engine: Engine) -> None:
    """Load the rules of the languages, with a source and without: that is no document's time."""
    for lang in (None, "en", "fr", "de", "ru", "zh"):
        findings(engine, opened(named("text"), WARM, FormatOptions(lang)))
        for source in {None, "en", "fr", "de", "ru", "zh"} - {lang}:
            engine.profile.rules.matcher(lang, source)


def saved(path: Path, state: dict, counts: Counter[str]) -> None:
    """Keep how far the run has come."""
    path.write_text(json.dumps({**state, "counts": dict(counts)}, indent=1), "utf-8")


def show(engine: Engine, which: str, only: str | None) -> None:
    """Print one document and what is found in it."""
    seed, number = map(int, which.split(":"))
    kind, raw, how = drawn(seed, number, only)
    print(kind, how.lang, repr(raw), sep="\n")
    form = form_of(kind)
    found = findings(engine, opened(form, raw, how))
    for edit in (*found.edits, *found.suggestions):
        print(edit.kind, edit.start, repr(edit.before), repr(edit.after), edit.rules)
    for lost in found.lost:
        print("lost", lost.edit.start, repr(lost.edit.before), repr(lost.edit.after), lost.reason)
    print(repr(apply(raw, found.edits)))
    check(engine, kind, raw, how)


def arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--inputs", type=int, help="how many documents")
    parser.add_argument("--minutes", type=float, help="for how long")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--frames", action="store_true", help="read tables by pandas, pyarrow too")
    parser.add_argument("--only", choices=list(KINDS))
    parser.add_argument("--state", help="a file from which a run is gone on with")
    parser.add_argument("--show", metavar="SEED:NUMBER")
    parser.add_argument("--counts", action="store_true", help="print how many of each kind")
    found = parser.parse_args()
    if not (found.inputs or found.minutes or found.show):
        found.inputs = 1000
    return found


if __name__ == "__main__":
    main()
