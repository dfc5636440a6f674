"""How many artefacts of form are found, by kind and language, in sentences where one was made.

    python bench/injected.py                    35 languages, 40 sentences of each kind in each
    python bench/injected.py --lang de,fr --kind space-before-comma --show 5

A sentence of the sets (``clean_*``) gets one artefact at a place drawn by chance. It is *repaired*
if the safe edits give the sentence back, *offered* if one suggestion on top of them does, *touched*
if something is found that was not found in the sentence itself. The language is told.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from evalsets import TOKENISED, add_options, clean, folder, languages

from cleanup import clean as cleaned
from cleanup.edits.edit import Edit, apply

Site = str | Callable[[re.Match[str]], str]

W = r"[^\W\d_]"
KINDS: dict[str, tuple[str, Site]] = {
    "space-before-comma": (rf"(?<={W}),(?= {W})", " ,"),
    "space-before-stop": (rf"(?<={W}{W})\.(?=$| )", " ."),
    "space-before-semicolon": (rf"(?<={W});(?= )", " ;"),
    "space-before-colon": (rf"(?<={W}):(?= )", " :"),
    "space-before-question": (rf"(?<={W})[?!](?=$| )", lambda m: " " + m[0]),
    "no-space-after-comma": (rf"(?<={W}{W}), (?={W}{W})", ","),
    "comma-on-next": (rf"(?<={W}{W}), (?={W}{W})", " ,"),
    "no-space-after-stop": (rf"(?<={W}{W}{W})\. (?={W})", "."),
    "stop-on-next": (rf"(?<={W}{W}{W})\. (?={W})", " ."),
    "no-space-after-question": (rf"(?<={W}{W})[?!] (?={W})", lambda m: m[0][0]),
    "no-space-after-colon": (rf"(?<={W}{W}): (?={W}{W})", ":"),
    "no-space-after-semicolon": (rf"(?<={W}{W}); (?={W}{W})", ";"),
    "space-in-open-bracket": (r"(?<= )\((?=\w\w[^()]*\))", "( "),
    "space-in-close-bracket": (r"(?<=\w\w)\)(?=[ ,.]|$)", " )"),
    "no-space-before-bracket": (rf"(?<={W}{W}) \((?={W}{W})", "("),
    "no-space-after-bracket": (rf"(?<={W}{W}\)) (?={W}{W})", ""),
    "bracket-on-previous": (rf"(?<={W}{W}) \((?={W}{W})", "( "),
    "space-in-open-quote": (r"(?<= )[“„«”\"](?=\w\w)", lambda m: m[0] + " "),
    "space-in-close-quote": (r"(?<=\w\w)[”“»\"](?=[ ,.]|$)", lambda m: " " + m[0]),
    "lost-close-quote": (r"(?<=\w\w)[”“»\"](?=[ ,.]|$)", ""),
    "lost-open-quote": (r"(?<= )[“„«”\"](?=\w\w)", ""),
    "lost-close-bracket": (r"(?<=\w\w)\)(?=[ ,.]|$)", ""),
    "straight-close-quote": (r"(?<=\w\w)[”“»](?=[ ,.]|$)", '"'),
    "double-space": (rf"(?<={W}{W}) (?={W}{W})", "  "),
    "comma-comma": (rf"(?<={W}{W}),(?= )", ",,"),
    "comma-space-comma": (rf"(?<={W}{W}),(?= )", ", ,"),
    "stop-space-stop": (rf"(?<={W}{W}{W})\.(?=$| )", ". ."),
    "stop-stop": (rf"(?<={W}{W}{W})\.(?=$| )", ".."),
    "stop-for-comma": (rf"(?<={W}{W}{W}{W}),(?= {W})", "."),
    "stop-and-comma": (rf"(?<={W}{W}{W}{W}),(?= {W})", ". ,"),
    "comma-and-stop": (rf"(?<={W}{W}{W})\.(?=$| )", ",."),
    "space-before-hyphen": (rf"(?<={W}{W})-(?={W}{W})", " -"),
    "space-after-hyphen": (rf"(?<={W}{W})-(?={W}{W})", "- "),
    "space-both-hyphen": (rf"(?<={W}{W})-(?={W}{W})", " - "),
    "space-after-apostrophe": (rf"(?<={W})['’](?={W})", lambda m: m[0] + " "),
    "space-before-apostrophe": (rf"(?<={W})['’](?={W})", lambda m: " " + m[0]),
    "space-both-apostrophe": (rf"(?<={W})['’](?={W})", lambda m: f" {m[0]} "),
    "accent-apostrophe": (rf"(?<={W})['’](?={W})", "´"),
    "lost-apostrophe": (rf"(?<={W})['’](?={W})", " "),
    "entity-apostrophe": (rf"(?<={W})['’](?={W})", "&#39;"),
    "entity-quote": (r"[“”\"](?=\w)", "&quot;"),
    "doubled-short-word": (rf"(?<= )({W}{{1,3}})(?= )", lambda m: f"{m[0]} {m[0]}"),
    "doubled-long-word": (rf"(?<= )({W}{{5,}})(?=[ ,.])", lambda m: f"{m[0]} {m[0]}"),
    "doubled-two-words": (rf"(?<= )({W}{{2,}} {W}{{4,}})(?=[ ,.])", lambda m: f"{m[0]} {m[0]}"),
    "doubled-comma-word": (rf"(?<= )({W}{{5,}})(?=[ ,.])", lambda m: f"{m[0]}, {m[0]}"),
    "capital-short-word": (rf"(?<={W} )({W}{{2,3}})(?= {W})", lambda m: m[0].capitalize()),
    "small-sentence-start": (rf"(?<={W}{W}{W}\. )({W})(?={W})", lambda m: m[0].lower()),
    "small-name": (rf"(?<=[a-zа-я] )([A-ZА-Я]{W}{{3,}})(?= )", lambda m: m[0].lower()),
    "glued-words": (rf"(?<={W}{W}{W}) (?={W}{W}{W}{W})", ""),
    "split-number": (r"(?<= \d)[.,](?=\d)", lambda m: m[0] + " "),
    "split-number-both": (r"(?<= \d)[.,](?=\d)", lambda m: f" {m[0]} "),
    "split-time": (r"(?<=\b\d\d):(?=\d\d\b)", ": "),
    "percent-apart": (r"(?<=\d)%", " %"),
    "percent-glued": (r"(?<=\d)[ \u00A0\u202F]%", "%"),
    "mojibake": (rf"\b{W}*[À-ɏЀ-ӿ]{W}*\b", lambda m: _mojibake(m[0])),
    "letter-in-word-apart": (rf"(?<= {W}{W}{W}{W})(?={W}{W}{W}{W})", " "),
    "invisible": (rf"(?<={W}{W}{W})(?={W}{W}{W})", "\u00ad\u200b"),
    "dash-glued-left": (rf"(?<={W}{W}) [–—](?= {W})", lambda m: m[0][1:]),
    "hyphen-for-dash-glued": (rf"(?<={W}{W}) [–—] (?={W})", " -"),
    "sentence-twice": (rf"^{W}[^.!?]{{20,120}}[.!?](?= )", lambda m: f"{m[0]} {m[0]}"),
}


def _mojibake(word: str) -> str:
    """The word's UTF-8 read as Windows-1252, as far as that can be."""
    return word.encode().decode("cp1252", errors="ignore")


