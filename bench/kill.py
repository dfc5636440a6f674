"""Killed at any moment, or out of disk: the file is the old one or the new one, the log is whole.

``python bench/kill.py --moments 200`` runs ``fix --log``, ``apply``, ``revert`` and ``review`` (in
a terminal of its own, with keys that decide and finish) over files in a temporary folder and ends
each with SIGKILL, SIGINT or SIGTERM at a random moment. Afterwards every file must be byte for byte
what it was before or what an undisturbed run makes of it, and a log that is there must be readable
and take back every file that has changed; decisions can still be read.

Half of the moments lie anywhere in the run, half of them close to where the first file is written.
A run is forked from this process, which has loaded the rules; one in ten is a new process.
``--full FOLDER`` runs in a small file system instead (``mount -t tmpfs -o size=6m none FOLDER``),
filled to a random point, with its cache in it or not. ``--state FILE`` goes on where the last run
ended; ``--seed`` makes the moments differ. Status 1 where a law does not hold.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import pty
import random
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

LINE = "The old mill , now a museum, is open. . The boat lies in in the harbour ,, it seems.\n"
CODE = "import sys; sys.argv[0] = 'cleanup'; from cleanup.cli import main; sys.exit(main())"
SIGNALS = (signal.SIGKILL, signal.SIGINT, signal.SIGTERM)
FILES = 6
HOW = ("--lang", "en", "--grammar", "off")
LOG = "log.jsonl"
WORDS = {
    "fix": ("fix", ".", "--log", LOG, "--jobs", "1", *HOW),
    "apply": ("apply", LOG),
    "revert": ("revert", LOG),
    "review": ("review", ".", "--all", *HOW),
}
KEYS = "aaaaq"


def filled(folder: Path, what: str) -> dict[str, bytes]:
    """Write the files, and return what they hold. Those for a review are short."""
    held = {}
    for number in range(FILES):
        many = 3 if what == "review" else 40 * (number + 1)
        data = (f"Line {number}. " + LINE * many).encode()
        (folder / f"{number}.txt").write_bytes(data)
        held[f"{number}.txt"] = data
    return held


def states(folder: Path) -> dict[str, bytes]:
    """Return what the files hold."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.txt"))}


def warmed(folder: Path) -> None:
    """Load in this process what its forks need."""
    import cleanup.review.terminal  # noqa: F401, PLC0415 - loaded once, here
    from cleanup.cli import main as command  # noqa: PLC0415

    here = Path.cwd()
    folder.mkdir()
    filled(folder, "fix")
    os.chdir(folder)
    try:
        for what in ("fix", "revert"):
            sys.argv = ["cleanup", *WORDS[what]]
            out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
            with (
                contextlib.redirect_stdout(out),
                contextlib.redirect_stderr(err),
                contextlib.suppress(SystemExit),
            ):
                command()
    finally:
        os.chdir(here)
    for each in SIGNALS[1:]:
        signal.signal(each, signal.default_int_handler if each is SIGNALS[1] else signal.SIG_DFL)


def quietly(folder: Path, words: tuple[str, ...], env: dict[str, str] | None = None) -> int:
    """Run in a fork to the end, without a word; return the status."""
    return os.waitstatus_to_exitcode(os.waitpid(forked(folder, words, env), 0)[1])


