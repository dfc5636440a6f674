"""First, do no harm: every edit of the default rules in clean human text.

    python bench/harm.py                        safe edits in 34 languages
    python bench/harm.py --suggestions --rule en/phrases --lang en
    python bench/harm.py --refs --know-lang     also sources and references of raw MT sets

Each hit in a clean text is a wrong edit until somebody has read it and found the text wrong.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from itertools import groupby

from evalsets import Text, add_options, clean, folder, languages, references, words
from findings import Asked, findings, safe_mark, shown

from cleanup.edit import Edit


def main() -> None:
    args = _options()
    path, langs = folder(args.eval), languages(args.lang)
    texts = [] if args.refs_only else list(clean(path, langs, gate=args.origin == "gate"))
    if args.refs or args.refs_only:
        texts += references(path, langs)
    if args.join > 1:
        texts = joined(texts, args.join)
    totals: Counter[str] = Counter()
    hits: dict[tuple[bool, str], list[tuple[Text, Edit]]] = defaultdict(list)
    for text in texts:
        totals[text.lang] += int(words(text.text, text.lang))
        asked = Asked(lang=text.lang if args.know_lang else None)
        for edit in findings(text.text, asked, args.rule):
            if edit.safe or args.suggestions:
                hits[edit.safe, edit.rule].append((text, edit))
    print(f"{len(texts):,} texts, {totals.total():,} words, {len(totals)} languages")
    table(hits, totals)
    for (safe, rule), found in sorted(hits.items(), key=lambda item: (not item[0][0], item[0][1])):
        print(f"\n== {rule} ({safe_mark(safe=safe)}, {len(found)})")
        for text, edit in found[: args.limit]:
            print(f"  {text.lang} {text.origin} {text.id}: {shown(text.text, edit)}")
        if len(found) > args.limit:
            print(f"  … and {len(found) - args.limit} more (--limit)")


def table(hits: dict[tuple[bool, str], list[tuple[Text, Edit]]], totals: Counter[str]) -> None:
    """Hits per million words, by rule, and in which languages."""
    million = totals.total() / 1e6 or 1
    for safe in (True, False):
        rows = {rule: found for (kind, rule), found in hits.items() if kind is safe}
        number = sum(map(len, rows.values()))
        print(f"\n{safe_mark(safe=safe)}: {number} hits, {number / million:.1f} per million words")
        for rule, found in sorted(rows.items(), key=lambda row: -len(row[1])):
            by = Counter(text.lang for text, _ in found)
            where = " ".join(f"{lang}:{n}" for lang, n in by.most_common())
            print(f"  {len(found):5} {len(found) / million:8.1f}  {rule:44} {where}")


def joined(texts: list[Text], number: int) -> list[Text]:
    """Neighbouring texts of one origin as lines of one document."""
    made = []
    for (lang, origin), group in groupby(texts, key=lambda t: (t.lang, t.origin)):
        run = list(group)
        for at in range(0, len(run), number):
            lines = "\n".join(t.text for t in run[at : at + number])
            made.append(Text(lines, lang, origin, run[at].id))
    return made


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    add_options(parser)
    parser.add_argument("--suggestions", action="store_true", help="also suggestions and flags")
    parser.add_argument("--refs", action="store_true", help="also sources and references of MT")
    parser.add_argument("--refs-only", action="store_true", help="these alone")
    parser.add_argument(
        "--origin", choices=["all", "gate"], default="all", help="gate: treebanks and WMT2021 only"
    )
    parser.add_argument(
        "--know-lang", action="store_true", help="tell the language (default: it is identified)"
    )
    parser.add_argument(
        "--join", type=int, default=1, metavar="N", help="make documents of N texts, one a line"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
