"""A word that the document writes with a capital everywhere else: ``in madrid``, once.

Where a word has a capital in mid-sentence several times by itself, as no part of a longer name, and
stands in small letters once, that once is a slip, or another word. So it is a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import pack
from cleanup.text.capitalised import CAPITALS, SHORTEST, capitalised
from cleanup.text.segment import View
from cleanup.text.whole_words import places, stands

_BEFORE = re.compile(r"(?:[^\W\d_]|,) $")
_TOKEN_BEFORE = re.compile(r"(\S+) $")
_TOKEN_AFTER = re.compile(r" [\"“„«(]?(\w)")
_DOTTED = re.compile(r"\.\w")
_GLUED = frozenset("-‐‑/_@#’'`\\|<>{}[]=\"“”„«»*+&")


def build(*, often: int = 6) -> Detector:
    """Build a detector of words in small letters that the document capitalises.

    ``often`` is how often the word must stand with a capital in mid-sentence by itself.
    """

    def look(view: View) -> Iterator[Edit]:
        said = capitalised(view.text)
        often_said = [title for title, times in said.items() if times >= often]
        both = list(islice((t for t in often_said if stands(view.text, t.lower())), 2))
        if len(both) != 1:  # of more the document writes some either way, as laws and contracts do
            return
        at = _slip(view, both[0], often)
        if at is not None:
            reason = f"The document writes “{both[0]}” elsewhere ({said[both[0]]} times)."
            yield found(view.text, at, at + 1, both[0][0], reason=reason, safe=False)

    return Detector(look, rf" [{CAPITALS}]", "segment", least=SHORTEST)


def _slip(view: View, title: str, often: int) -> int | None:
    """Return where the word stands in small letters, once, if all its capitals are meant."""
    text, word = view.text, title.lower()
    small = list(islice(places(text, word), 2))
    if len(small) != 1 or not _by_itself(text, small[0], len(word)):
        return None
    known = pack(view.lang or "")
    before = text[: small[0]].rsplit(None, 1)[-1].lower()
    if word in known.function_words or before in known.articles | known.fused_articles:
        return None  # with an article before it, it is oftener the common noun
    own = (at for at in places(text, title) if _by_itself(text, at, len(word)))
    return small[0] if len(list(islice(own, often))) == often else None


def _by_itself(text: str, at: int, length: int) -> bool:
    """Return whether a word stands in mid-sentence with no capitalised neighbour."""
    end = at + length
    before = text[max(0, at - 30) : at]
    if not _BEFORE.search(before) or text[end : end + 1] in _GLUED:
        return False
    beside = _TOKEN_BEFORE.search(before)
    after = _TOKEN_AFTER.match(text, end)
    if beside is None or not beside[1].islower():
        return False
    return not (_DOTTED.match(text, end) or (after and after[1].isupper()))
