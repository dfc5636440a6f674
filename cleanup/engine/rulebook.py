"""The rules of a run, with a user's own rules held to their examples before they touch a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from cleanup.rules import book
from cleanup.rules.match import RuleSet
from cleanup.rules.rule import Rule


def rulebook(
    folders: Sequence[str] = (),
    inline: Mapping[str, Any] | None = None,
    inline_path: str = "",
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    *,
    extended: Sequence[str] = (),
    terms: Sequence[str] = (),
) -> RuleSet:
    """Return the checked and selected rules; see ``cleanup.rules.book.rulebook``.

    Raises RuleError for a bad rule or one whose examples fail, TermError for a bad termbase,
    ValueError for a selector that names none.
    """
    return book.rulebook(
        folders,
        inline,
        inline_path,
        chosen,
        ignored,
        extended=extended,
        terms=terms,
        check=_check,
    )


@cache
def default() -> RuleSet:
    """Return the rules that come with cleanup, all of them."""
    return rulebook()


def _check(rules: Iterable[Rule]) -> None:
    own = [rule for rule in rules if rule.user]
    if own:
        from cleanup.engine.examples import check  # noqa: PLC0415 -- after a change of rules only

        check(own)
