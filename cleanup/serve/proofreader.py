"""LanguageTool behind the server: one session of a worker, opened when it is first needed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from cleanup.engine.checker import Checked, Checker, Passage
from cleanup.languagetool.client.session import Grammar, Session
from cleanup.languagetool.filter.suggestions import Answer, suggestions
from cleanup.value import replace

_AGAIN = 30.0  # seconds until one that failed is asked again: it may have been restarted
Wanted = Callable[[str, str], bool]


class Proofreader:
    """Asks LanguageTool as ``check`` does. Not for several threads.

    ``kinds`` are the categories and issue types of the rules that have spoken.
    """

    def __init__(self, settings: Grammar) -> None:
        self._settings = settings
        self._session: Session | None = None
        self._failed = (0.0, "")
        self.kinds: dict[str, tuple[str, str]] = {}

    def checker(self, level: str, wanted: Wanted | None, preferred: Sequence[str]) -> Checker:
        """Return a checker at a level; ``wanted`` tells which rules and categories may speak.

        ``preferred`` are the variants to take for a language without one.
        """
        variants = {each.partition("-")[0]: each for each in preferred}

        def check(passages: Sequence[Passage]) -> list[Checked]:
            meant = [replace(p, lang=variants.get(p.lang, p.lang)) for p in passages]
            answers = self._answers(meant)
            if wanted is not None:
                answers = [_chosen(each, wanted) for each in answers]
            return suggestions(meant, answers, level, self._settings.chosen, self._settings.ignored)

        return check

    def _answers(self, passages: Sequence[Passage]) -> list[Answer]:
        since, reason = self._failed
        if reason and time.monotonic() - since < _AGAIN:
            return [Checked((), reason, failed=True) for _ in passages]
        if self._session is None:
            self._session = Session(self._settings)
        answers = self._session.answers(passages)
        for answer in answers:
            if not isinstance(answer, Checked):
                self.kinds |= {each.rule: (each.category, each.issue) for each in answer}
        failed = [each for each in answers if isinstance(each, Checked) and each.failed]
        if failed:
            self._failed = time.monotonic(), failed[0].missing
            self._session.close()
            self._session = None
        return answers


def _chosen(answer: Answer, wanted: Wanted) -> Answer:
    if isinstance(answer, Checked):
        return answer
    return tuple(each for each in answer if wanted(each.rule, each.category))
