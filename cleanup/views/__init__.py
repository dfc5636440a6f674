"""Ways to show what was found: one file a view, each with ``view(reports, look)``.

A view is pure: it yields pieces of text, line ends included (of a workbook bytes), and prints
nothing. Reports of one file that follow each other are its parts, in order. The list of views is
this folder: a new view is a new file here, and ``--output-format`` knows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from cleanup.page.segments import Segments, no_segments
from cleanup.value import Value

if TYPE_CHECKING:
    from cleanup.log.records import Head
    from cleanup.rules.rule import Rule


class ViewError(Exception):
    """A view cannot be made; the message says what to do."""


Style = Callable[[str, str], str]


def plain(text: str, role: str) -> str:  # noqa: ARG001 -- the shape of every style
    """Return the text as it is: the style of a file or a pipe.

    Roles: path, place, rule, safe, suggestion, flag, removed, added, reason, source.
    """
    return text


def no_head(_path: str) -> Head | None:
    """Return None: no file has a header."""
    return None


def never() -> bool:
    """Return False."""
    return False


def no_rule(_rule: str) -> Rule | None:
    """Return None: no rule is known."""
    return None


class Look(Value):
    """How findings are shown.

    ``fixed``: the edits of ``Report.made`` are in the file; a check only says that they would be.
    ``unsafe``: suggestions are among them. ``head`` gives the header of a file for its log, once
    all reports of it have gone by, or None for a file that failed. ``version`` is this program's.
    ``width`` is that of the screen, in columns; ``screen`` tells that a terminal shows it.
    ``segments`` gives the texts of a report as its format reads them, ``rule`` a rule by its ID.
    ``docs`` is where the pages about rules are published, with a final slash, or "".
    ``verbose``: safe edits are shown one by one. ``mqm``: what was found is told as a score too.
    ``failed`` says, at the end, whether a file could not be read.
    """

    style: Style = plain
    fixed: bool = False
    unsafe: bool = False
    head: Callable[[str], Head | None] = no_head
    version: str = ""
    width: int = 100
    screen: bool = False
    segments: Segments = no_segments
    rule: Callable[[str], Rule | None] = no_rule
    docs: str = ""
    verbose: bool = False
    mqm: bool = False
    failed: Callable[[], bool] = never


PLAIN = Look()


def left_out(counts: Mapping[str, int]) -> Iterator[str]:
    """Yield the sentences that tell how many findings are not shown, and how to see them.

    The counts are ``hidden``, ``known`` and ``elsewhere``, as in a report.
    """
    for name, (one, many, rest) in _LEFT_OUT.items():
        if count := counts.get(name, 0):
            yield f"{count} {one if count == 1 else many} {rest}"


_LEFT_OUT = {
    "hidden": (
        "finding was",
        "findings were",
        "rejected in a review and not shown; --no-decisions shows all.",
    ),
    "known": (
        "finding is",
        "findings are",
        "in the baseline and not shown; --no-baseline shows all.",
    ),
    "elsewhere": ("finding is", "findings are", "on unchanged lines and not shown."),
}


def unsure(number: int) -> str:
    """Return the sentence that tells how many texts have no certain language (at least one)."""
    texts = "1 text has" if number == 1 else f"{number} texts have"
    return f"{texts} no certain language: the most likely one was used; set it with --lang."
