"""A rule: what is wrong, as data, and which detector looks for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cleanup.edits.doubt import NOT_SAFE
from cleanup.edits.edit import Edit
from cleanup.languages.identify import covers
from cleanup.value import Value


class RuleError(ValueError):
    """A rule that cannot be used. The message says where it stands and what to do."""

    def __init__(self, path: str, rule: str | None, message: str) -> None:
        self.path = path
        self.rule = rule
        self.message = message
        super().__init__(f"{path}: {f'rule [{rule}]: ' if rule else ''}{message}")


class Example(Value):
    """One of a rule's own tests. ``after`` is None for a text that the rule must leave alone.

    ``after == text`` means that the rule flags something in it. ``missing`` is a key that the
    source file has and the translation lacks.
    """

    text: str
    after: str | None = None
    lang: str | None = None
    source: str | None = None
    source_lang: str | None = None
    missing: str | None = None


class Rule(Value):
    """One table of a rule file. ``id`` is ``lang/family/name``, from the place where it stands.

    ``trigger`` is the detector's trigger widened for RE2; None: the detector is always asked.
    ``besides`` is the trigger besides the words that its detector lists for a language.
    ``parted``: its detector's table can be asked for single entries.
    ``bilingual``: it has nothing to say of a text without its source.
    ``optional``: it is off unless it is asked for by its family or its name.
    ``repair`` rules run to stability before the others. One that ``mends`` repairs what no other
    may touch, such as mark-up and addresses. What a match of ``unless`` overlaps is left alone, and
    what one of ``unsure`` overlaps is only suggested (see ``cleanup.rules.exceptions``). ``user``
    marks a rule that did not come with cleanup.
    """

    id: str
    lang: str
    category: str
    reason: str
    detect: str
    params: Mapping[str, Any]
    safe: bool = False
    priority: int = 0
    repair: bool = False
    mends: bool = False
    unless: str | None = None
    unsure: str | None = None
    source_lang: tuple[str, ...] = ()
    except_lang: tuple[str, ...] = ()
    only_lang: tuple[str, ...] = ()
    trigger: str | None = None
    besides: str | None = None
    parted: bool = False
    scope: str = "unit"
    bilingual: bool = False
    optional: bool = False
    user: bool = False
    path: str = ""
    examples: tuple[Example, ...] = ()

    @property
    def gated(self) -> bool:
        """True where the rule speaks only of texts whose language is known."""
        return self.lang != "any" or bool(self.except_lang or self.only_lang)

    def speaks(self, lang: str | None, source_lang: str | None) -> bool:
        """Return whether the rule may look at a text of this language, translated from that one."""
        if not covers(self.lang, lang):
            return False
        if self.gated and lang is None:
            return False
        if self.only_lang and not any(covers(tag, lang) for tag in self.only_lang):
            return False
        if any(covers(tag, lang) for tag in self.except_lang):
            return False
        return (
            not self.source_lang
            or source_lang is None
            or any(covers(tag, source_lang) for tag in self.source_lang)
        )

    def sign(self, edit: Edit) -> Edit:
        """Return the edit as this rule proposes it: a detector may be less certain, never more."""
        return Edit(
            edit.start,
            edit.end,
            edit.before,
            edit.after,
            (self.id,),
            self.category,
            self._reason(edit),
            self.safe and edit.safe and edit.after is not None,
            edit.alternatives,
            edit.confidence,
            edit.group,
        )

    def _reason(self, edit: Edit) -> str:
        if edit.reason.startswith(NOT_SAFE):
            return f"{self.reason} {edit.reason}" if self.safe else self.reason
        return edit.reason or self.reason
