"""The folder for what can be made again."""

from __future__ import annotations

import os
from pathlib import Path


def folder() -> Path:
    """``CLEANUP_CACHE_DIR``, or the user's cache folder; it need not be there yet."""
    named = os.environ.get("CLEANUP_CACHE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where no folder is named

    return user_cache_path("cleanup-mt", appauthor=False)
