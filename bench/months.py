"""Make ``rules/pairs/months.tsv``: the names of months, from the Unicode CLDR as Babel gives them.

    python bench/months.py

Wide and short names, in running text and by themselves, in small letters, without a stop at the
end; a name of fewer than three letters, or of two months, is left out.
"""

from __future__ import annotations

from collections import defaultdict

from babel import Locale

from cleanup.storage.data import shipped

LANGS = "bg ca cs da de en es et fi fr gl hr hu id is it lt lv nb nl pl pt ro ru sk sl sv tr uk"
_LEAST = 3  # letters


def main() -> None:
    """Write the table."""
    lines = ["# Made by bench/months.py of the Unicode CLDR; several names are parted by |."]
    lines.append("\t".join(("lang", *map(str, range(1, 13)))))
    lines += ["\t".join((lang, *names(lang))) for lang in LANGS.split()]
    (shipped() / "pairs" / "months.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def names(lang: str) -> list[str]:
    """Return the names of each month in a language."""
    known: dict[str, set[int]] = defaultdict(set)
    for context in Locale(lang).months.values():
        for width in ("wide", "abbreviated"):
            for month, name in context[width].items():
                known[name.lower().rstrip(".")].add(month)
    return [
        "|".join(sorted(n for n, of in known.items() if of == {month} and len(n) >= _LEAST))
        for month in range(1, 13)
    ]


if __name__ == "__main__":
    main()
