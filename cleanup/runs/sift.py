"""Findings that a run leaves out: those on lines that did not change, and those that are known."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.files.changed import Changed, GitError
from cleanup.files.read import Part
from cleanup.log.baseline import Baseline
from cleanup.runs.errors import RunError
from cleanup.value import Value, replace


class Sifted(Value):
    """What is left of findings, and how many are on unchanged lines (``elsewhere``) or known."""

    found: Findings
    elsewhere: int = 0
    known: int = 0


Sift = Callable[[str, Part, Findings], Sifted]


class Sieve:
    """Told of the parts of each file in their order. ``base`` is the baseline's folder.

    ``offers_only``: the baseline does not keep safe edits from being made.
    """

    def __init__(
        self,
        changed: Changed | None,
        baseline: Baseline | None,
        base: Path,
        *,
        offers_only: bool = False,
    ) -> None:
        self.changed, self.baseline = changed, baseline
        self._base, self._offers_only = base, offers_only
        self._lines = 0  # line ends of the file's earlier parts

    def __call__(self, path: str, part: Part, found: Findings) -> Sifted:
        """Return what is left of a part's findings. Raises RunError."""
        elsewhere = known = 0
        if self.changed is not None:
            before = len(found.edits) + len(found.suggestions)
            found = self._on_changed(self.changed, path, part, found)
            elsewhere = before - len(found.edits) - len(found.suggestions)
        if self.baseline is not None:
            found, known = self.baseline.unknown(
                relative(path, self._base), part.raw, found, offers_only=self._offers_only
            )
        return Sifted(found, elsewhere, known)

    def _on_changed(self, changed: Changed, path: str, part: Part, found: Findings) -> Findings:
        before = self._lines if part.offset else 0
        self._lines = before + part.raw.count("\n")
        try:
            lines = changed.lines(path)
        except GitError as error:
            raise RunError(f"--since {changed.revision}: {error}.") from None
        every = found.edits + found.suggestions
        if lines is None or not every or (part.member and lines):
            return found  # of a zip file git knows no lines: it changed as a whole
        here = {id(e) for e in every if _touches(e, part.raw, before, lines)}
        groups = {e.group for e in every if e.group and id(e) in here}

        def kept(edit: Edit) -> bool:
            return id(edit) in here or edit.group in groups

        return replace(
            found,
            edits=tuple(filter(kept, found.edits)),
            suggestions=tuple(filter(kept, found.suggestions)),
        )


def relative(path: str, base: Path) -> str:
    """Return a file's path from a folder, with slashes; that of standard input is ``-``."""
    if path == "-":
        return path
    return os.path.relpath(path, base).replace(os.sep, "/")


def _touches(edit: Edit, raw: str, before: int, lines: frozenset[int]) -> bool:
    first = before + raw.count("\n", 0, edit.start) + 1
    last = first + raw.count("\n", edit.start, max(edit.start, edit.end - 1))
    return any(line in lines for line in range(first, last + 1))
