"""The server's process: its socket, its workers, and uvicorn until it is stopped."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from cleanup.serve.answering import Setup
from cleanup.serve.crew import Crew
from cleanup.serve.dictionary import Dictionary
from cleanup.serve.door import Door
from cleanup.serve.limits import Limits
from cleanup.serve.web import application
from cleanup.value import Value

_CONNECTIONS = 2000  # more are answered 503 by uvicorn
_KEEP_ALIVE = 75  # seconds; editors pause
_GRACE = 5  # seconds for requests that are under way when the server is stopped


class PortTaken(OSError):  # noqa: N818 -- says what it is
    """The port cannot be had; the message says why."""


class Size(Value):
    """``workers`` processes, ``timeout`` in seconds of a request's work, the length of the
    ``queue``, and ``memory`` in MB from which on a worker is replaced.
    """

    workers: int
    timeout: float = 60.0
    queue: int = 500
    memory: int = 1500


class Serving(Value):
    """All that a server is started with; ``port`` 0 is any that is free."""

    setup: Setup
    door: Door
    port: int
    size: Size
    limits: Limits
    dictionary: Dictionary


def serve(serving: Serving, tell: Callable[[str], None]) -> None:
    """Serve until it is stopped. ``tell`` is given the address once there are workers.

    Raises PortTaken, and CrewError where no worker can be started.
    """
    host, port = serving.door.host, serving.port
    try:
        entry = _entry(host, port)
    except OSError as error:
        reason = error.strerror or os.strerror(error.errno or 0)
        raise PortTaken(f"{host} port {port} cannot be used: {reason}") from None
    with entry, suppress(KeyboardInterrupt):
        asyncio.run(_run(serving, entry, tell))


def _entry(host: str, port: int) -> socket.socket:
    """Return a socket that listens. Raises OSError.

    Its protocol is told: asyncio sends small pieces at once (TCP_NODELAY) only where it is, and an
    answer, which is two, else waits 40 ms for the client to acknowledge the first.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    entry = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # elsewhere it would share a port that another program has
            entry.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        entry.bind((host, port))
        entry.listen(1024)
    except OSError:
        entry.close()
        raise
    return entry


async def _run(serving: Serving, entry: socket.socket, tell: Callable[[str], None]) -> None:
    size, door = serving.size, serving.door
    crew = Crew(
        serving.setup, size.workers, limit=size.timeout, queue=size.queue, memory=size.memory
    )
    try:
        await crew.start()
        host = f"[{door.host}]" if ":" in door.host else door.host
        tell(f"http://{host}:{entry.getsockname()[1]}/")
        config = uvicorn.Config(
            application(crew, door, serving.limits, serving.dictionary),
            lifespan="off",
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_CONNECTIONS,
            timeout_keep_alive=_KEEP_ALIVE,
            timeout_graceful_shutdown=_GRACE,
        )
        await uvicorn.Server(config).serve(sockets=[entry])
    finally:
        await crew.close()
