"""Run ``bench/fuzz.py`` over each family of formats, so many documents of each kind.

    python bench/fuzz_families.py --inputs 20000
    python bench/fuzz_families.py --inputs 20000 --family xliff --family po
    python bench/fuzz_families.py --inputs 500 --family parquet

The laws are those of ``bench/fuzz.py``; of whole files (office, Parquet, compressed) those of
``bench/fuzz_files.py``, of which ``--files`` are made. A failure is named by kind, seed and number.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import fuzz
import fuzz_files

from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default

FAMILIES: dict[str, tuple[str, ...]] = {
    "xliff": ("xliff", "segmented"),
    "xliff2": ("xliff2",),
    "tmx": ("tmx",),
    "po": ("po",),
    "json": ("json", "entries", "arb", "xcstrings", "icu"),
    "yaml": ("yaml", "folded"),
    "properties": ("properties", "ini"),
    "android": ("android",),
    "apple": ("strings", "stringsdict"),
    "resx": ("resx",),
    "qt": ("qt",),
    "fluent": ("fluent",),
    "subtitles": ("srt", "vtt", "sbv", "ass"),
    "html": ("html",),
    "word": ("docx",),
    "powerpoint": ("pptx",),
    "excel": ("xlsx",),
    "opendocument": ("opendocument",),
    "epub": ("epub",),
    "rst": ("rst",),
    "corpora": ("jsonl", "csv", "tsv", "bilingual", "lines"),
    "prose": ("text", "markdown"),
    "nested": (
        "html in xliff",
        "markdown in po",
        "html in po",
        "html in json",
        "markdown in json",
        "html in yaml",
        "html in properties",
        "html in android",
        "markdown in yaml",
        "html in csv",
    ),
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=20_000, help="documents of each kind")
    parser.add_argument("--files", type=int, default=0, help="whole files of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--family", action="append", choices=[*FAMILIES, *fuzz_files.KINDS])
    args = parser.parse_args()
    engine = Engine(Profile(default()))
    for lang in (None, "en", "fr", "de", "ru", "zh"):  # loading the rules is no document's time
        fuzz.findings(engine, fuzz.opened(fuzz.named("text"), fuzz.WARM, fuzz.FormatOptions(lang)))
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    head = ("family", "kind", "documents", "edited", "offered", "refused", "seconds", "failures")
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    failures = 0
    for family, kinds in FAMILIES.items():
        if not args.family or family in args.family:
            for kind in kinds:
                failures += run(family, kind, args.inputs, lambda k, n: _one(engine, args, k, n))
    for kind in fuzz_files.KINDS:
        wanted = kind in args.family if args.family else args.files
        if wanted:
            failures += run("files", kind, args.files or 100, lambda k, n: _file(args, k, n))
    sys.exit(1 if failures else 0)


def run(family: str, kind: str, inputs: int, hold: Callable[[str, int], str]) -> int:
    """Hold the laws so often, print a row; return the number of failures."""
    counts: Counter[str] = Counter()
    told: list[str] = []
    began = time.process_time()
    for number in range(inputs):
        try:
            counts[hold(kind, number)] += 1
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            told.append(f"{kind} {number}: {type(error).__name__}: {error}"[:300])
    took = time.process_time() - began
    row = (family, kind, f"{inputs:,}", *(counts[n] for n in ("edited", "offered", "refused")))
    print("| " + " | ".join(map(str, (*row, f"{took:.0f}", len(told)))) + " |", flush=True)
    print(*told[:10], sep="\n" if told else "", end="\n" if told else "", flush=True)
    return len(told)


def _one(engine: Engine, args: argparse.Namespace, kind: str, number: int) -> str:
    return fuzz.check(engine, *fuzz.drawn(args.seed, number, kind))


def _file(args: argparse.Namespace, kind: str, number: int) -> str:
    if told := fuzz_files.drawn(args.seed, number, kind):
        raise fuzz.Broken(told)
    return "edited"


if __name__ == "__main__":
    main()
