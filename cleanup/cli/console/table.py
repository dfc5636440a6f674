"""The options of ``check`` and ``fix``: the one table that both readers of a command line go by.

Click shows the help, explains mistakes and completes words (``options``); what is written plainly
is read without it (``plain``), since it takes longer to load than a small file to check.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from cleanup.formats import options
from cleanup.settings.keys import KEYS
from cleanup.value import Value, replace

LAST = "Settings and help"  # the last section
# What says how findings are shown, chosen or cached by a run that shows them.
_OF_CHECK = frozenset(
    "unsafe-fixes safe-only since no-baseline no-decisions exit-zero output-format output-file "
    "diff suggest-diff statistics mqm log color verbose jobs no-cache stdin-filename".split()
)


class Option(Value):
    """An option of the command line, called as a setting is: ``source-lang``.

    ``kind``: "text", "choice" (of ``choices``), "path", "file" (no folder), "count" (1 or more);
    "texts" (repeatable) and "list" (that, and separated by commas); "flag", "switch" (also --no-…).
    ``also`` is another name of a text's or file's; ``section`` is where the help has it.
    """

    name: str
    kind: Literal["text", "choice", "path", "file", "count", "texts", "list", "flag", "switch"]
    about: str
    metavar: str | None = None
    choices: tuple[str, ...] = ()
    short: str = ""
    default: Any = None
    also: str = ""
    section: str = ""


def _about(name: str, more: str = "") -> str:
    return KEYS[name].about.removesuffix(".") + more + "."


def _choice(name: str, about: str = "") -> Option:
    return Option(name, "choice", about or _about(name), choices=KEYS[name].choices)


def format_options() -> Iterator[Option]:
    """Yield the options that formats declare."""
    for option in options().values():
        if option.kind == "flag":
            yield Option(option.name, "switch", option.about)
        elif option.kind == "texts":
            yield Option(option.name, "list", option.about, "TEXT")
        else:
            yield Option(option.name, "text", option.about, option.metavar)


def _sections() -> dict[str, tuple[Option, ...]]:
    """Return the options that ``check`` and ``fix`` share, by the sections of the help; those that
    are settings too stand in their section there (``SECTIONS``).
    """
    views = f"Output format of the findings: {', '.join(KEYS['output-format'].choices)}."
    return {
        "Language": (
            Option("lang", "text", _about("lang"), "TAG"),
            Option("source-lang", "text", _about("source-lang"), "TAG"),
        ),
        "Bilingual checks": (
            Option("source", "file", _about("source"), "FILE", also="bilingual"),
            _choice("consistency"),
        ),
        "Rules and terms": (
            Option(
                "select",
                "list",
                "Run only rules whose ID starts with this prefix (repeatable; comma-separated).",
                "TEXT",
            ),
            Option(
                "extend-select",
                "list",
                "Run these rules too, beside the others: for rules that are off unless named.",
                "TEXT",
            ),
            Option(
                "ignore",
                "list",
                "Skip rules whose ID starts with this prefix (repeatable; comma-separated).",
                "TEXT",
            ),
            Option("terms", "texts", _about("terms", " (repeatable)"), "TEXT"),
            Option("trust", "texts", _about("trust", " (repeatable)"), "TEXT"),
            _choice("typography"),
        ),
        "Grammar": (
            _choice("grammar"),
            _choice("grammar-level"),
            Option("remote-server", "text", _about("remote-server"), "URL"),
        ),
        "Files": (
            Option(
                "exclude", "texts", "Skip paths that match (.gitignore syntax; repeatable).", "TEXT"
            ),
            Option(
                "force-exclude", "flag", "Apply --exclude to files named on the command line too."
            ),
            Option("stdin-filename", "text", "File name to assume for standard input.", "NAME"),
            Option("format", "text", _about("format"), "NAME"),
            Option("encoding", "text", _about("encoding"), "NAME"),
            Option("strict", "flag", _about("strict")),
        ),
        "Formats": (*format_options(), _choice("inner")),
        "Findings": (
            Option("unsafe-fixes", "flag", _about("unsafe-fixes")),
            Option("safe-only", "flag", _about("safe-only")),
            Option(
                "since",
                "text",
                "Show only findings on lines changed since this git revision (REV...: since the "
                "merge base).",
                "REV",
            ),
            Option("no-baseline", "flag", "Show findings of the baseline too."),
            Option("no-decisions", "flag", "Show findings rejected in a review too."),
            Option("exit-zero", "flag", "Exit with status 0 even if findings remain."),
        ),
        "Output": (
            replace(_choice("output-format", views), metavar="NAME"),
            Option("output-file", "file", "Write the output to this file (xlsx, csv, html …)."),
            Option("diff", "flag", "Show a unified diff; write nothing."),
            Option(
                "suggest-diff",
                "flag",
                "Show each suggestion as a diff hunk, to be edited and passed to cleanup apply.",
            ),
            Option("statistics", "flag", "Show only the number of findings per rule."),
            Option("mqm", "flag", "Show an MQM score of the findings too."),
            Option(
                "log",
                "file",
                "Write the log (JSON Lines) to this file, or to .cleanup/logs if no name is given.",
            ),
            Option(
                "color",
                "choice",
                "When to colour the output.",
                choices=("auto", "always", "never"),
                default="auto",
            ),
            Option("verbose", "flag", "Show each safe edit, not only a count.", short="v"),
            Option("quiet", "flag", "Show only errors, and reports for programs.", short="q"),
        ),
        "Speed": (
            Option("jobs", "count", _about("jobs"), "N", short="j"),
            Option(
                "no-cache", "flag", "Check everything again; neither read nor write .cleanup_cache."
            ),
        ),
        LAST: (
            Option("config", "path", "Read only this configuration file."),
            Option("isolated", "flag", "Read no configuration file."),
        ),
    }


@cache
def shared() -> tuple[Option, ...]:
    """Return the options that ``check`` and ``fix`` share, in the order of the help."""
    return tuple(
        replace(option, section=section)
        for section, options in _sections().items()
        for option in options
    )


@cache
def of_fix() -> tuple[Option, ...]:
    """Return the options of ``fix``."""
    about = "Write to this file, or folder for several, instead of in place."
    tracked = "Write a copy of a Word or OpenDocument text with the edits as tracked changes."
    notes = "Write suggestions as notes into XLIFF and as translator comments into PO."
    fuzzy = "With --as-notes: mark PO entries with suggestions as fuzzy."
    section = "Where edits go"
    return (
        Option("output", "path", about, short="o", section=section),
        Option("track-changes", "flag", tracked, section=section),
        Option("as-notes", "flag", notes, section=section),
        Option("mark-fuzzy", "flag", fuzzy, section=section),
        *shared(),
    )


@cache
def of_review() -> tuple[Option, ...]:
    """Return the options of ``review``: what it reads, not how ``check`` shows what it found."""
    return tuple(option for option in shared() if option.name not in _OF_CHECK - {"since", "color"})


@cache
def of_baseline() -> tuple[Option, ...]:
    """Return the options of ``baseline``, likewise; it may use several processes."""
    return tuple(option for option in shared() if option.name not in _OF_CHECK - {"jobs"})


def settings(given: dict[str, Any]) -> dict[str, Any]:
    """Return the options that are settings, by the names that a configuration file uses."""
    named = {name.replace("_", "-"): value for name, value in given.items()}
    return {name: named[name] for name in KEYS if name in named}
