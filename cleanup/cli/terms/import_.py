"""``cleanup terms import``: glossaries become a termbase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import click

from cleanup.cli.console.out import complain
from cleanup.cli.terms.output import put
from cleanup.settings.settings import ConfigError, settle
from cleanup.terms import Term, TermError, stored
from cleanup.terms.glossary.merge import joined
from cleanup.terms.glossary.read import XML, read_glossary
from cleanup.terms.written import table


@click.command("import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Output file (CSV).")
@click.option("--lang", metavar="TAG", help="Language of the target, or of the only column.")
@click.option("--source-lang", metavar="TAG", help="Language of the source.")
@click.option("--encoding", metavar="NAME", help="Encoding of files that are not Unicode.")
@click.option("--delimiter", metavar="MARK", help="CSV delimiter (detected if omitted).")
def command(
    files: tuple[Path, ...],
    output: str | None,
    *,
    lang: str | None,
    source_lang: str | None,
    encoding: str | None,
    delimiter: str | None,
) -> None:
    """Read glossaries (CSV, TSV, or TBX by its suffix) and write them as one termbase in CSV.

    Columns are known by their names: languages (`en`, `fr (acronym)`), `source,target` with
    --source-lang and --lang, `acronym,name` with --lang, or cleanup's own. Two columns without
    names are source and target. A cell may hold several forms separated by | or ;, and an acronym
    in brackets after its name. In TBX, versions 2 and 3 are read in either style.
    """
    try:
        given = settle(
            Path.cwd(),
            {"lang": lang, "source-lang": source_lang, "delimiter": delimiter},
            isolated=True,
        )
    except ConfigError as error:
        raise click.ClickException(str(error)) from None
    base = stored()

    def read(file: Path) -> Iterator[Term]:
        return read_glossary(
            file,
            base,
            lang=given["lang"],
            source_lang=given["source-lang"],
            encoding=encoding,
            delimiter=given["delimiter"],
            told=complain,
        )

    terms: Iterable[Term] = chain.from_iterable(map(read, files))
    several = len(files) > 1 or files[0].suffix.lower() in XML  # an XML file may repeat an entry
    count = _Count()
    try:
        put(table(count.of(joined(terms) if several else terms)), output)
    except TermError as error:
        raise click.ClickException(str(error)) from None
    if output:
        click.echo(
            f"{output}: {count.number} terms; check them with `cleanup terms check {output}`."
        )


class _Count:
    number = 0

    def of(self, terms: Iterable[Term]) -> Iterator[Term]:
        """Yield the terms, counted as they go by. Raises TermError for a second of one place."""
        seen: set[int] = set()
        for term in terms:
            self.number += 1
            seen.add(hash(term[:2]))
            if len(seen) < self.number:
                raise TermError(
                    f"{term.origin}, line {term.line}: {term.concept} already has a row for "
                    f"{term.lang!r}; put both into one row"
                )
            yield term
