"""``cleanup lsp``: the language server, which an editor starts."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

import click

from cleanup.cli.console.options import click_option
from cleanup.cli.console.table import settings, shared
from cleanup.runs.errors import RunError

_MISSING = "lsp needs the package pygls; install it with: python -m pip install pygls"
_TAKEN = (
    "lang source-lang select ignore terms trust grammar grammar-level remote-server typography "
    "safe-only config isolated"
).split()
_HIGHEST = 65535


@click.command("lsp")
@click.option("--stdio", is_flag=True, help="Use standard input and output (the default).")
@click.option(
    "--tcp",
    type=click.IntRange(1, _HIGHEST),
    metavar="PORT",
    help="Listen on this local port for one client instead.",
)
def command(*, stdio: bool, tcp: int | None, config: str | None, **options: Any) -> int:
    """Serve an editor: findings as you write, corrections as quick fixes.

    The editor starts it and uses the Language Server Protocol; docs/editors.md explains how
    to set up VS Code, Neovim, Helix, Zed and Emacs. Files and settings are those of the command
    line; the editor's settings override options given here.
    """
    if stdio and tcp:
        raise click.UsageError("--stdio and --tcp cannot be used together.")
    try:
        from cleanup.lsp.answers import server  # noqa: PLC0415 -- an extra
        from cleanup.lsp.options import Options  # noqa: PLC0415
    except ImportError:
        raise click.ClickException(_MISSING) from None
    said = Options(
        {name: value for name, value in settings(options).items() if value},
        Path(config).absolute() if config else None,
        options["isolated"],
    )
    streams = sys.stdin.buffer, sys.stdout.buffer
    # Nobody can be asked here, and a stray line would break the protocol.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _leave)
    with Path(os.devnull).open(encoding="utf-8") as sys.stdin:
        sys.stdout = sys.stderr
        try:
            server(said).serve(streams, tcp)
        except OSError as error:
            raise RunError(f"--tcp {tcp}: {error.strerror}; name another port.") from None
    return 0


def _leave(number: int, _frame: object) -> None:
    """Leave at once: nothing is unsaved, and a thread that waits for input would wait on."""
    os._exit(128 + number)


for _option in (each for each in shared() if each.name in _TAKEN):
    command = click_option(_option)(command)
