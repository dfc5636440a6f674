"""Which lines of which files changed since a revision, as git tells it.

Source: git-diff(1), "Combined diff format" aside: with ``--unified=0`` a hunk's header alone tells
the changed lines.
"""

# The system's own calls, as their manual pages know them.
# ruff: noqa: PTH118, PTH119, PTH120

from __future__ import annotations

import os
import re
import subprocess

from cleanup.text.git_names import unquoted
from cleanup.value import Value

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_PLAIN = (  # whatever a person's configuration of git says
    *("--no-ext-diff", "--no-textconv", "--no-color", "--text", "--unified=0"),
    *("--inter-hunk-context=0", "--find-renames", "--no-relative"),
    *("--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules"),
)


class GitError(Exception):
    """Git cannot tell; the message is a sentence that says why."""


class _Repository(Value):
    """Lines that changed, by file relative to ``top``; what is not ``tracked`` is new."""

    top: str
    lines: dict[str, frozenset[int]]
    tracked: frozenset[str]


class Changed:
    """What changed since ``revision``; one that ends with ``...`` means where HEAD left it."""

    def __init__(self, revision: str) -> None:
        self.revision = revision
        self._tops: dict[str, str] = {}
        self._repositories: dict[str, _Repository] = {}

    def lines(self, path: str) -> frozenset[int] | None:
        """Return the changed lines of a file, which end with LF, from 1; None means all of them.

        Raises GitError where the file is in no repository, or the revision not in it.
        """
        folder = os.path.realpath(os.path.dirname(path) or ".")
        if folder not in self._tops:
            self._tops[folder] = self._top(folder)
        top = self._tops[folder]
        if top not in self._repositories:
            self._repositories[top] = self._read(top)
        repository = self._repositories[top]
        name = os.path.relpath(os.path.join(folder, os.path.basename(path)), top)
        name = name.replace(os.sep, "/")
        if name not in repository.tracked:
            return None
        return repository.lines.get(name, frozenset())

    def _top(self, folder: str) -> str:
        try:
            told = _git(folder, "rev-parse", "--show-toplevel")
        except GitError as error:
            raise GitError(f"{folder} is not in a git repository ({error})") from None
        return os.path.realpath(told.decode("utf-8", "surrogateescape").rstrip("\n"))

    def _read(self, top: str) -> _Repository:
        since, apart = self.revision, ""
        if since.endswith("..."):
            since, apart = since.removesuffix("...") or "HEAD", "..."
        try:
            commit = _git(
                top, "rev-parse", "--verify", "--end-of-options", f"{since}^{{commit}}"
            ).strip()
            if apart:
                commit = _git(top, "merge-base", commit.decode(), "HEAD").strip()
        except GitError as error:
            raise GitError(f"{self.revision!r} is not a revision in {top} ({error})") from None
        tracked = _git(top, "ls-files", "-z", "--cached")
        diff = _git(top, "diff", *_PLAIN, commit.decode(), "--")
        return _Repository(top, _lines(diff), frozenset(map(_name, tracked.split(b"\0"))))


def _name(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _git(folder: str, *args: str) -> bytes:
    command = ["git", "-C", folder, "-c", "core.quotePath=true", *args]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(said[0] if said else f"git {args[0]} failed")
    return done.stdout


def _lines(diff: bytes) -> dict[str, frozenset[int]]:
    """Return the changed lines of the new files, by name; the lines themselves are passed over."""
    found: dict[str, set[int]] = {}
    now: set[int] = set()
    rows = diff.split(b"\n")
    at = 0
    while at < len(rows):
        row = rows[at]
        at += 1
        if row.startswith(b"+++ "):
            name = unquoted(_name(row[4:].removesuffix(b"\t")))
            now = found.setdefault(name.removeprefix("b/"), set())
        elif hunk := _HUNK.match(row):
            old, new = (int(hunk[n]) if hunk[n] is not None else 1 for n in (1, 3))
            first = int(hunk[2])
            now.update(range(first, first + new))
            at += old + new
    return {name: frozenset(lines) for name, lines in found.items()}
