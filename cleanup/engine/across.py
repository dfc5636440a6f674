"""What rules of scope "document" find over all segments of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleanup.edits.edit import Edit, clash
from cleanup.edits.report import Outcome
from cleanup.engine.block import RuleTooSlow
from cleanup.rules.match import Matcher, RuleSet
from cleanup.text.protect import directives, ignored, protected
from cleanup.text.segment import Segment, View, Whole
from cleanup.value import replace

_WORD = re.compile(r"\w+")


def across(
    outcomes: Sequence[Outcome], rules: RuleSet, missing: tuple[str, ...] = ()
) -> Sequence[Outcome]:
    """Return the outcomes with what is found over all of them; without a source in any of them,
    by the rules that need none.

    ``missing`` is as in ``Document``.

    An edit that meets another finding or what is protected becomes a flag on a free word.
    """
    first = next((o.segment for o in outcomes if o.segment.source and o.segment.lang), None)
    if len(outcomes) < 2 and (first is None or not missing):  # noqa: PLR2004 -- one is no row
        return outcomes
    of = first or next((o.segment for o in outcomes if o.segment.lang), outcomes[0].segment)
    matcher = rules.matcher(of.lang, of.source_lang)
    asked = [n for n in matcher.document if first or not matcher.rules[n].bilingual]
    if not asked:
        return outcomes
    whole = Whole([_view(outcome.segment) for outcome in outcomes], missing)
    found: dict[int, list[Edit]] = {}
    for number in asked:
        try:
            came = matcher.across(number, whole)
        except TimeoutError as error:
            raise RuleTooSlow(matcher.rules[number].id, whole.views[0].text, 0) from error
        for at, edit in came:
            found.setdefault(at, []).append(edit)
    made = list(outcomes)
    for at, edits in found.items():
        made[at] = _with(outcomes[at], edits, matcher)
    return made


def _view(segment: Segment) -> View:
    text = segment.text
    return View(text, segment.lang, segment.source, segment.source_lang, text)


def _with(outcome: Outcome, edits: Sequence[Edit], matcher: Matcher) -> Outcome:
    text = outcome.segment.text
    told = directives(text)
    spans = [*outcome.segment.protected, *protected(text)]
    kept = [*outcome.edits, *outcome.suggestions]
    more: list[Edit] = []
    for edit in sorted(edits, key=lambda each: -matcher.order.get(each.rule, 0)):
        if told and ignored(told, edit.start, edit.end, edit.rule):
            continue
        free = not any(a < edit.end and edit.start < b for a, b in spans)
        if not free or any(clash(edit, other) for other in (*kept, *more)):
            flag = _flag(edit, text, [*kept, *more])
            if flag is None:
                continue
            more.append(flag)
        else:
            more.append(edit)
    offered = sorted((*outcome.suggestions, *more), key=lambda edit: (edit.start, edit.end))
    return replace(outcome, suggestions=tuple(offered))


def _flag(edit: Edit, text: str, others: Sequence[Edit]) -> Edit | None:
    """Return the finding as a flag on its first word without another finding; None: it has none."""
    for match in _WORD.finditer(text, edit.start, edit.end):
        start, end = match.span()
        flag = replace(
            edit, start=start, end=end, before=match[0], after=None, alternatives=(), group=None
        )
        if not any(clash(flag, other) for other in others):
            return flag
    return None
