"""``cleanup completion``: the shell's completion script."""

from __future__ import annotations

import click


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    bash:  eval "$(cleanup completion bash)"     in ~/.bashrc
    zsh:   eval "$(cleanup completion zsh)"      in ~/.zshrc
    fish:  cleanup completion fish | source      in ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class  # noqa: PLC0415 -- for this only

    from cleanup.cli.group import group  # noqa: PLC0415 -- the group imports this file

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(group, {}, "cleanup", "_CLEANUP_COMPLETE").source())
