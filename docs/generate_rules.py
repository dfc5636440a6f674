"""The pages about rules, made from the rules themselves when the site is built (a hook of mkdocs).

They are not kept in the repository: a rule's own examples are its documentation, and pages beside
them would be out of date with the next rule. `cleanup rules ID` shows the same in a terminal.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from cleanup.languages.pack import Pack, pack, packs
from cleanup.rules.book import files, with_examples
from cleanup.rules.rule import Rule
from cleanup.rules.told import code, examples, fix, kind, text

sys.path.append(str(Path(__file__).parents[1] / "bench"))
from precision import Table, load, sentences

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """Return the Markdown of every page by its path below docs/: rules, families, and an index."""
    made = {}
    table = load()
    families = groupby(sorted(rules, key=lambda rule: rule.id), key=_family)
    entries = []
    for family, group in families:
        members = list(group)
        made[f"rules/{family}.md"] = "".join(_page(family, members))
        for rule in members:
            made[f"rules/{rule.id}.md"] = "".join(_rule(rule, table))
        entries.append((family, members))
    made["rules/index.md"] = "".join(_index(entries))
    made["rules/languages.md"] = "".join(_languages(entries))
    return made


def _family(rule: Rule) -> str:
    return rule.id.rpartition("/")[0]


def language(tag: str) -> str:
    """Return a language tag as the pages show it; "any" is every language."""
    return "any language" if tag == "any" else f"`{tag}`"


def _index(entries: list[tuple[str, list[Rule]]]) -> Iterator[str]:
    yield "# Rules\n\nA page for each family leads to one for each rule. "
    yield "`cleanup rules ID` shows a rule in the terminal.\n"
    by_language = groupby(entries, key=lambda entry: entry[0].partition("/")[0])
    for lang, group in by_language:
        yield f"\n## {'Any language' if lang == 'any' else lang}\n\n"
        yield "| family | rules | safe rules |\n|---|---|---|\n"
        for family, members in group:
            safe = sum(rule.safe for rule in members)
            yield f"| [{family}]({family}.md) | {len(members)} | {safe} |\n"


def _languages(entries: list[tuple[str, list[Rule]]]) -> Iterator[str]:
    """Yield the page that says for each language what it has."""
    families: dict[str, dict[str, list[Rule]]] = {}
    for family, members in entries:
        tag, _, name = family.partition("/")
        families.setdefault(tag, {})[name] = members
    yield "# Rules by language\n\n"
    yield "The families under `any` apply to every text, in any language.\n\n"
    yield "| language | families and number of rules | other data |\n|---|---|---|\n"
    for tag in sorted({*families, *packs()}, key=lambda tag: (tag != "any", tag)):
        own = families.get(tag, {})
        rules = ", ".join(f"[{name}]({tag}/{name}.md) {len(own[name])}" for name in sorted(own))
        yield f"| {language(tag)} | {rules or 'none yet'} | {', '.join(_known(tag))} |\n"


def _known(tag: str) -> Iterator[str]:
    """Yield the names of what a language's file says."""
    known = pack(tag)
    for name in known.__match_args__[1:]:
        if getattr(known, name) != getattr(Pack(tag), name):
            yield name.replace("_", " ")


def _page(family: str, rules: list[Rule]) -> Iterator[str]:
    """Yield the page of a family: its rules, each with its first repair."""
    folder = family.rpartition("/")[2]
    yield f"# {family}\n\nLanguage: {language(rules[0].lang)}.\n\n"
    yield "| rule | reason | example |\n|---|---|---|\n"
    for rule in rules:
        name = rule.id.rpartition("/")[2]
        first = next((fix(each) for each in rule.examples if each.after is not None), "")
        safe = ", safe" if rule.safe else ""
        shown = first.replace("|", "\\|")
        yield f"| [{name}]({folder}/{name}.md){safe} | {text(rule.reason)} | {shown} |\n"


def _rule(rule: Rule, table: Table) -> Iterator[str]:
    family, _, name = rule.id.rpartition("/")
    yield f"# {name}\n\n{text(rule.reason)}\n\n"
    yield f"- ID: `{rule.id}`, of the family [{family}](../{family.rpartition('/')[2]}.md)\n"
    yield f"- Language: {language(rule.lang)}\n"
    yield f"- {kind(rule)}\n- Category (MQM): {text(rule.category)}\n"
    for name, tags in (
        ("Only in", rule.only_lang),
        ("Not in", rule.except_lang),
        ("Only in translations from", rule.source_lang),
    ):
        if tags:
            yield f"- {name}: {', '.join(map(language, tags))}\n"
    if rule.bilingual:
        yield "- Needs the source text\n"
    yield f"- Detector: `{rule.detect}`\n"
    for said in sentences(rule, table):
        yield f"- Measured {table.date}: {said[0].lower()}{said[1:]}\n"
    yield from examples("Repairs", [fix(e) for e in rule.examples if e.after is not None])
    yield from examples("Leaves alone", [code(e.text) for e in rule.examples if e.after is None])


_made: dict[str, str] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the pages, and list them in the navigation."""
    _made.update(pages(with_examples(files())))
    by_language: dict[str, list[dict[str, str]]] = {}
    for path in sorted(_made):
        parts = path.removesuffix(".md").split("/")
        if len(parts) == 3:  # noqa: PLR2004 -- rules, language, family; not each of their rules
            by_language.setdefault(parts[1], []).append({parts[2]: path})
    nav = [
        {"Overview": "rules/index.md"},
        {"By language": "rules/languages.md"},
        *({name: each} for name, each in by_language.items()),
    ]
    assert config.nav is not None
    for entry in config.nav:
        if "Rules" in entry:
            entry["Rules"] = nav
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages to those of the folder."""
    from mkdocs.structure.files import File  # noqa: PLC0415 -- the tests have no mkdocs

    for path, page in _made.items():
        files.append(File.generated(config, path, content=page))
    return files
