"""A name of the source that the translation writes in small letters: ``anna miller``.

Many words with a capital are loans that another language writes without (``Director``), so a name
is two words in a row, or one alone where the translation has no capital inside of its sentences at
all. Nothing is said of German sources, where every noun has one, nor where nobody tells the
source's language and it does not show it: it may be German.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.acronyms.occurrences import shouting
from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.languages.likely import likely
from cleanup.languages.pack import pack
from cleanup.text.segment import View

_LARGEST = 20_000  # code points
_WORDS = 4  # of a translation that should have a capital somewhere
_CAP = "A-ZÀ-ÖØ-ÞČŘŠŽĆĐŁŃŚŹŻĄĘŐŰĞİŞȘȚΑ-ΩА-ЯЁІЇЄҐ"
_SMALL = rf"[^\W\d_{_CAP}]"
_NAME = re.compile(rf"[{_CAP}](?<![\w@#./’'-].){_SMALL}+(?: [{_CAP}]{_SMALL}+)+(?![\w@-]|\.\w)")
# One behind a word in small letters.
_LONE = re.compile(rf"(?<![^\W\d_]){_SMALL}+,? ([{_CAP}]{_SMALL}{{3,}})(?=[,.;:!?)]|\s{_SMALL}|$)")
# A capital inside of a sentence.
_INNER = re.compile(
    rf"[{_CAP}](?:(?<=[^\W\d_] .)|(?<=[^\W\d_], .)|(?<=[^\W\d_][-'’(/].)|(?<=[{_CAP}].)|(?<=\(.))"
)
_CAPITAL = re.compile(f"[{_CAP}]")
# Capitals of English and others that most languages do without.
_LOST = frozenset(
    "january february march april june july august september october november december januar "
    "februar juni juli oktober dezember internet android software aids brexit covid".split()
)
# What others write small of peoples and parties, and spell as English does: "els mexicans".
_PEOPLE = re.compile("[a-z]{3,}(?:ans?|ish|ese)")
_OUTSIDE = r"(?<![\w@#./-]){}(?![\w@/-]|\.\w)"


def build() -> Detector:
    """Build a detector that offers the name as the source writes it. Looks at the whole segment."""
    return Detector(_find, scope="segment", bilingual=True)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    lang, other = primary(view.lang), primary(view.source_lang)
    if lang is None or pack(other).nouns_in_capitals or lang == other or not _CAPITAL.search(text):
        return
    if len(source) > _LARGEST or len(text) > _LARGEST or not _CAPITAL.search(source, 1):
        return
    names = [name for match in _NAME.finditer(source) for name in _tails(match[0])]
    alone: list[re.Match[str]] = []
    if text.count(" ") + 1 >= _WORDS and not _INNER.search(text):
        alone = list(_LONE.finditer(source))
    lost = [
        name
        for name in dict.fromkeys([*names, *(match[1] for match in alone)])
        if name not in text and (lower := name.lower()) in text and lower not in source
    ]
    if not lost or shouting(source):  # as in nearly all
        return
    if other is None:
        leaning = likely(source)
        if leaning is None or not leaning.clear or pack(leaning.lang).nouns_in_capitals:
            return
        other = leaning.lang
    small = pack(lang).function_words | pack(other).function_words
    articles = pack(other).articles
    names += (match[1] for match in alone if match[0].split()[0] not in articles)
    for name in lost:
        lower = name.lower()
        words = lower.split()
        if (
            name not in names
            or lower in _LOST
            or _PEOPLE.fullmatch(lower)
            or (len(words) == 1 and _common(text, lower, lang))
            or not small.isdisjoint(words)
            or any(re.search(rf"\b{w}\b", source) for w in words)
        ):
            continue
        for match in re.finditer(_OUTSIDE.format(re.escape(lower)), text):
            yield found(text, *match.span(), name, reason=f"The source has {name}.", safe=False)


def _tails(name: str) -> Iterator[str]:
    """Yield a name, and what is left of it without the first word of a sentence."""
    yield name
    if name.count(" ") > 1:
        yield name.partition(" ")[2]


def _common(text: str, word: str, lang: str) -> bool:
    """Return whether an article stands before a word: a loan, no name (``la description``)."""
    known = pack(lang).articles | pack(lang).fused_articles
    before = re.findall(rf"([^\W\d_]+['’]?) ?(?={re.escape(word)}(?![\w-]))", text.lower())
    return any(each in known for each in before)
