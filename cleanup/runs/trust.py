"""``--trust``: texts whose pairs of name and acronym are taken for right."""

from __future__ import annotations

from collections.abc import Sequence

from cleanup.files import FileError
from cleanup.files.input import Input
from cleanup.runs.errors import RunError


def learned_from(inputs: Sequence[Input]) -> list[str]:
    """Return the termbase that these files come to, as a list of one path, or of none."""
    from cleanup.learning.trust import TrustError, learned  # noqa: PLC0415 -- where one is trusted

    try:
        path = learned(inputs)
    except TrustError as error:
        raise RunError(f"--trust: {error}") from None
    except (FileError, OSError) as error:
        raise RunError(f"--trust: what was learned cannot be saved: {error}") from None
    return [path] if path else []
