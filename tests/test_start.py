"""What a check of one small text does not load: each takes milliseconds of every run."""

import os
import subprocess
import sys
from pathlib import Path

from tests.warm import warmed

TEXT = "The old mill stands by the river, and nobody in the village knows who built it there.\n"
# Standard library: what builds classes and reads signatures, archives, other processes, networks.
UNWANTED = """
dataclasses inspect ast dis difflib zipfile shutil tempfile secrets random uuid platform datetime
gettext html html.entities urllib.request socket ssl subprocess multiprocessing concurrent.futures
csv tomllib logging argparse
click platformdirs langcodes langdetect ftfy regex yaml tree_sitter pathspec
language_tool_python prompt_toolkit
""".split()
OWN = ["rules.load", "rules.schema", "engine.examples", "runs.pool", "files.archive", "log.writer"]
CODE = """
import sys
from cleanup.cli import main
try:
    main()
finally:
    sys.stderr.write("\\n".join(sys.modules))
"""


def loaded(folder: Path, *args: str) -> set[str]:
    command = [sys.executable, "-c", CODE, *args]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    return set(done.stderr.splitlines())


def test_a_check_loads_what_it_needs_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    # Few rules, for which no database is compiled.
    args = ("check", "a.txt", "--grammar", "off", "--select", "any/spaces/doubled,en/repetition")
    loaded(tmp_path, *args)  # rules may have to be read
    # Tests beside this one fill the same cache: what was kept a moment ago may be made anew.
    found = min((loaded(tmp_path, *args) for _ in range(3)), key=len)
    unwanted = found.intersection(UNWANTED)
    if sys.version_info >= (3, 14):
        unwanted -= {"ast"}  # typing.NamedTuple asks annotationlib, which imports it
    assert sorted(unwanted) == []
    assert sorted(name for name in OWN if f"cleanup.{name}" in found) == []
    assert not any(name.startswith("cleanup.languagetool") for name in found)


def test_a_fix_with_a_log_loads_no_library_of_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    args = ("fix", "a.txt", "-o", "b.txt", "--log", "c.jsonl", "--grammar", "off")
    few = ("--select", "any/spaces/doubled")
    assert loaded(tmp_path, *args, *few).isdisjoint(
        {"click", "platform", "cleanup.cli.console.undo"}
    )


def test_a_run_that_ends_at_once_has_said_and_kept_everything(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The old mill , now a museum, is open.\n")
    command = [sys.executable, "-m", "cleanup", "check", "a.txt", "--grammar", "off"]
    env = {**os.environ, "CLEANUP_CACHE_DIR": str(warmed(tmp_path / "cache"))}
    assert not list((tmp_path / "cache").glob("re-*.bin"))
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=tmp_path, env=env
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.endswith("Run `cleanup fix` to apply the safe edits.\n")
    assert list((tmp_path / "cache").glob("re-*.bin"))  # written by what is left to the exit
