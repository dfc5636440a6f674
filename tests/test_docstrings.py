"""Docstrings of functions begin with a verb, and the examples in them are true."""

from __future__ import annotations

import ast
import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "cleanup").rglob("*.py"))
NO_VERBS = frozenset(
    "a all an each every false how its one that the these this those true what when where whether "
    "which who".split()
)
SHOWN = (  # what a program that uses cleanup is likely to call
    ("cleanup.api", ("clean",)),
    ("cleanup.edits.choose", ("choose",)),
    ("cleanup.edits.edit", ("apply", "clash", "found", "invert", "shift")),
    ("cleanup.edits.ledger", ("Ledger",)),
    ("cleanup.edits.resolve", ("resolve",)),
    ("cleanup.engine.engine", ("Engine",)),
    ("cleanup.languages.identify", ("fits", "identify", "of_document", "of_unit")),
    ("cleanup.languages.tags", ("normalize",)),
    ("cleanup.text.protect", ("directives", "merged", "protected", "quoted")),
)


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


EXAMPLES = [_name(path) for path in FILES if ">>> " in path.read_text("utf-8")]


@pytest.mark.parametrize("module", EXAMPLES)
def test_examples_are_true(module: str) -> None:
    done = doctest.testmod(importlib.import_module(module))
    assert (done.failed, done.attempted > 0) == (0, True)


@pytest.mark.parametrize(("module", "names"), SHOWN)
def test_public_functions_have_an_example(module: str, names: tuple[str, ...]) -> None:
    for name in names:
        assert ">>> " in (getattr(importlib.import_module(module), name).__doc__ or ""), name


def test_functions_are_described_by_a_verb() -> None:
    """Properties and commands aside: a property is a thing, a command's text is its help."""
    bad = []
    count = 0
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and not node.decorator_list:
                words = (ast.get_docstring(node) or "").split()
                count += bool(words)
                if words and words[0].strip(".,:;").lower() in NO_VERBS:
                    bad.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {words[0]} …")
    assert 50 * len(bad) < count, "begin with a verb (Return, Yield, Raise …): " + "; ".join(bad)
