"""``cleanup rules``: the rules listed, one explained, or their own tests run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from cleanup.cli.console.exits import FOUND
from cleanup.cli.console.out import complain, write
from cleanup.engine.examples import failures, quarrels
from cleanup.rules.book import with_examples
from cleanup.rules.rule import Example, Rule, RuleError
from cleanup.rules.select import select
from cleanup.runs.explained import standing_in
from cleanup.runs.profiles import every, sources
from cleanup.settings.settings import FILES, ConfigError, Settings, settle


@click.command("rules")
@click.argument("ids", nargs=-1, metavar="[ID... | test [PATH...] | stats]")
@click.option("--config", type=click.Path(path_type=Path), help="Read this configuration file.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.option("--apply", is_flag=True, help="stats: make the proposed changes in your settings.")
def command(ids: tuple[str, ...], config: Path | None, *, isolated: bool, apply: bool) -> int:
    """List all rules, explain those whose ID starts with ID, test them, or summarise decisions.

    If no rule starts with ID, those that end with it are meant: `two-stops`, `spaces/before-comma`.

    `cleanup rules test` runs the examples of every rule, your own too; with PATHs (rule
    files or folders), of the rules there; with a cleanup.toml or pyproject.toml, of the rules that
    it holds or names. Exit status 1: an example failed.

    `cleanup rules stats` shows how often each rule was accepted and rejected in reviews, and which
    could be switched off or trusted; it changes your settings only if you agree.
    """
    try:
        settings = settle(Path.cwd(), {}, config=config, isolated=isolated)
        if ids[:1] == ("test",):
            return _test(settings, ids[1:])
        if ids == ("stats",):
            from cleanup.cli.console.stats import stats  # noqa: PLC0415 -- for this only

            stats(settings, config, apply=apply)
            return 0
        rules = every(settings)
        if not ids:
            write(_list(rules))
            return 0
        named = select(rules, _in_full(ids, rules))
        write(piece for rule in _with_examples(named, settings) for piece in _explained(rule))
    except (ConfigError, RuleError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    return 0


def _in_full(ids: tuple[str, ...], rules: list[Rule]) -> list[str]:
    """Return the IDs, with all those that end in one that begins no ID: ``two-stops``."""
    full: list[str] = []
    for name in ids:
        begun = any(rule.id.startswith(name) for rule in rules)
        ended = [] if begun else [rule.id for rule in rules if rule.id.endswith(f"/{name}")]
        full += ended or [name]
    return full


def _with_examples(rules: list[Rule], settings: Settings) -> list[Rule]:
    """Return rules that a run keeps without their examples, with these."""
    wanted = {rule.id for rule in rules}
    read = standing_in({rule.path for rule in rules}, settings)
    return [rule for rule in read if rule.id in wanted]


def explanation(rule_id: str) -> str:
    """Return what is known of the rule with this id, for a person; of LanguageTool's, its name."""
    try:
        settings = settle(Path.cwd(), {})
        rules = _with_examples(select(every(settings), [rule_id]), settings)
    except (ConfigError, RuleError, ValueError):
        return f"{rule_id} is a rule of LanguageTool."
    return "".join(piece for rule in rules for piece in _explained(rule))


def _list(rules: list[Rule]) -> Iterator[str]:
    width = max((len(rule.id) for rule in rules), default=0)
    for rule in rules:
        yield f"{rule.id:<{width}}  {_kind(rule)}  {rule.reason}\n"


def _kind(rule: Rule) -> str:
    return "off    " if rule.optional else "safe   " if rule.safe else "suggest"


def _explained(rule: Rule) -> Iterator[str]:
    yield f"{rule.id}\n  {rule.reason}\n\n"
    made = "applied by fix" if rule.safe else "applied only with --unsafe-fixes or in a review"
    yield f"  {'safe' if rule.safe else 'suggestion'}: {made}\n"
    if rule.optional:
        yield "  off: it runs where --extend-select (or a longer --select) names it\n"
    yield f"  category: {rule.category}\n  detector: {rule.detect}\n  file: {rule.path}\n"
    for name, tags in (
        ("only in translations from", rule.source_lang),
        ("not in", rule.except_lang),
        ("only in", rule.only_lang),
    ):
        if tags:
            yield f"  {name}: {', '.join(tags)}\n"
    fixes = [example for example in rule.examples if example.after is not None]
    yield "\n  repairs\n"
    yield from map(_fix, fixes)
    yield "  leaves alone\n"
    yield from (f"    {e.text!r}\n" for e in rule.examples if e.after is None)
    yield "\n"


def _fix(example: Example) -> str:
    if example.after == example.text:
        return f"    {example.text!r} is flagged\n"
    return f"    {example.text!r}\n      → {example.after!r}\n"


def _test(settings: Settings, paths: tuple[str, ...]) -> int:
    """Run each rule's examples, and check that no rule touches the `keeps` of another."""
    if any(Path(path).name in FILES for path in paths):
        if len(paths) > 1:
            raise click.UsageError("Name a configuration file alone, to test the rules in it.")
        settings = settle(Path.cwd(), {}, config=Path(paths[0]))
        if not (settings["rules"] or settings["rule"]):
            raise ConfigError(f"{paths[0]}: it has no rules: no [rule.<family>.<name>], no `rules`")
    elif paths:
        own = {**settings.values, "rules": paths, "rule": {}}
        settings = Settings(own, settings.origins, settings.base, settings.kept)
    rules = with_examples(sources(settings))
    tested = [rule for rule in rules if rule.user] if paths else rules
    bad = [*failures(tested), *quarrels(rules, tested)]
    for failure in bad:
        complain(f"{failure.rule.path}: rule {failure.rule.id}: {failure.message}")
    examples = sum(len(rule.examples) for rule in tested)
    rules_told = "1 rule" if len(tested) == 1 else f"{len(tested)} rules"
    click.echo(f"{rules_told}, {examples} examples, {len(bad)} failed.")
    return FOUND if bad else 0
