"""Who is answered: by Host, Origin and token. No web page may use a server that it cannot know of.

A page of any site can send requests to this machine: to ``127.0.0.1`` under another name (DNS
rebinding, seen by its Host), or as a form (seen by its Origin). Neither is answered unless the one
who started the server allows it.
"""

from __future__ import annotations

import secrets
from ipaddress import ip_address
from urllib.parse import urlsplit

from cleanup.serve.refused import Refused
from cleanup.value import Value

_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
# A browser's add-on has the rights that its user gave it, and an Origin that no page can have.
_ADD_ONS = ("chrome-extension", "moz-extension", "safari-web-extension")
LEAST = 16  # characters of a token


class Door(Value):
    """``host`` is the address that the server listens at, ``names`` what else it may be called;
    ``origins`` are those of pages that may use it, "*" for all. Without a ``token`` everybody on
    this machine may.
    """

    host: str = "127.0.0.1"
    token: str = ""
    names: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()

    @property
    def local(self) -> bool:
        """Whether only this machine is listened to."""
        return loopback(self.host)

    def check_host(self, header: str) -> None:
        """Raise Refused (403) where a request was sent to another name."""
        name = hostname(header)
        allowed = _NAMES | {self.host.lower(), *map(str.lower, self.names)}
        if name in allowed:
            return
        if not self.local and _is_address(name):
            return  # a name is needed to be rebound
        raise Refused(
            403, f"This server does not accept the host name {name!r}; --allow-host allows it."
        )

    def check_origin(self, origin: str | None, host: str) -> str:
        """Return the origin that may read the answer, "" for none. Raises Refused (403)."""
        if origin is None:
            return ""
        if "*" in self.origins:
            return "*"
        if origin in self.origins:
            return origin
        if origin in (f"http://{host}", f"https://{host}") or origin.partition(":")[0] in _ADD_ONS:
            return ""
        raise Refused(
            403, f"Pages of {origin} may not use this server; --allow-origin allows them."
        )

    def check_token(self, *given: str | None) -> None:
        """Raise Refused (401) where a token is needed and none of those given is it."""
        right = [self._is(each) for each in given if each]  # all are compared
        if self.token and not any(right):
            raise Refused(
                401, "This server needs its token, as `Authorization: Bearer` or as apiKey."
            )

    def _is(self, given: str) -> bool:
        return secrets.compare_digest(
            given.encode("utf-8", "surrogatepass"), self.token.encode("utf-8", "surrogatepass")
        )

    def in_path(self, path: str) -> tuple[str, str | None]:
        """Return the path less a token at its beginning, and what stands there if that may be one.

        Clients that can be told nothing but an address send it so.
        """
        first, slash, rest = path.removeprefix("/").partition("/")
        if self.token and slash and len(first) >= LEAST:
            return f"/{rest}", first
        return path, None


def loopback(host: str) -> bool:
    """Return whether an address is of this machine only."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def hostname(header: str) -> str:
    """Return the name in a Host header, in lower case; "" for what is none."""
    try:
        return (urlsplit(f"//{header}").hostname or "").lower()
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
