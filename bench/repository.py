"""A localisation repository of 2,000 files of all formats: one check, one fix, one revert.

    python bench/repository.py            2,000 files
    python bench/repository.py --files 200

The files are those of samples/formats and of samples, each with words of its own. After the revert
every file is what it was, byte for byte.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from process import program, run

SAMPLES = Path(__file__).parents[1] / "samples"
WORDS = "mill boat harbour key bridge ferry lock quay mast sail rope tide pier crane".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", type=int, default=2000)
    args = parser.parse_args()
    ours = program("cleanup")
    if ours is None:
        sys.exit("the command cleanup is not beside this Python: pip install -e '.[test]'")
    with tempfile.TemporaryDirectory(prefix="cleanup-repository-") as place:
        folder = Path(place)
        formats = written(folder, args.files)
        before = hashes(folder)
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        print(f"{args.files} files of {formats} kinds, {size / 1e6:.1f} MB")
        log = ["--log", "log.jsonl"]
        for name, command in (
            ("first check", ["check", "locales", "--grammar", "off", "-q"]),
            ("check", ["check", "locales", "--grammar", "off", "-q"]),
            ("fix", ["fix", "locales", "--grammar", "off", "-q", "--safe-only", *log]),
        ):
            told = run([ours, *command], folder)
            print(
                f"{name:12} {told.wall:7.1f} s {told.cpu:7.1f} s cpu {told.memory:6.0f} MB"
                f"  exit {told.code}"
            )
        after = hashes(folder)
        changed = sum(after[path] != digest for path, digest in before.items())
        began = time.perf_counter()
        done = subprocess.run(
            [ours, "revert", "log.jsonl"], cwd=folder, capture_output=True, check=False
        )
        took = time.perf_counter() - began
        same = hashes(folder) == before
        print(
            f"{'revert':12} {took:7.1f} s  {changed} files, exit {done.returncode}, "
            f"same bytes: {same}"
        )
        if done.returncode or not same:
            sys.exit(done.stderr.decode()[-2000:])


def written(folder: Path, number: int) -> int:
    """Write the files; return of how many kinds they are."""
    (folder / "cleanup.toml").write_text("")
    samples = sorted(path for path in SAMPLES.rglob("*") if path.is_file())
    for count in range(number):
        sample = samples[count % len(samples)]
        word = WORDS[count // len(samples) % len(WORDS)]
        data = sample.read_bytes().replace(b"mill", word.encode())
        # Some formats know their own by the name and by the folder.
        target = folder / "locales" / f"part{count // len(samples):03}" / sample.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return len({sample.suffix for sample in samples})


def hashes(folder: Path) -> dict[str, str]:
    """The hash of every file of the repository."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((folder / "locales").rglob("*"))
        if path.is_file()
    }


if __name__ == "__main__":
    main()
