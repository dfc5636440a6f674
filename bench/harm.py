"""First, do no harm: every edit of the default rules in clean human text.

    python bench/harm.py                        safe edits in 34 languages
    python bench/harm.py --suggestions --rule en/phrases --lang en
    python bench/harm.py --refs --know-lang     also sources and references of raw MT sets

Each hit in a clean text counts against its rule until a person has read it. Verdicts are kept in
``read.tsv`` (rule, text, place; never the text): ``--new`` shows what nobody has read yet, and
``--judge right`` keeps the verdict on all that this run shows, the text being wrong and the edit
right; ``--judge wrong`` the opposite.

Texts of a treebank whose spaces a tokeniser made are left out (``--tokenised`` takes them in).
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import accumulate, groupby

import verdicts
from evalsets import TOKENISED, Text, add_options, clean, folder, languages, references, words
from findings import Asked, findings, safe_mark, shown

from cleanup.edits.edit import Edit

Hits = dict[tuple[bool, str], list[tuple[Text, Edit]]]


def main() -> None:
    args = _options()
    texts = list(asked_for(args))
    if args.join > 1:
        texts = joined(texts, args.join)
    totals: Counter[str] = Counter()
    hits: Hits = defaultdict(list)
    for text in texts:
        totals[text.lang] += int(words(text.text, text.lang))
        asked = Asked(lang=text.lang if args.know_lang else None)
        for edit in findings(text.text, asked, args.rule):
            if edit.safe or args.suggestions:
                hits[edit.safe, edit.rule].append((text, edit))
    said = verdicts.load()
    print(f"{len(texts):,} texts, {totals.total():,} words, {len(totals)} languages")
    for safe in (True, False):
        rows = {rule: found for (kind, rule), found in hits.items() if kind is safe}
        table(rows, totals, said, safe=safe)
    judged = show(hits, said if args.new else {}, args.limit)
    if args.judge:
        verdicts.keep(said | dict.fromkeys(judged, args.judge))


def asked_for(args: argparse.Namespace) -> Iterator[Text]:
    """The texts that the options choose."""
    path, langs = folder(args.eval), languages(args.lang)
    if not args.refs_only:
        for text in clean(path, langs, gate=args.origin == "gate"):
            if args.tokenised or text.origin not in TOKENISED:
                yield text
    if args.refs or args.refs_only:
        yield from references(path, langs)


def show(hits: Hits, read: dict[str, str], limit: int) -> list[str]:
    """The hits that are not read yet, in their places; returns the keys of those shown."""
    keys = []
    for (safe, rule), found in sorted(hits.items(), key=lambda item: (not item[0][0], item[0][1])):
        new = [(text, edit) for text, edit in found if key(text, edit) not in read]
        if new:
            print(f"\n== {rule} ({safe_mark(safe=safe)}, {len(new)})")
        for text, edit in new[:limit]:
            keys.append(key(text, edit))
            print(f"  {text.lang} {text.origin} {text.id}: {shown(text.text, edit)}")
        if len(new) > limit:
            print(f"  … and {len(new) - limit} more (--limit)")
    return keys


def key(text: Text, edit: Edit) -> str:
    """What a verdict is kept by."""
    name, offset = text.place(edit.start)
    return verdicts.key(edit.rule, name, offset)


def table(
    rows: dict[str, list[tuple[Text, Edit]]],
    totals: Counter[str],
    said: dict[str, str],
    *,
    safe: bool,
) -> None:
    """Hits per million words by rule, how many were read and found right or wrong, and where."""
    million = totals.total() / 1e6 or 1
    number = sum(map(len, rows.values()))
    print(f"\n{safe_mark(safe=safe)}: {number} hits, {number / million:.1f} per million words")
    print("   hits  per million  right wrong unread  rule")
    for rule, found in sorted(rows.items(), key=lambda row: -len(row[1])):
        read = Counter(said.get(key(text, edit), "unread") for text, edit in found)
        where = Counter(text.lang for text, _ in found).most_common()
        print(
            f"  {len(found):5} {len(found) / million:12.1f} "
            f" {read['right']:5} {read['wrong']:5} {read['unread']:6}  {rule:44} "
            + " ".join(f"{lang}:{n}" for lang, n in where)
        )


def joined(texts: list[Text], number: int) -> list[Text]:
    """Neighbouring texts of one origin as lines of one document."""
    made = []
    for (lang, origin), group in groupby(texts, key=lambda t: (t.lang, t.origin)):
        run = list(group)
        for at in range(0, len(run), number):
            own = run[at : at + number]
            ends = accumulate((len(text.text) + 1 for text in own), initial=0)
            parts = tuple(zip(ends, (text.id for text in own), strict=False))
            made.append(Text("\n".join(t.text for t in own), lang, origin, own[0].id, parts))
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
    parser.add_argument("--tokenised", action="store_true", help="also tokenised treebanks")
    parser.add_argument("--new", action="store_true", help="show only what nobody has read")
    parser.add_argument("--judge", choices=["right", "wrong"], help="keep this verdict")
    return parser.parse_args()


if __name__ == "__main__":
    main()
