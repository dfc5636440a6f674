"""Hashes that do not load OpenSSL, which takes 4 ms, where there is little to hash."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from hashlib import _Hash
    from hashlib import blake2b as _blake2b

__all__ = ["Sha256", "blake2b"]

_SHA = ("_sha2", "_sha256")  # where Python keeps its own, from 3.12 on and before
_LARGE = 100_000  # bytes at once from which on OpenSSL is worth loading: it is faster by far


@cache  # what is not there would be looked for anew for each file: a third of a run over known ones
def _own(modules: tuple[str, ...], name: str) -> Callable[..., Any]:
    """Return Python's own hash; hashlib's where it was built without."""
    for module in (*modules, "hashlib"):
        try:
            return cast("Callable[..., Any]", getattr(import_module(module), name))
        except (ImportError, AttributeError):
            continue
    raise ImportError(f"this Python has no {name}")


blake2b = cast("type[_blake2b]", _own(("_blake2",), "blake2b"))


class Sha256:
    """SHA-256 of bytes that come one after another; the first tell whether many will come."""

    def __init__(self, data: bytes = b"") -> None:
        self._hash: _Hash | None = None
        if data:
            self.update(data)

    def update(self, data: bytes) -> None:
        """Add these bytes."""
        if self._hash is None:
            made = _own(() if len(data) > _LARGE else _SHA, "sha256")
            self._hash = cast("_Hash", made())
        self._hash.update(data)

    def digest(self) -> bytes:
        """Return the hash of all bytes so far."""
        if self._hash is None:
            self.update(b"")
        assert self._hash is not None
        return self._hash.digest()

    def hexdigest(self) -> str:
        """Return the same in hexadecimal digits."""
        return self.digest().hex()
