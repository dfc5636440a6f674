"""What readers said of an edit in its text: kept by rule, text and place, never with the text."""

from __future__ import annotations

from pathlib import Path

READ = Path(__file__).with_name("read.tsv")


def key(rule: str, name: str, offset: int) -> str:
    """What a verdict is kept by."""
    return f"{rule}\t{name}\t{offset}"


def load() -> dict[str, str]:
    """All verdicts by their key: right, wrong."""
    return dict(line.rsplit("\t", 1) for line in READ.read_text(encoding="utf-8").splitlines())


def keep(verdicts: dict[str, str]) -> None:
    """Write them, sorted."""
    lines = (f"{name}\t{said}\n" for name, said in sorted(verdicts.items()))
    READ.write_text("".join(lines), encoding="utf-8")
