"""Documents made by chance, fixed, and read before and after by Okapi's filters.

    python bench/okapi.py --inputs 500
    python bench/okapi.py --inputs 500 --only po
    python bench/okapi.py --only po --show 7

Held: Okapi sees the same units, names, codes and segments after the safe edits and after all
suggestions, and no more texts changed than there are edits. Java and Maven are needed.
A document that Okapi cannot read before is counted apart.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

import fuzz
import fuzz_files

from cleanup.edits.choose import accept_all, choose
from cleanup.edits.edit import apply
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.formats import FormatError
from tests.formats.office import command
from tests.formats.okapi.listing import File, Seen, listed

# A kind of bench/fuzz.py, Okapi's configuration, the languages of source and target.
KINDS = {
    "xliff": ("okf_xliff", "fr", "en"),
    "segmented": ("okf_xliff", "de", "fr"),
    "xliff2": ("okf_xliff2", "fr", "en"),
    "tmx": ("okf_tmx", "fr", "en"),
    "po": ("okf_po", "fr", "en"),
    "markdown in po": ("okf_po", "fr", "en"),
    "json": ("okf_json", "en", "fr"),
    "arb": ("okf_json", "en", "fr"),
    "html in json": ("okf_json", "en", "fr"),
    "yaml": ("okf_yaml", "en", "fr"),
    "properties": ("okf_properties", "en", "fr"),
    "android": ("okf_xml-AndroidStrings", "en", "fr"),
    "resx": ("okf_xml-resx", "en", "fr"),
    "strings": ("okf_regex-macStrings", "en", "fr"),
    "stringsdict": ("okf_xml-AppleStringsdict", "en", "fr"),
    "qt": ("okf_ts", "en", "fr"),
    "srt": ("okf_regex-srt", "en", "fr"),
    "vtt": ("okf_vtt", "en", "fr"),
    "html": ("okf_html", "en", "fr"),
    "markdown": ("okf_markdown", "en", "fr"),
    "csv": ("okf_table_csv", "en", "fr"),
    "tsv": ("okf_table_tsv", "en", "fr"),
}
OFFICE = {  # kinds of bench/fuzz_files.py
    "docx": "okf_openxml",
    "pptx": "okf_openxml",
    "xlsx": "okf_openxml",
    "odt": "okf_openoffice",
}
Made = tuple[str, File, File, int]  # what it is, before, after, number of edits


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--inputs", type=int, default=500, help="documents of each kind")
    parser.add_argument("--files", type=int, default=60, help="office files of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=[*KINDS, *OFFICE])
    parser.add_argument("--show", type=int, metavar="NUMBER", help="print one document's edits")
    args = parser.parse_args()
    engine = Engine(Profile(default()))
    failures = 0
    print(f"{'kind':16} {'documents':>9} {'compared':>9} {'edits':>7} {'unreadable':>10} failures")
    for kind in [args.only] if args.only else [*KINDS, *OFFICE]:
        with tempfile.TemporaryDirectory(prefix="cleanup-okapi-") as place:
            drawn = files if kind in OFFICE else documents
            numbers = range(args.files if kind in OFFICE else args.inputs)
            if args.show is not None:
                numbers = range(args.show, args.show + 1)
            made = list(drawn(engine, Path(place), kind, args.seed, numbers))
            before = listed([one[1] for one in made])
            after = listed([one[2] for one in made])
            told, closed = [], 0
            for (name, *_, edits), old, new in zip(made, before, after, strict=True):
                closed += bool(old.error)
                if args.show is not None:
                    print(*made, old, new, sep="\n")
                if not old.error and (said := wrong(old, new, edits)):
                    told.append(f"  {name}: {said}"[:400])
            edits = sum(one[3] for one in made)
            print(
                f"{kind:16} {len(numbers):9,} {len(made) - closed:9,} {edits:7,} {closed:10,} "
                f"{len(told)}",
                flush=True,
            )
            print(*told[:20], sep="\n" if told else "", end="\n" if told else "")
            failures += len(told)
    sys.exit(1 if failures else 0)


def wrong(old: Seen, new: Seen, edits: int) -> str:
    """Return what does not hold, or nothing."""
    if new.error:
        return f"Okapi cannot read it any more: {new.error}"
    if old.frame != new.frame:
        pairs = zip(old.frame, new.frame, strict=False)
        return f"another frame: {next((p for p in pairs if p[0] != p[1]), 'number of units')}"
    changed = sum(a != b for a, b in zip(old.texts, new.texts, strict=True))
    return f"{edits} edits changed {changed} texts" if changed > edits else ""


def documents(engine: Engine, folder: Path, kind: str, seed: int, numbers: range) -> Iterator[Made]:
    """Yield documents that have edits, before and after the safe ones and after all."""
    suffix = fuzz.KINDS[kind][0]
    for number in numbers:
        _, raw, options = fuzz.drawn(seed, number, kind)
        try:
            found = fuzz.findings(engine, fuzz.opened(fuzz.form_of(kind), raw, options))
        except FormatError:
            continue
        every = choose(found.edits, found.suggestions, accept_all).made
        for name, edits in (("safe", found.edits), ("all", every)):
            if edits:
                paths = [folder / f"{number}-{name}-{when}{suffix}" for when in ("old", "new")]
                try:
                    paths[0].write_text(raw, "utf-8", newline="")
                    paths[1].write_text(apply(raw, edits), "utf-8", newline="")
                except UnicodeEncodeError:
                    continue  # a lone surrogate
                old, new = (File(path, *KINDS[kind]) for path in paths)
                yield f"{seed}:{number} {name}", old, new, len(edits)


def files(_engine: Engine, folder: Path, kind: str, seed: int, numbers: range) -> Iterator[Made]:
    """Yield office files, before and after ``cleanup fix``."""
    for number in numbers:
        old, new = folder / f"{number}-old.{kind}", folder / f"{number}-new.{kind}"
        log = folder / f"{number}.jsonl"
        fuzz_files.KINDS[kind][0](Random(f"{seed}:{number}"), old)
        new.write_bytes(old.read_bytes())
        command("fix", new, "--log", log, "--lang", "en", "-j", "1", "-q")
        edits = log.read_text("utf-8").count('"after"') if log.exists() else 0
        pair = (File(path, OFFICE[kind], "en", "fr") for path in (old, new))
        yield f"{seed}:{number}", *pair, edits


if __name__ == "__main__":
    main()