def main() -> None:
    args = _options()
    kinds = args.kind.split(",") if args.kind else list(KINDS)
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    by_lang: dict[str, list[str]] = defaultdict(list)
    for text in clean(folder(args.eval), languages(args.lang), gate=False):
        if text.origin not in TOKENISED:
            by_lang[text.lang].append(text.text)
    for lang, texts in by_lang.items():
        for kind in kinds:
            shown = 0
            for text, made in injected(texts, kind, args.sample):
                what = outcome(text, made, lang)
                counts[kind, lang][what] += 1
                if what in args.what.split(",") and shown < args.show:
                    shown += 1
                    print(f"{lang} {kind} {what}: {made[:300]}")
    table(counts, kinds, sorted(by_lang))


def injected(texts: list[str], kind: str, sample: int) -> Iterator[tuple[str, str]]:
    """Sentences and what one artefact of a kind makes of them; the same ones at every run."""
    pattern, site = KINDS[kind]
    find, chance, left = re.compile(pattern), random.Random(kind), sample
    for text in chance.sample(texts, len(texts)):
        if left and 30 <= len(text) <= 400 and (sites := list(find.finditer(text))):
            m = chance.choice(sites)
            new = site if isinstance(site, str) else site(m)
            made = text[: m.start()] + new + text[m.end() :]
            if made != text:
                left -= 1
                yield text, made


def outcome(text: str, made: str, lang: str) -> str:
    """What the rules do about the artefact."""
    before = {_key(e) for e in _all(text, lang)}
    result = cleaned(made, lang=lang)
    if result.text == text or apply(text, cleaned(text, lang=lang).edits) == result.text:
        return "repaired"
    after = cleaned(text, lang=lang).text
    for edit in result.suggestions:
        for option in (edit.after, *edit.alternatives):
            if option is not None and _with(made, result.edits, edit, option) in (text, after):
                return "offered"
    new = [e for e in (*result.edits, *result.suggestions) if _key(e) not in before]
    return "touched" if new else "missed"


def _all(text: str, lang: str) -> tuple[Edit, ...]:
    result = cleaned(text, lang=lang)
    return (*result.edits, *result.suggestions)


def _key(edit: Edit) -> tuple[str, str, str | None]:
    return edit.rule, edit.before, edit.after


def _with(made: str, safe: tuple[Edit, ...], edit: Edit, option: str) -> str:
    parts, at = [], 0
    rest = [e for e in safe if e.end <= edit.start or e.start >= edit.end]
    spans = [(e.start, e.end, e.after or "") for e in rest]
    spans = sorted([*spans, (edit.start, edit.end, option)])
    for start, end, new in spans:
        if start < at:
            return made
        parts += [made[at:start], new]
        at = end
    return "".join((*parts, made[at:]))


def table(counts: dict[tuple[str, str], Counter[str]], kinds: list[str], langs: list[str]) -> None:
    """A line a kind: how many were made, shares, and the languages where most are missed."""
    what = ("repaired", "offered", "touched", "missed")
    print(f"{'kind':28}{'made':>6}{''.join(f'{x:>10}' for x in what)}  missed by language, %")
    for kind in kinds:
        total: Counter[str] = sum((counts[kind, x] for x in langs), Counter())
        if not (made := total.total()):
            continue
        shares = "".join(f"{100 * total[x] / made:9.0f}%" for x in what)
        rows = {x: counts[kind, x] for x in langs if counts[kind, x].total() >= 5}
        poor = sorted(((100 * c["missed"] // c.total(), x) for x, c in rows.items()), reverse=True)
        worst = " ".join(f"{lang}{share}" for share, lang in poor if share >= 20)
        print(f"{kind:28}{made:6}{shares}  {worst}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_options(parser)
    parser.add_argument("--kind", help="only these kinds, with commas between")
    parser.add_argument("--sample", type=int, default=40, help="sentences of a kind and language")
    parser.add_argument("--show", type=int, default=0, help="show so many of each")
    parser.add_argument("--what", default="missed", help="what is shown: missed,touched")
    return parser.parse_args()


if __name__ == "__main__":
    main()
