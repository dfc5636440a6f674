"""What a person rejected in a review, and is not shown again."""

from __future__ import annotations

from typing import Any

from cleanup.runs import decided
from cleanup.runs.run import Hide
from cleanup.settings.settings import Settings


def rejected(here: Settings, options: dict[str, Any]) -> Hide | None:
    """Return what leaves out findings that were rejected in a review. Raises RunError."""
    return None if options["no_decisions"] else decided.rejected(here.kept)
