"""Repairs the artefacts that machine translation leaves in text, and shows every change.

>>> from cleanup import clean
>>> clean("They spoke of armed groups. .").text
'They spoke of armed groups.'
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, which takes longer to import than Python to start
if TYPE_CHECKING:
    from typing import Any

    from cleanup.cleaning import Cleaned, clean
    from cleanup.edit import Edit, EditError, apply, invert

__version__ = "0.1.0"
__all__ = ["Cleaned", "Edit", "EditError", "__version__", "apply", "clean", "invert"]


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first asked for: ``--help`` needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module 'cleanup' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    module = import_module("cleanup.cleaning" if name in ("Cleaned", "clean") else "cleanup.edit")
    return getattr(module, name)
