"""A rule's own tests, run: what it repairs, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanup.edits.edit import Edit, apply
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.formats import FormatOptions, lines
from cleanup.rules.match import RuleSet
from cleanup.rules.rule import Example, Rule, RuleError
from cleanup.text.segment import Document, Segment
from cleanup.value import Value, replace


class Failure(Value):
    """An example that does not hold, in one sentence."""

    rule: Rule
    message: str


def failures(rules: Iterable[Rule]) -> Iterator[Failure]:
    """Yield the failures of each rule on its own: its fixes are made and stable, its keeps
    unchanged.
    """
    for rule in rules:
        alone = RuleSet([rule])
        for example in rule.examples:
            message = _kept(example, rule, alone) if example.after is None else ""
            message = message or (_fixed(example, rule, alone) if example.after is not None else "")
            if message:
                yield Failure(rule, message)


def quarrels(rules: Iterable[Rule], of: Iterable[Rule] | None = None) -> Iterator[Failure]:
    """Yield the failures of all rules together: a safe edit where another rule has a ``keeps``.

    ``of`` are those whose ``keeps`` are in question: all of them, unless they are named.
    """
    rules = list(rules)
    together = RuleSet(rules)
    for rule in rules if of is None else of:
        for example in rule.examples:
            if example.after is not None:
                continue
            for edit in _run(example, rule, together)[0]:
                yield Failure(
                    rule,
                    f"its `keeps` {example.text!r} is changed by {edit.rule}: "
                    f"{edit.before!r} becomes {edit.after!r}",
                )


def check(rules: Iterable[Rule]) -> None:
    """Raise RuleError for the first example that fails."""
    for failure in failures(rules):
        rule = failure.rule
        raise RuleError(rule.path, rule.id.rsplit("/", 1)[1], failure.message)


def _fixed(example: Example, rule: Rule, alone: RuleSet) -> str:
    edits, suggestions = _run(example, rule, alone)
    made = apply(example.text, _chosen(edits, suggestions))
    if made != example.after:
        return f"its `fixes` failed: {example.text!r} became {made!r}, not {example.after!r}"
    if example.text == example.after and not suggestions:
        return f"its `fixes` failed: nothing was flagged in {example.text!r}"
    if example.text == example.after:
        return ""
    edits, suggestions = _run(replace(example, text=made), rule, alone)
    again = apply(made, _chosen(edits, suggestions))
    if again != made:
        return f"it is not idempotent: a second run turns its result {made!r} into {again!r}"
    return ""


def _kept(example: Example, rule: Rule, alone: RuleSet) -> str:
    for edits in _run(example, rule, alone):
        for edit in edits:
            becomes = "is flagged" if edit.after is None else f"becomes {edit.after!r}"
            return f"its `keeps` failed: in {example.text!r}, {edit.before!r} {becomes}"
    return ""


def _chosen(edits: tuple[Edit, ...], suggestions: tuple[Edit, ...]) -> list[Edit]:
    return [e for e in (*edits, *suggestions) if e.after is not None]


def _run(example: Example, rule: Rule, rules: RuleSet) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    text = example.text
    lang = example.lang or (rule.lang if rule.lang != "any" else None)
    if lang is None and rule.gated:
        lang = rule.only_lang[0] if rule.only_lang else "en"
    if lang is None and rule.detect == "regex":
        lang = "und"  # a pattern has no language, and to find one out takes longer than the rest
    source_lang = example.source_lang or (rule.source_lang[0] if rule.source_lang else None)
    segments = [Segment(0, len(text), text, lang, example.source, source_lang)]
    if rule.scope == "document":  # each line of its text has one of its source
        told = FormatOptions(lang or "en", source_lang or "fr", source=example.source)
        segments = lines.read(text, told)
    missing = (example.missing,) if example.missing else ()
    report = Engine(Profile(rules)).check(Document("-", text, tuple(segments), missing=missing))
    return report.made, report.left
