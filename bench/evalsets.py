"""The evaluation sets (``../shared/eval``, or ``--eval DIR``): read only, never copied."""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "eval"

# Clean enough for a gate: treebanks and the news of WMT 2021.
STRICT = re.compile(r"^(?:UD_|WMT2021$)")

# Treebanks that give every mark a space: the text is not as its author wrote it.
TOKENISED = frozenset({"UD_Vietnamese-VTB"})

# About how many characters stand for a word where no spaces part them.
_UNSPACED = {"zh": 1.7, "ja": 2.0, "th": 4.0, "lo": 4.0, "km": 5.0, "my": 5.0}


@dataclass(frozen=True)
class Text:
    """One text of a set, or several as lines of one, whose places and ids are in ``parts``."""

    text: str
    lang: str
    origin: str
    id: str
    parts: tuple[tuple[int, str], ...] = ()

    def place(self, offset: int) -> tuple[str, int]:
        """The id of the text that stands at an offset, and the offset in it."""
        start, name = max((p for p in self.parts if p[0] <= offset), default=(0, self.id))
        return name, offset - start


def folder(option: str | None) -> Path:
    """The sets' folder; where there is none, say so and end well."""
    path = Path(option) if option else DEFAULT
    if not path.is_dir():
        print(f"skipped: the evaluation sets are not at {path} (--eval DIR says where they are)")
        sys.exit(0)
    return path


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of one set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def languages(option: str | None) -> frozenset[str]:
    """The languages of ``--lang de,fr``; empty for all."""
    return frozenset(option.split(",")) if option else frozenset()


def clean(path: Path, langs: frozenset[str], *, gate: bool) -> Iterator[Text]:
    """Clean text that people wrote or translated; ``gate`` keeps to the strict origins."""
    for file in sorted(path.glob("clean_*.jsonl.gz")):
        lang = file.name.split("_", 1)[1].partition(".")[0]
        if langs and lang not in langs:
            continue
        for row in records(file):
            if not gate or STRICT.match(row["origin"]):
                yield Text(row["text"], lang, row["origin"], row["id"])


def references(path: Path, langs: frozenset[str]) -> Iterator[Text]:
    """The human side of the raw MT sets: sources and references, each once."""
    seen: set[str] = set()
    for file in sorted(path.glob("wmt_*.jsonl.gz")):
        for row in records(file):
            for key, lang in (("ref", row["lang"]), ("src", row["source_lang"])):
                text = row.get(key)
                if text and text not in seen and (not langs or lang in langs):
                    seen.add(text)
                    yield Text(text, lang, "ref" if key == "ref" else "src", row["id"])


def words(text: str, lang: str) -> float:
    """How many words a text has; by its letters where words are not parted by spaces."""
    size = _UNSPACED.get(lang)
    return len(text.split()) if size is None else sum(map(str.isalnum, text)) / size


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that the benches over these sets share."""
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--lang", metavar="LANGS", help="only these languages: de,fr")
    parser.add_argument("--rule", metavar="PREFIX", default="", help="only rules with this prefix")
    parser.add_argument("--limit", type=int, default=10, help="texts shown for a rule")
