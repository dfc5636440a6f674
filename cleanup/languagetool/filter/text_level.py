"""LanguageTool's rules that look at more than one sentence: a whole text, or the sentence before.

What they find in a passage depends on its neighbours in a request, and cannot be kept by the
passage's content. LanguageTool can be told to leave them out (``mode=allButTextLevelOnly``), but it
then tries every other rule on every sentence and takes half as much time again, and with
``disabledRules`` twice as much (measured with 6.8 and ``bench/grammar.py``): so they are asked for
and dropped. The identifiers are those of the classes derived from ``TextLevelRule`` in all the
languages of LanguageTool 6.8, told by its own ``getAllActiveRules``.
"""

from __future__ import annotations

import re

_WHOLE_TEXT = re.compile(
    r"""(?x)
    (?:[A-Z]+_)? (?:
        WORD_REPEAT_BEGINNING_RULE | REPEATEDWORDS\w*
        | (?:WORD|COMPOUND)_COHERENCY(?:_VALENCIA)?
        | UNPAIRED_(?:BRACKETS|QUOTES) | SENTENCE_WHITESPACE | TOO_LONG_SENTENCE(?:_DE)?
    )
    | REP_(?!(?:COSA|OU)\b)\w+
    | UPPERCASE_SENTENCE_START | WHITESPACE_RULE | PUNCTUATION_PARAGRAPH_END | IGNORE_PROPER_NOUNS
    | DE_DU_UPPER_LOWER | DE_VERBAGREEMENT | ES_QUESTION_MARK | EVIDENT
    """
)


def looks_further(rule: str) -> bool:
    """Return whether the rule with this identifier looks at more than one sentence."""
    return _WHOLE_TEXT.fullmatch(rule) is not None
