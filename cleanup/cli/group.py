"""The commands by name."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleanup.cli.commands import COMMANDS, help_text

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Commands(click.Group):
    """A command is imported when it is asked for; what is no command's name is a path to check."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"cleanup.cli.{cmd_name.replace('-', '_')}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in COMMANDS and args[0] not in ("-h", "--help", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands first, then what `check`, which can be omitted, would offer."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 -- for this only

        offered = super().shell_complete(ctx, incomplete)
        check = self.get_command(ctx, "check")
        if check is not None and incomplete.startswith("-"):
            offered += check.shell_complete(click.Context(check, parent=ctx), incomplete)
        elif not offered:
            offered = [CompletionItem(incomplete, type="file")]
        known: dict[str, CompletionItem] = {item.value: item for item in reversed(offered)}
        return [item for item in offered if known[item.value] is item]

    def get_help(self, ctx: click.Context) -> str:  # noqa: ARG002 -- click's signature
        return help_text().rstrip("\n")


def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001
    if value and not ctx.resilient_parsing:
        from cleanup.runs.profiles import load  # noqa: PLC0415 -- loads the rules
        from cleanup.runs.signature import signature  # noqa: PLC0415
        from cleanup.settings.settings import settle  # noqa: PLC0415

        click.echo(signature(load(settle(Path(), {}, isolated=True))))
        ctx.exit()


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version)
def group() -> None:
    """Repair the artefacts that machine translation leaves in text, and show every change."""
