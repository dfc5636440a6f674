"""How fast XLIFF, PO, SRT and JSON are cleaned, against plain text and translate-toolkit.

    python bench/formats.py              50 MB of each: some minutes
    python bench/formats.py --size 5     5 MB of each: a look

The texts are machine translations with their German sources from the evaluation sets. ``cleanup
fix`` (one process, with its log) runs in turns with the same on plain text, and with
translate-toolkit reading the file and writing it again ("toolkit": how many times as fast the whole
of ``fix`` is; "alone": our reading and writing without any rule). Times are of the processor.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from evalsets import DEFAULT, records
from process import Run, middle, program, run

MB = 1_000_000
SETS = ("wmt_en", "mqm_en")
OURS = (
    "import sys\n"
    "from cleanup.files.read import reading\n"
    "from cleanup.formats import FormatOptions, cutter, for_path\n"
    "from cleanup.value import replace\n"
    "form, options = for_path(sys.argv[1]), FormatOptions('en', 'de')\n"
    "with reading(sys.argv[1]) as file, open(sys.argv[2], 'w', newline='') as out:\n"
    "    for part in file.parts(cutter(form, options)):\n"
    "        last = form.carry is None or part.raw.rstrip().endswith('</xliff>')\n"
    "        now = replace(options, more=not last)\n"
    "        for one in form.read(part.raw, now): one.text\n"
    "        out.write(part.raw)\n"
    "        if form.carry: options = form.carry(part.raw, options)\n"
)
READ_AND_WRITE = (
    "import sys\n"
    "from translate.storage.factory import getobject\n"
    "store = getobject(sys.argv[1])\n"
    "store.savefile(sys.argv[2])\n"
)
Pairs = list[tuple[str, str, str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=50, help="MB of each file")
    parser.add_argument("--alone", action="store_true", help="reading and writing only")
    parser.add_argument("--turns", type=int, default=1)
    parser.add_argument("--only", default="xlf,po,srt,vtt,json", help="suffixes")
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    args = parser.parse_args()
    ours = program("cleanup")
    if ours is None:
        sys.exit("the command cleanup is not beside this Python: pip install -e '.[bench,test]'")
    pairs = drawn(Path(args.eval) if args.eval else DEFAULT)
    with tempfile.TemporaryDirectory(prefix="cleanup-formats-") as place:
        folder = Path(place)
        (folder / "cleanup.toml").write_text("")
        size = args.size * MB
        for suffix, write in WRITERS.items():
            if suffix == "txt" or suffix in args.only.split(","):
                with (folder / f"en.{suffix}").open("w", encoding="utf-8", newline="\n") as out:
                    for piece in write(pairs, size):
                        out.write(piece)
        pairs.clear()
        print(
            f"{'file':6} {'MB':>5} {'MB/s':>6} {'of text':>8} {'MB memory':>10} "
            f"{'toolkit':>8} {'alone':>8}"
        )
        print(
            "goals: rate ≥ 0.5 of plain text, memory ≤ 200 MB, ≥ 3 × as fast as translate-toolkit"
        )
        for suffix in WRITERS:
            if suffix != "txt" and suffix in args.only.split(","):
                compared(folder, suffix, ours, args.turns, alone_only=args.alone)


def compared(folder: Path, suffix: str, ours: str, turns: int, *, alone_only: bool) -> None:
    """Print the line of one format."""
    mine, text, other, alone = [], [], [], []
    toolkit = suffix in ("xlf", "po")  # it reads subtitles with another library
    for _ in range(turns):
        if not alone_only:
            mine.append(fixed(folder, suffix, ours))
            text.append(fixed(folder, "txt", ours))
        if toolkit:
            paths = [str(folder / name) for name in (f"en.{suffix}", f"tt.{suffix}")]
            other.append(run([sys.executable, "-c", READ_AND_WRITE, *paths], folder))
            alone.append(run([sys.executable, "-c", OURS, *paths], folder))
    if any(each.code for each in (*other, *alone)):
        sys.exit("reading and writing failed")
    if alone_only:
        one, two = middle(alone), middle(other)
        print(
            f"{suffix}: {one.cpu:.1f} s and {one.memory:.0f} MB, translate-toolkit {two.cpu:.1f} s "
            f"and {two.memory:.0f} MB: {two.cpu / one.cpu:.2f} × as fast"
        )
        return
    size = (folder / f"en.{suffix}").stat().st_size / MB
    base = (folder / "en.txt").stat().st_size / MB
    one = middle(mine)
    rate, plain = size / one.cpu, base / middle(text).cpu
    faster = f"{middle(other).cpu / one.cpu:7.2f}×" if toolkit else ""
    reader = f"{middle(other).cpu / middle(alone).cpu:7.2f}×" if toolkit else ""
    trouble = "" if one.code in (0, 1) else f"  EXIT {one.code}"
    print(
        f"{suffix:6} {size:5.0f} {rate:6.2f} {rate / plain:7.2f}× {one.memory:10.0f} "
        f"{faster:>8} {reader:>8}{trouble}",
        flush=True,
    )


def fixed(folder: Path, suffix: str, ours: str) -> Run:
    """``cleanup fix`` of one file, after the caches are warm."""
    command = [ours, "fix", f"en.{suffix}", "-o", f"out.{suffix}", "--log", "log.jsonl"]
    command += ["--grammar", "off", "-j", "1", "-q", "--lang", "en", "--source-lang", "de"]
    warm = folder / f"warm.{suffix}"
    if not warm.exists():  # the rules for these languages are compiled once
        run(command, folder)
        warm.touch()
    for path in folder.glob("log*.jsonl"):
        path.unlink()
    return run(command, folder)


def drawn(sets: Path) -> Pairs:
    """Source, its language, and its English by a machine."""
    found = [
        (" ".join(row["src"].split()), row["source_lang"], " ".join(row["mt"].split()))
        for name in SETS
        for row in records(sets / f"{name}.jsonl.gz")
        if row.get("mt") and row.get("src") and row["source_lang"].startswith("de")
    ]  # the files name one source language
    if not found:
        sys.exit(f"there are no evaluation sets in {sets}")
    return found


def until(pairs: Pairs, size: int, spell: Callable[[int, str, str], str]) -> Iterator[str]:
    """Records of pairs, one after the other, until they are ``size`` bytes together."""
    number = written = 0
    while written < size:
        source, _, target = pairs[number % len(pairs)]
        number += 1
        piece = spell(number, source, f"{target} ({number})")
        written += len(piece.encode())
        yield piece


def write_txt(pairs: Pairs, size: int) -> Iterator[str]:
    """A sentence a line."""
    yield from until(pairs, size, lambda _n, _s, target: f"{target}\n")


def write_xlf(pairs: Pairs, size: int) -> Iterator[str]:
    """XLIFF 1.2."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
    yield '<file original="a" source-language="de" target-language="en" datatype="x">\n<body>\n'
    yield from until(
        pairs,
        size,
        lambda n, source, target: (
            f'<trans-unit id="{n}">\n<source>{escape(source)} ({n})</source>\n'
            f"<target>{escape(target)}</target>\n</trans-unit>\n"
        ),
    )
    yield "</body>\n</file>\n</xliff>\n"


