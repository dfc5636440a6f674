"""The two pre-commit hooks, tried for real: installed from this repository, run on a commit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cleanup.formats import suffixes
from tests.cli.session import ARTICLE, FIXED, OFFERED, write

ROOT = Path(__file__).parents[2]
PRE_COMMIT = Path(sys.executable).with_name("pre-commit")

pytestmark = pytest.mark.skipif(
    not PRE_COMMIT.exists() or not shutil.which("git") or not (ROOT / ".git").exists(),
    reason="needs git, pre-commit and a clone of the repository",
)


def run(folder: Path, *words: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env |= {"PRE_COMMIT_HOME": str(home)} if home else {}
    return subprocess.run(
        words, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=300
    )


def git(folder: Path, *words: str) -> str:
    who = ["-c", "user.name=A Person", "-c", "user.email=person@example.org"]
    done = run(folder, "git", *who, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installed: both hooks share it."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with what is in the working tree: pre-commit installs from a commit only."""
    clone = tmp_path_factory.mktemp("hooks")
    files = run(ROOT, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, files.stdout.split("\0")):
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, clone / name)
    git(clone, "init", "-q")
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", "The tree as it is")
    return clone


@pytest.mark.parametrize(("hook", "code"), [("cleanup-check", 1), ("cleanup-fix", 1)])
def test_a_hook_on_a_commit(tmp_path: Path, hooks: Path, home: Path, hook: str, code: int) -> None:
    project = tmp_path / "project"
    article = write(project / "article.txt", ARTICLE)
    offered = write(project / "offered.md", OFFERED)
    excluded = write(project / "drafts" / "a.txt", ARTICLE)
    write(project / "cleanup.toml", 'exclude = ["drafts/"]\n')
    write(project / "code.py", "x = 'groups. .'\n")
    revision = git(hooks, "rev-parse", "HEAD")
    write(
        project / ".pre-commit-config.yaml",
        f"repos:\n  - repo: {hooks}\n    rev: {revision}\n    hooks:\n      - id: {hook}\n",
    )
    git(project, "init", "-q")
    git(project, "add", "-A")
    first = run(project, str(PRE_COMMIT), "run", home=home)
    assert first.returncode == code, first.stdout + first.stderr
    if hook == "cleanup-check":
        assert "any/punctuation/stop-stop" in first.stdout
        assert article.read_text() == ARTICLE
        article.write_text(FIXED)
    else:
        assert "files were modified by this hook" in first.stdout
    assert article.read_text() == FIXED
    assert offered.read_text() == OFFERED, "suggestions neither stop a commit nor are made"
    assert excluded.read_text() == ARTICLE
    git(project, "add", "-A")
    again = run(project, str(PRE_COMMIT), "run", home=home)
    assert again.returncode == 0, again.stdout + again.stderr


def test_our_own_configuration_is_one() -> None:
    done = run(ROOT, str(PRE_COMMIT), "validate-config", ".pre-commit-config.yaml")
    assert done.returncode == 0, done.stdout
    done = run(ROOT, str(PRE_COMMIT), "validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout


# A hook's environment has no extra, and so cannot read these.
NEED_AN_EXTRA = {".parquet", ".pq", ".arrow", ".feather"}


def test_the_hooks_list_the_suffixes_of_all_formats() -> None:
    for line in (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8").splitlines():
        if line.strip().startswith("files:"):
            listed = re.compile(line.partition(":")[2].strip())
            missed = {suffix for suffix in suffixes() if not listed.search("a" + suffix)}
            assert missed == NEED_AN_EXTRA
