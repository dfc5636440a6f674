"""From MQM error types to what LanguageTool's clients know: its categories, ITS issue types.

The ids are those of LanguageTool's class ``Categories``, so that a client that turns a category off
turns off the same kind of finding here; issue types are those of ITS 2.0
(https://www.w3.org/TR/its20/#lqissue-typevalues). Clients choose a colour by them.
"""

from __future__ import annotations

from cleanup.value import Value


class Kind(Value):
    """``category`` is LanguageTool's id, ``name`` and ``short`` are for people."""

    category: str
    name: str
    issue: str
    short: str


_GRAMMAR = Kind("GRAMMAR", "Grammar", "grammar", "Grammar")
_LOCALE = Kind("TYPOGRAPHY", "Typography", "locale-violation", "Form of another language")
_KINDS = {
    "accuracy/addition": Kind("REDUNDANCY", "Redundant Phrases", "addition", "Added text"),
    "accuracy/mistranslation": Kind("SEMANTICS", "Semantics", "mistranslation", "Mistranslation"),
    "accuracy/omission": Kind("SEMANTICS", "Semantics", "omission", "Omission"),
    "accuracy/untranslated": Kind("SEMANTICS", "Semantics", "untranslated", "Untranslated text"),
    "encoding": Kind("TYPOGRAPHY", "Typography", "characters", "Broken encoding"),
    "linguistic-conventions/punctuation": Kind(
        "PUNCTUATION", "Punctuation", "typographical", "Punctuation"
    ),
    "linguistic-conventions/spelling": Kind("TYPOS", "Possible Typo", "misspelling", "Spelling"),
    "markup": Kind("TYPOGRAPHY", "Typography", "markup", "Mark-up"),
    "style": Kind("STYLE", "Style", "style", "Style"),
    "style/unidiomatic": Kind("STYLE", "Style", "style", "Unidiomatic"),
    "terminology": Kind("TERMINOLOGY", "Terminology", "terminology", "Term"),
    "terminology/inconsistent-use-of-terminology": Kind(
        "TERMINOLOGY", "Terminology", "inconsistency", "Inconsistent term"
    ),
}


def kind_of(mqm: str) -> Kind:
    """Return the kind of a finding by its MQM type, or by what that is a part of."""
    head = mqm.partition("/")[0]
    if head == "locale-conventions":
        return _LOCALE
    return _KINDS.get(mqm) or _KINDS.get(head) or _GRAMMAR


# The names of LanguageTool's own categories that its rules use most.
_NAMES = {
    "CASING": "Capitalization",
    "COMPOUNDING": "Compounding",
    "CONFUSED_WORDS": "Commonly Confused Words",
    "MISC": "Miscellaneous",
    "REPETITIONS_STYLE": "Repetitions (Style)",
} | {kind.category: kind.name for kind in (_GRAMMAR, *_KINDS.values())}


def theirs(category: str, issue: str, mqm: str) -> Kind:
    """Return the kind of a finding of LanguageTool: its own category and issue type."""
    name = _NAMES.get(category, category.replace("_", " ").capitalize())
    return Kind(category, name, issue, kind_of(mqm).short)
