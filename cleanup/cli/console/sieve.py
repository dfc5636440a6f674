"""What ``--since`` and the baseline leave out of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cleanup.cli.console.exits import misused
from cleanup.runs.errors import RunError

if TYPE_CHECKING:
    from cleanup.runs.sift import Sift
    from cleanup.settings.settings import Settings


def sieve(here: Settings, options: dict[str, Any], *, fix: bool) -> Sift | None:
    """Return what leaves out findings on unchanged lines and known ones. Raises RunError."""
    path = here.base / ".cleanup" / "baseline.jsonl"
    baseline = not options["no_baseline"] and path.is_file()
    if not (options["since"] or baseline):
        return None
    if options["since"] and "-" in options["paths"]:
        raise misused("--since needs files: standard input has no revisions.")
    from cleanup.files.changed import Changed  # noqa: PLC0415 -- where it is asked for
    from cleanup.log.baseline import Baseline, BaselineError, load  # noqa: PLC0415
    from cleanup.runs.sift import Sieve  # noqa: PLC0415

    try:
        entries = load(path) if baseline else ()
    except BaselineError as error:
        raise RunError(str(error)) from None
    known = Baseline(entries, lambda old: not (here.base / old).exists()) if baseline else None
    changed = Changed(options["since"]) if options["since"] else None
    return Sieve(changed, known, here.base, offers_only=fix)
