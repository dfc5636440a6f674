"""What a worker does with a request: the engine's findings, told as its protocol has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cleanup.api import clean
from cleanup.edits.report import Findings
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.formats import FormatError
from cleanup.languages.identify import of_document
from cleanup.languagetool import GrammarFailed, GrammarMissing
from cleanup.rules.match import RuleSet
from cleanup.rules.select import select
from cleanup.serve.annotated import Part, document_of
from cleanup.serve.asked import Check
from cleanup.serve.choice import chosen, wanted
from cleanup.serve.cleaning import Cleaning, result
from cleanup.serve.matches import answer
from cleanup.value import Value, replace

if TYPE_CHECKING:
    from cleanup.languagetool.client.session import Grammar
    from cleanup.serve.proofreader import Proofreader

Task = Check | Cleaning
_WARM = "The mill is old , and the the boats are new; it is late in the harbour."


class Setup(Value):
    """What a server answers with: its rules, words that never change, and how it asks
    LanguageTool, if it does. ``rules`` is None for those that come with cleanup. The rules of the
    languages ``warm`` are ready before the first request. Can be pickled.
    """

    rules: RuleSet | None = None
    safe_only: bool = False
    words: tuple[str, ...] = ()
    grammar: Grammar | None = None
    warm: tuple[str, ...] = ()


class Answer(Value):
    """``body`` is JSON; where ``status`` is not 200, a sentence. ``counts`` are the findings by
    kind, ``memory`` what the worker takes in MB.
    """

    status: int
    body: bytes
    counts: tuple[tuple[str, int], ...] = ()
    memory: int = 0


class Answering:
    """Answers tasks, one after the other."""

    def __init__(self, setup: Setup) -> None:
        from cleanup.engine.rulebook import default  # noqa: PLC0415 -- rules are read here

        self._setup = setup
        self._rules = setup.rules or default()
        self._proofreader: Proofreader | None = None
        self._choices: dict[tuple[tuple[str, ...], tuple[str, ...]], RuleSet] = {}

    def warm(self) -> None:
        """Load what the first request would wait for: rules, and the model of languages."""
        for lang in (None, *self._setup.warm):
            rules = Profile(self._rules, "", self._setup.safe_only, self._setup.words)
            Engine(rules).check_all([document_of((Part(_WARM),), lang)])
            if lang is not None:  # LanguageTool too, where it is asked
                self.answer(Check((Part(_WARM),), lang))
        of_document(_WARM)

    def answer(self, task: Task) -> Answer:
        """Return the answer; what a text does to the engine is told as a sentence, not raised."""
        try:
            told = self._check(task) if isinstance(task, Check) else self._clean(task)
        except FormatError as error:
            where = f"line {error.line}" + (f", column {error.column}" if error.column else "")
            return Answer(
                400, f"The text is not valid in its format, {where}: {error.message}".encode()
            )
        except ValueError as error:
            return Answer(400, str(error).encode("utf-8", "replace"))
        except Exception as error:  # noqa: BLE001 -- the next request shall be answered all the same
            said = f"{type(error).__name__}: {error}"
            return Answer(500, f"cleanup failed on this text; please report it: {said}".encode())
        counts, body = told
        return Answer(200, json.dumps(body).encode(), counts)

    def _check(self, task: Check) -> tuple[tuple[tuple[str, int], ...], dict[str, Any]]:
        setup = self._setup
        rules = chosen(self._rules, task.choice)
        profile = Profile(rules, "", setup.safe_only, (*setup.words, *task.words))
        if setup.grammar is not None and not setup.safe_only:
            level = "all" if task.picky else setup.grammar.level
            check = self._proofreading().checker(level, wanted(task.choice), task.preferred)
            profile = replace(profile, checker=lambda: check)
        document = document_of(task.parts, task.lang)
        [found] = Engine(profile).check_all([document])
        if isinstance(found, Exception):
            raise found
        kinds = self._proofreader.kinds if self._proofreader else {}
        return _counts(found), answer(task, document, found, kinds)

    def _clean(self, task: Cleaning) -> tuple[tuple[tuple[str, int], ...], dict[str, Any]]:
        setup = self._setup
        if task.grammar and setup.grammar is None:
            raise ValueError("This server runs without LanguageTool; omit `grammar`.")
        rules = self._selected(task.select, task.ignore)
        given: dict[str, Any] = {
            "lang": task.lang or None,
            "source": task.source,
            "source_lang": task.source_lang or None,
            "unsafe": task.unsafe,
            "rules": rules,
            "words": (*setup.words, *task.words),
            "safe_only": task.safe_only or setup.safe_only,
            "format": task.format,
        }
        incomplete = ""
        try:
            remote = setup.grammar.remote if setup.grammar else None
            cleaned = clean(
                task.text,
                **given,
                grammar=task.grammar,
                grammar_level=task.grammar_level,
                remote_server=remote,
            )
        except (GrammarMissing, GrammarFailed, OSError) as error:
            incomplete = f"grammar was not checked: {error}"
            cleaned = clean(task.text, **given)
        found = Findings(cleaned.edits, cleaned.suggestions)
        return _counts(found), result(cleaned, incomplete)

    def _proofreading(self) -> Proofreader:
        if self._proofreader is None:
            from cleanup.serve.proofreader import Proofreader  # noqa: PLC0415 -- where it is on

            assert self._setup.grammar is not None
            self._proofreader = Proofreader(self._setup.grammar)
        return self._proofreader

    def _selected(self, chosen: tuple[str, ...], ignored: tuple[str, ...]) -> RuleSet:
        """Return the rules that a request selects. Raises ValueError for a bad selector."""
        if not chosen and not ignored:
            return self._rules
        key = (chosen, ignored)
        if key not in self._choices:
            if len(self._choices) >= 64:  # noqa: PLR2004 -- more than clients of one server have
                self._choices.clear()
            on = {rule.id for rule in select(self._rules.rules, chosen, ignored)}
            off = frozenset(rule.id for rule in self._rules.rules if rule.id not in on)
            self._choices[key] = self._rules.silenced(off)
        return self._choices[key]


def _counts(found: Findings) -> tuple[tuple[str, int], ...]:
    kinds = [edit.kind for edit in (*found.edits, *found.suggestions)]
    return tuple((kind, kinds.count(kind)) for kind in ("safe", "suggestion", "flag"))
