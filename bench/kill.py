"""Killed at any moment, or out of disk: the file is the old one or the new one, the log is whole.

``python bench/kill.py --moments 200`` runs ``fix --log``, ``revert`` and ``apply`` over files in a
temporary folder and ends each with SIGKILL, SIGINT or SIGTERM at a random moment. Afterwards every
file must be byte for byte what it was before or what an undisturbed run makes of it, and a log that
is there must be readable and take back every file that has changed. ``--full FOLDER`` runs ``fix``
in a small file system instead (``mount -t tmpfs -o size=1m none FOLDER``), filled to a random
point. ``--seed`` makes the moments differ. Status 1 where a law does not hold.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LINE = "The old mill , now a museum, is open. . The boat lies in in the harbour ,, it seems.\n"
CODE = "import sys; sys.argv[0] = 'cleanup'; from cleanup.cli import main; sys.exit(main())"
SIGNALS = (signal.SIGKILL, signal.SIGINT, signal.SIGTERM)
FILES = 6


def command(*words: str) -> list[str]:
    """Return the command that runs ``cleanup`` with these words."""
    return [sys.executable, "-c", CODE, *words]


def filled(folder: Path) -> dict[str, bytes]:
    """Write the files, and return what they hold."""
    held = {}
    for number in range(FILES):
        data = (f"Line {number}. " + LINE * (40 * (number + 1))).encode()
        (folder / f"{number}.txt").write_bytes(data)
        held[f"{number}.txt"] = data
    return held


def run(folder: Path, *words: str) -> int:
    """Run to the end."""
    return subprocess.run(command(*words), cwd=folder, capture_output=True, check=False).returncode


def states(folder: Path) -> dict[str, bytes]:
    """Return what the files hold."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.txt"))}


def held(old: dict[str, bytes], new: dict[str, bytes], now: dict[str, bytes]) -> list[str]:
    """Return the files that are neither the old nor the new."""
    return [name for name in old if now.get(name) not in (old[name], new[name])]


def undone(folder: Path, old: dict[str, bytes], log: str) -> list[str]:
    """Return the changed files that the log does not take back."""
    changed = [name for name, data in states(folder).items() if data != old[name]]
    if changed and not (folder / log).exists():
        return changed
    for name in changed:
        run(folder, "revert", log, name)
    if (folder / log).exists() and (folder / log).stat().st_size:
        first = (folder / log).read_text("utf-8").split("\n", 1)[0]
        if '"cleanup_log"' not in first and changed:
            return changed
    return [name for name, data in states(folder).items() if data != old[name]]


def killed(folder: Path, words: tuple[str, ...], moment: float, by: signal.Signals) -> None:
    """Start, wait for the moment, and kill."""
    process = subprocess.Popen(
        command(*words), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(moment)
    process.send_signal(by)
    process.wait()


def moments(count: int, seed: int) -> list[str]:
    """Return what went wrong at random moments of fix, revert and apply."""
    of = random.Random(seed)
    wrong = []
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole"
        whole.mkdir()
        old = filled(whole)
        began = time.monotonic()
        run(whole, "fix", ".", "--log", "log.jsonl", "--lang", "en", "--jobs", "1")
        lasts = time.monotonic() - began
        new = states(whole)
        for number in range(count):
            folder = Path(place) / "now"
            what = of.choice(["fix", "fix", "revert", "apply"])
            by = of.choice(SIGNALS)
            shutil.copytree(whole, folder)
            if what != "revert":
                filled(folder)
            if what == "fix":
                (folder / "log.jsonl").unlink()
                words = ("fix", ".", "--log", "log.jsonl", "--lang", "en", "--jobs", "1")
            else:
                words = (what, "log.jsonl")
            killed(folder, words, of.uniform(0.3 if what == "fix" else 0.0, 1.0) * lasts, by)
            told = f"{number}: {what}, {by.name}"
            wrong += [f"{told}: {name} is torn" for name in held(old, new, states(folder))]
            if what == "fix":
                wrong += [
                    f"{told}: {name} cannot be undone" for name in undone(folder, old, "log.jsonl")
                ]
            elif (folder / "log.jsonl").read_bytes() != (whole / "log.jsonl").read_bytes():
                wrong.append(f"{told}: the log changed")
            shutil.rmtree(folder)
    return wrong


def full(folder: Path, count: int, seed: int) -> list[str]:
    """Return what went wrong in a small file system that is filled to a random point."""
    of = random.Random(seed)
    wrong = []
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place)
        old = filled(whole)
        run(whole, "fix", ".", "--lang", "en")
        new = states(whole)
    for number in range(count):
        for path in folder.iterdir():
            path.unlink()
        filled(folder)
        free = shutil.disk_usage(folder).free
        (folder / "filler").write_bytes(b"\0" * max(0, free - of.randint(0, 120_000)))
        run(folder, "fix", ".", "--log", "log.jsonl", "--lang", "en")
        told = f"{number}: full disk"
        wrong += [f"{told}: {name} is torn" for name in held(old, new, states(folder))]
        (folder / "filler").unlink()
        wrong += [f"{told}: {name} cannot be undone" for name in undone(folder, old, "log.jsonl")]
    return wrong


def main() -> None:
    """Run, print what went wrong, and end with status 1 if anything did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--full", type=Path, metavar="FOLDER", help="a small file system")
    told = parser.parse_args()
    wrong = (
        full(told.full, told.moments, told.seed) if told.full else moments(told.moments, told.seed)
    )
    for each in wrong:
        print(each)
    print(f"{told.moments} moments, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
