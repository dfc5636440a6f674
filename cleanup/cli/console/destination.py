"""Where what is shown goes: to standard output, or to a file; and what cannot go there."""

from __future__ import annotations

import os
import sys
from typing import Any

from cleanup.cli.console.exits import misused
from cleanup.files.input import Input
from cleanup.formats import named
from cleanup.runs.collect import Inputs
from cleanup.value import replace


def without_report(inputs: Inputs, options: dict[str, Any]) -> Inputs:
    """Return the inputs less the report of an earlier run. Raises UsageError where it is named."""
    path = options["output_file"]
    if path is None:
        return inputs
    real = os.path.realpath(path)
    if any(os.path.realpath(each) == real for each in options["paths"] if each != "-"):
        raise misused(
            f"--output-file would overwrite {path}, which is an input file; name another."
        )
    if path in (options["log"], options.get("output")):
        raise misused("--output-file is the same file as --log or -o; name another.")
    kept = [file for file in inputs.files if os.path.realpath(file.path) != real]
    return replace(inputs, files=kept)


def check_shown(view: str, files: list[Input], options: dict[str, Any]) -> None:
    """Raise UsageError where the view cannot be shown, or cannot show one of the files."""
    zipped = next((file.path for file in files if named(file.format).members), None)
    if view == "suggestions" and zipped:
        raise misused(
            f"--suggest-diff cannot show {zipped}, which is a zip file: use cleanup review."
        )
    if view == "xlsx" and options["output_file"] is None and sys.stdout.isatty():
        raise misused("A workbook cannot be shown in a terminal; add --output-file findings.xlsx.")
