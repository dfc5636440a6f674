"""Which phrases of a table a text may hold: by a word of each, and by one pattern for them all.

The pattern is for the prefilter, which reads every line with one automaton: each phrase gives only
the piece that tells most, since the automaton grows with all that is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.detectors.phrase.notation import AS_TEXT, HOLE, SPACE, Phrase, spaceless_runs
from cleanup.value import Value

WORDS = re.compile(r"[^\W_]+")
_PIECE = re.compile(r"\{([^}]*)\}|\([^)]*\)|[\ue001-\ue004]")
_ANCHOR = re.compile(r"(?<![\w\0])[^\W_]+(?![\w\0])")
_PARTIAL = re.compile(r"(?<=\0)\w+|\w+(?=\0)")
_STEP = re.compile(r"\(([^)]*)\)|\{([^}]*)\}|[\ue001-\ue004]|([^({\ue001-\ue004]+)")
_OPEN = re.compile(r"[{\ue001-\ue004]")
_GLUED = re.compile(  # a word is more than one step
    r"[\w}\ue001-\ue004][()]*[{\ue001-\ue004]|[}\ue001-\ue004][()]*\w|\w[()]+\w"
)
_STRETCH = re.compile(r"\([^)]*\)|\{[^}]*\}|[\ue001-\ue004]| |[^ {(\ue001-\ue004]+")
# Steps: options of one word, and others, each word with a space; and whether all may be missing.
Chain = list[tuple[frozenset[str], tuple[str, ...], bool]]
_TELLING = 14  # letters beyond the second of each word: seldom found together by chance


class _Cased(dict[int, str]):
    """A character as a pattern in both cases, whichever flags the pattern is used with."""

    def __missing__(self, code: int) -> str:
        char = chr(code).translate(AS_TEXT)
        cases = "".join(sorted({c for c in (char.lower(), char.upper()) if len(c) == 1}))
        self[code] = pattern = f"[{cases}]" if len(cases) > 1 else re.escape(char)
        return pattern


_CASED = _Cased(
    str.maketrans(
        {
            " ": SPACE,
            **dict.fromkeys("'’ʼ", "['’ʼ]"),
            **dict.fromkeys("-‐‑", "[-‐‑]"),
            "|": "|",
            "\ue003": "[0-9][0-9., \u00a0\u202f]*",
            "{": "(?:",
            "}": ")",
            "(": "(?:",
            ")": ")?",
        }
    )
)


def words(phrase: Phrase) -> tuple[str, ...]:
    """Lower-case words of which one is in every match; the fewest and longest there are.

    In a script without spaces it is a run of letters, which may be inside a longer one.
    Raises ValueError where the phrase has no word of its own, only wildcards and options.
    """
    bare = _PIECE.sub("\0", phrase.left) if HOLE.search(phrase.left) else phrase.left
    runs = spaceless_runs(bare)
    if runs:
        return (max(runs, key=len),)
    literal = _ANCHOR.findall(bare)
    if literal:
        return (max(literal, key=len).lower(),)
    for m in HOLE.finditer(re.sub(r"\([^)]*\)", "\0", phrase.left)):
        options = [WORDS.findall(option) for option in (m[1] or "").split("|")]
        before, after = phrase.left[: m.start()][-1:], phrase.left[m.end() :][:1]
        if all(options) and not (before + after).strip(" "):
            return tuple({max(option, key=len).lower() for option in options})
    raise ValueError(f"phrase “{phrase.line}”: it needs at least one literal word outside brackets")


class Said(Value):
    """The words of a text in lower case, and all of them in a row, each between two spaces."""

    words: frozenset[str]
    row: str


def said(text: str) -> Said:
    """Return what ``may_stand`` needs to know of a text."""
    low = small(text)
    words = WORDS.findall(low) if low else [word.lower() for word in WORDS.findall(text)]
    return Said(frozenset(words), f" {' '.join(words)} ")


def small(text: str) -> str:
    """Return the text in lower case where its words are, one by one, the same; else nothing."""
    low = text.lower()
    # No letter may become two, and none may depend on what follows.
    return low if len(low) == len(text) and "\u03a3" not in text else ""


def may_stand(left: str, text: Said) -> bool:
    """Return False where the words of a text leave a left side no match: cheaper than to look.

    A word with letters that ``re`` holds equal to others (``k``, ``s`` and ``i`` have such twins
    beyond ASCII) may be said otherwise: in the rare text with those twins the phrase is not found.
    """
    return needed(left) <= text.words and all(_follow(c, text) for c in _chains(left))


def _follow(chain: Chain, text: Said) -> bool:
    """Return whether the steps stand one after another somewhere in a text."""
    there: list[tuple[list[str], bool]] = []
    for words, several, optional in chain:
        here = [f"{word} " for word in words & text.words] if words else []
        here += (option for option in several if option in text.row)
        if not here and not optional:
            return False
        there.append((here, optional))
    (first, _), *rest = there
    row = text.row
    ends = {end for option in first for end in _ends(f" {option}", row)}
    for options, optional in rest:
        after = {end + len(o) for end in ends for o in options if row.startswith(o, end)}
        ends = ends | after if optional else after
    return bool(ends)


def _ends(words: str, row: str) -> Iterator[int]:
    return (at + len(words) for at in places(words, row))


def places(part: str, text: str) -> Iterator[int]:
    """Yield where a part is in a text."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


