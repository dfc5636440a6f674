"""From LanguageTool's findings to suggestions: which of them are shown, and under what name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from cleanup.edits.edit import Edit
from cleanup.engine.checker import Checked, Passage
from cleanup.languagetool.client.responses import Finding
from cleanup.languagetool.filter.categories import SPELLING, category, style
from cleanup.languagetool.filter.levels import dictionary, speaking, table
from cleanup.languagetool.filter.proper_names import Names
from cleanup.languagetool.filter.unfounded import coded, unfounded
from cleanup.languagetool.filter.unknown_words import Verdict, verdict
from cleanup.rules.select import wanted

FAMILY = "grammar"
Answer = tuple[Finding, ...] | Checked


def suggestions(
    passages: Sequence[Passage],
    answers: Sequence[Answer],
    level: str,
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    *,
    speaks: Callable[[str], bool] | None = None,
) -> list[Checked]:
    """For each passage what is offered there, or its answer where that is Checked already.

    ``speaks`` tells which rules do, where that is not what was measured.
    """
    names = Names(passages)
    speaking_in = cache(lambda lang: speaks or speaking(level, table(lang)))
    told: list[Checked] = []
    for passage, answer in zip(passages, answers, strict=True):
        if isinstance(answer, Checked):
            told.append(answer)
            continue
        lang = passage.lang.partition("-")[0]
        edits = []
        for finding in answer:
            if unfounded(passage, finding) or _known(passage, finding, names):
                continue
            found = "suggest" if level == "all" else _verdict(passage, finding)
            if found == "drop" or (level == "strict" and found == "flag"):
                continue
            if speaking_in(lang)(finding.rule):
                edits.append(suggestion(passage, finding, lang, guess=found == "suggest"))
        told.append(Checked(tuple(edit for edit in edits if wanted(edit.rule, chosen, ignored))))
    return told


def _verdict(passage: Passage, finding: Finding) -> Verdict:
    """Return how a finding is shown where not all is: style is no error."""
    if style(finding.category, finding.issue):
        return "drop"
    return verdict(passage, finding) if dictionary(finding.rule) else "suggest"


def suggestion(passage: Passage, finding: Finding, lang: str, *, guess: bool = True) -> Edit:
    """Return the finding as an edit that waits for a person; without a replacement it is a flag.

    Without ``guess`` none of the replacements is put first.
    """
    first, *others = (() if guess else (None,)) + (finding.replacements or (None,))
    reason = f"{finding.message} ({finding.url})" if finding.url else finding.message
    return Edit(
        finding.start,
        finding.end,
        passage.text[finding.start : finding.end],
        first,
        (f"{FAMILY}/{lang}/{finding.rule}",),
        category(finding.category, finding.issue),
        reason,
        alternatives=tuple(other for other in others if other is not None),
    )


def _known(passage: Passage, finding: Finding, names: Names) -> bool:
    """Return whether a word that LanguageTool does not know is right all the same."""
    if category(finding.category, finding.issue) != SPELLING:
        return False
    if coded(passage.text, finding.start, finding.end):
        return True
    return bool(names.why(passage, finding)) or _other_variant(passage, finding)


def _other_variant(passage: Passage, finding: Finding) -> bool:
    """Return whether the word is right in another variant of a language whose variant nobody told.

    LanguageTool says so: "‘colour’ is British English."
    """
    return "-" not in passage.lang and finding.message.rstrip(". ").endswith(_ENGLISH)


_ENGLISH = tuple(
    f"is {variant} English"
    for variant in ("British", "American", "Canadian", "Australian", "New Zealand", "South African")
)
