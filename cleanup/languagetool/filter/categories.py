"""From LanguageTool's categories and issue types to MQM error types (https://themqm.org).

LanguageTool's are those of its class ``Categories`` and of the ITS 2.0 list of localization
quality issue types (https://www.w3.org/TR/its20/#lqissue-typevalues).
"""

from __future__ import annotations

SPELLING = "linguistic-conventions/spelling"
GRAMMAR = "linguistic-conventions/grammar"
PUNCTUATION = "linguistic-conventions/punctuation"
UNIDIOMATIC = "style/unidiomatic"

_CATEGORIES = {
    "TYPOS": SPELLING,
    "CASING": SPELLING,
    "COMPOUNDING": SPELLING,
    "CONFUSED_WORDS": SPELLING,
    "GRAMMAR": GRAMMAR,
    "PUNCTUATION": PUNCTUATION,
    "TYPOGRAPHY": PUNCTUATION,
    "COLLOCATIONS": UNIDIOMATIC,
    "FALSE_FRIENDS": "accuracy/mistranslation",
    "REGIONALISMS": "locale-conventions",
    "STYLE": "style",
    "REDUNDANCY": "style",
    "PLAIN_ENGLISH": "style",
    "WORDINESS": "style",
    "COLLOQUIALISMS": "style",
    "GENDER_NEUTRALITY": "style",
    "CREATIVE_WRITING": "style",
    "TEXT_ANALYSIS": "style",
    "WIKIPEDIA": "style",
}
_ISSUES = {
    "misspelling": SPELLING,
    "characters": "encoding",
    "mistranslation": "accuracy/mistranslation",
    "untranslated": "accuracy/untranslated",
    "addition": "accuracy/addition",
    "duplication": "accuracy/addition",
    "omission": "accuracy/omission",
    "terminology": "terminology/wrong-term",
    "inconsistency": GRAMMAR,  # so LanguageTool calls agreement in Spanish and Catalan
    "grammar": GRAMMAR,
    "typographical": PUNCTUATION,
    "whitespace": PUNCTUATION,
    "style": "style",
    "register": "style",
    "locale-violation": "locale-conventions",
    "locale-specific-content": "locale-conventions",
    "numbers": "locale-conventions/number-format",
    "markup": "markup",
    "internationalization": "encoding",
}


def category(theirs: str, issue: str) -> str:
    """Return the MQM type of a finding; grammar, where LanguageTool does not say what it is."""
    return _CATEGORIES.get(theirs.upper()) or _ISSUES.get(issue.lower(), GRAMMAR)


def style(theirs: str, issue: str) -> bool:
    """Return whether a finding is of style or of another region's words, which are no error."""
    return category(theirs, issue) in ("style", "locale-conventions")
