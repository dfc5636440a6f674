"""``cleanup check``: show what would change; write nothing but the log, if asked for."""

from __future__ import annotations

from typing import Any

import click

from cleanup.cli.console.options import Sectioned, taking
from cleanup.cli.console.session import check


@click.command("check", cls=Sectioned)
@taking()
def command(**options: Any) -> int:
    """Show what would change in files and folders; write nothing.

    `-` is standard input. Exit status: 0 nothing found, 1 something found, 2 a file or a setting
    could not be used.
    """
    return check(options)
