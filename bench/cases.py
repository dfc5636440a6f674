"""Small cases made from public bug reports: what is repaired, offered, pointed at and left alone.

    python bench/cases.py                    all classes
    python bench/cases.py --class encoding   one, every case that is not as wanted shown

A case has a mode. ``safe``: repaired unasked. ``suggest``: offered, or repaired. ``flag``: pointed
at, or more. ``keep``: a look-alike, of which nothing is said. A safe edit is wrong where a case is
to be kept, or where with it nothing that may still be accepted leads to what is wanted.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from evalsets import DEFAULT

from cleanup.edits.edit import Edit, EditError, apply
from cleanup.edits.report import Report
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.formats import FormatError, FormatOptions, for_path, guard
from cleanup.languages.identify import normalize
from cleanup.text.segment import Document

FOLDER = DEFAULT.parent / "cases"
_SUFFIXES = {"text": ".txt"}  # of the formats that are not named after theirs
_WORDS = frozenset(["(a small file)"])  # no text: tests/formats has such files
_CHOICES = 6  # suggestions of one text that are tried in every combination
_FINDS = ("safe", "suggest", "flag")


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one case: a word for it, and the safe edits that were wrong."""

    case: dict[str, Any]
    report: Report
    good: bool
    wrong: bool


def main() -> None:
    args = _options()
    path = Path(args.cases)
    if not path.is_file():
        print(f"skipped: the cases are not at {path} (--cases FILE says where they are)")
        sys.exit(0)
    with path.open(encoding="utf-8") as lines:
        cases = [json.loads(line) for line in lines]
    chosen = [c for c in cases if c["class"].startswith(args.cls)]
    told, unread = [], Counter[str]()
    for case in chosen:
        if case["text"] in _WORDS:
            unread[f"{case['format']}, told in words"] += 1
            continue
        report = looked(case, know=not args.find_lang)
        if report is None:
            unread[f"{case['format']}, that cannot be read"] += 1
        else:
            told.append(judged(case, report))
    table(told)
    for name, number in sorted(unread.items()):
        print(f"not run: {number} ({name})")
    if args.show or args.cls:
        for one in told:
            if one.wrong or not one.good:
                print(shown(one))


def looked(case: dict[str, Any], *, know: bool = True) -> Report | None:
    """The report on a case in its own format; None where it cannot be read."""
    form = for_path("case" + _SUFFIXES.get(case["format"], f".{case['format']}"))
    if form is None:
        return None
    lang = normalize(case["lang"]) if know else None
    source_lang = normalize(case["source_lang"]) if case.get("source_lang") else None
    options = FormatOptions(lang=lang, source_lang=source_lang)
    raw = case["text"]
    if case["format"] == "jsonl":
        raw = json.dumps({"text": raw, "source": case["source"]}, ensure_ascii=False)
        options = replace(options, values={"source-field": "source"})
    try:
        segments = tuple(form.read(raw, options))
    except FormatError:
        return None
    return Engine(Profile(default())).check(
        Document("case", raw, segments, lang, form.escape, guard(form, options))
    )


def judged(case: dict[str, Any], report: Report) -> Told:
    """Whether the case came out as its mode wants, and whether a safe edit was wrong."""
    text = case["text"]
    wanted = case.get("want") or []
    made = list(results(report, case["format"]))
    after = made[0]
    found = bool(report.made or report.left)
    reachable = any(result in wanted for result in made)
    mode = case["mode"]
    good = {
        "safe": after in wanted,
        "suggest": reachable,
        "flag": found,
        "keep": not found,
    }[mode]
    wrong = after != text and (mode == "keep" or bool(wanted and not reachable))
    return Told(case, report, good, wrong)


def results(report: Report, form: str) -> Iterator[str]:
    """The text with its safe edits made, then with every choice of suggestions made too."""
    yield text_of(report.text(), form)
    offered = [
        edit if after == edit.after else replace(edit, after=after)
        for edit in report.left
        for after in (edit.after, *edit.alternatives)
        if after is not None
    ]
    for size in range(1, len(offered) + 1 if len(offered) <= _CHOICES else 2):
        for some in combinations(offered, size):
            yield from taken(report, some, form)
    if len(offered) > _CHOICES:
        firsts = tuple(e for e in report.left if e.after is not None)
        yield from taken(report, firsts, form)


def taken(report: Report, some: tuple[Edit, ...], form: str) -> Iterator[str]:
    """The text with these suggestions made; nothing where two of them claim one place."""
    try:
        yield text_of(apply(report.raw, [*report.made, *some]), form)
    except EditError:
        return


def text_of(raw: str, form: str) -> str:
    """What a file of this format says as text."""
    return str(json.loads(raw)["text"]) if form == "jsonl" else raw


def table(told: list[Told]) -> None:
    """A row a class: wrong safe edits, damaged cases found, look-alikes spoken of."""
    print("class              cases  wrong safe   damaged found   keeps violated")
    groups: dict[str, list[Told]] = {}
    for one in told:
        groups.setdefault(one.case["class"], []).append(one)
    for name, own in [*sorted(groups.items()), ("all", told)]:
        damaged = [one for one in own if one.case["mode"] in _FINDS]
        kept = [one for one in own if one.case["mode"] == "keep"]
        print(
            f"{name:18} {len(own):5} {sum(one.wrong for one in own):8}"
            f" {sum(one.good for one in damaged):11} of {len(damaged):<4}"
            f" {sum(not one.good for one in kept):8} of {len(kept)}"
        )


def shown(one: Told) -> str:
    """A case that did not come out as wanted, with all that was found in it."""
    case, report = one.case, one.report
    head = f"{case['class']} {case['id']} ({case['mode']}, {case['lang']})"
    lines = [
        f"{'WRONG ' if one.wrong else ''}{head}: {case['text']!r}",
        f"    want {case.get('want')}",
    ]
    lines += (
        f"    {'safe' if edit.safe else 'suggest'} {edit.rule}: {edit.before!r} -> {edit.after!r}"
        for edit in (*report.made, *report.left)
    )
    return "\n".join(lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cases", metavar="FILE", default=str(FOLDER / "reports.jsonl"))
    parser.add_argument(
        "--class", dest="cls", metavar="PREFIX", default="", help="only these classes"
    )
    parser.add_argument("--show", action="store_true", help="show what is not as wanted")
    parser.add_argument(
        "--find-lang", action="store_true", help="do not tell the language of the text"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
