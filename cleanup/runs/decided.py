"""What a person has decided already: rules that are trusted, findings rejected, findings known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cleanup.edits.choose import Accept, accept_none
from cleanup.runs.errors import RunError
from cleanup.runs.run import Hide
from cleanup.settings.settings import Settings

if TYPE_CHECKING:
    from cleanup.log.baseline import Baseline

DECISIONS = Path(".cleanup") / "decisions.jsonl"
BASELINE = Path(".cleanup") / "baseline.jsonl"


def accepted(settings: Settings) -> Accept:
    """Return what accepts the suggestions of the rules that a person trusts."""
    trusted = settings["trusted-rules"]
    if not trusted:
        return accept_none
    from cleanup.rules.select import names  # noqa: PLC0415 -- for such settings only

    return lambda edit: any(names(each, edit.rule) for each in trusted)


def rejected(base: Path) -> Hide | None:
    """Return what leaves out the findings that were rejected in a review, or None.

    ``base`` is the folder where they are kept. Raises RunError.
    """
    path = base / DECISIONS
    if not path.is_file():
        return None
    from cleanup.log.decisions import DecisionError, load  # noqa: PLC0415 -- where there are any

    try:
        return load(path).without_rejected
    except DecisionError as error:
        raise RunError(str(error)) from None


def known(base: Path) -> Baseline | None:
    """Return the findings of the baseline, or None where there is none. Raises RunError."""
    path = base / BASELINE
    if not path.is_file():
        return None
    from cleanup.log.baseline import Baseline, BaselineError, load  # noqa: PLC0415 -- seldom

    try:
        return Baseline(load(path), lambda old: not (base / old).exists())
    except BaselineError as error:
        raise RunError(str(error)) from None
