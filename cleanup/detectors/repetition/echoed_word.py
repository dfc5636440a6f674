"""Any long word that is repeated in a row, or around a small one: ``high high``, ``time of time``.

``doubled`` knows its words beforehand and costs nothing where they do not occur. Here the words of
a text are compared with their neighbours, all at once and without a pattern, so that no list of
words is needed; only what natives say twice on purpose is listed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice

from cleanup.detectors import Detector
from cleanup.detectors.repetition._long_words import ENDS, apart
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import everywhere
from cleanup.text.pieces import by_piece
from cleanup.text.segment import View
from cleanup.value import Value

_EDGES = "\"'“”„«»‘’().,;:!?…[]"
_CLOSING = "\"”»’').;:!?…]"  # but no comma: "the row and the row, which is below"
_AROUND = 80  # code points to either side
_PLAY = 4  # times the word stands there too
_DOUBLED, _ECHOED = 4, 5  # letters
_TWO, _LINK = 2, 4  # words said again, letters of the word between
_FARTHEST = 3  # words on
_SHORT = 480  # code points of a text that is worth a look at its long words first
_NEAR, _LOOK = 160, 6  # code points in which so many words stand, as a rule
_WHITE = "\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_NARROW_WHITE = "\t\r\x0b\x0c\x1c\x1d\x1e\x1f"
# A long word and the same again up to three words later; or three letters, around two words.
_AGAIN = re.compile(
    r" (?:([^ ]{4,}+)(?= (?:\1|[^ ]++ (?:\1|[^ ]++ \1)))|([^ ]{3}+)(?= [^ ]{5,}+ [^ ]{1,4}+ \2 ))"
)
# Lines that a shell prints or is given: `ls -l` names owner and group, often alike.
_SHELL = re.compile(r"^\s*(?:[$#>] |[-dlbcps][-r][-w][-xsStT][-r])|\s-{1,2}\w[\w-]* ")
_MOST = 200  # in one text: where there are more it is no prose


def build(
    *,
    spare: list[str],
    links: list[str] | None = None,
    joins: list[str] | None = None,
    articles: list[str] | None = None,
    kinds: list[str] | None = None,
    headed: bool = False,
) -> Detector:
    """Build a detector that proposes to leave the second word out, with what links it to the first;
    flags what is joined.

    ``spare`` are the words that people double. ``links`` ("of") and ``joins`` ("and") stand
    between a word and its echo, one of ``articles`` may follow them; ``kinds`` are endings of words
    that people join to themselves ("stronger and stronger"). ``headed``: an article leads each
    noun that such a link may follow ("numero di pagina della pagina seguente" is right). Raises
    ValueError where a word of the lists has white space or capitals.
    """
    lists = (spare, links or [], joins or [], articles or [], kinds or [])
    _check(word for words in lists for word in words)
    known = _Lists(
        frozenset(spare),
        frozenset((*(links or ()), *(joins or ()))),
        frozenset(joins or ()),
        frozenset(articles or ()),
        tuple(kinds or (" ",)),
        headed,
    )

    @by_piece
    def said_again(text: str, before: str, after: str) -> tuple[list[tuple[str, int]], ...]:
        """Return phrases and the lengths of what they say twice, by how far apart it is said."""
        body = _flat(text)
        if body == " ":
            return [], [], []
        flat = f"{' ' if before else ''}{before}{body}{' ' if after else ''}{after}"
        start = len(before) + bool(before)
        return _echoes(flat, known, start, start + len(body))

    def look(view: View) -> Iterator[Edit]:
        if len(view.text) < _SHORT and not 0 < apart(view.text) <= _FARTHEST:
            return
        found_in = list(zip(*(each for _, each in said_again(view.text)), strict=True))
        lengths = dict(islice(chain.from_iterable(chain.from_iterable(found_in)), _MOST))
        for match in _anywhere(lengths, view.text):
            start, end = match.start() + lengths[match[0]], match.end()
            if not (_play(view.text, match, lengths[match[0]]) or _of_a_shell(view.text, match)):
                first, *rest = view.text[start:end].split()
                joined = first in known.joins or (len(rest) > 1 and first not in known.between)
                yield found(view.text, start, end, None if joined else "", safe=False)

    return Detector(look, scope="segment")


class _Lists(Value):
    """What a rule lists: words doubled on purpose, what may stand between, endings of grades."""

    spare: frozenset[str]
    between: frozenset[str]
    joins: frozenset[str]
    articles: frozenset[str]
    grades: tuple[str, ...]
    headed: bool

    def right(self, word: str, length: int) -> bool:
        """Return True for a word of so many letters that nobody doubles."""
        small = word.isalpha() and word == word.lower()
        return len(word) >= length and small and word not in self.spare

    def more(self, first: str, link: str) -> bool:
        """Return True where words said again may say more: ``in a part or in a part of it``."""
        return first in self.articles or link in self.joins

    def echo(self, words: list[str], at: int, far: int) -> bool:
        """Return True where small words of the lists stand between the word and its echo."""
        word, gap = words[at], words[at + 1 : at + far]
        if not self.right(word, _ECHOED) or gap[0] not in self.between:
            return False
        if not self.articles.issuperset(gap[1:]):
            return False
        if at and words[at - 1] in self.between - self.joins and gap[0] not in self.joins:
            return False  # "nivel de sitio del sitio central": a kind, and the thing itself
        if gap[0] not in self.joins:
            lead = words[at - 1].lower().rpartition("’")[2].rpartition("'")[2] if at else ""
            return not (self.headed and lead) or lead in self.articles
        if at and words[at - 1].lower().rstrip(",") in {word, *everywhere("negations")}:
            return False  # "to grind, to grind and to grind", "nicht runde oder runde"
        # Where the second is not the end ("adults and adults over sixty") it may say more.
        closed = at + far + 1 == len(words) or words[at + far][-1] in _CLOSING
        return closed and not word.endswith(self.grades)


def _echoes(flat: str, known: _Lists, start: int, end: int) -> tuple[list[tuple[str, int]], ...]:
    """Return the phrases that say something again one, two and three words later, with the length
    of what they say; those that begin from ``start`` to ``end`` of a text.
    """
    made: tuple[list[tuple[str, int]], ...] = ([], [], [])
    for match in _AGAIN.finditer(flat, start):
        if match.start() >= end:
            break
        words, at = _near(flat, match.start() + 1)
        others = (*words[at - 1 : at], *words[at + 2 : at + 3])
        right = known.right(words[at], _DOUBLED) or _name(words, at)
        if _same(words, at, 1) and right and words[at] not in others:
            made[0].append(_phrase(words, at, 1, 1))
        for far in (2, 3) if known.between else ():
            if not _same(words, at, far):
                continue
            if known.echo(words, at, far):
                made[far - 1].append(_phrase(words, at, far, 1))
            elif far == _TWO + 1 and _two(words, at, known):
                made[far - 1].append(_phrase(words, at, far, _TWO))
    return made


def _name(words: list[str], at: int) -> bool:
    """Return True for a name or a noun with a capital amid small words, but "Duran Duran"."""
    word, ends = words[at], words[at + 1 : at + 3]
    amid = at > 0 and words[at - 1].isalpha() and words[at - 1].islower()
    goes_on = len(ends) > 1 and ends[0] == word and not ends[1][0].islower()
    return (
        amid
        and not goes_on
        and len(word) > _DOUBLED
        and word.isalpha()
        and word.istitle()
        and word.lower() not in everywhere("doubled-names")
    )


def _phrase(words: list[str], at: int, far: int, size: int) -> tuple[str, int]:
    """Return so many words, what is between them, and the same words; and their length."""
    said = " ".join(words[at : at + size])
    return f"{' '.join(words[at : at + far])} {said}", len(said)


def _flat(text: str) -> str:
    """Return the text with one space before each word, and no other white space."""
    flat = f" {text.rstrip()}".replace("\n", " ")
    for white in _NARROW_WHITE if text.isascii() else _WHITE:
        if white in flat:
            flat = flat.replace(white, " ")
    while "  " in flat:
        flat = flat.replace("  ", " ")
    return flat


def _near(flat: str, start: int) -> tuple[list[str], int]:
    """Return the word that starts there among its neighbours, and its place among them."""
    words = flat[start : start + _NEAR].split(" ")
    if start + _NEAR < len(flat):
        words = words[:-1] if len(words) > _LOOK else flat[start:].split(" ", _LOOK)[:_LOOK]
    before = flat[flat.rfind(" ", 0, start - 1) + 1 : start - 1] if start > 1 else ""
    return ([before, *words], 1) if before else (words, 0)


def _same(words: list[str], at: int, far: int) -> bool:
    """Return whether the word comes again ``far`` words later, but for marks at its end."""
    return at + far < len(words) and words[at + far].startswith(words[at])


def _two(words: list[str], at: int, known: _Lists) -> bool:
    """Return True for two words, a small one, and the two again: ``two cases in two cases``."""
    first, second, link, *again = words[at : at + 5]
    closed = at + 5 == len(words) or again[-1][-1] in _EDGES
    return (
        len(again) == _TWO
        and (closed or not known.more(first, link))
        and again[0] == first
        and again[1].rstrip(ENDS) == second
        and len(link) <= _LINK
        and link.isalpha()
        and len(first) > _TWO
        and len(second) >= _ECHOED
        and f"{first}{second}{link}".islower()
    )


def _check(words: Iterable[str]) -> None:
    """Raise ValueError if one is not a single word in lower case."""
    for word in words:
        if not word or word != word.lower() or " " in word:
            raise ValueError(f"{word!r} must be one word in lower case")


def _anywhere(phrases: Collection[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where these phrases stand as whole words, each sought by itself: few texts have any."""
    if not phrases:
        return
    some = "|".join(map(re.escape, sorted(phrases)))
    whole = re.compile(rf"(?<![\w’'-])(?:{some})(?![\w’'-]|[./:@]\w)")
    end = 0
    for place in sorted({place for phrase in phrases for place in _places(phrase, text)}):
        match = whole.match(text, place) if place >= end else None
        if match:
            yield match
            end = match.end()


def _places(phrase: str, text: str) -> Iterator[int]:
    at = text.find(phrase)
    while at >= 0:
        yield at
        at = text.find(phrase, at + 1)


def _of_a_shell(text: str, match: re.Match[str]) -> bool:
    """Return whether its line is a command, or what a command lists."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    line, after = before.rpartition("\n")[2], text[match.start() : match.end() + _NEAR]
    if len(line) == len(before) == _NEAR:
        line = f".{line}"  # its beginning is not in sight
    return _SHELL.search(line + after.partition("\n")[0]) is not None


def _play(text: str, match: re.Match[str], length: int) -> bool:
    """Return True for a play upon a word, all over the place, or a name that goes on in
    capitals.
    """
    word = match[0][:length]
    near = text[max(0, match.start() - _AROUND) : match.end() + _AROUND].split()
    if sum(each.strip(_EDGES) == word for each in near) >= _PLAY:
        return True
    goes_on = re.match(r"[ -][A-ZÀ-Þ]", text[match.end() : match.end() + 2])
    return goes_on is not None and len(match[0].split()) > 2  # noqa: PLR2004
