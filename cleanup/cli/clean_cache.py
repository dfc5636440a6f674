"""``cleanup clean-cache``: delete what checks of many files keep beside the settings."""

from __future__ import annotations

from pathlib import Path

import click

from cleanup.runs.checked import FOLDER, delete
from cleanup.settings.settings import find


@click.command("clean-cache")
def command() -> None:
    """Delete .cleanup_cache, in which check and fix keep the results of unchanged files.

    Only time is lost: the next run checks all texts again.
    """
    config = find(Path())
    folder = config.absolute().parent if config else Path.cwd()
    told = f"{folder / FOLDER} deleted." if delete(folder) else f"There is no cache in {folder}."
    click.echo(told)
