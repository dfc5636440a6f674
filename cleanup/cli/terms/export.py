"""``cleanup terms export``: a termbase as TBX, or as CSV."""

from __future__ import annotations

from pathlib import Path

import click

from cleanup.cli.terms.output import put
from cleanup.terms import TermError, load, stored
from cleanup.terms.tbx.write import tbx
from cleanup.terms.written import table


@click.command("export")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE...]")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Output file.")
@click.option(
    "--to",
    type=click.Choice(["tbx", "csv"]),
    help="Format (default: by the suffix of the output file, else TBX).",
)
def command(files: tuple[Path, ...], output: str | None, to: str | None) -> None:
    """Write termbases (CSV or TBX, or folders of them) as one TBX file; without FILE the one that
    comes with cleanup.

    The TBX is ISO 30042:2019, dialect TBX-Basic, style DCA. A row replaces those of earlier files
    for the same concept and language.
    """
    as_csv = to == "csv" or (to is None and bool(output) and Path(output or "").suffix == ".csv")
    try:
        base = load(files) if files else stored()
        put(table(base.terms()) if as_csv else tbx(base), output)
    except TermError as error:
        raise click.ClickException(str(error)) from None
