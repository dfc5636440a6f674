"""What a run over a corpus counts, and the samples of edits that it keeps to be read.

Tallies are added, in any order, to the same sum. The samples of a rule are those few of its edits
whose hashes are the smallest: they are drawn evenly from all, and do not depend on who found them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any, NamedTuple

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.text.segment import Segment
from cleanup.value import Value

SAMPLES = 5  # of each rule
AROUND = 60  # code points before and after an edit that are shown
_BLANK = re.compile(r"\s")
KINDS = ("safe", "suggestion", "flag")


class Sample(NamedTuple):
    """An edit to be read, with the text around it; ``line`` is that of the file, from 1."""

    key: str
    kind: str
    left: str
    before: str
    after: str | None
    right: str
    lang: str
    reason: str
    line: int
    path: str = ""


class Tally(Value):
    """``records`` that were looked at and their ``letters`` (code points); ``found`` have findings,
    ``changed`` have safe edits. ``langs`` counts records, ``kinds`` findings by kind, ``rules`` the
    same for each rule; a finding of two rules is one of each.
    """

    records: int
    letters: int
    found: int
    changed: int
    kinds: list[int]
    langs: dict[str, int]
    rules: dict[str, list[int]]
    samples: dict[str, list[Any]]


def nothing() -> Tally:
    """Return a tally of no records."""
    return Tally(0, 0, 0, 0, [0, 0, 0], {}, {}, {})


def tally_of(each: Iterable[tuple[Segment, Findings, int]]) -> Tally:
    """Return the tally of records: texts, what was found in them, the lines where they stand."""
    records = letters = found = changed = 0
    kinds = [0, 0, 0]
    langs = Counter[str]()
    rules: dict[str, list[int]] = {}
    samples: dict[str, list[Sample]] = {}
    for segment, findings, line in each:
        records += 1
        letters += len(segment.text)
        langs[findings.lang or ""] += 1
        edits = (*findings.edits, *findings.suggestions)
        found += bool(edits)
        changed += bool(findings.edits)
        for edit in edits:
            kind = KINDS.index(edit.kind)
            kinds[kind] += 1
            for rule in edit.rules:
                rules.setdefault(rule, [0, 0, 0])[kind] += 1
            sample = _sample(segment.text, edit, findings.lang or "", line)
            for rule in edit.rules:
                samples[rule] = _fewest([*samples.get(rule, ()), sample])
    told: dict[str, list[Any]] = {rule: list(map(tuple, some)) for rule, some in samples.items()}
    return Tally(records, letters, found, changed, kinds, dict(langs), rules, told)


def _sample(text: str, edit: Edit, lang: str, line: int) -> Sample:
    left = _BLANK.sub(" ", text[max(0, edit.start - AROUND) : edit.start])
    left = f"{'…' * (edit.start > AROUND)}{left}"
    right = _BLANK.sub(" ", text[edit.end : edit.end + AROUND])
    right = f"{right}{'…' * (len(text) > edit.end + AROUND)}"
    told = "\0".join((left, edit.before, edit.after or "", right))
    key = blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return Sample(key, edit.kind, left, edit.before, edit.after, right, lang, edit.reason, line)


def _fewest(samples: Iterable[Sample]) -> list[Sample]:
    """Return the samples with the smallest hashes; of equal ones that which stands first."""
    best: dict[str, Sample] = {}
    for sample in sorted(samples, key=lambda each: (each.key, each.path, each.line)):
        best.setdefault(sample.key, sample)
    return list(best.values())[:SAMPLES]


def added(one: Tally, other: Tally, path: str = "") -> Tally:
    """Return the sum of two tallies; ``path`` is the file of the other's samples."""
    rules = {rule: list(counts) for rule, counts in one.rules.items()}
    for rule, counts in other.rules.items():
        old = rules.get(rule, [0, 0, 0])
        rules[rule] = [a + b for a, b in zip(old, counts, strict=True)]
    samples = dict(one.samples)
    for rule, some in other.samples.items():
        mine = [Sample(*each) for each in some]
        if path:
            mine = [each._replace(path=path) for each in mine]
        both = [*(Sample(*each) for each in samples.get(rule, ())), *mine]
        samples[rule] = list(map(tuple, _fewest(both)))
    return Tally(
        one.records + other.records,
        one.letters + other.letters,
        one.found + other.found,
        one.changed + other.changed,
        [a + b for a, b in zip(one.kinds, other.kinds, strict=True)],
        dict(Counter(one.langs) + Counter(other.langs)),
        rules,
        samples,
    )


def rows(tally: Tally) -> dict[str, Any]:
    """Return a tally as JSON has it, sorted."""
    return {
        "records": tally.records,
        "letters": tally.letters,
        "found": tally.found,
        "changed": tally.changed,
        "kinds": tally.kinds,
        "langs": dict(sorted(tally.langs.items())),
        "rules": dict(sorted(tally.rules.items())),
        "samples": dict(sorted(tally.samples.items())),
    }


def from_rows(told: dict[str, Any]) -> Tally:
    """Return the tally that ``rows`` told."""
    return Tally(*(told[name] for name in Tally.__match_args__))
