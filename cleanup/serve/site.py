"""The page at ``/``, on which one can try the server: three files and nothing from elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILES = Path(__file__).parent / "page"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@cache
def page(name: str) -> str:
    """Return a file of the page."""
    return (_FILES / name).read_text("utf-8")
