"""Patterns from the disk are those that `re` compiles."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

CODE = """
import sys
from cleanup.storage.patterns import install
install()
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
    assert list(found.glob("patterns-*.bin"))


@pytest.mark.parametrize("content", [b"", b"xx", b"1234 no marshal", b"\0" * 100])
def test_a_broken_file_is_as_good_as_none(found: Path, content: bytes) -> None:
    first = said()
    (kept,) = found.glob("patterns-*.bin")
    kept.write_bytes(content)
    assert said() == first
