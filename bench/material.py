"""What the speed is measured on: English text of a given size, and rules of a given number."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from evalsets import records

_SYLLABLES = "ba ce di fo gu la me ni po ru sta tre vi wo xen ya zor qui fla gro".split()
_PLAIN = (
    "The committee met again in the autumn, and its report was published a year later.",
    "He said that nobody had asked him (not even once) what the bridge had cost.",
    "Three ships, 1,240 passengers and a dog arrived on 4 May 1911; all were counted.",
    "“It is not finished,” she answered, “but it will be, sooner or later.”",
    "See https://example.org/reports/1911.pdf for the figures, or write to info@example.org.",
    "Most of the houses in the old town have since been repaired or pulled down.",
)


def sentences(sets: Path) -> list[str]:
    """English by machines, and a fourth of it by people, from the evaluation sets; else made up."""
    found: list[str] = []
    for name, key in (("clean_en", "text"), ("wmt_en", "mt"), ("mqm_en", "mt")):
        path = sets / f"{name}.jsonl.gz"
        if path.is_file():
            found += [row[key] for row in records(path) if row.get(key)]
    return [" ".join(line.split()) for line in found] or list(_PLAIN)


def write_text(path: Path, size: int, lines: list[str]) -> None:
    """Lines of one to four sentences drawn by a fixed seed, ``size`` bytes or a little more.

    No two lines are alike: in each sentence one word gives way to a made-up one, so that nothing
    can be remembered from a line before.
    """
    draw = random.Random(size)
    written = 0
    with path.open("w", encoding="utf-8", newline="\n") as out:
        while written < size:
            drawn = draw.choices(lines, k=draw.randint(1, 4))
            line = " ".join(_altered(one, draw) for one in drawn) + "\n"
            out.write(line)
            written += len(line.encode())


def _altered(sentence: str, draw: random.Random) -> str:
    words = sentence.split(" ")
    at = draw.randrange(len(words))
    if words[at].isalpha():
        made = _word(draw)
        words[at] = made.capitalize() if words[at][0].isupper() else made
    return " ".join(words)


def write_rules(folder: Path, number: int) -> None:
    """``number`` rules of phrases that no text has, in the shapes that real ones have."""
    draw = random.Random(number)
    place = folder / "any"
    place.mkdir(parents=True)
    with (place / "made.toml").open("w", encoding="utf-8") as out:
        for at, (find, before, after) in enumerate(_phrases(draw, number)):
            out.write(
                f"[made-{at}]\nfind = '{find}'\nreplace = '{after}'\n"
                "category = 'accuracy/mistranslation'\nreason = 'Made up to measure.'\n"
                f"fixes = [['so {before} it', 'so {after} it']]\nkeeps = ['so {after} it']\n\n"
            )


def _phrases(draw: random.Random, number: int) -> Iterator[tuple[str, str, str]]:
    for at in range(number):
        one, two, three = (_word(draw) for _ in range(3))
        after = f"done {at}"
        if at % 3 == 0:
            yield rf"\b{one} {two}\b", f"{one} {two}", after
        elif at % 3 == 1:
            yield rf"\b{one} (?:the |a )?{two}s?\b", f"{one} the {two}s", after
        else:
            yield rf"(?i)\b(?:{one}|{two}) (?:of|to) {three}\b", f"{two} of {three}", after


def _word(draw: random.Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=draw.randint(2, 4)))
