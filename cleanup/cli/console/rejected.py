"""What a person rejected in a review, and is not shown again."""

from __future__ import annotations

from typing import Any

from cleanup.runs.errors import RunError
from cleanup.runs.run import Hide
from cleanup.settings.settings import Settings


def rejected(here: Settings, options: dict[str, Any]) -> Hide | None:
    """Return what leaves out findings that were rejected in a review. Raises RunError."""
    path = here.base / ".cleanup" / "decisions.jsonl"
    if options["no_decisions"] or not path.is_file():
        return None
    from cleanup.log.decisions import DecisionError, load  # noqa: PLC0415 -- where there are any

    try:
        return load(path).without_rejected
    except DecisionError as error:
        raise RunError(str(error)) from None
