"""A request that is not answered with what it asked for."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 -- says what it is
    """``status`` is HTTP's, ``message`` a sentence for whoever asked; ``wait`` in seconds, where
    the same request may be answered later.
    """

    def __init__(self, status: int, message: str, wait: int = 0) -> None:
        super().__init__(message)
        self.status, self.message, self.wait = status, message, wait
