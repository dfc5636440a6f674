"""A file on its way into a run."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from cleanup.files.read import Reading
from cleanup.formats import FormatOptions
from cleanup.value import Value

if TYPE_CHECKING:
    from cleanup.files.members import ArchiveReading


class Input(Value):
    """A file to be cleaned; ``path`` is what it is called in the report.

    ``read`` opens it, ``profile`` is a place in the run's list of profiles. ``beside`` opens the
    file whose line n is the source of line n of this one.
    """

    path: str
    read: Callable[[], AbstractContextManager[Reading | ArchiveReading]]
    format: str
    options: FormatOptions
    profile: int = 0
    beside: Callable[[], Reading] | None = None
