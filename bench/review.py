"""What a review costs: many files end to end, many findings in memory, a keystroke.

python bench/review.py tree        # 2,000 files: each way to decide, and back byte for byte
python bench/review.py many        # 100,000 findings: memory, and the first on the screen
python bench/review.py keystroke   # 10,000 findings in a pseudo-terminal
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from process import Run, run

CLEANUP = [sys.executable, "-m", "cleanup"]
ARGS = ["--lang", "en", "--grammar", "off"]
FILES, MANY, KEYS = 2_000, 100_000, 10_000
OFFERED = "They came to the request of the mayor of town {}, and the old mill stood still.\n"
SAFE = "The boats lay in harbour {} , and nobody came.\n"


def main() -> None:
    """Run the part that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=["tree", "many", "keystroke"])
    parts = {"tree": tree, "many": many, "keystroke": keystroke}
    with tempfile.TemporaryDirectory() as folder:
        parts[parser.parse_args().part](Path(folder))


def tree(folder: Path) -> None:
    """Decide about a tree by diff, by number and by fix; each log leads back byte for byte."""
    for number in range(FILES):
        path = folder / "texts" / f"{number % 40:02}" / f"{number:04}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        end = "\r\n" if number % 3 == 0 else "\n"
        text = OFFERED.format(number) + "A line.\n" + SAFE.format(number) * (number % 2)
        path.write_bytes(text.replace("\n", end).encode())
    before = contents(folder)
    diff = out(folder, "check", *ARGS, "--suggest-diff", "texts")
    hunks = diff.split("\n# [")
    kept = [hunk for number, hunk in enumerate(hunks[1:]) if number % 2 == 0]
    end = "\n# The end" + diff.partition("\n# The end")[2]
    (folder / "review.diff").write_text(
        hunks[0]
        + "".join(f"\n# [{hunk.partition(chr(10) + '# The end')[0]}" for hunk in kept)
        + end,
        "utf-8",
        newline="\n",
    )
    told("apply of the half of a diff", folder, before, "apply", "review.diff")
    (folder / ".cleanup" / "decisions.jsonl").unlink()
    out(folder, "check", *ARGS, "-q", "--log", "all.jsonl", "texts")
    told("fix", folder, before, "fix", *ARGS, "-q", "texts", "--log")
    told(
        "fix --unsafe-fixes", folder, before, "fix", *ARGS, "-q", "--unsafe-fixes", "texts", "--log"
    )
    out(folder, "baseline", *ARGS, "texts")
    took = run([*CLEANUP, "check", *ARGS, "-q", "texts"], folder)
    print(f"check under a baseline of {FILES} findings and more: {shown(took)}, exit {took.code}")


def told(name: str, folder: Path, before: dict[Path, bytes], *args: str) -> None:
    """Make a change, go back by its log, and print both."""
    there = run([*CLEANUP, *args], folder)
    changed = sum(contents(folder)[path] != data for path, data in before.items())
    back = run([*CLEANUP, "revert"], folder)
    same = contents(folder) == before
    print(
        f"{name}: {changed} of {len(before)} files changed, {shown(there)}; "
        f"revert {shown(back)}, {'the same bytes' if same else 'NOT THE SAME BYTES'}"
    )


def contents(folder: Path) -> dict[Path, bytes]:
    """Return the bytes of the texts."""
    return {path: path.read_bytes() for path in sorted((folder / "texts").rglob("*.txt"))}


def many(folder: Path) -> None:
    """Check a file with very many suggestions: memory, and how long until the first is seen."""
    path = folder / "many.txt"
    path.write_text("".join(OFFERED.format(n) for n in range(MANY)), "utf-8")
    for view in ("full", "suggestions"):
        took = run([*CLEANUP, "check", *ARGS, "--output-format", view, path.name], folder)
        print(f"{MANY} findings, {path.stat().st_size / 1e6:.1f} MB, {view}: {shown(took)}")
    began = time.perf_counter()
    with subprocess.Popen(
        [*CLEANUP, "check", *ARGS, path.name], cwd=folder, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        first = time.perf_counter() - began
        child.stdout.read()
    print(f"first finding after {first:.2f} s, all after {time.perf_counter() - began:.2f} s")
    code = (
        "import resource, time\n"
        "from pathlib import Path\n"
        "from cleanup.edits.edit import Edit\n"
        "from cleanup.edits.report import Report\n"
        "from cleanup.review.queue import queue_of\n"
        "from cleanup.review.screen import screen\n"
        f"raw = Path({str(path)!r}).read_text()\n"
        "edits, at = [], -1\n"
        "while (at := raw.find('to the request', at + 1)) >= 0:\n"
        "    edits.append(Edit(at, at + 2, 'to', 'at', (f'en/a/b{at}',), 'style', 'Because.'))\n"
        "report = Report('many.txt', raw, (), tuple(edits))\n"
        "began = time.perf_counter()\n"
        "queue = queue_of([report])\n"
        "screen(queue)\n"
        "took = time.perf_counter() - began\n"
        "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024\n"
        "print(f'queue of {len(queue.items)} and first screen: {took:.2f} s, {peak:.0f} MB')\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def keystroke(folder: Path) -> None:
    """Press a key in a review of many findings, and wait for the next finding on the screen."""
    import pexpect  # noqa: PLC0415 -- for this part only

    path = folder / "many.txt"
    path.write_text("".join(OFFERED.format(n) for n in range(KEYS)), "utf-8")
    command = ["-m", "cleanup", "review", *ARGS, "--no-group", path.name]
    child = pexpect.spawn(
        sys.executable, command, cwd=str(folder), dimensions=(24, 80), timeout=300
    )
    child.delaybeforesend = None  # which would be 50 ms
    child.expect("1 of ")
    for key in "ra":
        times = []
        for _ in range(25):
            drain(child)
            began = time.perf_counter()
            child.send(key)
            times.append(1000 * (drain(child) - began))
        print(f"{key}: median {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms")
    child.sendcontrol("c")
    child.expect(pexpect.EOF)


def drain(child: Any) -> float:
    """Read until the screen is quiet; return when its last piece came."""
    import pexpect  # noqa: PLC0415 -- for this part only

    last = 0.0
    try:
        while True:
            child.read_nonblocking(65536, timeout=0.2)
            last = time.perf_counter()
    except pexpect.TIMEOUT:
        return last


def out(folder: Path, *args: str) -> str:
    """Return what a command prints."""
    done = subprocess.run([*CLEANUP, *args], cwd=folder, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout.decode("utf-8", "surrogateescape")


def shown(took: Run) -> str:
    """Return a run as time and memory."""
    return f"{took.wall:.1f} s ({took.cpu:.1f} s of processor), {took.memory:.0f} MB"


if __name__ == "__main__":
    main()
