"""Whether the words before a name have given its neighbour's letters: a longer name's acronym.

``statistical machine translation (SMT)``, ``Friends of the International Criminal Court (FICC)``:
the known name is the tail of one that no list knows. Of 113 human pairs of a known name and an
acronym that is not its own, 105 were of this kind.
"""

from __future__ import annotations

import re
from collections import Counter

from cleanup.acronyms.evidence import distance, doubled, extends
from cleanup.languages.fold import spaceless, words
from cleanup.languages.pack import pack
from cleanup.terms.acronym import plain

_REACH = 110  # code points before the name
_MOST = 5  # words before the name of which a name's first may be one
_BESIDE = 2  # words before the name that belong to it without a capital
_BREAK = re.compile(r"[.,;:!?()（）\[\]\n](?:\s|$)|[\u2013\u2014]")


def longer(short: str, own: tuple[str, ...]) -> bool:
    """Return True where ``short`` is one of ``own`` with more letters, as a longer name would
    have it.
    """
    letters = plain(short)
    right = [plain(acronym) for acronym in own]
    slip = (len(one) == len(letters) and distance(letters, one) == 1 for one in right)
    if any(slip) or any(doubled(letters, one) for one in right):
        return False
    return any(extends(letters, one) for one in right)


def explained(text: str, start: int, short: str, right: str, lang: str) -> bool:
    """Return True where words before the name at ``start`` account for what ``right`` has not.

    An acronym begins as its name does: where the two begin alike, all letters that ``right`` lacks
    must be initials of words before; otherwise its first letter must.
    """
    letters, own = plain(short), plain(right)
    if not letters or not own or spaceless(lang):
        return False
    initials = _initials(text, start, lang)
    if letters[0] != own[0]:
        return letters[0] in initials
    extra = set(letters) - set(own)
    if doubled(letters, own):
        # Of NNGO, "Northern non-governmental organisation" explains the second N.
        extra = set(Counter(letters) - Counter(own))
    return bool(extra) and letters[0] in initials and extra <= initials


def _initials(text: str, start: int, lang: str) -> set[str]:
    before = text[max(0, start - _REACH) : start]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    clause = words(before[breaks[-1] :] if breaks else before)
    small = pack(lang).small
    named = [word for _, _, word in clause if word.lower() not in small][-_MOST:]
    beside = len(named) - _BESIDE
    return {
        plain(word)[:1]
        for at, whole in enumerate(named)
        for word in re.split(r"[-‐‑]", whole)
        if at >= beside or word[:1].isupper()
    }


def initials(name: str, short: str, lang: str) -> bool:
    """Return True where ``short`` is made of the initials of all words of ``name``, or of the heavy
    ones.

    Such an acronym is one that a writer may have chosen, whatever a list says.
    """
    letters = plain(short)
    parts = [part for _, _, word in words(name) for part in re.split(r"[-‐‑]", word)]
    small = pack(lang).small
    heavy = [part for part in parts if part.lower() not in small]
    if letters in {"".join(plain(part)[:1] for part in some) for some in (parts, heavy)}:
        return True
    return pack(lang).compounds and len(heavy) > 1 and _within(letters, heavy)


def _within(letters: str, heavy: list[str]) -> bool:
    """Return whether letters from within compounds stand between initials: WOT,
    "Wereldorganisatie voor Toerisme".
    """
    begins = "".join(plain(part)[:1] for part in heavy)
    ends = letters[:1] == begins[:1] and letters[-1:] == begins[-1:]
    whole = "".join(map(plain, heavy))
    return ends and extends(letters, begins) and extends(whole, letters)
