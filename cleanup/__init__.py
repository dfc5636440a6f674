"""Repairs the artefacts that machine translation leaves in text, and shows every change.

>>> from cleanup import clean
>>> clean("They spoke of armed groups. .").text
'They spoke of armed groups.'
"""

from __future__ import annotations

from cleanup.version import __version__

TYPE_CHECKING = False  # as typing has it, which takes longer to import than Python to start
if TYPE_CHECKING:
    from typing import Any

    from cleanup.api import Cleaned, clean
    from cleanup.edits.edit import Edit, EditError, apply, invert
    from cleanup.formats import FormatError

_OF = {"Cleaned": "cleanup.api", "clean": "cleanup.api", "FormatError": "cleanup.formats"}
__all__ = ["Cleaned", "Edit", "EditError", "FormatError", "__version__", "apply", "clean", "invert"]


def __getattr__(name: str) -> Any:
    """Return a public name, imported when it is first asked for: ``--help`` needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module 'cleanup' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_OF.get(name, "cleanup.edits.edit")), name)
