"""LanguageTool's HTTP server, spoken to over connections that stay open.

Not language-tool-python's ``check``: it opens a connection for each text, sends one text a call,
and leaves match lengths in UTF-16 (tried with 3.4.0).
API: https://languagetool.org/http-api/
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

LARGEST = 64 << 20  # bytes of an answer
_OFTEN = 10.0  # seconds

_FORM = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Accept": "application/json",
    "User-Agent": "cleanup",
}


class Gone(OSError):  # noqa: N818 -- says what it is
    """Nobody listens there, or the connection broke off."""


class Silent(OSError):  # noqa: N818 -- says what it is
    """No answer came in time."""


class Refused(OSError):  # noqa: N818 -- says what it is
    """The server answered with an error; ``status`` is HTTP's, ``reason`` its own words."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"LanguageTool answered {status} {reason}".rstrip())
        self.status = status


class Client:
    """A server by its URL (``http://127.0.0.1:8081``, with or without ``/v2``). For many threads:
    each has a connection of its own. ``timeout`` is in seconds; ``used`` is called every few of
    them, so that a server that stops when it is idle knows that it is not.
    """

    def __init__(self, url: str, timeout: float, used: Callable[[], None] = lambda: None) -> None:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"{url!r} is not a server address; write it like http://host:8081")
        self.url = url
        self._secure = parts.scheme == "https"
        self._host, self._port = parts.hostname, parts.port
        path = parts.path.rstrip("/")
        self._base = path if path.endswith("/v2") else f"{path}/v2"
        self._timeout = timeout
        self._used = used
        self._told = 0.0
        self._closed = False
        self._mine = threading.local()
        self._open: set[HTTPConnection] = set()

    def check(self, body: bytes, patience: float = 0) -> bytes:
        """Return the answer to a form, after at most ``patience`` seconds more than usual.

        Raises Gone, Silent, Refused.
        """
        return self._asked("POST", "/check", body, patience)

    def version(self) -> str:
        """Return the version of LanguageTool there. Raises Gone, Silent, Refused."""
        try:
            told = json.loads(self._asked("GET", "/info", None, 0))
            return str(told["software"]["version"])
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Refused(200, "but does not say its version; is it LanguageTool?") from None

    def languages(self) -> frozenset[str]:
        """Return the codes that are known there. Raises Gone, Silent, Refused."""
        try:
            told = json.loads(self._asked("GET", "/languages", None, 0))
            return frozenset(str(each["longCode"]) for each in told)
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Refused(200, "but does not say its languages; is it LanguageTool?") from None

    def close(self) -> None:
        """Break off all connections, also those on which somebody waits, for good."""
        self._closed = True
        for connection in list(self._open):
            self._drop(connection)

    def _asked(self, method: str, path: str, body: bytes | None, patience: float) -> bytes:
        if time.monotonic() - self._told > _OFTEN:
            self._told = time.monotonic()
            self._used()
        connection, fresh = self._connection()
        try:
            return self._answered(connection, method, path, body, patience)
        except Gone:
            if fresh:
                raise
        # The server had closed a connection that was open for long; a new one tells the truth.
        connection, _ = self._connection()
        return self._answered(connection, method, path, body, patience)

    def _connection(self) -> tuple[HTTPConnection, bool]:
        known: HTTPConnection | None = getattr(self._mine, "connection", None)
        if known is not None and known in self._open:
            return known, False
        if self._closed:
            raise Gone("the session is closed")
        kind = HTTPSConnection if self._secure else HTTPConnection
        made = kind(self._host, self._port, timeout=self._timeout)
        made.auto_open = 0  # one that was broken off stays so
        self._mine.connection = made
        self._open.add(made)
        return made, True

    def _answered(
        self,
        connection: HTTPConnection,
        method: str,
        path: str,
        body: bytes | None,
        patience: float,
    ) -> bytes:
        try:
            if connection.sock is None:
                connection.connect()
            if connection not in self._open:  # broken off while it opened
                raise Gone(f"the connection to LanguageTool at {self.url} was closed")  # noqa: TRY301 -- dropped below
            connection.sock.settimeout(self._timeout + patience)
            connection.request(method, self._base + path, body, _FORM if body else {})
            _hurry(connection.sock)
            response = connection.getresponse()
            payload = response.read(LARGEST + 1)
        except Gone:
            self._drop(connection)
            raise
        except TimeoutError:
            self._drop(connection)
            raise Silent(f"LanguageTool at {self.url} did not answer in time") from None
        except (OSError, HTTPException) as error:
            self._drop(connection)
            reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise Gone(f"LanguageTool at {self.url} cannot be reached ({reason})") from None
        if len(payload) > LARGEST:
            self._drop(connection)
            raise Refused(200, "with more data than can be right")
        if response.status != 200:  # noqa: PLR2004
            said = payload[:200].decode("utf-8", "replace").split("\n")[0].strip()
            raise Refused(response.status, said)
        return payload

    def _drop(self, connection: HTTPConnection) -> None:
        self._open.discard(connection)
        link = connection.sock
        if link is not None:
            with suppress(OSError):
                link.shutdown(socket.SHUT_RDWR)
        connection.close()


def _hurry(link: socket.socket) -> None:
    """Acknowledge what comes at once. LanguageTool's server sends an answer in two pieces, the
    second only once the first is acknowledged, which Linux puts off for 40 ms (RFC 896, RFC 1122
    section 4.2.3.2). The option holds for a short time only.
    """
    if hasattr(socket, "TCP_QUICKACK"):
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
