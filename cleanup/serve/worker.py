"""A worker process: tasks come on standard input, answers go out on standard output.

Both are pickled values behind their length, between a server and the processes that it started. A
worker ends at once when its input does, whatever it is doing: nobody waits for it any more.
"""

from __future__ import annotations

import os
import pickle
import queue
import struct
import threading
from typing import Any, BinaryIO

from cleanup.serve.answering import Answering, Setup
from cleanup.value import replace

HEAD = struct.Struct(">Q")
READY = b"ready"


def packed(value: Any) -> bytes:
    """Return a value as it travels."""
    data = pickle.dumps(value)
    return HEAD.pack(len(data)) + data


def main() -> None:
    """Answer until the input ends."""
    tasks: queue.SimpleQueue[Any] = queue.SimpleQueue()
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    threading.Thread(target=_read, args=(source, tasks), daemon=True).start()
    from cleanup.storage.patterns import install  # noqa: PLC0415 -- before any pattern is compiled

    install()
    setup = tasks.get()
    assert isinstance(setup, Setup)
    answering = Answering(setup)
    answering.warm()
    _send(sink, READY)
    while True:
        done = answering.answer(tasks.get())
        _send(sink, replace(done, memory=_memory()))


def _read(source: BinaryIO, tasks: queue.SimpleQueue[Any]) -> None:
    while True:
        head = source.read(HEAD.size)
        if len(head) < HEAD.size:
            os._exit(0)
        [size] = HEAD.unpack(head)
        data = source.read(size)
        if len(data) < size:
            os._exit(0)
        tasks.put(pickle.loads(data))  # noqa: S301 -- of the server that started us


def _send(sink: BinaryIO, value: Any) -> None:
    try:
        sink.write(packed(value))
        sink.flush()
    except OSError:
        os._exit(0)


def _memory() -> int:
    """Return the memory that this process holds now, in MB; 0 where that is not known."""
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 -- asked after each task
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
    except OSError:
        return 0


if __name__ == "__main__":
    main()
