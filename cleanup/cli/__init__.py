"""The command line: the only place that prints. A command is imported when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

import click

# name: its file, and its line in --help (which must import none of them)
COMMANDS = {
    "check": ("check", "Show what would change; write nothing. The default."),
    "fix": ("fix", "Make the safe edits."),
    "apply": ("apply", "Make the edits of a log on the original file."),
    "revert": ("revert", "Take the edits of a log back, byte for byte."),
    "show": ("show", "Show a log as a person reads it."),
    "rules": ("rules", "List the rules, explain one, or test them."),
    "config": ("config", "Show the settings and where each comes from."),
    "init": ("init", "Write a commented cleanup.toml."),
    "completion": ("completion", "Print the completion script of a shell."),
}


class Commands(click.Group):
    """The commands by name; what is no command's name is a path for ``check``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"cleanup.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in COMMANDS and args[0] not in ("-h", "--help", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 -- click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])


def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001
    if value and not ctx.resilient_parsing:
        from cleanup.cli.console.signature import signature  # noqa: PLC0415 -- loads the rules

        click.echo(signature())
        ctx.exit()


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="`cleanup PATH…` is `cleanup check PATH…`; a file that is called like a command is "
    "./check. Exit status: 0 nothing found or all done, 1 findings remain, 2 the job could not "
    "be done.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the versions of cleanup, its rules and what it rests on.",
)
def group() -> None:
    """Repair the artefacts that machine translation leaves in text, and show every change."""


def main() -> None:
    """Run the command and leave with its exit status."""
    from cleanup.cli.console.ends import guarded  # noqa: PLC0415 -- after click, for its speed

    sys.exit(guarded(group))
