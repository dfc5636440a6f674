"""A heading in the capitals of an English title: ``Cómo Instalar el Servidor``.

Most languages write a heading as a sentence. A unit without a full stop whose longer words all
begin with a capital is such a heading; of its words those are found that are listed, because any
other may be a name. Small words with a capital (``El Molino De La Ciudad``) tell of it sooner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.capitals._labels import labelled
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PATH = tuple("-–—▸>→»")
_ENDS = (".", "!", ";", ",", "…", "")
_NO_TITLE = re.compile('[\n"“”«»„]')  # a button or a work is quoted as it is written
_LONGEST = 90  # code points of a heading
_LONG = 4  # letters: shorter words stay small in an English title too
_LEAST = 3  # long words that a heading must have
_LEAST_TOLD = 2  # where small words have a capital too


def build(*, words: list[str], small: list[str], never: list[str] | None = None) -> Detector:
    """Write ``words`` with a small letter behind the first word of a heading.

    ``small`` are longer words that an English title would not capitalise either; ``never`` are
    those that have a capital in no title, prepositions and articles: two of them, or one beside
    another of ``words``, are looked at in a heading of fewer words. Raises ValueError where there
    are no words.
    """
    if not words:
        raise ValueError("`words` is empty: list the words that are not names in a heading")
    low = frozenset(never or ())
    longer = frozenset(words)
    common = longer | low
    kept = frozenset(small)
    some, few = (
        "|".join(re.escape(word[0].upper() + word[1:]) for word in sorted(each))
        for each in (longer, low)
    )

    def find(view: View) -> Iterator[Edit]:
        text = view.text.strip(" \n#*_")
        if len(text) > _LONGEST or text[-1:] in _ENDS or _NO_TITLE.search(text):
            return
        said = list(_WORD.finditer(view.text))
        sure = _sure(said, low)
        if not _title(said, kept, sure=sure):
            return
        for match in said[1:]:
            word = match[0]
            before = view.text[: match.start()].rstrip(" “\"«„'(")
            if before[-1:] in (*_PATH, *":.?!|/", "") or not word[0].isupper():
                continue
            if view.text[match.end() :].lstrip(" ")[:1] in _PATH:  # "Outils - Calculer": a menu's
                continue
            if labelled(before.rpartition(" ")[2].lower()):
                continue
            # One small word may be a part of a name: "Río De Janeiro".
            if word[1:] == word[1:].lower() and word.lower() in (common if sure else longer):
                yield found(view.text, match.start(), match.end(), word[0].lower() + word[1:])

    within = rf"|(?:[a-z]|[^\x00-\x7f]) (?:{few}) " if few else ""
    return Detector(find, rf" (?:{some}){within}")


def _sure(said: list[re.Match[str]], low: frozenset[str]) -> bool:
    """Return whether all words that have a capital in no title have one, at two places at least.

    Two side by side are one place, "Oscar De La Hoya"; an article that begins is one too.
    """
    places = [at for at, match in enumerate(said) if match[0].lower() in low]
    apart = [at for at in places if at - 1 not in places or at == 1]
    return len(apart) > 1 and all(said[at][0].istitle() for at in places if at)


def _title(said: list[re.Match[str]], kept: frozenset[str], *, sure: bool) -> bool:
    """Return whether enough long words stand there, each of them with a capital."""
    long = [m[0] for m in said if len(m[0]) >= _LONG and m[0].lower() not in kept]
    least = _LEAST_TOLD if sure else _LEAST
    return len(long) >= least and all(w[0].isupper() and not w.isupper() for w in long)