def quoted(text: str) -> str:
    """As a string of PO."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def write_po(pairs: Pairs, size: int) -> Iterator[str]:
    """A catalogue."""
    yield 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    yield from until(
        pairs,
        size,
        lambda n, source, target: (
            f'#: src/a.c:{n}\nmsgid "{quoted(source)} ({n})"\nmsgstr "{quoted(target)}"\n\n'
        ),
    )


def write_srt(pairs: Pairs, size: int) -> Iterator[str]:
    """Cues of three seconds."""
    yield from until(
        pairs,
        size,
        lambda n, _s, target: f"{n}\n{clock(4 * n)},000 --> {clock(4 * n + 3)},000\n{target}\n\n",
    )


def write_vtt(pairs: Pairs, size: int) -> Iterator[str]:
    """The same as WebVTT."""
    yield "WEBVTT\n\n"
    yield from until(
        pairs,
        size,
        lambda n, _s, target: (
            f"{clock(4 * n)}.000 --> {clock(4 * n + 3)}.000\n{escape(target)}\n\n"
        ),
    )


def write_json(pairs: Pairs, size: int) -> Iterator[str]:
    """One flat object."""
    yield "{\n"
    yield from until(pairs, size, lambda n, _s, target: f'  "key{n}": "{quoted(target)}",\n')
    yield '  "end": "End."\n}\n'


def clock(seconds: int) -> str:
    """A time of day, or of some day."""
    return f"{seconds // 3600 % 100:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


WRITERS: dict[str, Callable[[Pairs, int], Iterator[str]]] = {
    "txt": write_txt,
    "xlf": write_xlf,
    "po": write_po,
    "srt": write_srt,
    "vtt": write_vtt,
    "json": write_json,
}

if __name__ == "__main__":
    main()
