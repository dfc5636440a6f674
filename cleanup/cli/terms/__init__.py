"""``cleanup terms``: termbases read, written, checked, learned and explained."""

from __future__ import annotations

from importlib import import_module

import click

# name: its module, which is imported when it is called
_COMMANDS = {
    "import": "import_",
    "export": "export",
    "check": "check",
    "learn": "learn",
    "show": "show",
    "lint": "lint",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"cleanup.cli.terms.{_COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command


@click.command("terms", cls=_Commands)
def command() -> None:
    """Work with termbases: your glossaries, and the one that comes with cleanup.

    A run takes your terms with `--terms FILE`, or `terms = ["terms.csv"]` in cleanup.toml. The
    columns are explained in rules/terms/README.md and by `cleanup terms import --help`.
    """
