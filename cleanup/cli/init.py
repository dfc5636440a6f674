"""``cleanup init``: a configuration file to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from cleanup.settings.keys import SECTIONS

_HEAD = """\
# Settings of cleanup for this folder and its subfolders. `cleanup config` shows the current values.
# Every line below is an example: remove the # to use it.
"""
_RULE = """
# Your own rules have the format of those that come with cleanup (`cleanup rules ID` shows one).
# `fixes` and `keeps` are mandatory: they are the rule's tests. `cleanup rules test` runs them.
#
# [rule.house.percent]
# find     = '(\\d) %'
# replace  = '\\1%'
# category = "locale-conventions/number-format"
# reason   = "We write no space before a percent sign."
# safe     = true
# fixes    = [["61.5 % of them", "61.5% of them"]]
# keeps    = ["100% of them"]
"""


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
def command(folder: Path) -> None:
    """Write a commented cleanup.toml into FOLDER; an existing one is not changed."""
    path = folder / "cleanup.toml"
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(template())
    except FileExistsError:
        raise click.ClickException(
            f"{path} already exists and was not changed; edit it, or delete it first."
        ) from None
    click.echo(f"Wrote {path}.")


def template() -> str:
    """Return the text of a new cleanup.toml: every key with its meaning and an example."""
    keys = "".join(
        f"\n\n## {section}\n"
        + "".join(
            f"\n# {key.about}\n# {name} = {key.example}\n"
            for name, key in keys.items()
            if key.example
        )
        for section, keys in SECTIONS.items()
    )
    return f"{_HEAD}{keys}\n\n## Rules of your own\n{_RULE}"
