"""What a program reads in a message with branches, translated, lost or torn: ``one``, ``select``.

A language has plural forms of its own, so branches are not counted; words that no program knows
are offered as the source has them, and a message that none can read is flagged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleanup.detectors import Detector
from cleanup.detectors.bilingual._branched import BRANCHED, Choice, Message, Word, message
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View
from cleanup.value import replace

_LARGEST = 20_000  # code points
_MOST = 20  # closing marks that a message may have too many
_FORMS = frozenset("zero one two few many other".split())  # of CLDR
_EXACT = re.compile(r"=\d+")
_WORD = re.compile(r"\w+")
_OTHER = "other"


def build() -> Detector:
    """Build a detector that offers the source's words, and flags branches that do not match."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    if "{" not in source or len(text) > _LARGEST or not BRANCHED.search(source):
        return
    theirs, ours, first = message(source), message(text), _WORD.search(text)
    if theirs is None or first is None:
        return
    if ours is None:
        reason = "The braces of this message do not match."
        end = _shortened(text)
        if end is not None:
            yield found(text, end, len(text.rstrip()), "", reason=reason, safe=False)
        yield found(text, *first.span(), None, reason=reason, safe=False)
        return
    told = list(_compared(text, theirs, ours, first))
    yield from told
    if words := sorted((one for one in told if one.after is not None), key=lambda one: one.start):
        # Where a format keeps the words from being edited, this is left: one flag for all of them.
        yield replace(words[0], after=None, reason=_reason(words))


def _reason(words: Sequence[Edit]) -> str:
    """Return the sentence that names the words of a message that a program cannot read."""
    if len(words) == 1:
        return words[0].reason
    said = ", ".join(dict.fromkeys(f"{one.after} instead of {one.before}" for one in words))
    return f"The source has words that the program reads: {said}."


def _shortened(text: str) -> int | None:
    """Return where a message ends that goes on with closing marks alone: ``}}]}]}]``."""
    start = len(text.rstrip("]}{[ ,\n"))
    for end in range(start, min(len(text.rstrip()), start + _MOST)):
        if message(text[:end]) is not None:
            return end
    return None


def _compared(text: str, theirs: Message, ours: Message, first: re.Match[str]) -> Iterator[Edit]:
    left = list(ours.choices)
    for choice in theirs.choices:
        mine = _same(choice, left)
        if mine is None:
            head = f"{choice.name.text}, {choice.kind.text}"
            reason = f"The source has {{{head}, …}}, which a program cannot read here."
            yield found(text, *first.span(), None, reason=reason, safe=False)
            continue
        left.remove(mine)
        for here, there in ((mine.name, choice.name), (mine.kind, choice.kind)):
            if here.text != there.text:
                yield _put(text, here, there.text)
        yield from _keys(text, choice, mine)
    known = {word.text for word in (*theirs.names, *(c.name for c in theirs.choices))}
    lost = [name for name in known if name not in {word.text for word in ours.names}]
    lost = [name for name in lost if any(word.text == name for word in theirs.names)]
    strange = [word for word in ours.names if word.text not in known]
    for word in strange:
        if len(lost) == 1:
            yield _put(text, word, lost[0])
        else:
            reason = f"The source has no {{{word.text}}}."
            yield found(text, word.start, word.end, None, reason=reason, safe=False)


def _same(choice: Choice, others: Sequence[Choice]) -> Choice | None:
    """Return the choice of the translation that is this one: by name, else by its place."""
    named = (each for each in others if each.name.text == choice.name.text)
    return next(named, others[0] if others else None)


def _keys(text: str, there: Choice, here: Choice) -> Iterator[Edit]:
    wanted = [branch.key.text for branch in there.branches]
    plural = there.kind.text != "select"
    wrong = [b.key for b in here.branches if not _known(b.key.text, wanted, plural=plural)]
    mine = [branch.key.text for branch in here.branches]
    missing = [key for key in wanted if key not in mine]
    if wrong and len(mine) == len(wanted) and len(missing) == len(wrong):
        for word, key in zip(wrong, missing, strict=True):
            yield _put(text, word, key)
        return
    for word in wrong:
        reason = f"The source has no branch {word.text}."
        yield found(text, word.start, word.end, None, reason=reason, safe=False)
    lost = [key for key in missing if not plural or key == _OTHER]
    if lost:
        reason = f"The branch {', '.join(lost)} of the source is missing."
        yield found(text, here.name.start, here.name.end, None, reason=reason, safe=False)


def _known(key: str, wanted: Sequence[str], *, plural: bool) -> bool:
    return key in wanted or (plural and (key in _FORMS or _EXACT.fullmatch(key) is not None))


def _put(text: str, word: Word, right: str) -> Edit:
    reason = f"The source has {right}; the program reads this word."
    return found(text, word.start, word.end, right, reason=reason, safe=False)
