"""What ``--since`` and the baseline leave out of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cleanup.cli.console.exits import misused
from cleanup.runs.decided import known

if TYPE_CHECKING:
    from cleanup.runs.sift import Sift
    from cleanup.settings.settings import Settings


def sieve(here: Settings, options: dict[str, Any], *, fix: bool) -> Sift | None:
    """Return what leaves out findings on unchanged lines and known ones. Raises RunError."""
    baseline = None if options["no_baseline"] else known(here.kept)
    if not options["since"] and baseline is None:
        return None
    if options["since"] and "-" in options["paths"]:
        raise misused("--since needs files: standard input has no revisions.")
    from cleanup.files.changed import Changed  # noqa: PLC0415 -- where it is asked for
    from cleanup.runs.sift import Sieve  # noqa: PLC0415

    changed = Changed(options["since"]) if options["since"] else None
    return Sieve(changed, baseline, here.kept, offers_only=fix)
