"""Units: the stretches that a sentence does not leave, found from the line breaks.

A unit is a line without its terminator (LF, CR LF or CR), or several lines that a program broke
at a fixed width. Greedy wrapping leaves a mark: the first word of the next line would not have
fitted on this one. Lines are joined only where that holds, where the break stands in the middle of
a clause, and where most breaks of the block say the same; when in doubt they stay apart, for a
sentence torn in two costs a missed repair and two sentences joined may cost a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, compress, pairwise

from cleanup.text.long_paragraph import LONG, parted
from cleanup.text.segment import Span

NARROWEST, WIDEST = 40, 120  # code points; mail is broken at 72, code at 79, editors up to 120
SLACK = 4  # an edit may have made a line shorter since it was broken
SAMPLE = 50  # breaks looked at before a long block is taken for wrapped

# What begins something of its own: lists, headings, tables, quoted mail, "Date: ...".
OPENS = re.compile(
    r"\s*(?:(?:[-*+•‣◦▪·–—>|#=~<]|\d{1,3}[.):]|\([a-z\d]{1,3}\)|[A-Za-z][.)]|[A-Za-z-]{1,20}:)(?:\s|$)"
    r"|[|#<>])"
)
QUOTES = "\"'“‘«„(["
ALONE = re.compile(r"\s*[|#<>]")  # headings, tables, mark-up: no line after them belongs to them
ENDS = re.compile(r"""[.!?…:‽।॥؟۔։።][\s"'”’»)\]]*$""")  # a sentence may be finished here
# Scripts that put no space between words: a "word" is a phrase there, and width says nothing.
# (As a pattern these would take 2 ms to compile.)
UNSPACED = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u2e80", "\ua4cf"),
    ("\uf900", "\ufaff"),
    ("\uff00", "\uffef"),
)


def units(text: str) -> list[Span]:
    """Return the units of the text that are not empty, in order and disjoint."""
    texts, starts = split(text)
    return [(start, start + len(unit)) for unit, start in zip(texts, starts, strict=True)]


def split(text: str) -> tuple[list[str], list[int]]:
    """Return the units that are not empty, and where each starts: the fast form of ``units``."""
    texts, starts = lines(text)
    if len(text) > LONG and max(map(len, texts)) > LONG:
        cut = [(*piece, at) for one, at in zip(texts, starts, strict=True) for piece in parted(one)]
        texts, starts = [one for one, _, _ in cut], [at + start for _, start, at in cut]
    if len(texts) > 1 and (runs := wrapped(texts)):
        texts, starts = joined(text, texts, starts, runs)
    if not all(texts):
        starts = list(compress(starts, texts))
        texts = list(filter(None, texts))
    return texts, starts


def joined(
    text: str, texts: list[str], starts: list[int], runs: Sequence[tuple[int, int]]
) -> tuple[list[str], list[int]]:
    """Return texts and starts with each run of lines as one."""
    wholes: list[str] = []
    places: list[int] = []
    at = 0
    for first, last in runs:
        wholes += texts[at:first]
        wholes.append(text[starts[first] : starts[last] + len(texts[last])])
        places += starts[at : first + 1]
        at = last + 1
    return wholes + texts[at:], places + starts[at:]


def lines(text: str) -> tuple[list[str], list[int]]:
    """Return the lines without their terminators, also the empty ones, and where each starts."""
    end = "\n"
    if "\r" in text:
        returns = text.count("\r")
        if returns == text.count("\r\n") == text.count("\n"):
            end = "\r\n"
        elif "\n" not in text:
            end = "\r"
        else:
            pieces = re.split(r"(\r\n|\r|\n)", text)
            starts = list(accumulate(map(len, pieces), initial=0))
            return pieces[::2], starts[:-1:2]
    texts = text.split(end)
    step = len(end)
    return texts, [*accumulate(map(step.__add__, map(len, texts[:-1])), initial=0)]


