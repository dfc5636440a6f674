"""Work spread over processes, in order and bounded.

Not concurrent.futures: its workers outlive a parent that is killed, and it takes in all tasks at
once. Here each worker has a pipe of its own, holds at most two tasks, and ends at once when the
other end closes, whatever ended it.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_HELD = 2  # tasks of one worker: one in work, one waiting, so that it never waits for us
_AHEAD = 4  # results per worker that may wait for an earlier one


class PoolError(OSError):
    """A worker process ended before its work did: the system took it away."""


class Pool(Generic[Task, Result]):
    """``size`` processes that each call ``start(argument)`` once and its result for every task.

    ``start`` is a function of a module, and ``argument`` can be pickled. On Linux the
    workers share what this process has loaded. An exception in a worker is raised here, in the
    place of its result.
    """

    def __init__(
        self, start: Callable[[Any], Callable[[Task], Result]], argument: Any, size: int
    ) -> None:
        method = "fork" if sys.platform == "linux" else "spawn"  # macOS's libraries forbid it
        context: Any = multiprocessing.get_context(method)
        pipes = [context.Pipe() for _ in range(size)]
        self._ours: list[Connection] = [ours for ours, _ in pipes]
        self._workers: list[BaseProcess] = []
        for _, theirs in pipes:
            # A forked worker inherits every pipe's end: it must close all but its own, or the
            # others would never see the end.
            others = [end for pipe in pipes for end in pipe if end is not theirs]
            unwanted = others if method == "fork" else []
            worker = context.Process(target=_work, args=(start, argument, theirs, unwanted))
            worker.daemon = True
            worker.start()
            self._workers.append(worker)
        for _, theirs in pipes:
            theirs.close()

    def map(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The results in the order of the tasks, which are taken in only as they are needed."""
        source = iter(tasks)
        held = [deque[int]() for _ in self._ours]
        done: dict[int, Any] = {}
        given = taken = 0
        more = True
        while True:
            while more and given - taken < _AHEAD * len(held):
                least = min(range(len(held)), key=lambda w: len(held[w]))
                if len(held[least]) >= _HELD:
                    break
                try:
                    task = next(source)
                except StopIteration:
                    more = False
                    break
                self._send(least, task)
                held[least].append(given)
                given += 1
            if taken == given:
                return
            if taken not in done:
                self._receive(held, done)
            while taken in done:
                error, result = done.pop(taken)
                taken += 1
                if error is not None:
                    raise error
                yield result

    def close(self) -> None:
        """End the workers, also in the middle of their work."""
        for ours in self._ours:
            ours.close()
        for worker in self._workers:
            worker.join(1)
            if worker.is_alive():
                worker.terminate()
                worker.join()

    def __enter__(self) -> Pool[Task, Result]:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, number: int, task: Task) -> None:
        try:
            self._ours[number].send(task)
        except OSError:
            raise self._lost(number) from None

    def _receive(self, held: list[deque[int]], done: dict[int, Any]) -> None:
        waiting = [ours for number, ours in enumerate(self._ours) if held[number]]
        for ours in wait(waiting):
            assert isinstance(ours, Connection)
            number = self._ours.index(ours)
            try:
                done[held[number].popleft()] = ours.recv()
            except (EOFError, OSError):
                raise self._lost(number) from None

    def _lost(self, number: int) -> PoolError:
        worker = self._workers[number]
        worker.join(1)
        return PoolError(
            f"a worker process ended early (exit code {worker.exitcode}); "
            "out of memory? Try again with -j 1"
        )


def _work(
    start: Callable[[Any], Callable[[Any], Any]],
    argument: Any,
    pipe: Connection,
    unwanted: list[Connection],
) -> None:
    for end in unwanted:
        end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells us, by closing the pipe
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    tasks: queue.SimpleQueue[Any] = queue.SimpleQueue()
    # A thread reads, so that a parent that sends never waits for one that waits for it to read.
    threading.Thread(target=_read, args=(pipe, tasks), daemon=True).start()
    run = start(argument)
    while True:
        task = tasks.get()
        answer: tuple[BaseException | None, Any]
        try:
            answer = None, run(task)
        except Exception as error:  # noqa: BLE001 -- raised again in the parent
            answer = error, None
        with suppress(OSError):
            pipe.send(answer)


def _read(pipe: Connection, tasks: queue.SimpleQueue[Any]) -> None:
    try:
        while True:
            tasks.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(0)  # whatever is in work, nobody waits for it
