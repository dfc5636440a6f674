"""The evaluation texts beside the project, where they are: read from there, never copied."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2] / "shared"
EVAL = SHARED / "eval"
needs_evaluation = pytest.mark.skipif(
    not EVAL.is_dir(), reason="the evaluation texts (../shared/eval) are not beside the project"
)
needs_samples = pytest.mark.skipif(
    not (SHARED / "samples").is_dir(), reason="../shared/samples is not beside the project"
)


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The lines of one evaluation set, by its name without suffixes."""
    with gzip.open(EVAL / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def names(prefix: str) -> list[str]:
    """The sets whose names begin so."""
    return sorted(p.name.removesuffix(".jsonl.gz") for p in EVAL.glob(f"{prefix}*.jsonl.gz"))
