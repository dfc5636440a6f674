"""How much one client, and all of them together, may ask for."""

from __future__ import annotations

import time
from collections import OrderedDict

from cleanup.serve.refused import Refused
from cleanup.value import Value

_CLIENTS = 10_000  # that are remembered
_MINUTE = 60.0


class Limits(Value):
    """``text`` is in characters of a text, ``rate`` in requests of a client in a minute (0: any),
    ``held`` in bytes of all requests that are not answered yet, ``patience`` in seconds for a body.
    """

    text: int = 200_000
    rate: int = 0
    held: int = 64 << 20
    patience: float = 20.0

    @property
    def body(self) -> int:
        """The most bytes of a request: a letter can take 12 in a form, more with mark-up."""
        return 16 * self.text + 65_536


class Rate:
    """Counts the requests of each client, in turns of a minute."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._seen: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def count(self, client: str) -> None:
        """Count a request. Raises Refused (429)."""
        if not self._most:
            return
        now = time.monotonic()
        since, number = self._seen.pop(client, (now, 0))
        if now - since >= _MINUTE:
            since, number = now, 0
        self._seen[client] = since, number + 1
        if len(self._seen) > _CLIENTS:
            self._seen.popitem(last=False)
        if number >= self._most:
            wait = max(1, round(since + _MINUTE - now))
            raise Refused(429, f"More than {self._most} requests in a minute.", wait)
