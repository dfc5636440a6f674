"""``cleanup corpus``: large corpora on this machine, record by record."""

from __future__ import annotations

import os
from typing import Any

import click

from cleanup.cli.console.options import click_option
from cleanup.cli.console.table import Option, shared

_SHARED = (
    *("lang", "source-lang", "select", "ignore", "terms", "trust", "typography", "unsafe-fixes"),
    *("safe-only", "exclude", "format", "encoding", "column", "source-column", "lang-column"),
    *("source-lang-column", "field", "source-field", "lang-field", "source-lang-field"),
    *("delimiter", "header", "quiet", "config", "isolated"),
)


def _options() -> tuple[Option, ...]:
    by_name = {option.name: option for option in shared()}
    return (
        Option("output", "path", "Write the cleaned files to this folder.", "FOLDER", short="o"),
        Option(
            "source",
            "texts",
            "For a file of lines, the file that it was translated from (one for each, in order).",
            "FILE",
        ),
        *(by_name[name] for name in _SHARED),
        Option(
            "keep-log",
            "flag",
            "Write a log for each file to _cleanup/log, which `cleanup revert` reads.",
        ),
        Option("jobs", "count", "Number of processes (default: one per CPU).", short="j"),
    )


@click.group("corpus")
def command() -> None:
    """Clean a corpus: JSON Lines, CSV, TSV, Parquet, Arrow, and text with one record per line."""


@command.command("run")
@click.argument("paths", nargs=-1, required=True, metavar="IN...")
def run(paths: tuple[str, ...], **options: Any) -> int:
    """Write cleaned copies of files, or of the files in folders, below a folder.

    Each record is cleaned by itself. An interrupted run resumes when the same command is started
    again. In JSON Lines, columns are fields. Records that cannot be read stay as they are and are
    listed in _cleanup/bad; _cleanup/report.html shows what was done.
    """
    from cleanup.cli.console.corpus_run import clean  # noqa: PLC0415 -- after --help

    return clean(paths, options | {"jobs": options["jobs"] or os.cpu_count() or 1})


for _option in _options():
    run = click_option(_option)(run)
