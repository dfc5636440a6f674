"""Detectors by name: the one place that knows where they stand."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import cleanup.detectors
from cleanup.detectors import Detector
from cleanup.value import Value, replace

if TYPE_CHECKING:
    from inspect import Parameter

_ROOT = "cleanup.detectors"
WHOLE = frozenset({"phrase"})  # packages that are one detector
LIMIT = 1.0  # seconds that a user's own pattern may take on one unit


class Signature(Value):
    """A detector's ``build`` and its parameters: the schema of the rules that use it."""

    build: Callable[..., Detector]
    parameters: Mapping[str, Parameter]


@cache
def modules() -> Mapping[str, str]:
    """Return the module of each detector by its name.

    A detector is a module of ``cleanup/detectors``, or of a family below it; a file that begins
    with ``_`` is none. A package that has a ``build`` of its own (``phrase``) is one detector,
    any other a family.
    """
    found: dict[str, str] = {}
    for folder in cleanup.detectors.__path__:
        for name, is_folder in _entries(folder):
            if not is_folder or name in WHOLE:
                found[name] = f"{_ROOT}.{name}"
            else:
                inside = _entries(os.path.join(folder, name))  # noqa: PTH118 - cheaper
                found.update(
                    (each, f"{_ROOT}.{name}.{each}") for each, deeper in inside if not deeper
                )
    return found


def _entries(folder: str) -> Iterator[tuple[str, bool]]:
    for entry in os.scandir(folder):
        if entry.name.startswith(("_", ".")):
            continue
        if entry.is_dir():
            yield entry.name, True
        elif entry.name.endswith(".py"):
            yield entry.name[:-3], False


def names() -> frozenset[str]:
    """Return the names of all detectors."""
    return frozenset(modules())


@cache
def signature(detector: str) -> Signature:
    """Return the schema of a detector."""
    from inspect import signature as of  # noqa: PLC0415 -- after a change of rules only

    made = import_module(modules()[detector]).build
    return Signature(made, of(made).parameters)


def build(detector: str, params: Mapping[str, Any], *, user: bool = False) -> Detector:
    """Return the detector with these parameters. Raises ValueError with a sentence.

    A user's own patterns run under a time limit: one that backtracks forever must not hang a run.
    """
    if user and detector == "regex":
        params = {"limit": LIMIT, **params}
    made: Detector = import_module(modules()[detector]).build(**params)
    return _watched(made) if user and detector != "regex" else made


def _watched(made: Detector) -> Detector:
    """Return a detector whose parameters a user wrote, and which finds for a second at most."""

    from cleanup.rules.within import within  # noqa: PLC0415 -- for a user's rules only

    def in_time(find: Callable[..., Iterable[Any]]) -> Callable[..., list[Any]]:
        def timed(*of: Any) -> list[Any]:
            with within(LIMIT):
                return list(find(*of))

        return timed

    return replace(
        made,
        find=in_time(made.find),
        among=made.among and in_time(made.among),
        over=made.over and in_time(made.over),
    )
