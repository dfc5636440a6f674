"""How fast, against codespell, typos and ftfy on the same machine in the same minutes.

    python bench/speed.py            all of it: some minutes
    python bench/speed.py --quick    less text, fewer turns: a look
    python bench/speed.py --against CHECKOUT --only files    another state of this program too

Two programs run in turns, and the median of the ratios of neighbouring runs counts, so that what
else the machine does weighs on both. ``cpu`` is processor time, ``wall`` is what a person waits.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from evalsets import DEFAULT
from material import sentences, write_rules, write_text
from process import Pair, middle, pair, program, run
from termbase import CONCEPTS, LANGS, loaded, write_plain, write_termbase

KB, MB = 1000, 1_000_000


@dataclass(frozen=True)
class Plan:
    """What is run: turns for quick and for long runs, and the size of the large text."""

    folder: Path
    turns: int
    few: int
    large: int
    ours: str
    against: str = ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="less text, fewer turns")
    parser.add_argument(
        "--only",
        default="",
        help="only these parts: help,small,files,clean,middle,large,rules,jobs,terms",
    )
    parser.add_argument("--against", metavar="CHECKOUT", default="", help="compare with it")
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    args = parser.parse_args()
    ours = program("cleanup")
    if ours is None:
        sys.exit("the command cleanup is not beside this Python: pip install -e '.[bench]'")
    lines = sentences(Path(args.eval) if args.eval else DEFAULT)
    with tempfile.TemporaryDirectory(prefix="cleanup-speed-") as place:
        folder = Path(place)
        large = (5 if args.quick else 50) * MB
        plan = Plan(
            folder, 5 if args.quick else 15, 1 if args.quick else 5, large, ours, args.against
        )
        (folder / "cleanup.toml").write_text("")
        sizes = (("5k.txt", 5 * KB), ("1m.txt", MB), ("5m.txt", 5 * MB), ("large.txt", large))
        for name, size in sizes:
            write_text(folder / name, size, lines)
        write_files(folder / "files", lines)
        del lines
        print(f"{'what':40} {'ours':>9} {'other':>9} {'wall ratio':>11} {'cpu ratio':>10}  goal")
        parts = {
            "help": help_time,
            "small": small,
            "files": many_files,
            "clean": clean_calls,
            "middle": middle_size,
            "large": large_size,
            "rules": rule_numbers,
            "jobs": two_processes,
            "terms": termbase,
        }
        for name, part in parts.items():
            if not args.only or name in args.only.split(","):
                part(plan)


def fixed(plan: Plan, name: str, *options: str) -> list[str]:
    """The command that repairs a copy of one text, with the log, after it was seen to do so."""
    command = [plan.ours, "fix", name, "-o", "out.txt", "--log", "log.jsonl", "--grammar", "off"]
    command += options
    # The second run compiles the prefilter, which the others find on disk.
    for _ in range(2):
        first = subprocess.run(
            command, cwd=plan.folder, capture_output=True, text=True, check=False
        )
    made = [plan.folder / "out.txt", plan.folder / "log.jsonl"]
    if not all(path.exists() for path in made):
        sys.exit(
            f"{' '.join(command)}\nwrote nothing, exit {first.returncode}: {first.stderr[-2000:]}"
        )
    for path in made:
        path.unlink()
    return command


def row(what: str, both: Pair, goal: str, *, inverse: bool = False) -> None:
    """One line of the table; ``inverse`` shows how many times faster instead of the ratio."""
    wall, cpu = (1 / both.wall, 1 / both.cpu) if inverse else (both.wall, both.cpu)
    trouble = "" if both.one.code in (0, 1) else f"  EXIT {both.one.code}"
    print(
        f"{what:40} {both.one.wall:8.3f}s {both.other.wall:8.3f}s {wall:10.2f}× {cpu:9.2f}×"
        f"  {goal}{trouble}",
        flush=True,
    )


def other(name: str) -> str | None:
    """The path of a program to compare with; a line in the table where it is not there."""
    path = program(name)
    if path is None:
        print(f"{name} is not installed: pip install 'cleanup-mt[bench]'")
    return path


def help_time(plan: Plan) -> None:
    """``--help`` against a Python that does nothing."""
    both = pair([plan.ours, "--help"], [sys.executable, "-c", "pass"], plan.folder, 2 * plan.turns)
    row("--help : bare Python", both, "≤ 4")
    both = pair(
        [plan.ours, "--help"], [sys.executable, "-I", "-S", "-c", "pass"], plan.folder, plan.turns
    )
    row("--help : Python -I -S", both, "")


def small(plan: Plan) -> None:
    """5 KB against the ftfy command."""
    if path := other("ftfy"):
        both = pair(
            fixed(plan, "5k.txt"), [path, "5k.txt", "-o", "f.txt"], plan.folder, 2 * plan.turns
        )
        row("5 KB, fix and log : ftfy", both, "≤ 1")
        check = [plan.ours, "check", "5k.txt", "--grammar", "off"]
        both = pair(check, [path, "5k.txt", "-o", "f.txt"], plan.folder, 2 * plan.turns)
        row("5 KB, check : ftfy", both, "≤ 1")


FILES, SIZE = 100, 3 * KB
_CODE = "import sys; sys.path.insert(0, {!r}); from cleanup.cli import main; sys.exit(main())"
_CLEAN = """
import sys, time
sys.path.insert(0, {!r})
from cleanup import clean
text = "The old mill stands by the river, and nobody in the village knows who built it there."
for _ in range(500): clean(text, lang={lang!r})
began = time.process_time()
for _ in range(5000): clean(text, lang={lang!r})
print((time.process_time() - began) / 5000 * 1e6)
"""


def write_files(folder: Path, lines: list[str]) -> None:
    """Files of 3 KB, no line of one like a line of another."""
    folder.mkdir()
    for number in range(FILES):
        write_text(folder / f"{number}.txt", SIZE + number, lines)


def many_files(plan: Plan) -> None:
    """100 files of 3 KB: against another checkout, and again, unchanged."""
    check = ["check", "files", "--grammar", "off", "--lang", "en", "-j", "1"]
    anew = [plan.ours, *check, "--no-cache"]
    for _ in range(2):
        run(anew, plan.folder)
    run([plan.ours, *check], plan.folder)
    both = pair([plan.ours, *check], anew, plan.folder, plan.turns)
    row("100 files of 3 KB again : anew, × faster", both, "", inverse=True)
    if plan.against:
        old = [sys.executable, "-c", _CODE.format(plan.against), *check]
        for _ in range(2):
            run(old, plan.folder)
        both = pair(anew, old, plan.folder, plan.turns)
        row("100 files of 3 KB : that checkout, × faster", both, "≥ 4", inverse=True)
        both = pair([plan.ours, *check], old, plan.folder, plan.turns)
        row("  again, unchanged, × faster", both, "≥ 20", inverse=True)


def clean_calls(plan: Plan) -> None:
    """``clean()`` of a clean sentence, µs of processor a call, the best of several runs."""
    here = str(Path(__file__).parents[1])
    for lang, goal in (("en", "≤ 15"), (None, "≤ 40")):
        for place in filter(None, (here, plan.against)):
            command = [sys.executable, "-c", _CLEAN.format(place, lang=lang)]
            made = [
                subprocess.run(command, capture_output=True, text=True, check=True).stdout
                for _ in range(plan.turns)
            ]
            what = f"clean(), language {'given' if lang else 'found'}, {Path(place).name}"
            print(f"{what:40} {min(map(float, made)):8.1f} µs  {goal}", flush=True)


def middle_size(plan: Plan) -> None:
    """1 MB against codespell."""
    if path := other("codespell"):
        both = pair(fixed(plan, "1m.txt"), [path, "1m.txt"], plan.folder, plan.turns)
        row("1 MB, fix and log : codespell, × faster", both, "≥ 2", inverse=True)


def large_size(plan: Plan) -> None:
    """50 MB against typos, each in one process, and the peak of memory."""
    size = plan.large / MB
    if path := other("typos"):
        alone = fixed(plan, "large.txt", "-j", "1")
        both = pair(alone, [path, "--threads", "1", "large.txt"], plan.folder, plan.few)
        row(f"{size:.0f} MB, fix and log : typos, × faster", both, "≥ 3", inverse=True)
        print(f"{'  MB/s':40} {size / both.one.wall:8.1f}  {size / both.other.wall:8.1f}")
        print(
            f"{'  peak memory, MB':40} {both.one.memory:8.0f}  {both.other.memory:8.0f}  goal ≤ 100"
        )


def rule_numbers(plan: Plan) -> None:
    """100, 1,000 and 10,000 rules, those alone, on the text of 5 MB."""
    commands = {}
    for number in (100, 1000, 10_000):
        place = plan.folder / f"rules-{number}"
        write_rules(place / "made", number)
        (place / "cleanup.toml").write_text('rules = ["made"]\nselect = ["any/made"]\n')
        shutil.copy(plan.folder / "5m.txt", place)
        paths = [str(place / name) for name in ("5m.txt", "out.txt")]
        commands[number] = [plan.ours, "fix", paths[0], "-o", paths[1], "-j", "1"]
        commands[number] += ["--grammar", "off"]
        cold = run(commands[number], plan.folder)
        if not (place / "out.txt").exists():
            sys.exit(f"{' '.join(commands[number])} wrote nothing, exit {cold.code}")
        print(f"  {number:,} rules, first run (not cached): {cold.wall:.2f} s, exit {cold.code}")
    for number, goal in ((1000, "≤ 1.5"), (10_000, "≤ 4")):
        both = pair(commands[number], commands[100], plan.folder, plan.few)
        row(f"{number:,} rules : 100 rules, 5 MB", both, goal)


def two_processes(plan: Plan) -> None:
    """The large text with one process and with two."""
    one = fixed(plan, "large.txt", "-j", "1")
    two = fixed(plan, "large.txt", "-j", "2")
    both = pair(two, one, plan.folder, plan.few)
    row("two processes : one, × faster", both, "≥ 1.7 (wall)", inverse=True)
    idle = middle([run([sys.executable, "-c", "pass"], plan.folder) for _ in range(5)])
    print(f"  (bare Python: {idle.wall * 1000:.0f} ms wall, {idle.cpu * 1000:.0f} ms cpu)")


ACRONYMS = "any/acronyms,any/bilingual,any/foreign-acronyms,en/names"


def termbase(plan: Plan) -> None:
    """Loading a large termbase from the cache, and what the acronym rules cost plain text."""
    path, cache = plan.folder / "large-terms.csv", plan.folder / "cache"
    write_termbase(path)
    time.sleep(3)  # a file that is this young is known by its content
    cold = loaded(path, cache)[0]
    runs = [loaded(path, cache) for _ in range(plan.turns)]
    print(f"  {CONCEPTS:,} concepts, {len(LANGS)} languages, first run (not cached): {cold:.2f} s")
    middle_time = statistics.median(seconds for seconds, _, _ in runs) * 1000
    print(f"{'  loaded from the cache, ms of processor':40} {middle_time:8.1f}   goal ≤ 30")
    print(f"{'  peak memory, MB':40} {max(peak for _, peak, _ in runs):8.0f}   goal ≤ 60")
    print(f"{'  of it for the termbase':40} {max(more for _, _, more in runs):8.0f}")
    write_plain(plan.folder / "plain.txt", plan.folder / "5m.txt")
    both = pair(
        fixed(plan, "plain.txt", "-j", "1", "--lang", "en"),
        fixed(plan, "plain.txt", "-j", "1", "--lang", "en", "--ignore", ACRONYMS),
        plan.folder,
        2 * plan.few + 1,
    )
    row("plain text, with acronym rules : without", both, "≤ 1.05")


if __name__ == "__main__":
    main()