@cache
def firsts(left: str) -> tuple[str, ...]:
    """Return the words, in lower case, one of which every match begins with; none where unsure."""
    if left[0] in "(\ue001\ue002\ue003\ue004":
        return ()
    options = left[1 : left.index("}")].split("|") if left[0] == "{" else [left]
    found = [WORDS.match(option) for option in options]
    return tuple({word[0].lower() for word in found if word}) if all(found) else ()


@cache
def needed(left: str) -> frozenset[str]:
    """Return the words, in lower case, that are in every match."""
    return frozenset(map(str.lower, WORDS.findall(_bare(left))))


def _bare(left: str) -> str:
    """Return what is in every match: whole words, between them NUL in the place of all else."""
    return _PARTIAL.sub("", _PIECE.sub("\0", left))


@cache
def _chains(left: str) -> list[Chain]:
    """Return the words of a left side as steps, parted where anything may stand."""
    return [[_step(*step) for step in chain] for chain in _options(left)]


def _step(options: list[str], optional: bool) -> tuple[frozenset[str], tuple[str, ...], bool]:  # noqa: FBT001
    words = frozenset(option[:-1] for option in options if option.count(" ") == 1)
    return words, tuple(option for option in options if option.count(" ") != 1), optional


def _options(left: str) -> list[list[tuple[list[str], bool]]]:
    chains: list[list[tuple[list[str], bool]]] = [[]]
    if _GLUED.search(left):
        chains = [[([_row(piece)], False)] for piece in _bare(left).split("\0")]
        return [chain for chain in chains if chain[0] != ([""], False)]
    for optional, choice, plain in _STEP.findall(left):
        options = [_row(o) for o in (optional or choice or plain).split("|")]
        wild = not (optional or choice or plain)
        if wild or _OPEN.search(optional) or spaceless_runs(optional + choice):
            chains.append([])
        elif chains[-1] or (not optional and all(options)):
            chains[-1].append((options, bool(optional)))
    return [chain for chain in chains if chain]


def _row(text: str) -> str:
    return "".join(f"{word.lower()} " for word in WORDS.findall(text))


def trigger(phrase: Phrase) -> str:
    """Return a pattern that is found in every match, for any flags: the piece that tells most.

    It is the shortest stretch between wildcards that has letters enough to be seldom found.
    """
    pieces = _STRETCH.findall(phrase.left)
    best, best_score, best_cost = (0, 0), 0, 0
    for start, first in enumerate(pieces):
        if first == " " or first[0] in "(\ue001\ue002\ue004":
            continue
        score = cost = 0
        for end in range(start, len(pieces)):
            piece = pieces[end]
            if piece in "\ue001\ue002\ue004":
                break
            if piece == " " or piece[0] == "(":
                continue
            options = piece.strip("{}").split("|")
            score = min(score + max(min(map(len, options)) - 2, 1), _TELLING)
            cost += sum(map(len, options))
            if (score, -cost) > (best_score, -best_cost):
                best, best_score, best_cost = (start, end + 1), score, cost
            if score == _TELLING:
                break
    return "".join(pieces[slice(*best)]).translate(_CASED)
