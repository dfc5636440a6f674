"""The folder is the table of formats."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import cleanup.formats
from cleanup.formats import FormatError, for_path, named, names, suffixes


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.txt", "text"),
        ("b/a.MD", "markdown"),
        ("a.fr.md", "markdown"),
        ("a.ndjson", "jsonl"),
        ("a.tsv", "table"),
        ("a.png", None),
        ("a", None),
        (".md", None),
    ],
)
def test_by_suffix(path: str, name: str | None) -> None:
    form = for_path(path)
    assert (form and form.name) == name


@pytest.mark.parametrize(
    ("given", "name"), [("jsonl", "jsonl"), ("tsv", "table"), ("md", "markdown")]
)
def test_by_name(given: str, name: str) -> None:
    assert named(given).name == name


def test_an_unknown_name_is_told_the_known_ones() -> None:
    with pytest.raises(FormatError, match=r"'none'; choose one of .*table, text"):
        named("none")


def test_a_module_has_its_formats_name_and_its_own_suffixes() -> None:
    assert [named(name).name for name in names()] == list(names())
    assert len(suffixes()) == sum(len(named(name).suffixes) for name in names())


def test_suffixes_read_off_a_file_are_the_modules() -> None:
    for name in names():
        told = cleanup.formats.declared([name], cleanup.formats.__path__)
        assert told[name][0] in ((), named(name).suffixes)


def test_a_new_format_is_a_new_file(tmp_path: Path) -> None:
    source = Path(cleanup.formats.__file__).with_name("text.py").read_text()
    source = source.replace('"text"', '"poem"').replace('(".txt", ".text")', '(".poem",)')
    (tmp_path / "poem.py").write_text(source)
    code = (
        f"import cleanup.formats as f; f.__path__.append({str(tmp_path)!r});"
        "print(f.for_path('a.poem').name, *f.names())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["poem", *sorted([*names(), "poem"])]


def test_the_registry_loads_only_the_format_that_is_needed() -> None:
    code = (
        "import sys, cleanup.formats as f; f.for_path('a.txt'); a = set(sys.modules);"
        "[f.named(name) for name in f.names()]; b = set(sys.modules);"
        "print(*(m for m in a if m.startswith('cleanup.formats.') and '._' not in m),"
        " 'tree_sitter' in b)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["cleanup.formats.text", "False"]
