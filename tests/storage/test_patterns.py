"""Patterns from the disk are those that `re` compiles."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CODE = """
import sys
from cleanup.storage.patterns import install
install()
import os
import re
made = [re.compile(p, f) for p, f in PATTERNS]
print([(m.pattern, m.flags, m.groups, dict(m.groupindex), [x.span() for x in m.finditer(TEXT)])
       for m in made])
try:
    re.compile("(")
except re.error as error:
    print(error.msg)
"""
PATTERNS = [
    ("a+(?P<n>b)?", 0),
    ("(?i)é|[^x-z]", int(re.MULTILINE)),
    (r"\bword\b(?=s)", int(re.VERBOSE)),
    (b"ab", 0),
]


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(tmp_path))
    return tmp_path


def said() -> str:
    code = f"PATTERNS = {PATTERNS[:3]!r}\nTEXT = 'aab É words ab x'\n{CODE}"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_a_kept_pattern_is_the_one_that_was_compiled(found: Path) -> None:
    plain = [re.compile(p, f) for p, f in PATTERNS[:3]]
    text = "aab É words ab x"
    wanted = [
        (m.pattern, m.flags, m.groups, dict(m.groupindex), [x.span() for x in m.finditer(text)])
        for m in plain
    ]
    first, second = said(), said()
    assert first == second == f"{wanted}\nmissing ), unterminated subpattern\n"
    assert list(found.glob("re-*.bin"))


@pytest.mark.parametrize("content", [b"", b"xx", b"1234 no marshal", b"\0" * 100])
def test_a_broken_file_is_as_good_as_none(found: Path, content: bytes) -> None:
    first = said()
    (kept,) = found.glob("re-*.bin")
    kept.write_bytes(content)
    assert said() == first


def test_a_run_like_the_last_keeps_nothing_new(found: Path) -> None:
    """What is built of a set must be put in order: else every run compiles and writes anew."""
    text = found / "a.txt"
    text.write_text("They said thatthe mill and thewheel had 3 serwer of of the mill. \n" * 3)
    code = (
        "import sys; sys.argv[1:] = ['check', '--select', 'pl/agreement,en/joints', sys.argv[1]]; "
    )
    code += "from cleanup.cli import main; main()"
    stamps = []
    for seed in ("1", "1", "2"):  # the first may compile its triggers
        done = subprocess.run(
            [sys.executable, "-c", code, str(text)],
            check=False,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert done.returncode in (0, 1), done.stderr
        (kept,) = found.glob("re-*.bin")
        stamps.append(kept.stat().st_mtime_ns)
    assert stamps[1] == stamps[2]
