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
        self._start, self._argument = start, argument
        self._ours: list[Connection] = []
        self._workers: list[BaseProcess] = []
        for _ in range(size):
            ours, worker = self._spawned()
            self._ours.append(ours)
            self._workers.append(worker)

    def _spawned(self) -> tuple[Connection, BaseProcess]:
        method = "fork" if sys.platform == "linux" else "spawn"  # macOS's libraries forbid it
        context: Any = multiprocessing.get_context(method)
        ours, theirs = context.Pipe()
        # A forked worker inherits our end of every pipe: it must close them, or the others would
        # never see the end.
        unwanted = [*self._ours, ours] if method == "fork" else []
        arguments = (self._start, self._argument, theirs, unwanted)
        worker = context.Process(target=_work, args=arguments, daemon=True)
        worker.start()
        theirs.close()
        return ours, worker

    def map(
        self, tasks: Iterable[Task], fallen: Callable[[Task, str], Result] | None = None
    ) -> Iterator[Result]:
        """Yield the results in the order of the tasks, which are taken in only as they are needed.

        Where a worker ends in mid-work, ``fallen`` is given the task and the sentence why, and says
        its result; another worker takes over. Without it PoolError is raised.
        """
        source = iter(tasks)
        held = [deque[tuple[int, Task]]() for _ in self._ours]
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
                held[least].append((given, task))
                self._send(least, task)
                given += 1
            if taken == given:
                return
            if taken not in done:
                self._receive(held, done, fallen)
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
        with suppress(OSError):  # who has ended: seen where its answer is waited for
            self._ours[number].send(task)

    def _receive(
        self,
        held: list[deque[tuple[int, Task]]],
        done: dict[int, Any],
        fallen: Callable[[Task, str], Result] | None,
    ) -> None:
        waiting = [ours for number, ours in enumerate(self._ours) if held[number]]
        for ours in wait(waiting):
            assert isinstance(ours, Connection)
            number = self._ours.index(ours)
            try:
                answer = ours.recv()
            except (EOFError, OSError):
                why = self._reason(number)
                if fallen is None:
                    raise PoolError(why) from None
                task, working = held[number].popleft()
                self._replace(number)
                for _, each in held[number]:
                    self._send(number, each)
                done[task] = None, fallen(working, why)
            else:
                task, _ = held[number].popleft()
                done[task] = answer

    def _replace(self, number: int) -> None:
        self._ours[number].close()
        self._ours[number], self._workers[number] = self._spawned()

    def _reason(self, number: int) -> str:
        worker = self._workers[number]
        worker.join(1)
        return (
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
