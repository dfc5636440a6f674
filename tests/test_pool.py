"""Worker processes: in order, bounded, and gone when they should be."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cleanup.runs.pool import Pool, PoolError


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