def wrapped(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return the first and the last index of each run of lines that were one before they were
    broken.
    """
    lengths = list(map(len, texts))
    runs: list[tuple[int, int]] = []
    if 0 not in lengths[:-1]:
        blocks = [(0, len(texts) - (not lengths[-1]))]
    else:
        blanks = [-1, *(i for i, n in enumerate(lengths) if not n), len(lengths)]
        blocks = [(a + 1, b) for a, b in pairwise(blanks) if b - a > 2]  # noqa: PLR2004
    for first, stop in blocks:
        width = max(lengths[first:stop])
        if width > WIDEST:
            width = widest(texts[first:stop])
        if stop - first > 1 and NARROWEST <= width <= WIDEST:
            runs += ((first + a, first + b) for a, b in block_runs(texts[first:stop], width))
    return runs


def widest(block: Sequence[str]) -> int:
    """Return the width of a block, not counting what nothing could break (a long address).

    Where a line could have been broken and is too long all the same, that line's length.
    """
    for line in block:
        if len(line) > WIDEST and " " in line.strip():
            return len(line)
    return max((len(line) for line in block if len(line) <= WIDEST), default=0)


def block_runs(block: Sequence[str], width: int) -> list[tuple[int, int]]:
    """Return the runs of wrapped lines in a block of lines that are not empty."""
    step = len(block) // SAMPLE
    if step > 1:
        sample = range(0, len(block) - 1, step)
        if not is_wrapped([soft(block[i], block[i + 1], width) for i in sample]):
            return []
    elif all(map(str.isupper, [line[0] for line in block[1:]])):
        return []  # the common case, cheaply: no line goes on in the middle of a clause
    breaks = [soft(a, b, width) for a, b in pairwise(block)]
    if not is_wrapped(breaks):
        return []
    runs: list[tuple[int, int]] = []
    first = 0
    for i, found in enumerate([*breaks, APART]):
        if found not in JOINED:
            if first < i:
                runs.append((first, i))
            first = i + 1
    return runs


# What a break between two lines says.
CLAUSE = "the next word did not fit, and stands in the middle of a clause"
LETTER = "the same in a script without capitals, where the middle of a clause does not show"
FULL = "the next word did not fit"
CLOSED = "the next word would have fitted, after a finished sentence: a paragraph may end here"
LOOSE = "the next word would have fitted: nobody broke this line for its width"
APART = "the next line begins something of its own"
JOINED = (CLAUSE, LETTER, FULL)


def soft(a: str, b: str, width: int) -> str:  # noqa: PLR0911 - a list of cases
    """Return what the break between two lines says, in a block of that width."""
    if a[-1].isspace():
        a = a.rstrip()
    word = next(iter(b.split(None, 1)), "")
    if not a or not word or "\t" in a:
        return APART
    plain = b[0].isalpha() and word[-1] not in ":.)"  # a common line, told from others cheaply
    if not plain and opens(b):
        return APART
    last = a[-1]
    if max(last, word[0]) > "\u0e00" and (_unspaced(last) or _unspaced(word)):
        return LOOSE
    ends = not last.isalnum() and ENDS.search(a) is not None
    if len(a) + 1 + len(word) <= width - SLACK:
        return CLOSED if ends else LOOSE
    if not a[0].isalpha() and ALONE.match(a):
        return APART
    if not plain and indent(b) > indent(a) and not opens(a):
        return APART
    if ends:
        return FULL
    letter = word.lstrip(QUOTES)[:1]
    if letter.islower() or word[0] == "(":
        return CLAUSE
    return FULL if letter.isupper() or not letter.isalpha() else LETTER


def indent(line: str) -> int:
    """Return how many white space characters it begins with."""
    return len(line) - len(line.lstrip())


def opens(line: str) -> bool:
    """Return True for the first line of a list item and the like."""
    return OPENS.match(line) is not None


def is_wrapped(breaks: Sequence[str]) -> bool:
    """Return True where the breaks of a block, taken together, were made by a program.

    Lists, poems and corpora of a sentence a line have many breaks where the next word would have
    fitted, or none in the middle of a clause.
    """
    clause, letter = breaks.count(CLAUSE), breaks.count(LETTER)
    full = clause + letter + breaks.count(FULL)
    if not clause and letter < 2:  # noqa: PLR2004 - one may be chance
        return False
    return 3 * (clause + letter) >= full and full * 2 >= (
        6 * breaks.count(LOOSE) + breaks.count(CLOSED)
    )


def _unspaced(word: str) -> bool:
    return any(first <= word[:1] <= last for first, last in UNSPACED)
