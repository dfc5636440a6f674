"""Sentences that people and machines wrote, mashed: what the words of a made-up list never show.

From the evaluation sets, of all languages; words, numbers and marks of one sentence go into others.
Drawn only by ``bench/fuzz.py --only mashed``, since the sets lie outside of the project.
"""

from __future__ import annotations

from functools import cache
from random import Random

from evalsets import DEFAULT, clean, records


@cache
def sentences() -> tuple[tuple[str, ...], ...]:
    """Return the words of each sentence; none where there are no sets."""
    found = [text.text for text in clean(DEFAULT, frozenset(), gate=False)]
    for file in sorted(DEFAULT.glob("mqm_*.jsonl.gz")):
        found += [row["mt"] for row in records(file) if row.get("mt")]
    return tuple(words for text in found if (words := tuple(text.split(" "))))


def mashed(of: Random) -> str:
    """Return one to four lines, each a sentence with some words from others in it."""
    known = sentences()
    lines = []
    for _ in range(of.randint(1, 4)):
        words = list(of.choice(known))[:60]
        for _ in range(of.randint(0, 4)):
            word = of.choice(of.choice(known))
            kind = of.random()
            if kind < 0.15:
                word = f"({word.strip('()').lower()[: of.randint(1, 8)]})"
            elif kind < 0.25:
                word = str(of.randrange(10 ** of.randint(1, 7)))
            elif kind < 0.35:
                word = of.choice([",", ".", "!", "»", "-", '"', "'", "/", "&", "…", "—"])
            at = of.randrange(len(words) + 1)
            words[at : at + of.choice((0, 1))] = [word]
        lines.append(" ".join(words))
    return "\n".join(lines)


KINDS = {"mashed": (".txt", mashed, 0)}
