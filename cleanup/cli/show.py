"""``cleanup show``: show a log in readable form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from cleanup.cli.console.logs import files
from cleanup.cli.console.out import style, write
from cleanup.log.records import Entry, Head
from cleanup.text.printable import cut, fit, seen
from cleanup.views import Style

_NAME = 60  # columns of a text's name


@click.command("show")
@click.argument("log", type=click.Path(path_type=Path))
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="When to colour.",
)
def command(log: Path, color: str) -> None:
    """Show LOG: every edit with its number, place, text before and after, rule and reason.

    The numbers are those that `cleanup apply LOG --only` and `cleanup revert LOG --only` take.
    """
    painted = style(color)
    for head, entries in files(log):
        write(_file(head, entries, painted))


def _file(head: Head, entries: list[Entry], style: Style) -> Iterator[str]:
    where = f" → {fit(head.output)}" if head.output else ""
    made = sum(entry.applied for entry in entries)
    yield f"{style(fit(head.path) + where, 'path')}  {fit(head.signature)}\n"
    applied = "applied" if head.written else "would be applied"
    yield f"{made} of {len(entries)} {applied}; SHA-256 {head.sha256_before[:12]}… → "
    yield f"{head.sha256_after[:12]}…\n\n"
    for entry in entries:
        edit = entry.edit
        kind = edit.kind
        state = applied if entry.applied else "not applied"
        place = f"[{entry.order}] {style(_place(entry), 'place')}"
        rules = style(fit(", ".join(edit.rules)), "rule")
        yield f"  {place}  {style(kind, kind)}, {state}  {rules}\n"
        yield f"    {style(seen(edit.before), 'removed')}"
        if edit.after is not None:
            yield f" → {style(seen(edit.after) or '(nothing)', 'added')}"
        yield f"\n    {style(fit(edit.reason), 'reason')}\n\n"


def _place(entry: Entry) -> str:
    """Return where an edit is: the member of a zip file, line, column, the name of its text."""
    member = f"{fit(entry.member)}:" if entry.member else ""
    name = f" ({cut(fit(' '.join(entry.segment.split())), _NAME)})" if entry.segment else ""
    return f"{member}{entry.line}:{entry.column}{name}"
