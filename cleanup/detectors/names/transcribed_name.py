"""A name that came by way of Cyrillic, letter by letter: ``Dzho Bayden`` for Joe Biden.

Russian and Ukrainian write foreign names by their sound. Machine translation out of them knows some
names, and respells the others. Each name of the table stands with its Russian spelling; what that
gives in Latin letters follows from it, by the ways in which the press, passports and libraries of
English, German, French and Spanish respell Cyrillic.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from unicodedata import combining, normalize

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View
from cleanup.value import Value

_LINE = re.compile(r"(?P<right>[^=]+?) = (?P<cyrillic>[\u0400-\u04ff* -]+)")
_ALONE = "*"  # before a part of a name that tells by itself
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_MOST = 64  # spellings of a part of a name
# Letters that all ways respell alike, and then those that each has its own ways for: the letter
# itself; "е" is another one at the beginning and after a vowel.
_ALIKE = dict(zip("абгдзиклмнопрстфы", "abgdziklmnoprstfy", strict=True)) | {"ь": "", "ъ": ""}
_WAYS: tuple[Mapping[str, str], ...] = tuple(
    {**_ALIKE, "э": "e", **dict(pair.split(":") for pair in way.split())}
    for way in (
        "в:v е:e Е:e|ye ё:yo|e ж:zh й:y|i у:u х:kh|h ц:ts|tz ч:ch ш:sh щ:shch ю:yu|iu я:ya|ia",
        "в:w е:e Е:e|je ё:jo|e ж:sh|sch з:s|z й:j|i у:u х:ch ц:z|tz ч:tsch ш:sch щ:sch ю:ju я:ja",
        "в:v е:e Е:e|ie ё:io|e ж:j й:i|ï у:ou х:kh ц:ts ч:tch ш:ch щ:chtch ю:iou я:ia",
        "в:v е:e Е:e|ye ё:io|e ж:zh й:y|i у:u х:j ц:ts ч:ch ш:sh щ:sch ю:yu|iu я:ya|ia",
        "в:v е:e Е:e|je ё:jo|e ж:ž й:j у:u х:ch|h ц:c ч:č ш:š щ:šč ю:ju я:ja",
    )
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_VOWELS = frozenset("аеёиоуыэюя")
_BESIDE = r"[ \u00a0-]"
_BEFORE, _AFTER = r"(?<![\w@#/.-])", r"(?=(?:['’]?s)?(?![\w@/]|[-.]\w))"


def build(*, names: list[str]) -> Detector:
    """Detector for lines ``Joe *Biden = Джо Байден``, the name and its Russian spelling.

    A part behind ``*`` tells by itself, the whole name always does. Its ``trigger`` raises
    ValueError with the line where one is of another form, or its spellings are too many: where the
    rules were read before, only those names are spelled out that a text may have.
    """
    lines = [line.strip() for line in names]

    def find(view: View) -> Iterator[Edit]:
        return among(view, lines)

    def among(view: View, entries: Collection[str]) -> Iterator[Edit]:
        for line in sorted(entries):
            yield from _found(view.text, line)

    def entries() -> Iterable[tuple[str, str]]:
        return [(f"(?i){_told(line)}", line) for line in lines]

    def trigger() -> str:
        return "|".join(map(_told, lines))

    return Detector(find, trigger, entries=entries, among=among)


class Part(Value):
    """A part of a name: as it is written, in all right ways, and as it may be respelled."""

    name: str
    tells: bool
    rights: tuple[str, ...]
    wrongs: tuple[str, ...]


@cache
def _parsed(line: str) -> tuple[Part, ...]:
    """Return the parts of a line's name. Raises ValueError."""
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"name “{line}”: write “Joe *Biden = Джо Байден”")
    rights, theirs = match["right"].split(), match["cyrillic"].split()
    if len(rights) != len(theirs):
        raise ValueError(f"name “{line}”: it has as many parts in both alphabets")
    parts = []
    for right, cyrillic in zip(rights, theirs, strict=True):
        name = right.lstrip(_ALONE)
        same = tuple(dict.fromkeys((name, _plain(name), name.translate(_UMLAUTS))))
        wrongs = tuple(sorted(respellings(cyrillic) - set(same)))
        parts.append(Part(name, right != name, same, wrongs))
    if not any(part.wrongs for part in parts) or any(p.tells and not p.wrongs for p in parts):
        raise ValueError(f"name “{line}”: what should tell is respelled as it is written")
    return tuple(parts)


def _plain(name: str) -> str:
    return "".join(c for c in normalize("NFD", name) if not combining(c)).replace("ı", "i")


def respellings(cyrillic: str) -> set[str]:
    """Return a Russian word in Latin letters, in all ways, with the capitals of the word.

    Raises ValueError for a letter that is not Russian, and where there are more than 64.

    >>> sorted(respellings("Байден"))
    ['Baiden', 'Bajden', 'Bayden', 'Baïden']
    """
    made: set[str] = set()
    for way in _WAYS:
        options = []
        for at, letter in enumerate(cyrillic):
            small = letter.lower()
            first = at == 0 or cyrillic[at - 1] == "-" or cyrillic[at - 1].lower() in _VOWELS
            asked = "Е" if small == "е" and first else small
            if asked != "-" and asked not in way:
                raise ValueError(f"{cyrillic}: {letter} is no letter of Russian")
            each = ["-"] if asked == "-" else way[asked].split("|")
            options.append([one.capitalize() if letter.isupper() else one for one in each])
        made.update(map("".join, product(*options)))
        if len(made) > _MOST:
            raise ValueError(f"{cyrillic}: it can be respelled in more than {_MOST} ways")
    return made


@cache
def _spelled(line: str) -> str:
    """Return a pattern for a name that may be respelled, or a part of it that tells by itself; a
    group for each part of the whole name.
    """
    parts = _parsed(line)
    alone = [wrong for part in parts if part.tells for wrong in part.wrongs]
    if len(parts) == 1:
        return _choice(alone)
    whole = _BESIDE.join(f"({_choice([*part.rights, *part.wrongs])})" for part in parts)
    return f"(?:{whole}|{_choice(alone)})" if alone else f"(?:{whole})"


def _told(line: str) -> str:
    """Return the pattern without its groups, for the first look."""
    return re.sub(r"\((?!\?)", "(?:", _spelled(line))


def _choice(words: list[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))})"


@cache
def _pattern(line: str) -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}{_spelled(line)}{_AFTER}")


def _found(text: str, line: str) -> Iterator[Edit]:
    parts = _parsed(line)
    if _CYRILLIC.search(text):
        return  # it speaks of how the name is written
    for match in _pattern(line).finditer(text):
        if match.lastindex:
            if not _odd(parts, match.groups()):
                continue
            right = " ".join(part.name for part in parts)
        else:
            right = next(part.name for part in parts if match.group() in part.wrongs)
        yield found(
            text,
            *match.span(),
            right,
            reason=f"“{match.group()}” is {right} by way of Cyrillic, letter by letter.",
            safe=False,
        )


def _odd(parts: Sequence[Part], said: Sequence[str]) -> bool:
    """Return whether the last part is respelled, or another with another letter at its beginning:
    ``Josef`` for Joseph is a name, ``Genri`` for Henry is none.
    """
    wrong = [word not in part.rights for part, word in zip(parts, said, strict=True)]
    return wrong[-1] or any(
        bad and word[0] != part.name[0] for bad, part, word in zip(wrong, parts, said, strict=True)
    )
