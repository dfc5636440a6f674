"""The review's server: uvicorn, on this machine only, until the review ends or Ctrl-C."""

from __future__ import annotations

import os
import secrets
import socket
import sys
import webbrowser
from collections.abc import Callable

import uvicorn

from cleanup.review.desk import Desk
from cleanup.review.web import application


class PortTaken(OSError):  # noqa: N818 -- says what it is
    """The port cannot be had; the message says why."""


def serve(
    desk: Desk,
    explain: Callable[[str], str],
    tell: Callable[[str], None],
    *,
    port: int = 0,
    browser: bool = True,
) -> None:
    """Serve the review until it is finished or stopped. Raises PortTaken.

    ``tell`` is given the address; ``port`` 0 is any that is free.
    """
    try:
        door = socket.create_server(("127.0.0.1", port))
    except OSError as error:
        raise PortTaken(f"port {port} cannot be used: {os.strerror(error.errno or 0)}") from None
    token = secrets.token_urlsafe(24)
    with door:
        address = f"http://127.0.0.1:{door.getsockname()[1]}/{token}/"
        server: uvicorn.Server

        def ended() -> None:
            server.should_exit = True

        server = uvicorn.Server(
            uvicorn.Config(
                application(desk, token, explain, ended),
                lifespan="off",
                ws="none",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=2,
            )
        )
        tell(address)
        if browser and _has_display():
            webbrowser.open(address)
        try:
            server.run(sockets=[door])
        except KeyboardInterrupt:
            return


def _has_display() -> bool:
    """Return whether a browser of its own window can be opened: one in the terminal would block."""
    if sys.platform in ("win32", "darwin") or os.environ.get("BROWSER"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
