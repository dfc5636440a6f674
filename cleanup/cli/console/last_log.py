"""The log that is meant where none is named."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import click

from cleanup.cli.console.logs import files
from cleanup.log.folder import LOGS
from cleanup.log.records import Head


def latest(*, back: bool = False) -> Path:
    """Return the log of what was written last, in ``.cleanup/logs``. Raises UsageError.

    Logs that changed nothing, such as those of a check, are passed over, and where it is to be
    taken ``back`` those whose files are as they were before it.
    """
    found = False
    for log in sorted(LOGS.glob("*.jsonl"), key=lambda each: each.stat().st_mtime_ns, reverse=True):
        heads = [head for head, _ in files(log)]
        changed = [h for h in heads if h.written and h.sha256_before != h.sha256_after]
        found = found or bool(changed)
        if changed and not (back and all(map(_as_before, changed))):
            return log
    what = "All logs of changes are reverted" if found else "There is no log of changes"
    raise click.UsageError(f"{what} in {LOGS}; name one.")


def _as_before(head: Head) -> bool:
    """Return whether the file that was written has the bytes from before the edits."""
    try:
        data = Path(head.output or head.path).read_bytes()
    except OSError:
        return False
    return sha256(data).hexdigest() == head.sha256_before
