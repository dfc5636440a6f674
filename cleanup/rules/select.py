"""Selectors: parts of rule ids, as people write them after ``--select`` and ``--ignore``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanup.rules.rule import Rule

_FEW = 3  # IDs that a message names


def names(selector: str, rule_id: str) -> bool:
    """Return whether a selector stands for a rule.

    ``en``, ``en/phrases`` and ``en/phrases/french-request`` are prefixes of an id by whole parts;
    ``*`` stands for any one part: ``*/acronyms``.
    """
    wanted = selector.rstrip("/").split("/")
    parts = rule_id.split("/")
    return len(wanted) <= len(parts) and all(
        want in ("*", part) for want, part in zip(wanted, parts, strict=False)
    )


def select(
    rules: Iterable[Rule],
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    extended: Sequence[str] = (),
) -> list[Rule]:
    """Return the rules that ``chosen`` names (all where it is empty) less those that ``ignored``
    names.

    The longer selector wins, so that one rule of an ignored family can be chosen. Optional rules
    are among them only where ``extended`` names them, or a selector of ``chosen`` that has a family
    does. Raises ValueError for a selector that names no rule.
    """
    rules = list(rules)
    for selector in (*chosen, *ignored, *extended):
        if not any(names(selector, rule.id) for rule in rules):
            parts = {"/".join(r.id.split("/")[:n]) for r in rules for n in (1, 2, 3)}
            raise ValueError(f"no rule matches `{selector}`{_near(selector, parts)}")

    return [rule for rule in rules if _on(rule, chosen, ignored, extended)]


def _on(rule: Rule, chosen: Sequence[str], ignored: Sequence[str], extended: Sequence[str]) -> bool:
    if any(names(selector, rule.id) for selector in extended):
        return wanted(rule.id, extended, ignored)
    asked = not rule.optional or _weight(chosen, rule.id) > 1
    return asked and wanted(rule.id, chosen, ignored)


def wanted(rule_id: str, chosen: Sequence[str] = (), ignored: Sequence[str] = ()) -> bool:
    """Return whether a rule of this id is in a choice: named by ``chosen`` (or that is empty),
    and not by a selector of ``ignored`` that is as long or longer.
    """
    mine = _weight(chosen, rule_id)
    unwanted = _weight(ignored, rule_id)
    return bool(mine or not chosen) and (not unwanted or mine > unwanted)


def _weight(selectors: Sequence[str], rule_id: str) -> int:
    """Return how long the longest selector is that names the rule; 0 where none does."""
    return max((s.count("/") + 1 for s in selectors if names(s, rule_id)), default=0)


def _near(selector: str, parts: Iterable[str]) -> str:
    from cleanup.rules.schema import near  # noqa: PLC0415 -- for an error only

    parts = sorted(parts)
    if ends := [part for part in parts if part.endswith(f"/{selector}")]:
        more = f" (and {len(ends) - _FEW} more end so)" if len(ends) > _FEW else ""
        return f"; did you mean {' or '.join(f'`{end}`' for end in ends[:_FEW])}{more}?"
    close = near(selector, parts)
    return close if "did you mean" in close else "; `cleanup rules` lists them"
