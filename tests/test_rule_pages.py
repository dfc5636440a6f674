"""The pages about rules: every rule has its place in one, where SARIF and the site link to."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from cleanup.cli.console.table import of_fix
from cleanup.rules.book import files, with_examples
from cleanup.rules.page import page
from cleanup.rules.rule import Example, Rule
from cleanup.settings.keys import KEYS

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "generate_rules", ROOT / "docs" / "generate_rules.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_rule_has_its_page_and_its_family_leads_there(generator: ModuleType) -> None:
    rules = with_examples(files())
    made = generator.pages(rules)
    for rule in rules:
        assert f"- ID: `{rule.id}`" in made[f"{page(rule.id).rstrip('/')}.md"]
        family, _, name = rule.id.rpartition("/")
        link = f"]({family.rpartition('/')[2]}/{name}.md)"
        assert made[f"rules/{family}.md"].count(link) == 1, rule.id
    assert sum(path.count("/") == 3 for path in made) == len(rules)


def test_a_page_shows_what_is_repaired_and_what_is_left_alone(generator: ModuleType) -> None:
    rule = Rule(
        "en/mills/doubled",
        "en",
        "style",
        "A *mill* stands `twice`.",
        "regex",
        {},
        only_lang=("en-GB",),
        examples=(
            Example("the mill mill", "the mill"),
            Example("a `mill`", "a `mill`"),
            *(Example(f"mill {n}") for n in range(10)),
        ),
    )
    text = generator.pages([rule])["rules/en/mills/doubled.md"]
    assert "`the mill mill` → `the mill`" in text
    assert "`` a `mill` `` is flagged" in text
    assert "- and 2 more\n" in text
    assert "A \\*mill\\* stands \\`twice\\`." in text
    assert "Only in: `en-GB`" in text


def test_the_site_lists_every_page_of_the_folder() -> None:
    nav = re.findall(r": ([\w-]+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    pages = [path.name for path in (ROOT / "docs").glob("*.md")]
    assert sorted(nav) == sorted([*pages, "settings.md"])  # that one is generated


def test_every_setting_and_option_is_on_a_page() -> None:
    spec = importlib.util.spec_from_file_location("settings", ROOT / "docs/generate_settings.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text = module.page()
    for name in KEYS:
        assert f"| `{name}` |" in text
    for option in of_fix():
        assert f"`--{option.name}`" in text
    assert "`--as-notes` (`fix` only)" in text
