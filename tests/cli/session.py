"""The command as a user runs it, in a folder of its own.

On Linux a run is a fork of the tests' process, which has program and rules loaded: it starts
in milliseconds, has arguments, environment and streams of its own, ends with a real exit status and
leaves nothing behind. A process that begins with Python itself is ``start_anew``.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import traceback
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile

# A text in which every kind is found: two safe edits, and a suggestion (a flag counts as one).
ARTICLE = "They spoke of armed groups. .\nThe Collective Security Treaty Organization (CTSC) met.\n"
FIXED = "They spoke of armed groups.\nThe Collective Security Treaty Organization (CSTO) met.\n"
OFFERED = "It was in the office,but nobody came.\n"
CLEAN = "Nothing is wrong in this sentence.\n"
_SECONDS = 120  # that a run may take


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


def cleanup(folder: Path, *args: str, given: bytes = b"", **env: str) -> Ended:
    """Run the command in a folder; return its exit status and what it printed, as it is."""
    if sys.platform != "linux":
        return start_anew(folder, *args, given=given, **env)
    load()
    with TemporaryFile() as taken, TemporaryFile() as out, TemporaryFile() as err:
        taken.write(given)
        taken.seek(0)
        child = os.fork()
        if child == 0:
            _become(folder, args, env, [taken.fileno(), out.fileno(), err.fileno()])
        code = _wait(child)
        printed = []
        for stream in (out, err):
            stream.seek(0)
            printed.append(stream.read().decode("utf-8", "surrogateescape"))
    return Ended(code, *printed)


def start_anew(folder: Path, *args: str, given: bytes = b"", **env: str) -> Ended:
    """Run the command in a process that begins with Python, as a shell starts it."""
    done = subprocess.run(
        [sys.executable, "-m", "cleanup", *args],
        cwd=folder,
        input=given,
        capture_output=True,
        timeout=_SECONDS,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", **env},
    )
    out, err = (text.decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr))
    return Ended(done.returncode, out, err)


@cache
def load() -> None:
    """Load once what nearly every run needs; the forks share it."""
    import cleanup.cli.check  # noqa: PLC0415 -- for the tests that run the command
    import cleanup.cli.console.exits  # noqa: PLC0415
    import cleanup.cli.fix  # noqa: F401, PLC0415
    from cleanup import clean  # noqa: PLC0415

    clean(ARTICLE, lang="en")


def _become(folder: Path, args: tuple[str, ...], env: dict[str, str], streams: list[int]) -> None:
    """Be the command, in a fork; never return."""
    code = 70
    try:
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        sys.stdin = io.TextIOWrapper(io.FileIO(0, "r", closefd=False), "utf-8", "surrogateescape")
        sys.stdout = _writer(1, "surrogateescape")
        sys.stderr = _writer(2, "backslashreplace")
        os.environ.update(env)
        os.chdir(folder)
        sys.argv = ["cleanup", *args]
        code = _status()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:  # noqa: BLE001 -- nothing of a test may go on in the child
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(code)


def _writer(number: int, errors: str) -> io.TextIOWrapper:
    raw = io.BufferedWriter(io.FileIO(number, "w", closefd=False))
    return io.TextIOWrapper(raw, "utf-8", errors, line_buffering=number == 2)


def _status() -> int:
    """The exit status with which the command leaves."""
    from cleanup.cli import main  # noqa: PLC0415 -- in the fork

    try:
        main()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else int(left.code is not None)
    return 0


def _wait(child: int) -> int:
    """The exit status of a fork, which is killed when it takes too long."""
    until = time.monotonic() + _SECONDS
    pause = 0.001
    while True:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > until:
            os.kill(child, 9)
            os.waitpid(child, 0)
            raise TimeoutError(f"the command took more than {_SECONDS} s")
        time.sleep(pause)
        pause = min(0.02, pause * 1.5)


def names(folder: Path) -> list[str]:
    """What is in a folder, sorted."""
    return sorted(path.name for path in folder.iterdir())


def write(path: Path, text: str | bytes) -> Path:
    """A file with exactly this content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path
