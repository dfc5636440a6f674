"""Worker processes: in order, bounded, and gone when they should be."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.files.input import Input
from cleanup.files.read import reading
from cleanup.formats import FormatOptions
from cleanup.runs import worker as worker_module
from cleanup.runs.pool import Pool, PoolError
from cleanup.runs.run import Closed, Failed, run
from cleanup.runs.worker import Piece

OPTIONS = FormatOptions("en")


def start(argument: Any) -> Callable[[Any], Any]:
    def work(task: Any) -> Any:
        if task == "die":
            os._exit(3)
        if task == "fail":
            raise ValueError("of no use")
        if task == "slow":
            time.sleep(0.3)
        return argument, task, "x" * 300_000

    return work


def test_results_come_in_order_whatever_takes_long() -> None:
    tasks = ["slow", *range(20), "slow", "y" * 2_000_000]
    with Pool(start, "shared", 3) as pool:
        results = list(pool.map(tasks))
    assert [(who, task) for who, task, _ in results] == [("shared", task) for task in tasks]


def test_tasks_are_taken_only_as_they_are_needed() -> None:
    taken = []

    def tasks() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    with Pool(start, None, 2) as pool:
        results = pool.map(tasks())
        next(results)
        assert len(taken) <= 10


def test_an_exception_of_a_worker_is_raised_here() -> None:
    with Pool(start, None, 2) as pool:
        results = pool.map([1, "fail", 2])
        assert next(results)[1] == 1
        with pytest.raises(ValueError, match="of no use"):
            next(results)


def test_a_worker_that_dies_is_told() -> None:
    with Pool(start, None, 2) as pool, pytest.raises(PoolError, match="exit code 3"):
        list(pool.map([1, "die", 2]))


def test_leaving_ends_the_workers_in_mid_work() -> None:
    with Pool(start, None, 2) as pool:
        results = pool.map(["slow"] * 50)
        next(results)
        began = time.monotonic()
    assert time.monotonic() - began < 2
    assert not any(worker.is_alive() for worker in pool._workers)


def test_another_takes_over_from_a_worker_that_dies() -> None:
    tasks = [1, "die", 2, "slow", "die", *range(9), "die"]
    told = []

    def fallen(task: Any, why: str) -> Any:
        told.append(why)
        return None, f"lost: {task}", ""

    with Pool(start, None, 2) as pool:
        results = [task for _, task, _ in pool.map(tasks, fallen)]
    assert results == ["lost: die" if task == "die" else task for task in tasks]
    assert len(told) == 3
    assert "exit code 3" in told[0]


def test_only_the_file_over_which_a_worker_dies_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = worker_module.document_of

    def deadly(piece: Piece, *rest: Any) -> Any:
        if "deadly" in piece.path:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(piece, *rest)

    monkeypatch.setattr(worker_module, "document_of", deadly)
    names = [f"{n}.txt" for n in range(30)]
    names[20] = "deadly.txt"
    line = "The old mill , now a museum, is open.\n"
    for name in names:
        (tmp_path / name).write_text(line * 150, "utf-8")
    inputs = [
        Input(str(tmp_path / name), partial(reading, str(tmp_path / name)), "text", OPTIONS, 0)
        for name in names
    ]
    events = list(run(inputs, [Profile(default())], 2))
    failures = [event for event in events if isinstance(event, Failed)]
    assert [Path(each.input.path).name for each in failures] == ["deadly.txt"]
    assert "ended early (exit code -9)" in failures[0].message
    assert sum(isinstance(event, Closed) for event in events) == 29
