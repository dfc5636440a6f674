"""Messages about files that LanguageTool did not check."""

from __future__ import annotations

from collections.abc import Iterable

from cleanup.runs.run import Without

_SHOWN = 5  # names of files in a line


def sentences(without: Iterable[Without], *, quiet: bool) -> list[str]:
    """Return which files, or parts, LanguageTool did not check, and why: a line for what failed
    and one for what it cannot read.
    """
    lines: list[str] = []
    for failed in (True, False):
        files: dict[str, list[str]] = {}
        for each in without:
            if each.failed == failed:
                where = f"{each.input.path} (from line {each.line + 1})"
                name = where if each.line else each.input.path
                names = files.setdefault(each.reason, [])
                if each.input.path not in {known.partition(" (from ")[0] for known in names}:
                    names.append(name)
        if files and (failed or not quiet):
            told = "; ".join(f"{_listed(names)}: {reason}" for reason, names in files.items())
            lines.append(f"grammar not checked: {told}.")
    return lines


def _listed(names: list[str]) -> str:
    rest = len(names) - _SHOWN
    more = f" and {rest} more" if rest > 0 else ""
    return ", ".join(names[:_SHOWN]) + more
