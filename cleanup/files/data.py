"""Where the data that comes with cleanup lies: rules, terms, tables of LanguageTool's rules."""

from __future__ import annotations

from pathlib import Path


def shipped() -> Path:
    """Return the folder ``rules``: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "rules" / "data"
    return inside if inside.is_dir() else package.parent / "rules"
