"""The rules that settings ask for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from cleanup.engine.rulebook import rulebook
from cleanup.rules.book import files
from cleanup.rules.match import RuleSet
from cleanup.rules.rule import RuleError
from cleanup.runs.errors import RunError
from cleanup.settings.settings import Settings

if TYPE_CHECKING:
    from cleanup.rules.load import Source
    from cleanup.rules.rule import Rule

_TYPOGRAPHY = "*/typography"  # the families of rules that offer what a locale prefers
_STYLE = "any/style"  # a house's own, by the setting's keys and values
_CONSISTENCY = "*/consistency"  # what people do on purpose too


def load(settings: Settings, learned: Sequence[str] = ()) -> RuleSet:
    """Return the checked rules, ready to run. Raises RunError for a bad one or a bad selector.

    LanguageTool's rules are not among them; a choice of those alone is a choice of none of ours.
    ``learned`` are termbases that the user's own ``terms`` outrank.
    """
    chosen, ignored = map(_ours, (settings["select"], settings["ignore"]))
    if settings["typography"] == "off":
        ignored = (*ignored, _TYPOGRAPHY)
    extended = _ours(settings["extend-select"])
    if settings["consistency"] == "on":  # its rules are optional
        extended = (*extended, _CONSISTENCY)
    style = settings["style"]
    extended = (*extended, *(f"{_STYLE}/{part}-{value}" for part, value in style.items()))
    if settings["select"] and not chosen:
        return RuleSet(())
    make = partial(
        rulebook,
        settings["rules"],
        settings["rule"],
        settings.origins["rule"],
        chosen,
        ignored,
        extended=extended,
        terms=(*learned, *settings["terms"]),
    )
    try:
        return make()
    except RuleError as error:
        raise RunError(str(error)) from None
    except ValueError as error:
        if type(error).__name__ == "TermError":  # its module takes 10 ms to import
            raise RunError(str(error)) from None
        if f"`{_STYLE}/" in str(error):
            raise RunError(_no_style(settings)) from None
        names = ("select", "extend-select", "style", "ignore")
        where = settings.origins[next((name for name in names if settings[name]), "ignore")]
        raise RunError(f"{where}: {error}") from None


def _no_style(settings: Settings) -> str:
    """Return a sentence about the first line of a house style that no rule is for."""
    values: dict[str, list[str]] = {}
    for rule in every(settings):
        if rule.id.startswith(f"{_STYLE}/"):
            part, _, value = rule.id.removeprefix(f"{_STYLE}/").partition("-")
            values.setdefault(part, []).append(value)
    where = f"{settings.origins['style']}: [style]"
    for part, value in settings["style"].items():
        if part not in values:
            return f"{where}: {part!r} is no part of a house style; these are: {', '.join(values)}"
        if value not in values[part]:
            return f"{where}: {part} must be one of {', '.join(values[part])} (got {value!r})"
    raise AssertionError(where)


def _ours(selectors: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in selectors if each.partition("/")[0] != "grammar")


def every(settings: Settings) -> list[Rule]:
    """Return all rules, chosen or not, by id; without examples (`with_examples` reads them, which
    takes seconds). Raises RunError.
    """
    _consented(settings)
    try:
        found = rulebook(settings["rules"], settings["rule"], settings.origins["rule"])
    except RuleError as error:
        raise RunError(str(error)) from None
    return sorted(found.rules, key=lambda rule: rule.id)


def _consented(settings: Settings) -> None:
    if settings["rules"]:
        from cleanup.runs.consent import required  # noqa: PLC0415 -- only where something is named

        required(settings)


def sources(settings: Settings) -> list[Source]:
    """Return the files that the rules are in. Raises RunError."""
    _consented(settings)
    try:
        return files(settings["rules"], settings["rule"], settings.origins["rule"])
    except RuleError as error:
        raise RunError(str(error)) from None
