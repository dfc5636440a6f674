"""Worker processes behind an event loop: one task at a time for each, the dead replaced.

Not ``cleanup.runs.pool``, which hands out a finite row of tasks in order and waits for it: here
requests come when they like, and the loop must not wait. Workers are started again rather than
forked: the server holds its clients' sockets, and a fork would hold them too.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from cleanup.serve.answering import Answer, Setup, Task
from cleanup.serve.refused import Refused
from cleanup.serve.worker import HEAD, READY, packed

_START = 300.0  # seconds that a worker may take to be ready: it may compile rules of many languages
_TRIES = 2  # a task whose worker died is given to another once: it may not have been its fault
_PAUSE = 1.0  # seconds before a worker is replaced that died as it started
BUSY = "There are currently too many parallel requests. Please try again later."


class CrewError(OSError):
    """No worker could be started; the message says why."""


class _Gone(Exception):  # noqa: N818 -- says what it is
    """The worker has ended."""


class _Worker:
    """A process that is ready."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        return self._process.pid

    async def ask(self, task: Task) -> Answer:
        """Ask the worker. Raises _Gone."""
        assert self._process.stdin
        try:
            self._process.stdin.write(packed(task))
            await self._process.stdin.drain()
        except (OSError, RuntimeError):
            raise _Gone from None
        answer = await _received(self._process)
        assert isinstance(answer, Answer)
        return answer

    async def end(self) -> None:
        """Kill it, whatever it does."""
        await _ended(self._process)


class Crew:
    """``size`` workers. ``limit`` is in seconds of one task, ``queue`` the number of tasks that may
    wait, ``memory`` the MB from which on a worker is replaced after its task.
    """

    def __init__(
        self, setup: Setup, size: int, *, limit: float, queue: int, memory: int = 1500
    ) -> None:
        self._setup = packed(setup)
        self.size, self.limit, self.queue, self.memory = size, limit, queue, memory
        self._idle: deque[_Worker] = deque()
        self._waiting: deque[asyncio.Future[_Worker]] = deque()
        self._workers: set[_Worker] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False
        self.deaths = self.recycled = self.late = 0
        self.held: dict[int, int] = {}

    @property
    def waiting(self) -> int:
        """The number of tasks that wait for a worker."""
        return len(self._waiting)

    @property
    def busy(self) -> int:
        """The number of workers that are at work."""
        return len(self._workers) - len(self._idle)

    @property
    def alive(self) -> int:
        """The number of workers that are ready or at work."""
        return len(self._workers)

    @property
    def pids(self) -> list[int]:
        """The numbers of their processes."""
        return sorted(worker.pid for worker in self._workers)

    async def start(self) -> None:
        """Start the workers. Raises CrewError."""
        first = await self._started()  # what it compiles, the others find
        self._add(first)
        for worker in await asyncio.gather(*(self._started() for _ in range(self.size - 1))):
            self._add(worker)

    async def ask(self, task: Task, gone: Callable[[], Awaitable[bool]]) -> Answer | None:
        """Ask the worker. Raises _Gone.

        Raises Refused: 503 where too many wait or it has waited too long, 500 where its work takes
        too long or kills workers.
        """
        if not self._idle and len(self._waiting) >= self.queue:
            raise Refused(503, BUSY, wait=1)
        for _ in range(_TRIES):
            try:
                async with asyncio.timeout(self.limit):
                    worker = await self._taken()
            except TimeoutError:
                raise Refused(503, BUSY, wait=1) from None
            try:
                if await gone():
                    self._give(worker)
                    return None
                answer = await asyncio.wait_for(worker.ask(task), self.limit)
            except _Gone:
                self.deaths += 1
                self._lose(worker)
                continue
            except TimeoutError:
                self.late += 1
                self._lose(worker)
                raise Refused(
                    500,
                    f"Checking took longer than {self.limit:g} seconds, which is this server's "
                    "limit. Consider submitting a shorter text.",
                ) from None
            except BaseException:  # the server stops
                self._lose(worker)
                raise
            self.held[worker.pid] = answer.memory
            if answer.memory > self.memory:
                self.recycled += 1
                self._lose(worker)
            else:
                self._give(worker)
            return answer
        raise Refused(500, "The process that worked on this text ended, and so did a second one.")

    async def close(self) -> None:
        """End the workers; what they do is lost."""
        self._closed = True
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(worker.end() for worker in list(self._workers)))
        self._workers.clear()
        self._idle.clear()

    async def _taken(self) -> _Worker:
        if self._idle:
            return self._idle.popleft()
        place: asyncio.Future[_Worker] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        try:
            return await place
        except asyncio.CancelledError:
            if place.done() and not place.cancelled():
                self._give(place.result())
            elif place in self._waiting:
                self._waiting.remove(place)
            raise

    def _add(self, worker: _Worker) -> None:
        self._workers.add(worker)
        self._give(worker)

    def _give(self, worker: _Worker) -> None:
        """Hand a worker to whoever has waited longest."""
        while self._waiting:
            place = self._waiting.popleft()
            if not place.done():
                place.set_result(worker)
                return
        self._idle.append(worker)

    def _lose(self, worker: _Worker) -> None:
        """End a worker and start another in its place."""
        self._workers.discard(worker)
        self.held.pop(worker.pid, None)
        if not self._closed:
            task = asyncio.create_task(self._replaced(worker))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _replaced(self, worker: _Worker) -> None:
        await worker.end()
        while True:
            try:
                self._add(await self._started())
            except CrewError:
                await asyncio.sleep(_PAUSE)
            else:
                return

    async def _started(self) -> _Worker:
        package = Path(__file__).parents[2]
        paths = (str(package), os.environ.get("PYTHONPATH", ""))
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",  # no module of the folder that the server was started in
            "-m",
            "cleanup.serve.worker",
            stdin=PIPE,
            stdout=PIPE,
            start_new_session=True,  # the terminal's ^C is for the server
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
        )
        try:
            assert process.stdin
            process.stdin.write(self._setup)
            await process.stdin.drain()
            ready = await asyncio.wait_for(_received(process), _START)
        except TimeoutError:
            await _ended(process)
            raise CrewError(
                f"a worker process was not ready after {_START:.0f} seconds: this machine is busy. "
                "Rules that were compiled are kept: start it again, or name fewer languages "
                "with --warm"
            ) from None
        except (_Gone, OSError):
            status = await _ended(process)
            raise CrewError(f"a worker process could not start (exit code {status})") from None
        except asyncio.CancelledError:
            await _ended(process)
            raise
        assert ready == READY
        return _Worker(process)


async def _ended(process: Process) -> int | None:
    """Kill a process; return its exit status, once its pipes are closed too."""
    with suppress(ProcessLookupError):
        process.kill()
    with suppress(OSError, RuntimeError):  # somebody may still wait for its answer
        await process.communicate()
    return await process.wait()


async def _received(process: Process) -> object:
    assert process.stdout
    try:
        [size] = HEAD.unpack(await process.stdout.readexactly(HEAD.size))
        return pickle.loads(await process.stdout.readexactly(size))  # noqa: S301 -- of our worker
    except (asyncio.IncompleteReadError, OSError):
        raise _Gone from None
