"""Ways to show what was found: one file a view, each with ``view(reports, …)``.

A view is pure: it yields pieces of text, line ends included, and prints nothing. Reports of one
file that follow each other are its parts, in order.
"""

from __future__ import annotations

from collections.abc import Callable

Style = Callable[[str, str], str]


def plain(text: str, role: str) -> str:  # noqa: ARG001 -- the shape of every style
    """The style of a file or a pipe: none.

    Roles: path, place, rule, safe, suggestion, flag, removed, added, reason.
    """
    return text
