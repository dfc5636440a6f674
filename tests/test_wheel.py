"""What is built works where it is installed: rules and all, from a wheel and from an sdist."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.warm import warmed

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path, status: int = 0) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": "", "CLEANUP_CACHE_DIR": str(warmed(cwd / "cache"))},
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "build", "-o", folder, ROOT, cwd=folder)
    return folder


def test_a_wheel_in_a_fresh_environment(built: Path, tmp_path: Path) -> None:
    [wheel] = built.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    scripts = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    article = tmp_path / "article.txt"
    article.write_text("Armed groups. .\nThe World Health Organization (OMS) met.\n", "utf-8")
    for command in ([scripts / "cleanup"], [scripts / "python", "-m", "cleanup"]):
        shown = run(*command, "check", "--lang", "en", "article.txt", cwd=tmp_path, status=1)
        assert "any/acronyms/wrong-acronym" in shown
    run(scripts / "cleanup", "fix", "--lang", "en", "article.txt", cwd=tmp_path)
    assert article.read_text("utf-8") == "Armed groups.\nThe World Health Organization (WHO) met.\n"
    place = "import cleanup.rules, pathlib; print(pathlib.Path(cleanup.rules.__file__).parent)"
    rules = Path(run(scripts / "python", "-c", place, cwd=tmp_path).strip()) / "data"
    explained = run(scripts / "cleanup", "rules", "any/spaces/before-comma", cwd=tmp_path)
    assert str(rules / "any" / "spaces.toml") in explained
    assert "\n  leaves alone\n    '" in explained
    status = run(scripts / "cleanup", "grammar", "status", cwd=tmp_path, status=1)
    assert "cleanup grammar install" in status, "without the extra, too"
    typed = "import cleanup, pathlib; print(pathlib.Path(cleanup.__file__).with_name('py.typed'))"
    assert Path(run(scripts / "python", "-c", typed, cwd=tmp_path).strip()).is_file()


def test_the_wheel_holds_all_rules_and_nothing_else(built: Path) -> None:
    [wheel] = built.glob("*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    rules = {
        f"cleanup/rules/data/{path.relative_to(ROOT / 'rules').as_posix()}"
        for path in (ROOT / "rules").rglob("*.*")
    }
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "cleanup").rglob("*.py")}
    page = {
        path.relative_to(ROOT).as_posix()
        for kind in ("html", "css", "js")
        for path in (ROOT / "cleanup").rglob(f"*.{kind}")
    }
    assert {"cleanup/page/files/page.html", "cleanup/serve/page/index.html"} < page
    data = {"cleanup/py.typed", "cleanup/languagetool/install/pom.xml"} | page
    assert held == rules | code | data
