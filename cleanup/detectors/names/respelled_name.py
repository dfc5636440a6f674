"""A name that one document spells in two ways: ``Adanom Gebreisus``, and further on ``Gebrecius``.

Machines transcribe a name again in each sentence. Two words with capitals are taken for one name
where they are a letter or two apart, not in their endings, and stand beside the same other name;
or where they are one letter apart, and one is said once and the other twice or more. Which is right
nobody knows: the commoner spelling is offered, of two equally common ones the first.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from cleanup.acronyms.evidence import distance
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LARGEST = 60_000  # code points: a larger text is no document, but a corpus
_NAME = re.compile(r"(?<![\w'’&.-])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{5,}(?![\w-])")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{5,}")  # a look before each would take longer
_SMALL = re.compile(r"(?<!\w)[a-zß-öø-ÿ]{6,}")
_BESIDE = re.compile(r"^ ([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,})\b")
_BEFORE = re.compile(r"(?:^|[^\w.])([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,}) $")
_TWICE = 2
_ENDING = 2  # letters in which forms and derivations of one word differ
_LONG = 8  # letters: in a shorter name two changed ones, or a replaced one, are another name's


def build(*, often: int = 4) -> Detector:
    """Detector of respelled names.

    ``often`` is how often the commoner of two short names must be said that differ in one letter,
    as Bolton and Boston do. Raises ValueError below 2.
    """
    if often < _TWICE:
        raise ValueError(
            f"`often` is {often}: a name that occurs once proves nothing; write 2 or more"
        )

    def find(view: View) -> Iterator[Edit]:
        text = view.text
        if len(text) > _LARGEST:
            return
        heads = [word[:2] for word in set(_CAPITAL.findall(text))]
        if len(set(heads)) == len(heads):
            return  # as mostly: no two words begin alike
        places: dict[str, list[re.Match[str]]] = defaultdict(list)
        for match in _NAME.finditer(text):
            places[match.group()].append(match)
        small = set(_SMALL.findall(text))
        beside = {w: _neighbours(text, m) for w, m in places.items() if w.lower() not in small}
        counts = Counter({word: len(places[word]) for word in beside})
        for wrong, right in _pairs(counts, beside, often):
            for match in places[wrong]:
                yield found(
                    text,
                    *match.span(),
                    right,
                    reason=f"The text has both “{right}” and “{wrong}”, probably the same name.",
                    safe=False,
                )

    return Detector(find, r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{5}", "segment")


def _neighbours(text: str, matches: Iterable[re.Match[str]]) -> frozenset[str]:
    said = set()
    for match in matches:
        if before := _BEFORE.search(text[max(match.start() - 30, 0) : match.start()]):
            said.add(before[1])
        if after := _BESIDE.match(text[match.end() : match.end() + 30]):
            said.add(after[1])
    return frozenset(said)


def _pairs(
    counts: Counter[str], beside: dict[str, frozenset[str]], often: int
) -> Iterator[tuple[str, str]]:
    by_head: dict[str, list[str]] = defaultdict(list)
    for word in counts:
        by_head[word[:2]].append(word)
    done: set[str] = set()
    for words in by_head.values():
        for at, one in enumerate(words):
            for other in words[at + 1 :]:
                if one in done or other in done or not _alike(one, other):
                    continue
                rarer, commoner = sorted((other, one), key=lambda word: counts[word])
                if beside[one] & beside[other] or (
                    counts[rarer] == 1
                    and counts[commoner] >= _enough(one, other, often)
                    and distance(one, other) == 1
                ):
                    done.add(rarer)
                    yield rarer, commoner


def _enough(one: str, other: str, often: int) -> int:
    """Return how often the commoner of two names must be said, if nothing else joins them."""
    long = min(len(one), len(other)) >= _LONG
    return _TWICE if long or len(one) != len(other) else often


def _alike(one: str, other: str) -> bool:
    """Return whether two words may be one name: near, and not forms or derivations of one word."""
    if abs(len(one) - len(other)) > 1 or one[:-_ENDING] == other[:-_ENDING]:
        return False
    if one.startswith(other[:-_ENDING]) or other.startswith(one[:-_ENDING]):
        return False
    most = 2 if min(len(one), len(other)) >= _LONG else 1
    return distance(one, other) <= most
