"""The rules that settings ask for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import click

from cleanup.config import Settings
from cleanup.rulebook import files, rulebook
from cleanup.rules.load import Source
from cleanup.rules.match import RuleSet
from cleanup.rules.rule import RuleError


def load(settings: Settings, learned: Sequence[str] = ()) -> RuleSet:
    """The checked rules, ready to run. Raises ClickException for a bad one or a bad selector.

    LanguageTool's rules are not among them; a choice of those alone is a choice of none of ours.
    ``learned`` are termbases that the user's own ``terms`` outrank.
    """
    chosen, ignored = map(_ours, (settings["select"], settings["ignore"]))
    if settings["select"] and not chosen:
        return RuleSet(())
    make = partial(
        rulebook,
        settings["rules"],
        settings["rule"],
        settings.origins["rule"],
        chosen,
        ignored,
        terms=(*learned, *settings["terms"]),
    )
    try:
        return make()
    except RuleError as error:
        raise click.ClickException(str(error)) from None
    except ValueError as error:
        if type(error).__name__ == "TermError":  # its module takes 10 ms to import
            raise click.ClickException(str(error)) from None
        where = settings.origins["select" if settings["select"] else "ignore"]
        raise click.ClickException(f"{where}: {error}") from None


def _ours(selectors: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in selectors if each.partition("/")[0] != "grammar")


def sources(settings: Settings) -> list[Source]:
    """The files that the rules stand in. Raises ClickException."""
    try:
        return files(settings["rules"], settings["rule"], settings.origins["rule"])
    except RuleError as error:
        raise click.ClickException(str(error)) from None
