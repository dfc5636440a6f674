"""Where the data that comes with cleanup lies: rules, terms, tables of LanguageTool's rules."""

from __future__ import annotations

import os
from pathlib import Path


def shipped() -> Path:
    """Return the folder ``rules``: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "rules" / "data"
    return inside if inside.is_dir() else package.parent / "rules"


def module_names(folder: str) -> tuple[str, ...]:
    """Return the names of the modules in a folder of the package, sorted, importing none of them.

    What begins with ``_`` is left out.
    """
    found = os.listdir(Path(__file__).parents[1] / folder)  # noqa: PTH208 - cheaper
    return tuple(sorted(f[:-3] for f in found if f.endswith(".py") and not f.startswith("_")))
