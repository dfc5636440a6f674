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
from cleanup.files.below import check_kept
from cleanup.files.write import writing
from cleanup.text.lines import around
from cleanup.value import replace as changed

Verdict = Literal["accept", "reject"]
NAME = Path(".cleanup") / "decisions.jsonl"
_Change = tuple[str, str, str]  # rule, before, after
_Place = tuple[_Change, str, str, bool]  # with what stands left and right, and whether everywhere
_ENOUGH = 10  # of them that must be the same on both sides


class DecisionError(ValueError):
    """The file holds what is no decision; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. ``everywhere``: it holds wherever the rule makes ``after`` of ``before``.

    ``to`` is what was accepted in the place of ``after``: an alternative, or a person's own words.
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
    to: str | None = None
    path: str = ""
    by: str = ""
    at: str = ""


def decision(
    edit: Edit,
    raw: str,
    verdict: Verdict,
    *,
    everywhere: bool = False,
    to: str | None = None,
) -> Decision:
    """Return the decision about an edit of ``raw``."""
    left, right = ("", "") if everywhere else around(raw, edit.start, edit.end)
    return Decision(edit.rule, edit.before, edit.after or "", verdict, left, right, everywhere, to)


def stamped(each: Decision, path: str, at: str) -> Decision:
    """Return the decision with where and when it was made."""
    return replace(each, path=path, at=at)


class Decisions:
    """The decisions of a file, by what they are about and by the words beside it."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._all: dict[_Place, tuple[int, Decision]] = {}  # with a count that only grows
        self._near: dict[tuple[_Change, str, str], set[_Place]] = {}
        self._count = 0
        for each in decisions:
            self.add(each)

    def __len__(self) -> int:
        return len(self._all)

    def add(self, new: Decision) -> None:
        """Add a decision; an earlier one about the same place gives way."""
        self._count += 1
        self._all[_place(new)] = self._count, new
        if not new.everywhere:
            self._near.setdefault(_sides(new), set()).add(_place(new))

    def drop(self, old: Decision) -> None:
        """Take a decision back."""
        if self._all.pop(_place(old), None) is not None and not old.everywhere:
            self._near[_sides(old)].discard(_place(old))

    def all(self) -> list[Decision]:
        """Return all decisions, sorted."""
        return sorted((each for _, each in self._all.values()), key=_order)

    def of(self, edit: Edit, raw: str) -> Verdict | None:
        """Return what was decided about an edit of ``raw``, or None: the latest decision counts."""
        if not self._all:
            return None
        here = decision(edit, raw, "reject")
        if _place(here) in self._all:  # this very place: what was decided elsewhere says nothing
            return self._all[_place(here)][1].verdict
        places = set(self._near.get(_sides(here), ()))
        everywhere = decision(edit, raw, "reject", everywhere=True)
        places.add(_place(everywhere))
        found = [self._all[place] for place in places if place in self._all]
        return max(found, key=lambda each: each[0])[1].verdict if found else None

    def accepted(self, edit: Edit, raw: str) -> Decision | None:
        """Return the decision that accepted this very place of ``raw``, or None."""
        _, found = self._all.get(_place(decision(edit, raw, "accept")), (0, None))
        return found if found is not None and found.verdict == "accept" else None

    def without_rejected(self, found: Findings, raw: str) -> tuple[Findings, int]:
        """Return the findings less those that were rejected, and how many those are."""
        if not self._all:
            return found, 0
        edits = tuple(e for e in found.edits if self.of(e, raw) != "reject")
        offers = tuple(e for e in found.suggestions if self.of(e, raw) != "reject")
        hidden = len(found.edits) + len(found.suggestions) - len(edits) - len(offers)
        if not hidden:
            return found, 0
        kept = changed(found, edits=edits, suggestions=offers)
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
    check_kept(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with writing(path) as out:
        for each in decisions.all():
            out.write(line_of(each).encode())


def append(path: Path, *new: Decision) -> None:
    """Add decisions to the end of the file, at once: a killed review loses none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write("".join(map(line_of, new)))


def line_of(each: Decision) -> str:
    """Return a decision's line; what is empty is left out."""
    always = ("before", "after")  # either is empty where something is put in, or taken out
    told = {name: value for name, value in asdict(each).items() if value or name in always}
    if each.to is not None:
        told["to"] = each.to
    line = json.dumps(told, ensure_ascii=False)
    return (line if line.isascii() else _utf8(line, told)) + "\n"


def _utf8(line: str, told: dict[str, object]) -> str:
    try:
        line.encode()
    except UnicodeEncodeError:  # a file name or a text with lone surrogates
        return json.dumps(told)
    return line


def _read(line: str, where: str) -> Decision:
    try:
        value = json.loads(line)
        if value["verdict"] not in ("accept", "reject"):
            raise ValueError("its verdict is neither accept nor reject")  # noqa: TRY301
        return Decision(**{"before": "", **value})  # which an earlier version left out if empty
    except (TypeError, KeyError, RecursionError):
        raise DecisionError(f"{where}: this line is not a decision; remove it") from None
    except ValueError as error:
        raise DecisionError(f"{where}: this line is not a decision ({error}); remove it") from None


def _order(each: Decision) -> tuple[str, ...]:
    return (each.rule, each.before, each.after, each.verdict, each.left, each.right, line_of(each))


def _place(each: Decision) -> _Place:
    return (each.rule, each.before, each.after), each.left, each.right, each.everywhere


def _sides(each: Decision) -> tuple[_Change, str, str]:
    """Return what must be alike on both sides: the nearest code points, or all there are.

    One side alone is not enough: to the right of a phrase's first word stands the phrase.
    """
    change = (each.rule, each.before, each.after)
    return change, each.left[-_ENOUGH:], each.right[:_ENOUGH]
