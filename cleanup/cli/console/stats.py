"""``cleanup rules stats``: what reviews said of the rules, and what may follow from it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from cleanup.cli.console.out import write
from cleanup.files.write import replace_file
from cleanup.log import decisions
from cleanup.log.tally import ENOUGH, Tally, tallies, trusted, unwanted
from cleanup.settings.settings import Settings, find
from cleanup.settings.write import CannotWriteError, with_items
from cleanup.text.printable import fit


def stats(settings: Settings, config: Path | None, *, apply: bool) -> None:
    """Show the tallies; with consent, change the person's own settings. Raises ClickException."""
    path = settings.kept / decisions.NAME
    try:
        every = tallies(decisions.load(path).all())
    except decisions.DecisionError as error:
        raise click.ClickException(str(error)) from None
    if not every:
        click.echo(f"No decisions in {path}; `cleanup review` records them.")
        return
    off = [rule for rule in unwanted(every) if rule not in settings["ignore"]]
    on = [rule for rule in trusted(every) if rule not in settings["trusted-rules"]]
    write(_shown(every, off, on))
    if not (off or on):
        return
    target = config or find(Path.cwd()) or Path("cleanup.toml")
    asked = not apply and sys.stdin.isatty() and sys.stdout.isatty()
    if apply or (asked and click.confirm(f"Change {target} accordingly?", default=False)):
        _change(target, {"ignore": off, "trusted-rules": on})
    elif not asked:
        click.echo(f"`cleanup rules stats --apply` makes these changes in {target}.")


def _shown(every: Sequence[Tally], off: Sequence[str], on: Sequence[str]) -> Iterator[str]:
    yield "accepted  rejected  rule\n"
    for each in every:
        yield f"{each.accepted:>8}  {each.rejected:>8}  {fit(each.rule)}\n"
    if off:
        yield "\nNearly always rejected; consider switching them off (ignore):\n"
        yield from (f"  {fit(rule)}\n" for rule in off)
    if on:
        yield "\nAlways accepted; consider letting `fix` apply them (trusted-rules):\n"
        yield from (f"  {fit(rule)}\n" for rule in on)
    if not (off or on):
        yield f"\nNo proposal: a rule needs {ENOUGH} decisions that nearly all agree.\n"


def _change(target: Path, lists: dict[str, list[str]]) -> None:
    table = "tool.cleanup" if target.name == "pyproject.toml" else ""
    try:
        text = target.read_bytes().decode() if target.exists() else ""
        for key, rules in lists.items():
            if rules:
                text = with_items(text, key, rules, table=table)
        replace_file(target, text.encode())
    except (CannotWriteError, UnicodeDecodeError) as error:
        lines = "".join(f"\n  {key} += {rules}" for key, rules in lists.items() if rules)
        raise click.ClickException(f"{target}: {error}. Add this yourself:{lines}") from None
    click.echo(f"{target}: changed.")
