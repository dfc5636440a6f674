"""The table of ``quality.py``: read, summed, and said in a sentence for a rule's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from cleanup.rules.rule import Rule

TABLE = Path(__file__).with_name("quality.tsv")
HEAD = "rule lang kind fires read_right per_million right by_reader wrong share low high".split()
_Z = 1.96  # of a 95 % interval
_NAMES = {"safe": "Safe edits", "suggest": "Suggestions", "flag": "Flags"}


@dataclass(frozen=True)
class Row:
    """What findings of one kind came to in one language; ``read``: those a reader found right.

    ``fires`` and ``read`` are in human text, ``right`` and ``wrong`` in machine output;
    ``by_reader``: how many of those right no post-editor or annotator shared.
    """

    rule: str
    lang: str
    kind: str
    fires: int = 0
    read: int = 0
    right: int = 0
    wrong: int = 0
    by_reader: int = 0


@dataclass(frozen=True)
class Table:
    """All rows, the words of human text by language (those with a source too), and the day."""

    rows: tuple[Row, ...]
    words: dict[str, int]
    with_source: dict[str, int]
    date: str


def load(path: Path = TABLE) -> Table:
    """Return the table of a file; raises ``ValueError`` where a line is none of it."""
    rows: list[Row] = []
    words: dict[str, int] = {}
    with_source: dict[str, int] = {}
    date = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        try:
            if line.startswith("# words: "):
                lang, size, sourced = line.removeprefix("# words: ").split()
                words[lang], with_source[lang] = int(size), int(sourced)
            elif line.startswith("# date: "):
                date = line.removeprefix("# date: ")
            elif not line.startswith("#") and cells != HEAD:
                fires, read, _, right, by_reader, wrong = cells[3:9]
                counts = map(int, (fires, read, right, wrong, by_reader))
                rows.append(Row(*cells[:3], *counts))
        except ValueError as error:
            raise ValueError(f"{path}:{number}: this is no line of the table: {line!r}") from error
    return Table(tuple(rows), words, with_source, date)


def interval(good: int, number: int) -> tuple[float, float]:
    """Return the ends of the 95 % interval of a share, after Wilson; 0 and 1 where number is 0."""
    if not number:
        return 0.0, 1.0
    share = good / number
    whole = 1 + _Z**2 / number
    middle = (share + _Z**2 / (2 * number)) / whole
    half = _Z * sqrt(share * (1 - share) / number + _Z**2 / (4 * number**2)) / whole
    return max(0.0, middle - half), min(1.0, middle + half)


def summed(rows: Iterable[Row]) -> dict[tuple[str, str], Row]:
    """Return one row for each rule and kind, over all languages."""
    made: dict[tuple[str, str], Row] = {}
    for row in rows:
        old = made.get((row.rule, row.kind), Row(row.rule, "", row.kind))
        made[row.rule, row.kind] = Row(
            row.rule,
            "",
            row.kind,
            old.fires + row.fires,
            old.read + row.read,
            old.right + row.right,
            old.wrong + row.wrong,
            old.by_reader + row.by_reader,
        )
    return made


def sentences(rule: Rule, table: Table) -> Iterator[str]:
    """Yield what was measured of a rule, a sentence for each kind of its findings."""
    size = extent(rule, table)
    where = f"{told(size)} of human text" + (" with a source" if rule.bilingual else "")
    own = summed(row for row in table.rows if row.rule == rule.id)
    for kind, name in _NAMES.items():
        if row := own.get((rule.id, kind)):
            yield f"{name}: {_fires(row, size, where)}; {_shared(row)}."
    if not own and size:
        yield f"Found nothing in {where}, nor in the machine output."
    elif not own:
        yield "Not measured: the sets have no such text."


def extent(rule: Rule, table: Table) -> int:
    """Return how many words of human text were measured in which the rule may find something."""
    words = table.with_source if rule.bilingual else table.words
    if rule.lang != "any":
        return words.get(rule.lang, 0)
    only = {tag.partition("-")[0] for tag in rule.only_lang}
    return sum(
        size
        for lang, size in words.items()
        if lang not in rule.except_lang and (not only or lang in only)
    )


def told(size: int) -> str:
    """Return a number of words as a page says it."""
    if size >= 950_000:
        return f"{size / 1e6:.1f} M words"
    return f"{round(size, -3 if size >= 10_000 else -2):,} words"


def _fires(row: Row, size: int, where: str) -> str:
    if not size:
        return "no human text of this kind was measured"
    if not row.fires:
        return f"none in {where}"
    number = "all" if row.read == row.fires else f"{row.read} of them"
    read = f", {number} read and right" if row.read else ""
    return f"{row.fires:,} in {where} ({1e6 * row.fires / size:,.1f} per million{read})"


def _shared(row: Row) -> str:
    number = row.right + row.wrong
    if not number:
        return "none judged on machine output"
    low, high = (round(100 * end) for end in interval(row.right, number))
    alone = f"; {row.by_reader} by a reader's word alone" if row.by_reader else ""
    return f"on machine output {row.right} of {number} right ({low} to {high} %{alone})"
