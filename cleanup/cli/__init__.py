"""The command line: the only place that prints. A command is imported when it is called."""

from __future__ import annotations

import os
import sys

from cleanup.cli.commands import help_text


def main() -> None:
    """Run the command and leave with its exit status."""
    if sys.argv[1:] in ([], ["-h"], ["--help"]) and "_CLEANUP_COMPLETE" not in os.environ:
        sys.stdout.write(help_text())
        return
    from cleanup.storage.patterns import install  # noqa: PLC0415 -- before any pattern is compiled

    install()
    from cleanup.cli.console.exits import guarded  # noqa: PLC0415 -- click takes 30 ms
    from cleanup.cli.group import group  # noqa: PLC0415 -- click takes 30 ms

    sys.exit(guarded(group))
