"""What a person decided of findings, in a plain file that can be committed and merged.

One JSON object a line, sorted, so that two people's decisions merge as lines do. A decision is
found again by its rule, what it replaces by what, and the words around it, not by its place: text
before it may have moved.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.files.write import writing
from cleanup.text.lines import around

Verdict = Literal["accept", "reject"]
NAME = Path(".cleanup") / "decisions.jsonl"
_ENOUGH = 10  # of them that must be the same on one side


class DecisionError(ValueError):
    """The file holds what is no decision; the message names file and line."""


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """One decision. ``everywhere``: it holds wherever the rule makes ``after`` of ``before``.

    ``left`` and ``right`` are what stood around the place, white space folded; ``path`` is where
    that was, ``by`` and ``at`` (ISO 8601) who decided and when, all three for a reader only.
    """

    rule: str
    before: str
    after: str
    verdict: Verdict
    left: str = ""
    right: str = ""
    everywhere: bool = False
    path: str = ""
    by: str = ""
    at: str = ""


def decision(edit: Edit, raw: str, verdict: Verdict, *, everywhere: bool = False) -> Decision:
    """Return the decision about an edit of ``raw``."""
    left, right = ("", "") if everywhere else around(raw, edit.start, edit.end)
    return Decision(edit.rule, edit.before, edit.after or "", verdict, left, right, everywhere)


def stamped(each: Decision, path: str, at: str) -> Decision:
    """Return the decision with where and when it was made."""
    return replace(each, path=path, at=at)


class Decisions:
    """The decisions of a file, by what they are about."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._by: dict[tuple[str, str, str], list[Decision]] = {}
        for each in decisions:
            self.add(each)

    def __len__(self) -> int:
        return sum(map(len, self._by.values()))

    def add(self, new: Decision) -> None:
        """Add a decision; an earlier one about the same place gives way."""
        same = self._by.setdefault((new.rule, new.before, new.after), [])
        same[:] = [d for d in same if (d.left, d.right, d.everywhere) != _place(new)]
        same.append(new)

    def drop(self, old: Decision) -> None:
        """Take a decision back."""
        same = self._by.get((old.rule, old.before, old.after), [])
        same[:] = [d for d in same if (d.left, d.right, d.everywhere) != _place(old)]

    def all(self) -> list[Decision]:
        """Return all decisions, sorted."""
        return sorted(each for same in self._by.values() for each in same)

    def of(self, edit: Edit, raw: str) -> Verdict | None:
        """Return what was decided about an edit of ``raw``, or None."""
        same = self._by.get((edit.rule, edit.before, edit.after or ""))
        if not same:
            return None
        left, right = around(raw, edit.start, edit.end)
        for each in reversed(same):
            if each.everywhere or _alike(each.left, left, -1) or _alike(each.right, right, 1):
                return each.verdict
        return None

    def without_rejected(self, found: Findings, raw: str) -> tuple[Findings, int]:
        """Return the findings less those that were rejected, and how many those are."""
        if not self._by:
            return found, 0
        edits = tuple(e for e in found.edits if self.of(e, raw) != "reject")
        offers = tuple(e for e in found.suggestions if self.of(e, raw) != "reject")
        hidden = len(found.edits) + len(found.suggestions) - len(edits) - len(offers)
        if not hidden:
            return found, 0
        kept = Findings(
            edits,
            offers,
            found.lost,
            found.lang,
            found.segments,
            found.missing,
            found.failed,
            found.uncertain,
        )
        return kept, hidden


def load(path: Path) -> Decisions:
    """Return the decisions of a file; none where there is no file. Raises DecisionError."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Decisions()
    except (OSError, UnicodeDecodeError) as error:
        raise DecisionError(f"{path}: the decisions cannot be read: {error}") from None
    found: list[Decision] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            found.append(_read(line, f"{path}:{number}"))
    return Decisions(found)


def save(path: Path, decisions: Decisions) -> None:
    """Write all decisions, sorted, in one step. Raises FileError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with writing(path) as out:
        for each in decisions.all():
            out.write(line_of(each).encode())


def append(path: Path, new: Decision) -> None:
    """Add one decision to the end of the file, at once: a killed review loses none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(line_of(new))


def line_of(each: Decision) -> str:
    """Return a decision's line; what is empty is left out."""
    told = {name: value for name, value in asdict(each).items() if value or name == "after"}
    return json.dumps(told, ensure_ascii=False) + "\n"


def _read(line: str, where: str) -> Decision:
    try:
        value = json.loads(line)
        if value["verdict"] not in ("accept", "reject"):
            raise ValueError("its verdict is neither accept nor reject")  # noqa: TRY301
        return Decision(**value)
    except (TypeError, KeyError, ValueError) as error:
        raise DecisionError(f"{where}: this line is no decision ({error}); remove it") from None


def _place(each: Decision) -> tuple[str, str, bool]:
    return each.left, each.right, each.everywhere


def _alike(kept: str, now: str, side: int) -> bool:
    """Return whether the nearest code points of one side are the same, and enough of them."""
    if len(kept) < _ENOUGH or len(now) < _ENOUGH:
        return kept == now
    return kept[-_ENOUGH:] == now[-_ENOUGH:] if side < 0 else kept[:_ENOUGH] == now[:_ENOUGH]
