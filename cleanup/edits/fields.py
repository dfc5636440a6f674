"""An edit as JSON: one spelling for the view, the server and whoever reads both."""

from __future__ import annotations

from typing import Any

from cleanup.edits.edit import Edit


def fields(edit: Edit) -> dict[str, Any]:
    """Return what an edit says, but for where it is: the places of a view are its own.

    >>> fields(Edit(0, 2, " ,", ","))["after"]
    ','
    """
    return {
        "before": edit.before,
        "after": edit.after,
        "rule": edit.rule,
        "rules": edit.rules,
        "category": edit.category,
        "reason": edit.reason,
        "safe": edit.safe,
        "alternatives": edit.alternatives,
        "confidence": edit.confidence,
        "group": edit.group,
    }
