"""How grave an error is, as MQM counts it: from its type alone, for no program reads the text.

What changes or hides what the text says is major, what only reads badly is minor. Critical errors,
which do harm in the world, are for a person to name.
"""

from __future__ import annotations

from typing import Literal

Severity = Literal["minor", "major"]
# The multipliers of MQM's scoring models, https://themqm.org/error-types-2/the-mqm-scoring-models/
PENALTY: dict[Severity, int] = {"minor": 1, "major": 5}
_MAJOR = ("accuracy", "terminology/wrong-term", "encoding", "markup")


def severity(category: str) -> Severity:
    """Return the severity of an error of this MQM type."""
    major = any(category == each or category.startswith(f"{each}/") for each in _MAJOR)
    return "major" if major else "minor"
