"""Phrases that nobody means, from a table with one phrase a line (notation: docs/phrases.md).

A line costs next to nothing until a text says its longest word: only then is it read, and
compiled where all its words are said, so that tables of ten thousand lines start and run as fast
as small ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache

from cleanup.detectors import Detector
from cleanup.detectors.phrase import index as phrase_words
from cleanup.detectors.phrase import notation as notation
from cleanup.detectors.phrase.notation import Phrase
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import Span, View

_TOKEN = re.compile(r"\w+(?:[-‐‑'’]\w+)*|\s+|[^\w\s]")
# Words of one or two letters stay small in a title, and so do these.
_WORD = re.compile(r"(?<![\w'’])[^\W\d_]{3,}")
_OFTEN = 4  # texts after which a phrase is worth its pattern
_SMALL = frozenset({"and", "but", "for", "from", "into", "nor", "the", "with"}) | frozenset(
    {"des", "del", "dei", "della", "degli", "delle", "dello"}
)


def build(
    *,
    phrases: list[str],
    renders: str = "",
    lists: dict[str, str] | None = None,
    cased: bool = False,
) -> Detector:
    """Detector for a table of phrases.

    ``renders`` names the language whose wording the phrases keep: it and a phrase's own note go
    into the reason. ``lists`` are options that several phrases share: ``{@name}`` stands for them.
    Case is ignored, and with ``cased`` not.
    A ValueError with the phrase and what to do, where one cannot be read, comes from the trigger
    at the latest: who has it from the cache has no need to read all phrases again.
    """
    if not phrases:
        raise ValueError("`phrases` is empty: write at least one line “wrong = right”")
    flags = re.NOFLAG if cased else re.IGNORECASE
    listed = [_listed(line, lists or {}) for line in phrases]
    index = cache(lambda: _Index(listed))

    def find(view: View) -> Iterator[Edit]:
        return said(view.text, index().lines(view.text))

    def among(view: View, entries: Collection[str]) -> Iterator[Edit]:
        return said(view.text, stand(view.text, entries))

    def said(text: str, lines: Collection[str]) -> Iterator[Edit]:
        made = [
            pair for line in sorted(lines) for pair in _matches(_parsed(line), text, renders, flags)
        ]
        for (start, end), edit in made:
            # The longer phrase knows more: what lies inside it is silent.
            if not any(a <= start and end <= b and b - a > end - start for (a, b), _ in made):
                yield edit

    def trigger() -> str:
        index()
        return "|".join(sorted({phrase_words.trigger(notation.parse(line)) for line in listed}))

    def entries() -> list[tuple[str, str]]:
        fold = "" if cased else "(?i)"
        return [(fold + notation.pattern(notation.draft(line).left), line) for line in listed]

    return Detector(find, trigger, entries=entries, among=among)


_parsed = cache(notation.parse)


class _Index:
    """The phrases of a table by a word of each, or by a run of letters without spaces."""

    def __init__(self, listed: list[str]) -> None:
        self._drafts: dict[str, list[Phrase]] = {}
        self._runs: list[tuple[str, str]] = []
        for line in listed:
            draft = notation.draft(line)
            for word in _words(draft):
                if notation.spaceless(word[0]):
                    self._runs.append((word, line))
                else:
                    self._drafts.setdefault(word, []).append(draft)

    def lines(self, text: str) -> set[str]:
        """Return the lines that may be in a text."""
        said = _said(text)
        here = {
            draft.line
            for word in said.words & self._drafts.keys()
            for draft in self._drafts[word]
            if phrase_words.may_stand(draft.left, said)
        }
        return here | {line for run, line in self._runs if run in text}


def stand(text: str, lines: Collection[str]) -> list[str]:
    """Return those of some lines that may be in a text."""
    return [line for line in lines if _stands(line, text)]


def _stands(line: str, text: str) -> bool:
    draft, words = _drafted(line)
    if any(word in text for word in words if notation.spaceless(word[0])):
        return True
    small = _small(text)
    if small and not all(map(small.__contains__, phrase_words.needed(draft.left))):
        return False  # at a tenth of what it takes to part the words of the text
    if _asked[line] >= _OFTEN and text.isascii():
        return True  # its pattern finds out in no more time than a look at all words
    _asked[line] += 1
    said = _said(text)
    return not said.words.isdisjoint(words) and phrase_words.may_stand(draft.left, said)


# How often a line's words were compared with those of a text: first of all that saves compiling.
_asked: Counter[str] = Counter()


@cache
def _drafted(line: str) -> tuple[Phrase, tuple[str, ...]]:
    draft = notation.draft(line)
    return draft, _words(draft)


def _words(draft: Phrase) -> tuple[str, ...]:
    try:
        return phrase_words.words(draft)
    except ValueError:
        notation.parse(draft.line)  # knows better what is wrong with it
        raise


# All tables of a language are asked about the same text one after another.
_said = lru_cache(maxsize=1)(phrase_words.said)
_small = lru_cache(maxsize=1)(phrase_words.small)


def _listed(line: str, lists: dict[str, str]) -> str:
    if "{@" in line:
        for name, options in lists.items():
            line = line.replace(f"{{@{name}}}", f"{{{options}}}")
        if "{@" in line:
            raise ValueError(
                f"phrase “{line}”: there is no list of that name; `lists` has {sorted(lists)}"
            )
    return line


@cache
def _compiled(left: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(notation.pattern(left), flags)


@cache
def _triggered(phrase: Phrase) -> re.Pattern[str]:
    return re.compile(phrase_words.trigger(phrase))


def _matches(phrase: Phrase, text: str, renders: str, flags: int) -> Iterator[tuple[Span, Edit]]:
    for m in _searched(phrase.left, text, flags):
        if not m[0].isascii() and not _triggered(phrase).search(m[0]):
            continue  # a letter that only `re` holds equal, as the Kelvin sign and k
        if any(_overlaps(context, text, m.span()) for context in phrase.contexts):
            continue
        reason = _reason(phrase, m[0], renders)
        if not phrase.rights:
            yield m.span(), found(text, m.start(), m.end(), None, reason=reason)
            continue
        said = notation.replacements(phrase, m)
        if said is None:
            continue
        afters = [cased_like(m[0], after) for after in said]
        cut, end, afters = trimmed(m[0], afters)
        before = m[0][cut:end]
        afters = list(dict.fromkeys(a for a in afters if a != before))
        if afters:
            start = m.start() + cut
            others = tuple(afters[1:])
            edit = found(
                text, start, m.start() + end, afters[0], reason=reason, alternatives=others
            )
            yield m.span(), edit


def _searched(left: str, text: str, flags: int) -> Iterator[re.Match[str]]:
    """Yield where a left side stands: tried only where one of its first words does, if it has
    such.
    """
    pattern = _compiled(left, flags)
    firsts, low = phrase_words.firsts(left), _lowered(text)
    if not firsts or len(low) != len(text):
        yield from pattern.finditer(text)
        return
    end = 0
    for place in sorted({at for first in firsts for at in phrase_words.places(first, low)}):
        match = pattern.match(text, place) if place >= end else None
        if match:
            yield match
            end = match.end()


_lowered = lru_cache(maxsize=1)(str.lower)


def _overlaps(context: str, text: str, span: tuple[int, int]) -> bool:
    return any(m.start() < span[1] and span[0] < m.end() for m in _compiled(context).finditer(text))


def _reason(phrase: Phrase, said: str, renders: str) -> str:
    if not phrase.note:
        return ""
    said = " ".join(said.split())
    if renders:
        return f"“{said}” is a word-for-word rendering of {renders} “{phrase.note}”."
    return f"“{said}”: {phrase.note}"


def cased_like(model: str, text: str) -> str:
    """``text`` in capitals, in a title's capitals, or with a capital first letter, as ``model``."""
    letters = [c for c in model if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return text.upper()
    first = model.lstrip(" ,;:.'\"’‘“”«»([")[:1]
    if not first.isupper() or re.match(r"\W*I\b", model):
        return text
    rest = [w for w in _WORD.findall(model.partition(" ")[2]) if w.lower() not in _SMALL]
    if rest and all(w[0].isupper() for w in rest):
        text = _WORD.sub(lambda m: m[0] if m[0] in _SMALL else _capital(m), text)
    return re.sub(r"^\W*\w", _capital, text)


def _capital(m: re.Match[str]) -> str:
    for at, char in enumerate(m[0]):
        if char.isalpha():
            return m[0][:at] + char.upper() + m[0][at + 1 :]
    return m[0]


def trimmed(before: str, afters: Sequence[str]) -> tuple[int, int, list[str]]:
    """Return the part of ``before`` that differs in some of ``afters``: its span, and what they say
    there.

    Whole words only; a word of ``before`` is always kept, so that no edit is an insertion.
    """
    old = _TOKEN.findall(before)
    new = [_TOKEN.findall(after) for after in afters]
    head = _shared(old, new, 1)
    tail = _shared(old[head:], [tokens[head:] for tokens in new], -1)
    while head and not "".join(old[head : len(old) - tail]).strip():
        head -= 1
        tail = _shared(old[head + 1 :], [tokens[head + 1 :] for tokens in new], -1)
    while tail and not "".join(old[head : len(old) - tail]).strip():
        tail -= 1
    start = sum(map(len, old[:head]))
    end = len(before) - sum(map(len, old[len(old) - tail :]))
    return start, end, ["".join(tokens[head : len(tokens) - tail]) for tokens in new]


def _shared(old: list[str], new: list[list[str]], step: int) -> int:
    """Return how many tokens all have in common at the start (step 1) or at the end (step -1)."""
    shared = 0
    for ours, *theirs in zip(old[::step], *(tokens[::step] for tokens in new), strict=False):
        if not all(ours == t or (ours.isspace() and t.isspace()) for t in theirs):
            break
        shared += 1
    return shared
