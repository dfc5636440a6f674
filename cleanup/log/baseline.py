"""Findings that are known: a plain file that can be committed, so that only new ones are told.

One JSON object a line, sorted. A finding is found again by its file, its rule, what it replaces by
what, and the words around it, not by its line; one line hides one finding.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.files.below import check_kept
from cleanup.files.write import writing
from cleanup.text.lines import around
from cleanup.value import Value, replace

NAME = Path(".cleanup") / "baseline.jsonl"
_ENOUGH = 10  # code points on one side that tell a place


class BaselineError(ValueError):
    """The file holds what is no known finding; the message names file and line."""


class Known(Value):
    """One finding. ``path`` is relative to the baseline's project, with slashes; ``left`` and
    ``right`` are what stood around it, white space folded.
    """

    path: str
    rule: str
    before: str
    after: str | None
    left: str = ""
    right: str = ""


def known_of(path: str, edit: Edit, raw: str) -> Known:
    """Return what is to be known of an edit of ``raw``."""
    return Known(path, edit.rule, edit.before, edit.after, *around(raw, edit.start, edit.end))


class Baseline:
    """The known findings that were not met yet, by file; each hides one finding."""

    def __init__(
        self, entries: Iterable[Known] = (), gone: Callable[[str], bool] = lambda _path: False
    ) -> None:
        """``gone`` tells of a file that is not there any more: another may have its findings."""
        self._by: dict[str, dict[tuple[str, str, str | None], list[Known]]] = {}
        self._gone = gone
        for each in entries:
            mine = self._by.setdefault(each.path, {})
            mine.setdefault((each.rule, each.before, each.after), []).append(each)

    def left(self) -> Iterator[Known]:
        """Yield those that were not met."""
        for by_key in self._by.values():
            for same in by_key.values():
                yield from same

    def unknown(
        self, path: str, raw: str, found: Findings, *, offers_only: bool = False
    ) -> tuple[Findings, int]:
        """Return the findings less the known ones, and how many those are.

        ``offers_only`` leaves safe edits as they are. Edits of one group stay together.
        """
        mine = self._by.get(path) or self._by.get(self._old(path))
        if not mine:
            return found, 0
        every = (() if offers_only else found.edits) + found.suggestions
        hidden = self._met(mine, raw, every)
        open_groups = {e.group for e in every if e.group and id(e) not in hidden}
        hidden = {
            id(e) for e in every if id(e) in hidden and not (e.group and e.group in open_groups)
        }
        if not hidden:
            return found, 0
        edits = tuple(e for e in found.edits if id(e) not in hidden)
        offers = tuple(e for e in found.suggestions if id(e) not in hidden)
        return replace(found, edits=edits, suggestions=offers), len(hidden)

    @staticmethod
    def _met(
        mine: dict[tuple[str, str, str | None], list[Known]], raw: str, every: Iterable[Edit]
    ) -> set[int]:
        """Return the edits that are known, by identity: first those whose context is the same."""
        hidden: set[int] = set()
        by_key: dict[tuple[str, str, str | None], list[tuple[Edit, str, str]]] = {}
        for edit in every:
            key = edit.rule, edit.before, edit.after
            if key in mine:
                by_key.setdefault(key, []).append((edit, *around(raw, edit.start, edit.end)))
        for key, edits in by_key.items():
            same = mine[key]
            for sides in (_whole, _near_left, _near_right):
                places: dict[tuple[str, ...], list[int]] = {}
                for at, known in enumerate(same):
                    places.setdefault(sides(known.left, known.right), []).append(at)
                met: set[int] = set()
                for edit, left, right in edits:
                    if id(edit) not in hidden and (free := places.get(sides(left, right))):
                        met.add(free.pop(0))
                        hidden.add(id(edit))
                same[:] = [known for at, known in enumerate(same) if at not in met]
        return hidden

    def _old(self, path: str) -> str:
        """Return the name that a new file may have had: that of the one gone with the same suffix,
        where there is one only.
        """
        gone = [
            each for each in self._by if Path(each).suffix == Path(path).suffix and self._gone(each)
        ]
        same = [each for each in gone if Path(each).name == Path(path).name]
        few = same or gone
        return few[0] if len(few) == 1 else ""


def _whole(left: str, right: str) -> tuple[str, ...]:
    return left, right


def _near_left(left: str, _right: str) -> tuple[str, ...]:
    return (left[-_ENOUGH:],)


def _near_right(_left: str, right: str) -> tuple[str, ...]:
    return (right[:_ENOUGH],)


def load(path: Path) -> list[Known]:
    """Return the known findings of a file. Raises BaselineError."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BaselineError(f"{path}: the baseline cannot be read: {error}") from None
    return [
        _read(line, f"{path}:{number}")
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    ]


def save(path: Path, entries: Iterable[Known]) -> None:
    """Write the known findings, sorted, in one step. Raises FileError."""
    check_kept(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with writing(path) as out:
        for line in sorted(map(_line, entries)):
            out.write(line)


def _line(each: Known) -> bytes:
    told = {name: getattr(each, name) for name in Known.__match_args__}
    try:
        return (json.dumps(told, ensure_ascii=False) + "\n").encode()
    except UnicodeEncodeError:  # a file name that is not UTF-8 has surrogates
        return (json.dumps(told) + "\n").encode()


def _read(line: str, where: str) -> Known:
    try:
        value = Known(**json.loads(line))
        if not all(isinstance(getattr(value, name), str) for name in ("path", "rule", "before")):
            raise ValueError("its path, rule or before is not a string")  # noqa: TRY301
    except (TypeError, ValueError, RecursionError) as error:
        raise BaselineError(
            f"{where}: this line is not a baseline finding ({error}); remove it, or run "
            "`cleanup baseline` again"
        ) from None
    return value
