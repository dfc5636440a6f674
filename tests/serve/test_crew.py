"""Worker processes: one that is killed loses its request at most, and is replaced."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from typing import Any

import pytest

from cleanup.serve import crew as crews
from cleanup.serve.answering import Answer, Setup
from cleanup.serve.cleaning import Cleaning
from cleanup.serve.crew import BUSY, Crew
from cleanup.serve.refused import Refused

MILL = Cleaning("The mill , old.", "en")
SLOW = Cleaning("The mill , old. It was the the best, at the the boat.\n" * 1500, "en")
LONG = Cleaning(SLOW.text * 8, "en")  # takes longer than any limit here, on an idle machine too


async def stays() -> bool:
    return False


async def left() -> bool:
    return True


async def ask(crew: Crew, task: Any = MILL) -> Answer:
    answer = await crew.ask(task, stays)
    assert answer is not None
    return answer


def with_crew(work: Any, size: int = 1, **more: Any) -> None:
    async def run() -> None:
        crew = Crew(Setup(), size, **({"limit": 60.0, "queue": 100} | more))
        try:
            await crew.start()
            await work(crew)
        finally:
            await crew.close()
        assert crew.alive == 0

    asyncio.run(run())


async def until(what: Any) -> None:
    async with asyncio.timeout(30):
        while not what():  # noqa: ASYNC110 -- of a process
            await asyncio.sleep(0.02)


def test_a_killed_worker_loses_its_request_at_most_and_is_replaced() -> None:
    async def work(crew: Crew) -> None:
        first = crew.pids
        answers = [asyncio.create_task(ask(crew, SLOW if n < 2 else MILL)) for n in range(20)]
        await asyncio.sleep(0.2)  # two are at work, the others wait
        assert crew.busy == 2
        assert crew.waiting == 18
        for pid in first:
            os.kill(pid, signal.SIGKILL)
        done = await asyncio.gather(*answers)  # each of the two was tried again
        assert [each.status for each in done] == [200] * 20
        assert crew.deaths == 2
        await until(lambda: crew.alive == 2)
        assert not {*first} & {*crew.pids}
        # An idle one that is killed is seen by the next request, which another answers.
        os.kill(crew.pids[0], signal.SIGKILL)
        assert [(await ask(crew)).status for _ in range(4)] == [200] * 4
        await until(lambda: crew.alive == 2)
        # A request that kills each worker ends with an error; the others are answered.
        deadly = asyncio.create_task(ask(crew, SLOW))
        async with asyncio.timeout(60):
            while not deadly.done():
                await asyncio.sleep(0.05)
                for pid in crew.pids if crew.busy else ():
                    with suppress(ProcessLookupError):  # the last signal has ended it already
                        os.kill(pid, signal.SIGKILL)
        with pytest.raises(Refused) as error:
            await deadly
        assert error.value.status == 500
        assert (await ask(crew)).status == 200

    with_crew(work, 2)


def test_time_queue_and_whoever_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "_PAUSE", 0.05)

    async def work(crew: Crew) -> None:
        # What takes too long is ended.
        crew.limit = 0.3
        [pid] = crew.pids
        with pytest.raises(Refused, match="Checking took longer") as late:
            await ask(crew, LONG)
        assert late.value.status == 500
        crew.limit = 60.0
        assert (await ask(crew)).status == 200
        assert crew.pids != [pid]
        # More than the queue holds are told to come again.
        crew.queue = 2
        waiting = [asyncio.create_task(ask(crew)) for _ in range(5)]
        done = await asyncio.gather(*waiting, return_exceptions=True)
        refused = [each for each in done if isinstance(each, Refused)]
        assert [(each.status, each.message, each.wait) for each in refused] == [(503, BUSY, 1)] * 2
        # So is one that has waited too long.
        crew.limit = 0.3
        late_one, waited = await asyncio.gather(
            ask(crew, LONG), ask(crew, LONG), return_exceptions=True
        )
        assert isinstance(late_one, Refused)
        assert isinstance(waited, Refused)
        assert [late_one.status, waited.status] == [500, 503]
        crew.limit = 60.0
        # Nobody works for a client that has gone.
        assert await crew.ask(LONG, left) is None
        # One that waits and is cancelled leaves its place to the next.
        crew.queue = 10
        three = [asyncio.create_task(ask(crew)) for _ in range(3)]
        await asyncio.sleep(0)
        three[1].cancel()
        assert (await three[0]).status == (await three[2]).status == 200
        # A worker that has grown too large is replaced.
        crew.memory = 1
        [pid] = crew.pids
        assert (await ask(crew)).memory > 1
        crew.memory = 1500
        assert (await ask(crew)).status == 200
        assert crew.pids != [pid]
        assert crew.recycled == 1

    with_crew(work)


def test_a_worker_that_cannot_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews.sys, "executable", "/bin/false")

    async def run() -> None:
        crew = Crew(Setup(), 2, limit=1.0, queue=1)
        with pytest.raises(crews.CrewError, match="could not start"):
            await crew.start()
        await crew.close()

    asyncio.run(run())
