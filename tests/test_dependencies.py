"""Every dependency is in the table of docs/dependencies.md with its licence, and nothing else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXTRAS = ("grammar", "lsp", "review", "serve", "corpus", "sheets")


def test_the_table_is_complete() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (each for name in EXTRAS for each in project["optional-dependencies"][name])
    wanted = {re.split(r"[<>=;\[ ]", each)[0] for each in (*project["dependencies"], *extras)}
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    rows = re.findall(
        r"^\| ([\w.-]+)(?: \(extras? `\w+`(?:, `\w+`)*\))? \| ([^|]+) \| ([^|]+) \|$",
        page,
        re.MULTILINE,
    )
    assert {name for name, _, _ in rows} - {"package"} == wanted
