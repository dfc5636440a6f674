"""Detectors by name: the one place that knows where they stand."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import cleanup.detectors
from cleanup.detectors import Detector

LIMIT = 1.0  # seconds that a user's own pattern may take on one unit


@dataclass(frozen=True, slots=True)
class Signature:
    """A detector's ``build`` and its parameters: the schema of the rules that use it."""

    build: Callable[..., Detector]
    parameters: Mapping[str, inspect.Parameter]


@cache
def names() -> frozenset[str]:
    """The detectors that there are: the modules of ``cleanup/detectors``."""
    return frozenset(m.name for m in pkgutil.iter_modules(cleanup.detectors.__path__))


@cache
def signature(detector: str) -> Signature:
    """The schema of a detector."""
    made = import_module(f"cleanup.detectors.{detector}").build
    return Signature(made, inspect.signature(made).parameters)


def build(detector: str, params: Mapping[str, Any], *, user: bool = False) -> Detector:
    """The detector with these parameters. Raises ValueError with a sentence.

    A user's own patterns run under a time limit: one that backtracks forever must not hang a run.
    """
    if user and detector == "regex":
        params = {"limit": LIMIT, **params}
    made: Detector = import_module(f"cleanup.detectors.{detector}").build(**params)
    return made
