"""What settings ask of LanguageTool, and what is said of files that went without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import click

from cleanup.batch import Without
from cleanup.cachedir import folder
from cleanup.config import Settings

if TYPE_CHECKING:
    from cleanup.passage import Checker

MISSING = (
    "grammar is not checked, for LanguageTool is not installed; get it with: "
    "pip install 'cleanup-mt[grammar]' && cleanup grammar install (or say --grammar off)."
)
TOLD = "grammar-missing-told"  # a file in the cache folder: nobody wants to hear it every day
_SHOWN = 5  # names of files in a line


def checker(
    settings: Settings, default: str, tell: Callable[[str], None]
) -> tuple[Callable[[], Checker] | None, bool]:
    """What opens a checker in each process, and whether it is required.

    None where it is off, not chosen, or not installed; of the last ``tell`` is told, once as long
    as the cache folder lives. Raises ClickException where it is required and cannot be had.
    """
    wanted = settings["grammar"] or default
    chosen = settings["select"]
    mine = not chosen or any(each.partition("/")[0] in ("grammar", "*") for each in chosen)
    if wanted == "off" or settings["safe-only"] or not mine:
        return None, False
    remote = settings["remote-server"]
    if not remote:
        from cleanup.grammar.folders import present  # noqa: PLC0415 -- nothing but a look

        if not present() and wanted != "required":
            _tell_once(tell)
            return None, False
    from cleanup.grammar import GrammarFailed, GrammarMissing  # noqa: PLC0415 -- only where asked
    from cleanup.grammar.session import Grammar, opened, ready  # noqa: PLC0415 -- only where asked

    grammar = Grammar(settings["grammar-level"], remote, chosen, settings["ignore"])
    if wanted == "required":
        try:
            ready(grammar)
        except (GrammarMissing, GrammarFailed, OSError, ValueError) as error:
            raise click.ClickException(f"--grammar required: {error}") from None
    return partial(opened, grammar), wanted == "required"


def _tell_once(tell: Callable[[str], None]) -> None:
    told = folder() / TOLD
    if not told.exists():
        tell(MISSING)
        with suppress(OSError):
            told.parent.mkdir(parents=True, exist_ok=True)
            told.touch()


def signed(settings: Settings) -> str:
    """What the signature of a run says of LanguageTool."""
    from cleanup.grammar.session import Grammar, version  # noqa: PLC0415 -- only where asked

    try:
        found = version(Grammar(remote=settings["remote-server"]))
    except (OSError, ValueError):
        found = "of unknown version"
    return f", LanguageTool {found} ({settings['grammar-level']})"


def sentences(without: Iterable[Without], *, quiet: bool) -> list[str]:
    """Which files, or parts of them, LanguageTool did not look at, and why: a line for what failed
    and one for what it cannot read.
    """
    lines: list[str] = []
    for failed in (True, False):
        files: dict[str, list[str]] = {}
        for each in without:
            if each.failed == failed:
                where = f"{each.input.path} (from line {each.line + 1})"
                name = where if each.line else each.input.path
                names = files.setdefault(each.reason, [])
                if each.input.path not in {known.partition(" (from ")[0] for known in names}:
                    names.append(name)
        if files and (failed or not quiet):
            told = "; ".join(f"{_listed(names)}: {reason}" for reason, names in files.items())
            lines.append(f"without grammar: {told}.")
    return lines


def _listed(names: list[str]) -> str:
    rest = len(names) - _SHOWN
    more = f" and {rest} more" if rest > 0 else ""
    return ", ".join(names[:_SHOWN]) + more
