"""``cleanup fix``: apply the edits."""

from __future__ import annotations

from typing import Any

import click

from cleanup.cli.console.options import Sectioned, taking
from cleanup.cli.console.session import fix
from cleanup.cli.console.table import of_fix


@click.command("fix", cls=Sectioned)
@taking(of_fix())
def command(**options: Any) -> int:
    """Apply the safe edits to files and folders, in place unless -o is given.

    `-` reads standard input and writes standard output. Suggestions are applied only with
    --unsafe-fixes. Exit status: 0 nothing to do or all done, 1 suggestions or flags remain,
    2 a file or a setting could not be used.
    """
    return fix(options)
