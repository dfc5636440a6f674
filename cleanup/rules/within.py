"""A limit of processor time for what cannot watch it itself: a user's pattern in a detector.

``re`` looks for signals while it searches, so a timer of POSIX ends it. Signals reach a process's
main thread alone: elsewhere (threads of a program that calls ``clean``; Windows) there is no limit,
but for ``detect = "regex"`` and for exceptions, which the package ``regex`` limits anywhere.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in the block once it took so many seconds of processor time."""
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
        or signal.getitimer(signal.ITIMER_VIRTUAL)[0]  # somebody else's
        or signal.getsignal(signal.SIGVTALRM) is None
    ):
        yield
        return

    def late(_number: int, _frame: Any) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, late)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
