"""What LanguageTool says without knowing enough: today's date, what a stand-in stands for, a code.

A text may be read in any year. What is protected is sent as a word that nobody knows
(``cleanup.languagetool.client.marks``), so that whatever is said of a word beside it, such as
which article it takes, rests on that stand-in. Names of variables and models are in no dictionary.
"""

from __future__ import annotations

import re

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.marks import NAME, read_as
from cleanup.languagetool.client.responses import Finding

# Rules of LanguageTool 6.8 that compare a date with today's, or take this year where none stands.
_TODAY = re.compile(
    r"(?:[A-Z]{2}_)?(?:DATE_NEW_YEAR|DATUM_NEUES_JAHR|DATE_FUTURE_VERB_PAST\w*|DATE_WEEKDAY_CURRENTYEAR"
    r"|DATUM_ZUKUNFT_VERB_VERGANGENHEIT|DATE_WEEKDAY)"
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")
# `fr/typography` asks for these blanks, where France's are wanted at all.
_FRENCH_BLANKS = re.compile(r"FRENCH_WHITESPACE\w*")
_CODED = re.compile(r"[\d_]|[^\W\d_A-Z][A-Z]|[A-Z]{2}[^\W\d_A-Z]")
_SHOUTED = 6  # letters; a longer word in capitals is shouted, not an acronym
_BRACED = re.compile(r"\{[^{}\n]{0,60}\Z")
_REACH = 60  # code points that are looked at on either side


def unfounded(passage: Passage, finding: Finding) -> bool:
    """Return whether a finding rests on what LanguageTool was not told."""
    text = passage.text
    if _FRENCH_BLANKS.fullmatch(finding.rule):
        return True
    if _TODAY.fullmatch(finding.rule) and not _YEAR.search(text[finding.start : finding.end]):
        return True
    if any(NAME in each for each in finding.replacements):
        return True
    return _braced(text, finding) or _beside_stand_in(passage, finding)


def coded(text: str, start: int, end: int) -> bool:
    """Return whether a word is written as a name of a variable, a model or an acronym is."""
    word = text[start:end]
    if _CODED.search(word) or text[max(0, start - 1) : start] in ("$", "@", "#", "\\", "/", "."):
        return True
    return text[end : end + 1] in ("_", "/", "\\") or (
        word.isupper() and len(word) <= 2 * _SHOUTED and _bracketed(text, start, end)
    )


def _bracketed(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] in ("(", "[") and text[end : end + 1] in (")", "]")


def _braced(text: str, finding: Finding) -> bool:
    """Return whether it lies inside braces, which hold a placeholder or a piece of code."""
    before = text[max(0, finding.start - _REACH) : finding.start]
    return bool(_BRACED.search(before)) and "}" in text[finding.end : finding.end + _REACH]


def _beside_stand_in(passage: Passage, finding: Finding) -> bool:
    """Return whether nothing but blanks stands between it and what was sent as an unknown word."""
    text = passage.text
    for start, end in passage.protected:
        if start > finding.end + 1:
            return False
        gap = text[finding.end : start] if start >= finding.end else text[end : finding.start]
        near = start >= finding.end or end <= finding.start
        if (
            near
            and not gap.strip()
            and len(gap) <= 1
            and read_as(text[start:end]).strip().isalpha()
        ):
            return True
    return False
