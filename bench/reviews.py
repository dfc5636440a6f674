"""A tree of 2,000 files reviewed in the terminal, in the browser's way and as a diff, to the byte.

    python bench/reviews.py                 2,000 files
    python bench/reviews.py --files 20

Every file has a safe edit and three suggestions. Each way accepts the first, rejects the second and
accepts the third (as a diff and over HTTP in every other file only). What must come of a file is
spelled here and not asked of the program. Each way's log reverts all files to what they were.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pexpect
from process import program

WORDS = "mill boat harbour key bridge ferry lock quay mast sail rope tide pier crane".split()
HOW = ["--lang", "en", "--grammar", "off"]


def text_of(number: int, *, request: bool, which: bool, comma: bool, safe: bool) -> str:
    """Return a file's text with some of its four edits made."""
    word = WORDS[number % len(WORDS)]
    return (
        f"The {word} of number {number} is old{'.' if safe else '. .'}\n\n"
        f"They came {'at' if request else 'to'} the request of the mayor.\n\n"
        f"He was late, {'which' if which else 'this that'} annoyed her.\n\n"
        f"It was in the {word},{' ' if comma else ''}but nobody came.\n"
    )


def tree(folder: Path, count: int) -> dict[Path, str]:
    """Write the files; return what they hold."""
    held = {}
    for number in range(count):
        path = folder / f"texts/{number % 40}/{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        held[path] = text_of(number, request=False, which=False, comma=False, safe=False)
        path.write_bytes(held[path].encode())
    return held


def wanted(count: int, *, every: bool, safe: bool) -> dict[int, str]:
    """Return what the files must hold in the end."""
    return {
        n: text_of(n, request=True, which=False, comma=every or n % 2 == 1, safe=safe)
        for n in range(count)
    }


def compare(held: dict[Path, str], want: dict[int, str], what: str) -> None:
    """Leave with what is wrong where a file does not hold what it must."""
    for path in held:
        found = path.read_bytes().decode()
        if found != want[int(path.stem)]:
            sys.exit(f"{what}: {path.name} holds {found!r}, not {want[int(path.stem)]!r}")


def as_diff(ours: str, folder: Path) -> str:
    """Delete the hunks that are not wanted, and apply the rest."""
    command = [ours, "check", *HOW, "--suggest-diff", "texts"]
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    head, *hunks = re.split(r"(?m)^(?=# \[\d+\])", told)
    tail = hunks[-1][hunks[-1].index("\n# The end") :]
    hunks[-1] = hunks[-1].removesuffix(tail)
    left = []
    for hunk in hunks:
        number = re.search(r"^--- a/texts/\d+/(\d+)\.txt", hunk, re.MULTILINE)
        assert number
        if "this that" in hunk or ("after-comma" in hunk and int(number[1]) % 2 == 0):
            continue
        left.append(hunk)
    (folder / "review.diff").write_text(head + "".join(left) + tail, "utf-8")
    return f"{len(hunks)} hunks, {len(left)} left: " + said([ours, "apply", "review.diff"], folder)


def in_terminal(ours: str, folder: Path) -> str:
    """Press four keys: equal findings are one question."""
    child = pexpect.spawn(
        ours,
        ["review", *HOW, "texts"],
        cwd=str(folder),
        env={**os.environ, "TERM": "xterm", "PYTHONUTF8": "1"},
        dimensions=(30, 80),
        timeout=600,
    )
    child.expect("1 of 3")
    for key in "ara":
        child.send(key)
        time.sleep(1)
    child.expect("nothing left to decide")
    child.send("q")
    child.expect(r"Applied [^\r]*")
    told = f"4 keys: {child.after.decode()}"
    child.expect(pexpect.EOF)
    return told


def over_http(ours: str, folder: Path) -> str:
    """Ask as the page asks."""
    command = [ours, "review", "--web", "--no-browser", *HOW, "texts"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout
        found = re.search(r"http\S+", served.stdout.readline())
        assert found
        address = found[0]
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(address))

        def ask(path: str, body: dict[str, object] | None = None) -> str:
            request = urllib.request.Request(  # noqa: S310 -- its own address
                address + path,
                None if body is None else json.dumps(body).encode(),
                {"origin": origin, "content-type": "application/json"},
            )
            with urllib.request.urlopen(request) as answer:  # noqa: S310
                return str(answer.read().decode())

        take, drop = wishes(ask("records"))
        for state, numbers in (("accept", take), ("reject", drop)):
            revision = json.loads(ask("state"))["revision"]
            ask(
                "decide",
                {"revision": revision, "window": "b", "numbers": numbers, "state": state},
            )
        revision = json.loads(ask("state"))["revision"]
        ask("finish", {"revision": revision, "window": "b"})
        return f"{len(take)} accepted, {len(drop)} rejected: {served.stdout.read().strip()}"


def wishes(records: str) -> tuple[list[int], list[int]]:
    """Return the numbers of what is accepted and of what is rejected."""
    take: list[int] = []
    drop: list[int] = []
    file = 0
    for line in records.splitlines():
        record = json.loads(line)
        if "file" in record:
            file = int(Path(record["file"]).stem)
        for piece in record.get("block", ()):
            if isinstance(piece, dict) and piece["kind"] == "suggestion":
                no = piece["before"] == "this that" or (piece["before"] == "," and file % 2 == 0)
                (drop if no else take).append(piece["n"])
    return take, drop


def said(command: list[str], folder: Path) -> str:
    """Return the last line that a command says; leave where it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode == 2:
        sys.exit(f"{' '.join(command)}: {done.stderr}")
    return (done.stdout.strip().splitlines() or [""])[-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", type=int, default=2000)
    count = parser.parse_args().files
    ours = program("cleanup")
    if ours is None:
        sys.exit("the command cleanup is not beside this Python: pip install -e '.[test]'")
    for way, every, safe in (
        (as_diff, False, False),
        (in_terminal, True, True),
        (over_http, False, True),
    ):
        with tempfile.TemporaryDirectory(prefix="cleanup-reviews-") as place:
            folder = Path(place)
            held = tree(folder, count)
            began = time.perf_counter()
            told = way(ours, folder)
            took = time.perf_counter() - began
            compare(held, wanted(count, every=every, safe=safe), way.__name__)
            again = subprocess.run(
                [ours, "check", *HOW, "--safe-only", "-q", "texts"], cwd=folder, check=False
            )
            said([ours, "revert"], folder)
            compare(held, {int(path.stem): text for path, text in held.items()}, "revert")
            print(f"{way.__name__}: {took:.1f} s; right, and reverted. {told}; {again.returncode}")


if __name__ == "__main__":
    main()
