"""The process beside a LanguageTool server: starts it, and stops it when nobody uses it.

LanguageTool has no such switch. The keeper outlives the command that starts it, is the server's
parent, and holds a lock as long as it lives. It stops the server when that was idle for long,
when its state file is deleted or another's, and when it is itself ended; where the system can
(Linux), the server dies with it even if it is killed.

Its standard output is one line for the command that started it: "ready", or why not.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

from cleanup.languagetool.server import state
from cleanup.languagetool.server.state import Settings, State
from cleanup.storage import lock
from cleanup.value import Value

PATIENCE = 90.0  # seconds for a start, which takes 2 to 3 on a machine that is not busy
READY = "ready"
_LOOK = 0.5  # seconds between two looks at the server and its state
_TRIES = 5  # ports
_TAKEN = ("PortBindingException", "BindException", "Address already in use")
_LARGEST_LOG = 4 << 20  # bytes; a line is written for each request
_LONGEST_TEXT = 4_000_000  # UTF-16 units in a request


class _NotStartedError(Exception):
    pass


class Order(Value):
    """What is to be started: folder of the state, Java, its class path, a token, the settings."""

    folder: str
    java: str
    jar: str
    token: str
    settings: Settings


def main(order: Order) -> int:
    """Keep a server until it is to stop. The exit status is 0, or 2 where it could not start."""
    folder = Path(order.folder)
    try:
        with lock.held(folder / state.LOCK, wait=2), _started(order) as (server, port):
            state.touch(folder)
            now = State(order.token, port, server.pid, os.getpid(), time.time(), order.settings)
            state.write(folder, now)
            _tell(READY)
            _watch(folder, now, server)
    except lock.Busy:
        _tell("another server is being started")
        return 2
    except _NotStartedError as error:
        _tell(str(error))
        return 2
    except OSError as error:
        _tell(f"{error.filename or folder}: {error.strerror or error}.")
        return 2
    finally:
        left = state.read(folder)
        if left and left.token == order.token:
            with suppress(OSError):
                state.forget(folder)
    return 0


def _tell(line: str) -> None:
    """To the command that waits, if it still does."""
    with suppress(OSError):
        os.write(1, (" ".join(line.split()) + "\n").encode("utf-8", "replace"))
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


@contextmanager
def _started(order: Order) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    folder = Path(order.folder)
    log, settings = folder / state.LOG, order.settings
    properties = folder / "server.properties"
    properties.write_text(_properties(settings), "utf-8")
    for _ in range(1 if settings.port else _TRIES):
        port = settings.port or _free_port()
        log.write_bytes(b"")
        with log.open("ab") as out:
            server = subprocess.Popen(
                _command(order, port, properties),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                cwd=folder,
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 -- no threads here
            )
        try:
            if _is_ready(server, port, log):
                yield server, port
                return
        finally:
            _stop(server)
        text = _read(log)
        if not any(mark in text for mark in _TAKEN):
            raise _NotStartedError(f"{_why(text, server.returncode)} Its full output is in {log}.")
    raise _NotStartedError(f"Port {port} is in use by another program.")


def _command(order: Order, port: int, properties: Path) -> list[str]:
    return [
        order.java,
        f"-Xmx{order.settings.heap}m",
        # Measured: 1.2 GB of memory with five languages instead of 1.9; and with no second compiler
        # a third less work from the start to 1,200 paragraphs of English, and no more after that.
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",  # half dead, it would answer errors for ever
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-Djava.net.preferIPv4Stack=true",  # "localhost", to which it binds, is then 127.0.0.1
        f"-Dcleanup.token={order.token}",
        "-cp",
        order.jar,
        "org.languagetool.server.HTTPServer",
        "-p",
        str(port),
        "--config",
        str(properties),
    ]


def _properties(settings: Settings) -> str:
    threads = settings.threads or max(2, os.cpu_count() or 2)
    values = {
        "pipelineCaching": "true",
        "maxPipelinePoolSize": settings.pool,
        "pipelineExpireTimeInSeconds": settings.expire,
        "maxCheckThreads": threads,
        "maxTextLength": _LONGEST_TEXT,
        "maxCheckTimeMillis": 600_000,
        "maxErrorsPerWordRate": 0,  # no text is refused for having many errors
    }
    return "".join(f"{name}={value}\n" for name, value in values.items())


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _is_ready(server: subprocess.Popen[bytes], port: int, log: Path) -> bool:
    """Wait until the server itself says that it listens, and then answers."""
    until = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < until:
        # Another program may have taken the port meanwhile, and answer in its place.
        if "Server started" in _read(log) and _is_healthy(port):
            return True
        time.sleep(0.05)
    return False


def _is_healthy(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/v2/healthcheck")
        return connection.getresponse().status == 200  # noqa: PLR2004 -- OK
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _watch(folder: Path, now: State, server: subprocess.Popen[bytes]) -> None:
    """Return when the server has died or is to stop."""
    idle = now.settings.idle
    look = min(_LOOK, idle / 4) if idle else _LOOK
    while server.poll() is None:
        time.sleep(look)
        if state.read(folder) != now:
            return
        if idle and time.time() - max(now.started, state.used(folder)) > idle:
            return
        with suppress(OSError):
            log = folder / state.LOG
            if log.stat().st_size > _LARGEST_LOG:
                os.truncate(log, 0)


def _stop(server: subprocess.Popen[bytes]) -> None:
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(3)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _read(log: Path) -> str:
    try:
        return log.read_text("utf-8", "replace")
    except OSError:
        return ""


def _why(text: str, status: int | None) -> str:
    """Return the line of Java's output that says most."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    marks = ("Caused by:", "Error:", "Exception", "Error", "error")
    for mark in marks:
        for line in reversed(lines):
            if mark in line and not line.startswith("at "):
                return f"Java reported: {line.removeprefix('Caused by:').strip()[:300]}."
    if status is None or status < 0:
        return f"It did not respond within {PATIENCE:.0f} seconds."
    return f"Java ended with status {status}."


def _die_with_parent() -> None:
    """prctl(PR_SET_PDEATHSIG, SIGKILL), by number as in linux/prctl.h."""
    import ctypes  # noqa: PLC0415 -- in the child, on Linux

    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def _ended(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _ended)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal's ^C is for the command
    given = json.loads(sys.argv[1])
    sys.exit(main(Order(**{**given, "settings": Settings(**given["settings"])})))
