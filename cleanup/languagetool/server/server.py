"""One LanguageTool server a user: found, started, stopped, started again.

It listens on 127.0.0.1 only, outlives the command, and stops itself when it is idle. Of two
commands that start it at once one does, and the other finds it.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from cleanup.languagetool import VERSION, GrammarFailed, GrammarMissing
from cleanup.languagetool.install import java
from cleanup.languagetool.install import paths as folders
from cleanup.languagetool.server import state
from cleanup.languagetool.server.process import kill
from cleanup.languagetool.server.state import Settings, State
from cleanup.languagetool.server.supervisor import PATIENCE, READY, Order
from cleanup.storage import lock
from cleanup.value import Value

__all__ = ["GrammarFailed", "GrammarMissing", "Server", "Settings", "found", "restart", "running"]

_WAIT = PATIENCE + 30  # seconds for another command that is starting it
_END = 8.0  # seconds for a keeper to stop its server
_KEEPERS: list[subprocess.Popen[bytes]] = []  # they outlive us; Python would warn of it


class Server(Value):
    """A server that runs: ``url`` without a path; ``started``, whether this call started it."""

    url: str
    started: bool
    token: str
    version: str = VERSION


def found() -> Server | None:
    """Return the server, if one runs. Starts none."""
    now = running_state()
    return Server(now.url, started=False, token=now.token) if now else None


def running_state() -> State | None:
    """Return all that is known of the server, if one runs."""
    folder = folders.running()
    # In this order: a state that stands while its keeper's lock is held is that keeper's.
    return state.read(folder) if lock.is_held(folder / state.LOCK) else None


def running(settings: Settings | None = None) -> Server:
    """Return the server, started if none runs: one that runs is taken as it is, whatever its
    settings.

    Takes 2 to 3 seconds where it starts. Raises GrammarMissing where LanguageTool or Java is not
    there, GrammarFailed where it does not start.
    """
    touch()
    server = found()
    if server:
        return server
    if not folders.present():
        raise GrammarMissing(
            f"LanguageTool {VERSION} is not installed in {folders.home()}. "
            "Install it with: cleanup grammar install"
        )
    with _alone() as folder:
        _settled(folder)
        server = found()
        if server:
            return server
        _clear(folder)
        token = _start(folder, settings or Settings())
        server = found()
        if server is None or server.token != token:
            raise GrammarFailed(
                "LanguageTool's server stopped right after starting; its log is "
                f"{folder / state.LOG}."
            )
        return Server(server.url, started=True, token=server.token)


def restart(broken: Server, settings: Settings | None = None) -> Server:
    """Return a working server in place of one that fails; it keeps its settings if none are given.

    If another command has replaced it already, that one's is returned.
    """
    now = running_state()
    if now and now.token == broken.token:
        stop(broken.token)
        settings = settings or now.settings
    return running(settings)


def touch() -> None:
    """Mark the server as in use; it counts its idle time from now."""
    state.touch(folders.running())


def stop(token: str | None = None) -> bool:
    """Stop the server (if ``token`` is given: only that one); whether there was one.

    Raises GrammarFailed where it does not stop.
    """
    if not folders.running().is_dir():
        return False
    with _alone() as folder:
        _settled(folder)
        now = running_state()
        if token and (now is None or now.token != token):
            return False
        _clear(folder)
        return now is not None


def _clear(folder: Path) -> None:
    """Clear away a server and its supervisor, and anything of a dead one, so that what follows
    starts afresh.
    """
    left = state.read(folder)
    state.forget(folder)
    keeper = folder / state.LOCK
    until = time.monotonic() + _END
    while lock.is_held(keeper) and time.monotonic() < until:
        time.sleep(0.05)
    if left:
        kill(left.keeper, left.token)
        kill(left.java, left.token)
    if lock.is_held(keeper):
        raise GrammarFailed(
            f"LanguageTool's server does not stop; a process holds {keeper}. Stop that process, "
            "and try again."
        )


def _settled(folder: Path) -> None:
    """Wait for a keeper whose command has died before its server was ready."""
    until = time.monotonic() + PATIENCE
    while (
        lock.is_held(folder / state.LOCK)
        and state.read(folder) is None
        and time.monotonic() < until
    ):
        time.sleep(0.05)


@contextmanager
def _alone() -> Iterator[Path]:
    """Nobody else starts or stops it inside the block."""
    folder = folders.running()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with lock.held(folder / state.STARTING, _WAIT):
            yield folder
    except lock.Busy:
        raise GrammarFailed(
            f"Another command has been starting LanguageTool for {_WAIT:.0f} seconds; "
            "wait for it, or stop it."
        ) from None
    except OSError as error:
        where = error.filename or folder
        raise GrammarFailed(
            f"LanguageTool's server cannot be started or stopped: {where}: "
            f"{error.strerror or error}."
        ) from None


def _start(folder: Path, settings: Settings) -> str:
    """Start a keeper and wait until its server answers; its token."""
    token = secrets.token_hex(12)
    runtime = java.find()
    order = Order(str(folder), str(runtime.path), str(folders.jar()), token, settings)
    root = str(Path(__file__).parents[3])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    with (folder / "keeper.log").open("wb") as log:
        keeper = subprocess.Popen(
            [
                sys.executable,
                "-P",
                "-m",
                "cleanup.languagetool.server.supervisor",
                json.dumps(asdict(order)),
            ],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=folder,
            start_new_session=True,
        )
    _KEEPERS.append(keeper)
    told = _answer(keeper)
    if told != READY:
        raise GrammarFailed(f"LanguageTool's server did not start. {told}")
    return token


def _answer(keeper: subprocess.Popen[bytes]) -> str:
    """Return the one line of the keeper."""
    lines: list[bytes] = []
    pipe = keeper.stdout
    assert pipe is not None
    reader = threading.Thread(target=lambda: lines.extend(pipe), daemon=True)
    reader.start()
    reader.join(PATIENCE + 10)
    return b"".join(lines).decode("utf-8", "replace").strip() or "It printed nothing."
