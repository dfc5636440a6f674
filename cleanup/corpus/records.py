"""Records: texts that are each read by themselves. The one core of the command and the clusters."""

from __future__ import annotations

from collections.abc import Iterable

from cleanup.edits.report import Findings
from cleanup.engine.engine import Engine
from cleanup.text.segment import Document, Segment
from cleanup.value import replace


def check_each(engine: Engine, texts: Iterable[Segment]) -> list[Findings | Exception]:
    """Return the findings in each text, in its own code points, or what kept it from being cleaned.

    A text that the engine cannot do keeps nobody else from being done.
    """
    return engine.check_all([_alone(text) for text in texts])


def _alone(text: Segment) -> Document:
    whole = replace(text, start=0, end=len(text.text), offsets=None, spelling="", id="")
    return Document("-", text.text, (whole,))


def sentence(error: Exception) -> str:
    """Return why a record was left as it is, in one sentence."""
    if isinstance(error, ValueError):
        return str(error)
    return f"This is a bug in cleanup, please report it: {type(error).__name__}: {error}"
