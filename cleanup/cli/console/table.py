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
from cleanup.value import Value


class Option(Value):
    """An option of the command line, called as a setting is: ``source-lang``.

    ``kind``: "text", "choice" (of ``choices``), "path", "file" (no folder), "count" (1 or more);
    "texts" (repeatable) and "list" (that, and separated by commas); "flag", "switch" (also --no-…).
    ``also`` is another name of a text's or file's.
    """

    name: str
    kind: Literal["text", "choice", "path", "file", "count", "texts", "list", "flag", "switch"]
    about: str
    metavar: str | None = None
    choices: tuple[str, ...] = ()
    short: str = ""
    default: Any = None
    also: str = ""


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


@cache
def shared() -> tuple[Option, ...]:
    """Return the options that ``check`` and ``fix`` share, in the order of the help."""
    return (
        Option("lang", "text", _about("lang"), "TAG"),
        Option("source-lang", "text", _about("source-lang"), "TAG"),
        Option("source", "file", _about("source"), "FILE", also="bilingual"),
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
        _choice("grammar"),
        _choice("grammar-level"),
        Option("remote-server", "text", _about("remote-server"), "URL"),
        _choice("typography"),
        _choice("consistency"),
        Option("unsafe-fixes", "flag", _about("unsafe-fixes")),
        Option("safe-only", "flag", _about("safe-only")),
        _choice("output-format", "Output format of the findings."),
        Option("output-file", "file", "Write the output to this file (xlsx, csv, html …)."),
        Option("mqm", "flag", "Show an MQM score of the findings too."),
        Option("diff", "flag", "Show a unified diff; write nothing."),
        Option(
            "suggest-diff",
            "flag",
            "Show each suggestion as a diff hunk, to be edited and passed to cleanup apply.",
        ),
        Option("statistics", "flag", "Show only the number of findings per rule."),
        Option(
            "log",
            "file",
            "Write the log (JSON Lines) to this file, or to .cleanup/logs if no name is given.",
        ),
        Option(
            "exclude", "texts", "Skip paths that match (.gitignore syntax; repeatable).", "TEXT"
        ),
        Option("force-exclude", "flag", "Apply --exclude to files named on the command line too."),
        Option("stdin-filename", "text", "File name to assume for standard input.", "NAME"),
        Option("format", "text", _about("format"), "NAME"),
        Option("encoding", "text", _about("encoding"), "NAME"),
        *format_options(),
        _choice("inner"),
        Option("strict", "flag", _about("strict")),
        Option("jobs", "count", _about("jobs"), short="j"),
        Option(
            "color",
            "choice",
            "When to colour the output.",
            choices=("auto", "always", "never"),
            default="auto",
        ),
        Option("verbose", "flag", "Show each safe edit, not only a count.", short="v"),
        Option("quiet", "flag", "Show only errors.", short="q"),
        Option("no-decisions", "flag", "Show findings rejected in a review too."),
        Option(
            "since",
            "text",
            "Show only findings on lines changed since this git revision (REV...: since the merge "
            "base).",
            "REV",
        ),
        Option(
            "no-cache", "flag", "Check everything again; neither read nor write .cleanup_cache."
        ),
        Option("no-baseline", "flag", "Show findings of the baseline too."),
        Option("exit-zero", "flag", "Exit with status 0 even if findings remain."),
        Option("config", "path", "Read only this configuration file."),
        Option("isolated", "flag", "Read no configuration file."),
    )


@cache
def of_fix() -> tuple[Option, ...]:
    """Return the options of ``fix``."""
    about = "Write to this file, or folder for several, instead of in place."
    tracked = "Write a copy of a Word or OpenDocument text with the edits as tracked changes."
    notes = "Write suggestions as notes into XLIFF and as translator comments into PO."
    return (
        *shared(),
        Option("output", "path", about, short="o"),
        Option("track-changes", "flag", tracked),
        Option("as-notes", "flag", notes),
        Option("mark-fuzzy", "flag", "With --as-notes: mark PO entries with suggestions as fuzzy."),
    )


def settings(given: dict[str, Any]) -> dict[str, Any]:
    """Return the options that are settings, by the names that a configuration file uses."""
    named = {name.replace("_", "-"): value for name, value in given.items()}
    return {name: named[name] for name in KEYS if name in named}
