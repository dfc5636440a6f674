"""Which character stands for one of another form of Chinese: makes ``rules/pairs/han.tsv``.

    python bench/han.py Unihan_Variants.txt      (of the Unicode character database; .bz2 too)

One line a way of writing (ISO 15924): the characters that texts of it do not have and those of
another have, by the character sets that Python knows; first those for which Unihan knows exactly
one of this form, each followed by it, then the others. For Japanese that one is of the 2,965 of JIS
X 0208's first level; simplified texts have 2,000 characters beyond GB 2312, so only pairs count.
"""

from __future__ import annotations

import argparse
import bz2
from collections import defaultdict
from functools import cache
from pathlib import Path

from cleanup.detectors.encoding.han_form import TABLE

_HAN = range(0x4E00, 0x9FA6)  # the characters of Unicode 1, which all these sets are drawn from
_LEVEL_ONE = (0xB0, 0xCF)  # first byte in EUC-JP

Variants = dict[str, set[str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("unihan", type=Path, help="Unihan_Variants.txt, or .bz2")
    args = parser.parse_args()
    by_kind = variants(args.unihan)
    traditional, simplified = by_kind["kTraditionalVariant"], by_kind["kSimplifiedVariant"]
    made = {
        "Hans": _only(foreign("Hans", traditional), simplified, within("gb2312")),
        "Hant": _only(foreign("Hant", traditional), traditional, within("big5")),
        "Jpan": _japanese(by_kind),
    }
    lines = []
    for form, known in made.items():
        others = (
            "" if form == "Hans" else "".join(sorted(foreign(form, traditional) - known.keys()))
        )
        lines.append(f"{form}\t{''.join(c + to for c, to in sorted(known.items()))}\t{others}")
    head = "# Made by bench/han.py of the Unicode character database: each character and its form."
    TABLE.write_text("\n".join([head, *lines, ""]), "utf-8")
    print({form: len(pairs) for form, pairs in made.items()})


@cache
def within(codec: str) -> frozenset[str]:
    """Return the characters that a character set has, by the name of Python's codec."""
    return frozenset(chr(code) for code in _HAN if _has(codec, chr(code)))


def _has(codec: str, char: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def foreign(form: str, traditional: Variants) -> frozenset[str]:
    """Return the characters that texts of a form do not have, and those of another have.

    A character that Unihan calls traditional too (``traditional`` has it among its own variants)
    and Hong Kong has in its set is written in both.
    """
    simplified = frozenset(
        c
        for c in within("gb2312") - within("big5")
        if c in traditional and (c not in traditional[c] or c not in within("big5hkscs"))
    )
    if form == "Hans":
        return within("big5") - within("gb2312")
    if form == "Hant":
        return simplified
    rare = within("euc_jisx0213")
    return (within("gb2312") | within("big5")) - rare | simplified - within("shift_jis")


def variants(path: Path) -> dict[str, Variants]:
    """Return the variants of each character by the kind that Unihan calls them."""
    raw = path.read_bytes()
    text = (bz2.decompress(raw) if path.suffix == ".bz2" else raw).decode()
    found: dict[str, Variants] = defaultdict(lambda: defaultdict(set))
    for line in text.splitlines():
        if line.startswith("U+"):
            char, kind, others = line.split("\t")
            found[kind][_char(char)] |= {_char(each.partition("<")[0]) for each in others.split()}
    return found


def _char(code: str) -> str:
    return chr(int(code.removeprefix("U+"), 16))


def _only(chars: frozenset[str], known: Variants, good: frozenset[str]) -> dict[str, str]:
    found = {}
    for char in chars:
        others = known.get(char, set()) - {char}
        if len(others) == 1 and others <= good:
            found[char] = next(iter(others))
    return found


def _japanese(by_kind: dict[str, Variants]) -> dict[str, str]:
    kinds = [by_kind[k] for k in ("kTraditionalVariant", "kZVariant", "kSemanticVariant")]
    back: Variants = defaultdict(set)
    for kind in kinds:
        for char, others in kind.items():
            for other in others:
                back[other].add(char)
    usual = {
        c
        for c in within("euc_jp")
        if len(e := c.encode("euc_jp")) == 2 and _LEVEL_ONE[0] <= e[0] <= _LEVEL_ONE[1]
    }
    found = {}
    for char in foreign("Jpan", kinds[0]):
        forms = {char} | kinds[0].get(char, set())
        near = {n for f in forms for n in (*back[f], *kinds[1].get(f, ()), *kinds[2].get(f, ()))}
        good = ((forms | near) & usual) - {char}
        if len(good) == 1:
            found[char] = next(iter(good))
    return found


if __name__ == "__main__":
    main()
