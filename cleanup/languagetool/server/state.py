"""What is known of a running server, in a file that its keeper writes and others read.

Whether it is true is told by the keeper's lock, which dies with it. Who deletes the file asks the
keeper to stop the server.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

from cleanup.value import Value

FILE = "server.json"
LOCK = "keeper.lock"  # held by the keeper as long as it lives
STARTING = "starting.lock"  # held while a server is started or stopped
USED = "used"  # its time of change is when the server was last used
LOG = "server.log"
LEAST_HEAP = 256  # MiB; with less, no language can be loaded


class Settings(Value):
    """What a server is started with.

    ``heap`` is the most that its objects may take, in MiB; ``idle`` the seconds without use after
    which it stops, 0 for never; ``threads`` how many texts it checks at once, ``pool`` how many
    sets of rules it keeps ready, each for one language and thread, and ``expire`` for how many
    seconds; ``port`` 0 is a free one.
    """

    heap: int = 2048
    idle: float = 900
    threads: int = 0
    pool: int = 24
    expire: int = 3600
    port: int = 0

    def __post_init__(self) -> None:
        if self.heap < LEAST_HEAP or min(self.idle, self.threads, self.pool - 1) < 0:
            raise ValueError(f"invalid server settings: {self}")


class State(Value):
    """A server: its port, its own and its keeper's process, since when (Unix time), with what.

    ``token`` is this server's alone and stands in its command line: a number of a process may come
    to mean another one.
    """

    token: str
    port: int
    java: int
    keeper: int
    started: float
    settings: Settings

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def read(folder: Path) -> State | None:
    """Return the state in this folder; None where there is none that can be read."""
    try:
        data = json.loads((folder / FILE).read_bytes())
        settings = Settings(**data.pop("settings"))
        state = State(**data, settings=settings)
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return None
    kinds = {"token": str, "port": int, "java": int, "keeper": int, "started": float}
    right = all(isinstance(getattr(state, name), kind) for name, kind in kinds.items())
    return state if right else None


def write(folder: Path, state: State) -> None:
    """Put the state in place in one step. Raises OSError."""
    temporary = folder / f"{FILE}.{state.token}.tmp"
    data = {f.name: getattr(state, f.name) for f in fields(State)}
    try:
        temporary.write_text(json.dumps({**data, "settings": asdict(state.settings)}), "utf-8")
        os.replace(temporary, folder / FILE)  # noqa: PTH105 -- one step
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def forget(folder: Path) -> None:
    """Ask the keeper to stop, or clear away what a dead one left. Raises OSError."""
    (folder / FILE).unlink(missing_ok=True)


def used(folder: Path) -> float:
    """Return when the server was last used, in Unix time; 0.0 where that is not known."""
    try:
        return (folder / USED).stat().st_mtime
    except OSError:
        return 0.0


def touch(folder: Path) -> None:
    """Mark the server as used now; where that cannot be written it may stop a little early."""
    with suppress(OSError):
        (folder / USED).touch()