@contextlib.contextmanager
def held_back() -> Iterator[None]:
    """Keep signals waiting: one that a fork got before it is the command would end the bench in
    it, whose folder it would take away.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS[1:])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def forked(folder: Path, words: tuple[str, ...], env: dict[str, str] | None = None) -> int:
    """Start a fork of this process that runs ``cleanup``; return its ID."""
    with held_back():
        child = os.fork()
        if not child:
            nowhere = os.open(os.devnull, os.O_RDWR)
            for number in range(3):
                os.dup2(nowhere, number)
            sys.stdout = io.TextIOWrapper(os.fdopen(1, "wb"), "utf-8")
            sys.stderr = io.TextIOWrapper(os.fdopen(2, "wb"), "utf-8")
            inside(folder, words, env or {})
    return child


def inside(folder: Path, words: tuple[str, ...], env: dict[str, str]) -> NoReturn:
    """Be the command, and end. Signals that were held back come now; one may come at any line."""
    status: object = 1
    begun = False
    while True:
        with contextlib.suppress(BaseException):
            if not begun:
                begun = True
                signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS[1:])
                status = _command(folder, words, env)
            sys.stdout.flush()
            os._exit(status if isinstance(status, int) else 1)


def _command(folder: Path, words: tuple[str, ...], env: dict[str, str]) -> object:
    os.chdir(folder)
    os.environ.update(env)
    sys.argv = ["cleanup", *words]
    from cleanup.cli import main  # noqa: PLC0415 - loaded by the parent

    try:
        main()
    except SystemExit as end:
        return end.code
    return 0


def seen(where: int, child: int, until: float) -> bytes | None:
    """Return what the terminal shows next, b"" at its end, None once ``until`` is over."""
    while (left := until - time.monotonic()) > 0:
        if select.select([where], [], [], min(left, 0.02))[0]:
            try:
                return os.read(where, 65536)
            except OSError:  # Linux: the other side is closed
                return b""
        if os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            return b""
    return None


class Run:
    """A command under way: ``wait`` lets it go on until a moment, or until it ends."""

    def __init__(self, folder: Path, what: str, env: dict[str, str], *, fresh: bool) -> None:
        self.keys, self.shown = KEYS if what == "review" else "", b""
        self.typed = time.monotonic()
        self.terminal: int | None = None
        if what == "review":
            with held_back():
                self.child, self.terminal = pty.fork()
                if not self.child:
                    os.environ["TERM"] = "xterm"
                    sys.stdin = io.TextIOWrapper(io.FileIO(0), "utf-8")
                    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w")), "utf-8")
                    sys.stderr = io.TextIOWrapper(io.BufferedWriter(io.FileIO(2, "w")), "utf-8")
                    inside(folder, WORDS[what], env)
        elif fresh:
            self.child = subprocess.Popen(
                [sys.executable, "-c", CODE, *WORDS[what]],
                cwd=folder,
                env={**os.environ, **env},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            ).pid
        else:
            self.child = forked(folder, WORDS[what], env)

    def wait(self, until: float, stop: Callable[[], bool] = lambda: False) -> None:
        """Go on until a moment, or ``stop`` says so, or to the end. Keys are typed one by one."""
        while time.monotonic() < until and not stop():
            if self.terminal is None:
                if os.waitid(os.P_PID, self.child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                    return
                time.sleep(0.0005)
                continue
            came = seen(self.terminal, self.child, min(until, time.monotonic() + 0.02))
            if came == b"":
                return
            self.shown += came or b""
            if self.keys and (b"of" in self.shown if len(self.keys) == len(KEYS) else not came):
                self.type(self.keys[0])
                self.keys = self.keys[1:]
            elif not (self.keys or came) and time.monotonic() > self.typed + 2:
                self.type(KEYS[-1])  # what was typed while it drew may have been thrown away

    def type(self, key: str) -> None:
        """Press a key of its terminal."""
        assert self.terminal is not None
        with contextlib.suppress(OSError):
            os.write(self.terminal, key.encode())
        self.typed = time.monotonic()

    def end(self, by: signal.Signals | None) -> int:
        """End it by a signal, or let it end; return its status."""
        if by is not None:
            os.kill(self.child, by)
        if self.terminal is not None:
            until = time.monotonic() + 60
            if by is signal.SIGINT:
                self.keys = ""
            self.wait(until)
            os.close(self.terminal)
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])


def logs(folder: Path) -> list[Path]:
    """Return the logs that are there."""
    return [*folder.glob(LOG), *sorted((folder / ".cleanup" / "logs").glob("*.jsonl"))]


def held(old: dict[str, bytes], new: dict[str, bytes], now: dict[str, bytes]) -> list[str]:
    """Return the files that are neither the old nor the new."""
    return [f"{name} is torn" for name in old if now.get(name) not in (old[name], new[name])]


def undone(folder: Path, old: dict[str, bytes]) -> Iterator[str]:
    """Yield the changed files that the log does not take back, and what else cannot be read."""
    changed = [name for name, data in states(folder).items() if data != old[name]]
    found = logs(folder)
    if len(found) > 1:
        yield f"{len(found)} logs"
    if changed and found:
        quietly(folder, ("revert", str(found[0].relative_to(folder))))
        for name in [name for name, data in states(folder).items() if data != old[name]]:
            quietly(folder, ("revert", str(found[0].relative_to(folder)), name))
    yield from (
        f"{name} cannot be undone" for name, data in states(folder).items() if data != old[name]
    )
    if (folder / ".cleanup" / "decisions.jsonl").exists() and quietly(folder, ("decisions",)):
        yield "the decisions cannot be read"


class Whole:
    """For each command: the files before it and after it, the log, and how long it takes."""

    def __init__(self, place: Path) -> None:
        self.place = place
        warmed(place / "warm")
        self.old: dict[str, dict[str, bytes]] = {}
        self.new: dict[str, dict[str, bytes]] = {}
        self.lasts: dict[str, float] = {}
        for what in ("fix", "apply", "revert", "review"):
            folder = place / what
            folder.mkdir()
            self.old[what] = filled(folder, what)
            if what in ("apply", "revert"):
                quietly(folder, WORDS["fix"])
                fixed = states(folder)
                if what == "apply":
                    filled(folder, what)
                else:
                    self.old[what] = fixed
            self.log = (folder / LOG).read_bytes() if (folder / LOG).exists() else b""
            shutil.copytree(folder, place / f"{what}.start")
            began = time.monotonic()
            one = Run(folder, what, {}, fresh=False)
            one.wait(began + 60)
            status = one.end(None)
            self.lasts[what] = time.monotonic() - began
            self.new[what] = states(folder)
            if self.new[what] == self.old[what] or status > 1:
                sys.exit(f"{what} did nothing: {status} {one.shown!r}")
        self.kept = (place / "revert.start" / LOG).read_bytes()

    def begin(self, what: str, folder: Path) -> None:
        """Put the files for a command into an empty folder."""
        shutil.copytree(self.place / f"{what}.start", folder, dirs_exist_ok=True)

    def wrong(self, what: str, folder: Path) -> list[str]:
        """Return what does not hold after a command that was ended."""
        wrong = held(self.old[what], self.new[what], states(folder))
        if what in ("fix", "review"):
            return [*wrong, *undone(folder, self.old[what])]
        if (folder / LOG).read_bytes() != self.kept:
            wrong.append("the log changed")
        return wrong


def moment(whole: Whole, number: int, seed: int) -> tuple[str, list[str]]:
    """End a command at a random moment; return what was done, and what went wrong."""
    of = random.Random(f"{seed}:{number}")
    what, by = of.choice(list(WORDS)), of.choice(SIGNALS)
    fresh, near = of.random() < 0.1, of.random() < 0.5
    folder = whole.place / "now"
    whole.begin(what, folder)
    began, lasts = time.monotonic(), whole.lasts[what] + 0.4 * fresh
    one = Run(folder, what, {}, fresh=fresh)
    if near:
        hidden = re.compile(r"\..*\.cleanup-tmp")

        def writes() -> bool:
            now = [path.name for path in folder.iterdir()]
            return any(map(hidden.fullmatch, now)) or (what == "fix" and LOG in now)

        one.wait(began + 20, writes)
        one.wait(time.monotonic() + of.uniform(0, 0.1 * lasts))
    else:
        one.wait(began + of.uniform(0, 1.1) * lasts)
    one.end(by)
    came = states(folder)
    told = "whole" if came == whole.new[what] else "old" if came == whole.old[what] else "between"
    wrong = whole.wrong(what, folder)
    shutil.rmtree(folder)
    return f"{what} {by.name} {told}", [f"{number}: {what}, {by.name}: {each}" for each in wrong]


def full(whole: Whole, folder: Path, number: int, seed: int) -> tuple[str, list[str]]:
    """Run a command in a small file system that is filled to a random point."""
    of = random.Random(f"{seed}:{number}")
    what = of.choice(list(WORDS))
    emptied(folder)
    (folder / "run").mkdir()
    whole.begin(what, folder / "run")
    env = {"CLEANUP_CACHE_DIR": str(folder / "cache")} if of.random() < 0.5 else {}
    free = shutil.disk_usage(folder).free
    left = of.randint(0, of.choice((120_000, 2_500_000)))  # before the log is whole, or after
    (folder / "filler").write_bytes(b"\0" * max(0, free - left))
    one = Run(folder / "run", what, env, fresh=bool(env) and what != "review")
    one.wait(time.monotonic() + 60)
    status = one.end(None)
    (folder / "filler").unlink()
    told = f"{what} full {'cache ' if env else ''}{status}"
    wrong = whole.wrong(what, folder / "run")
    if status not in (0, 1, 2):
        wrong.append(f"status {status}")
    return told, [f"{number}: {what}, full disk: {each}" for each in wrong]


def emptied(folder: Path) -> None:
    """Take all out of a folder."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def main() -> None:
    """Run, print what went wrong, and end with status 1 if anything did."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--full", type=Path, metavar="FOLDER", help="a small file system")
    parser.add_argument("--state", type=Path, help="a file from which a run is gone on with")
    told = parser.parse_args()
    state = {"next": 0, "counts": {}, "wrong": []}
    if told.state and told.state.exists():
        state = json.loads(told.state.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as place:
        whole = Whole(Path(place))
        for number in range(state["next"], told.moments):
            done, wrong = (
                full(whole, told.full, number, told.seed)
                if told.full
                else moment(whole, number, told.seed)
            )
            state["counts"][done] = state["counts"].get(done, 0) + 1
            state["wrong"] += wrong
            for each in wrong:
                print(each, flush=True)
            state["next"] = number + 1
            if told.state and number % 20 == 19:
                told.state.write_text(json.dumps(state, indent=1), "utf-8")
    if told.state:
        told.state.write_text(json.dumps(state, indent=1), "utf-8")
    for each, count in sorted(state["counts"].items()):
        print(f"  {count:5} {each}")
    print(f"{state['next']} moments, {len(state['wrong'])} wrong")
    sys.exit(1 if state["wrong"] else 0)


if __name__ == "__main__":
    main()
