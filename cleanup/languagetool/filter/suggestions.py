"""From LanguageTool's findings to suggestions: which of them are shown, and under what name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from cleanup.edits.edit import Edit
from cleanup.engine.checker import Checked, Passage
from cleanup.languagetool.client.responses import Finding
from cleanup.languagetool.filter.categories import SPELLING, category
from cleanup.languagetool.filter.levels import dictionary, speaking, table
from cleanup.languagetool.filter.proper_names import Names
from cleanup.rules.select import wanted

FAMILY = "grammar"
Answer = tuple[Finding, ...] | Checked


def suggestions(
    passages: Sequence[Passage],
    answers: Sequence[Answer],
    level: str,
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
) -> list[Checked]:
    """For each passage what is offered there, or its answer where that is Checked already."""
    names = Names(passages)
    speaks = cache(lambda lang: speaking(level, table(lang)))
    told: list[Checked] = []
    for passage, answer in zip(passages, answers, strict=True):
        if isinstance(answer, Checked):
            told.append(answer)
            continue
        lang = passage.lang.partition("-")[0]
        edits = [
            suggestion(passage, finding, lang)
            for finding in answer
            if speaks(lang)(finding.rule)
            and not (level == "strict" and _guessed(finding))
            and not _known(passage, finding, names)
        ]
        told.append(Checked(tuple(edit for edit in edits if wanted(edit.rule, chosen, ignored))))
    return told


def suggestion(passage: Passage, finding: Finding, lang: str) -> Edit:
    """The finding as an edit that waits for a person; without a replacement it is a flag."""
    first, *others = finding.replacements or (None,)
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


def _guessed(finding: Finding) -> bool:
    """Whether a word is unknown, and nothing like it is known: a technical term, most often."""
    return dictionary(finding.rule) and not finding.replacements


def _known(passage: Passage, finding: Finding, names: Names) -> bool:
    """Whether a word that LanguageTool does not know is right all the same."""
    if category(finding.category, finding.issue) != SPELLING:
        return False
    return bool(names.why(passage, finding)) or _other_variant(passage, finding)


def _other_variant(passage: Passage, finding: Finding) -> bool:
    """Whether the word is right in another variant of a language whose variant nobody told.

    LanguageTool says so: "‘colour’ is British English."
    """
    return "-" not in passage.lang and finding.message.rstrip(". ").endswith(_ENGLISH)


_ENGLISH = tuple(
    f"is {variant} English"
    for variant in ("British", "American", "Canadian", "Australian", "New Zealand", "South African")
)
