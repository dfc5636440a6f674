"""Trusted texts as a termbase, learned once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cleanup.files.input import Input
from cleanup.files.write import writing
from cleanup.learning.corpus import tallied
from cleanup.learning.proposals import trusted
from cleanup.storage.cache import folder, stamps
from cleanup.storage.digest import blake2b
from cleanup.terms import stored
from cleanup.terms.written import table

KEPT = 8


class TrustError(ValueError):
    """A text that is to be trusted cannot be read: the message names it."""


def learned(inputs: Sequence[Input]) -> str | None:
    """Return the path of a CSV termbase with what these files agree upon; None where that is
    nothing.

    It is named by the files' stamps and options and is made again when one changes.
    Raises TrustError where one cannot be read, OSError where the termbase cannot be kept.
    """
    base = stored()
    digest = blake2b(base.key.encode(), digest_size=16)
    with suppress(OSError):
        for stamp in stamps(Path(each.path) for each in inputs):
            digest.update(stamp.encode("utf-8", "surrogateescape") + b"\0")
    digest.update(repr([(each.format, each.options) for each in inputs]).encode())
    place = folder() / f"trust-{digest.hexdigest()}.csv"
    if not place.exists():
        failed: list[str] = []
        terms = list(trusted(tallied(inputs, base, failed.append), base))
        if failed:
            raise TrustError(failed[0])
        place.parent.mkdir(parents=True, exist_ok=True)
        with writing(str(place)) as out:
            for piece in table(terms):
                out.write(piece.encode())
        _prune(place.parent)
    return str(place) if place.stat().st_size > len(next(table(())).encode()) else None


def _prune(where: Path) -> None:
    with suppress(OSError):
        kept = sorted(where.glob("trust-*.csv"), key=lambda p: p.stat().st_mtime)
        for old in kept[:-KEPT]:
            old.unlink(missing_ok=True)
