"""``cleanup terms lint``: which names appear with which acronyms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from cleanup.cli.console.corpus import gathered, reading
from cleanup.cli.console.exits import FAILED, FOUND
from cleanup.cli.console.out import complain, write
from cleanup.learning.corpus import tallied
from cleanup.learning.usage import Usage, usages
from cleanup.terms import stored


@click.command("lint")
@reading
@click.option("--all", "everything", is_flag=True, help="Include names with only one acronym.")
def command(paths: tuple[str, ...], *, everything: bool, **options: Any) -> int:
    """Show which names appear next to which acronyms in texts, with counts and the first places,
    where a name has several.

    Exit status 1: a name has several acronyms.
    """
    inputs = gathered(paths, options)
    failed = inputs.failed

    def say(message: str) -> None:
        nonlocal failed
        failed = True
        complain(message)

    base = stored()
    found = list(usages(tallied(inputs.files, base, say), base))
    several = [usage for usage in found if usage.several]
    write(_lines(found if everything else several))
    click.echo(f"{len(found)} names with an acronym, {len(several)} with several.")
    return FAILED if failed else FOUND if several else 0


def _lines(found: list[Usage]) -> Iterator[str]:
    for usage in found:
        concept = f" [{usage.concept}]" if usage.concept else ""
        yield f"{usage.lang}  {usage.name}{concept}\n"
        for acronym, count, where in usage.acronyms:
            known = " (the termbase's)" if acronym in usage.right else ""
            yield f"    {count:6} × {acronym}{known}  first in {where}\n"
