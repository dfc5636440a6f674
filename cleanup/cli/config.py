"""``cleanup config``: show the effective settings and the origin of each."""

from __future__ import annotations

import json
from pathlib import Path

import click

from cleanup.settings.settings import ConfigError, settle


@click.command("config")
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option("--config", type=click.Path(path_type=Path), help="Read this configuration file.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
def command(path: Path, config: Path | None, *, isolated: bool) -> None:
    """Show the settings for PATH (a file or a folder) and the origin of each."""
    try:
        settings = settle(
            path if path.is_dir() else path.parent, {}, config=config, isolated=isolated
        )
    except ConfigError as error:
        raise click.ClickException(str(error)) from None
    for name, value in settings.values.items():
        shown = json.dumps(value, ensure_ascii=False) if value is not None else "(not set)"
        click.echo(f"{name} = {shown}  # {settings.origins[name]}")
