"""README and docs/ tell the truth: their commands print what they show, their code runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = {path.name: path.read_text("utf-8") for path in (ROOT / "docs").glob("*.md")}


def sessions(text: str) -> list[tuple[str, str]]:
    """The commands after ``$`` in console blocks, each with what it shows."""
    found = []
    for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            found.append((command, shown))
    return found


def shell(command: str, folder: Path) -> str:
    env = {**os.environ, "NO_COLOR": "1", "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False, env=env
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout's samples, and ``cleanup`` as the command that is being tested."""
    place = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "samples", place / "samples")
    (place / "bin").mkdir()
    command = place / "bin" / "cleanup"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cleanup "$@"\n')
    command.chmod(0o755)
    return place


def test_sessions_print_what_is_shown(folder: Path) -> None:
    assert len(sessions(README)) >= 3
    for command, shown in sessions(README + "".join(PAGES.values())):
        printed = shell(command, folder)
        wanted = "(?s:.*)".join(re.escape(p) for p in re.split("^…\n", shown, flags=re.MULTILINE))
        assert re.fullmatch(wanted, printed), f"$ {command}\n{printed}"


def test_its_python_runs() -> None:
    for name, text in {"README.md": README, **PAGES}.items():
        for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
            exec(compile(block, name, "exec"), {})  # noqa: S102
    assert "```python" in README


def test_its_picture_is_what_check_prints(folder: Path) -> None:
    printed = shell(
        f'"{sys.executable}" "{ROOT / "docs" / "draw_check.py"}" '
        "< <(cleanup check samples/article.txt --color always)",
        folder,
    )
    assert (ROOT / "docs" / "check.svg").read_text("utf-8") == printed


def test_it_is_short_and_names_no_index() -> None:
    assert README.count("\n") <= 130
    assert not re.search(r"pipx? install (-\w+ )*'?cleanup-mt", README + "".join(PAGES.values()))


def test_links_lead_somewhere() -> None:
    for folder, text in ((ROOT, README), *((ROOT / "docs", text) for text in PAGES.values())):
        for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
            if "://" not in link and not link.startswith("rules/"):  # pages that the site makes
                assert (folder / link).exists(), link


def test_its_rule_can_be_used(tmp_path: Path) -> None:
    [rule] = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "cleanup.toml").write_text(rule, "utf-8")
    (tmp_path / "a.txt").write_text("An e-mail came.\n", "utf-8")
    subprocess.run(
        [sys.executable, "-m", "cleanup", "fix", "--lang", "en", "a.txt"], cwd=tmp_path, check=True
    )
    assert (tmp_path / "a.txt").read_text("utf-8") == "An email came.\n"


def test_every_command_is_told_of() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "cleanup", "--help"], capture_output=True, text=True, check=True
    ).stdout
    commands = re.findall(r"^  ([a-z]+)  ", shown.partition("Commands:")[2], re.MULTILINE)
    assert len(commands) >= 9
    for command in commands:
        assert f"cleanup {command}" in README, command


def test_its_first_lines_stand_in_ci() -> None:
    lines = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)[:2]
    assert "cleanup check samples/article.txt" in lines[0]
    assert "'.[test]'" in lines[1]
    assert "'.[test]'" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_contributing_names_what_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = re.findall(r"`((?:cleanup|rules|tests|samples|bench|docs)/[\w./-]*)`", text)
    assert len(named) >= 8
    for path in named:
        assert (ROOT / path).exists(), path
