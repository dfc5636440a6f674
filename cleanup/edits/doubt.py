"""Why a suggestion is not applied by itself: a sentence by kind of error, beside its reason."""

from __future__ import annotations

from cleanup.edits.edit import Edit

NOT_SAFE = "Not safe"  # where a detector says so itself, in the reason that it gives
_LANGUAGETOOL = "grammar/"  # the rules of LanguageTool
_DOUBTS = {  # by MQM error type, the longest that fits counts
    "accuracy/addition": "what it removes may belong there.",
    "accuracy/mistranslation": "these words may be meant as they stand.",
    "accuracy/omission": "what is missing may stand elsewhere in the text.",
    "accuracy/untranslated": "it may be a name or a quotation, which stays as it is.",
    "encoding": "what stood here originally can only be guessed.",
    "linguistic-conventions/grammar": "the same words are right in other sentences.",
    "linguistic-conventions/punctuation": "some texts are written like this on purpose.",
    "linguistic-conventions/spelling": "it may be a name, or a word of its own.",
    "locale-conventions": "the text may follow another convention.",
    "markup": "it may be meant as it stands, as in a text about mark-up.",
    "style": "the author may have chosen these words.",
    "terminology": "both terms may be in use.",
}


def doubt(edit: Edit) -> str:
    """Return why a suggestion is one, or nothing for a safe edit, a flag and where its reason says.

    >>> doubt(Edit(0, 3, "the", "", ("any/a",), "accuracy/addition"))
    'Not safe: what it removes may belong there.'
    """
    if edit.safe or edit.after is None or NOT_SAFE in edit.reason:
        return ""
    if edit.alternatives:
        return "Not safe: it can be corrected in more than one way."
    if edit.rule.startswith(_LANGUAGETOOL):
        return "Not safe: LanguageTool does not tell which of its findings are certain."
    kind = edit.category
    while kind and kind not in _DOUBTS:
        kind = kind.rpartition("/")[0]
    return f"Not safe: {_DOUBTS[kind]}" if kind else "Not safe: its rule is not certain enough."
