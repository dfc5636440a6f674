"""Damaged files in the cache folder: a run goes on, and finds what it finds without a cache.

``python bench/cache.py --damages 60`` fills a cache folder of its own with one run of ``check``,
and then, again and again, damages one file of it (cut short, a byte changed, a stretch of zeros,
noise of the same length, emptied, a folder in its place) and runs ``check`` in a new process.
Status and output must be those of the first run. ``--seed`` makes the damages differ. Status 1
where one is not.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

LIMIT = 300  # seconds of processor time after which a run hangs
CODE = (
    f"import resource; resource.setrlimit(resource.RLIMIT_CPU, ({LIMIT}, {LIMIT})); "
    "import sys; sys.argv[0] = 'cleanup'; from cleanup.cli import main; sys.exit(main())"
)
TEXT = (
    "The old mill , now a museum, is open. . The boat lies in in the harbour cafÃ© ,, it seems.\n"
)
WORDS = ("check", ".", "--grammar", "off", "--output-format", "json")


def changed(data: bytes, of: random.Random) -> bytes:
    """Return the data with one byte changed, half of the time near its start."""
    at = of.randrange(min(len(data), 200) if of.random() < 0.5 else len(data))
    return data[:at] + bytes([data[at] ^ of.randrange(1, 256)]) + data[at + 1 :]


def zeroed(data: bytes, of: random.Random) -> bytes:
    """Return the data with up to 4 KB of zeros in it."""
    at = of.randrange(len(data))
    size = min(4096, len(data) - at)
    return data[:at] + b"\0" * size + data[at + size :]


DAMAGES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "a byte": changed,
    "cut": lambda data, of: data[: of.randrange(len(data))],
    "longer": lambda data, of: data + of.randbytes(100),
    "zeros": zeroed,
    "noise": lambda data, of: of.randbytes(len(data)),
    "empty": lambda _data, _of: b"",
}


def run(folder: Path, cache: Path) -> tuple[int, str, str]:
    """Run ``check`` in a new process; return its status, output and messages."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, *WORDS],
        cwd=folder,
        env={**os.environ, "CLEANUP_CACHE_DIR": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def damaged(path: Path, of: random.Random) -> str:
    """Damage a file; return how."""
    if of.random() < 0.1:
        path.unlink()
        path.mkdir()
        return "a folder"
    how = of.choice(list(DAMAGES))
    path.write_bytes(DAMAGES[how](path.read_bytes() or b"\0", of))
    return how


def main() -> None:
    """Run, print what differs, and end with status 1 if anything does."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--damages", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    counts: Counter[str] = Counter()
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        folder, full = Path(place) / "texts", Path(place) / "full"
        folder.mkdir()
        for name in ("a.txt", "b.md", "c.srt"):
            (folder / name).write_text(f"1\n00:00:01,000 --> 00:00:02,000\n{TEXT}", "utf-8")
        first = run(folder, full)
        run(folder, full)  # a run may keep what the one before it made
        names = sorted(path.name for path in full.iterdir())
        for number in range(told.damages):
            of = random.Random(f"{told.seed}:{number}")
            name = names[number % len(names)]
            cache = Path(place) / "cache"
            shutil.copytree(full, cache)
            how = damaged(cache / name, of)
            came = run(folder, cache)
            counts[f"{name.partition('-')[0].partition('.')[0]}, {how}"] += 1
            if came != first:
                wrong += 1
                print(f"{number}: {name}, {how}: {came[0]} {came[2][-300:]!r}", flush=True)
            shutil.rmtree(cache)
    for each, count in sorted(counts.items()):
        print(f"  {count:5} {each}")
    print(f"{counts.total()} damages of {len(names)} files, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
