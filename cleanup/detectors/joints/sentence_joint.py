"""A full stop before a word that goes on in lower case: ``the Syrians. and other peoples``.

Either the stop is wrong or the letter is. Which of the two is guessed from the word: one that
joins ("and", "which") continues with the sentence, another begins one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from cleanup.detectors import Detector
from cleanup.detectors.spaces._programs import PROGRAMS
from cleanup.edits.edit import Edit, found
from cleanup.languages.function_words import all_words
from cleanup.languages.pack import everywhere
from cleanup.text.segment import View

# Lower case of Latin, Greek and Cyrillic; the trigger's class is wider, because Latin Extended
# has its cases by turns.
LOWER = "a-zß-öø-ɏά-ώа-џѐ-ӿ"
# A word goes on where a full stop or an apostrophe stands in it: "U.S.", "o'clock".
JOINT = re.compile(
    rf"(?<![\w.'’-])([^\W_][\w.'’-]*)([\"”»)\]]?)\.([ \u00a0]+|[ ]?\n)([{LOWER}][\w'’-]*)(.?)"
)
STOP = re.compile(rf"\.(?:[ \u00a0]+|[ ]?\n)[{LOWER}]")
# What code begins with. The end is only looked at: it may begin the next.
_COMMAND = re.compile(r"`([^` ]+)(?=[` ])")
_BEGINS = re.compile(rf"\. ([{LOWER}][\w'’-]*)")
START = re.compile(r"[.!?…][\"”»)]?\s+(?:[\"“«„(]\s?)?([^\W\d_])")
# Shortened names and titles that are met in all languages.
COMMON = frozenset(
    "inc corp ltd llc plc co bros jr sr dr mr mrs ms st prof vs etc al no nr vol fig ed eds pp tel "
    "dpa ap afp cresc decresc rall".split()
)
# Endings of files; those of the second kind are no words.
ENDINGS = frozenset("config log data bin conf".split())
FILES = frozenset(
    "edmx csdl ssdl msl cfg ini aspx ascx cshtml xaml resx csproj vbproj sln dll exe xml xsd json "
    "yml yaml csv xlsx docx pptx pdf jpg jpeg png svg gif html htm css php py js mdf ldf iso "
    "msi zip tar rar txt rtf bak bat ico appx appxbundle msix msixbundle ps1 psm1 ppkg vhdx pfx "
    "ffu apk mp3 mp4 mkv avi".split()
)
_WORDS_TOO = frozenset("find kill make head tail mount convert sort screen cut dir docker".split())
_CAMEL = re.compile(r"[a-z][A-Z]")
_VOWEL = re.compile("[aeiouy]")  # a word without one is the name of a program
REACH = 400  # characters before the stop in which its sentence is looked for
LENGTH = 3  # letters of the word before; shorter ones are mostly abbreviations
_OFTEN = 3  # sentences
_LOST = 2  # sentences that begin in lower case
WORDS = 2  # words of the sentence before; one alone is mostly a heading or the number of a list


def build(
    *, joining: list[str], abbreviations: list[str], names: list[str] | None = None
) -> Detector:
    """``joining`` words continue with a sentence, after ``abbreviations`` (without their full stop)
    nothing is wrong, and ``names`` are further words that begin in lower case.

    The replacement is the more likely of "join", "comma" and "capital", the others are its
    alternatives. Raises ValueError where a word has white space or an abbreviation ends in a stop.
    """
    for word in (*joining, *(names or ())):
        if not word or word != word.strip() or " " in word:
            raise ValueError(f"{word!r} must be one word")
    for word in abbreviations:
        if not word or word.endswith("."):
            raise ValueError(f"the abbreviation {word!r} must be written without its full stop")
    joins = frozenset(word.lower() for word in joining)
    short = COMMON | {word.lower() for word in abbreviations}
    # What is in lower case wherever it stands, because it belongs to names.
    named_so = everywhere("name-particles") | everywhere("name-inside")
    stays = named_so | {word.lower() for word in names or ()}

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        matches = [
            m for m in joints(text) if not named(m) and broken(text, m, joins, short, stays - joins)
        ]
        if not matches or careless(text, len(matches)):
            return
        for match in matches:
            start, end = match.start(3) - 1, match.end(4)
            gap, word = match[3], match[4]
            if word in PROGRAMS - _WORDS_TOO or view.ask(_in_code, word):
                continue
            if view.ask(_program, word):
                continue
            join, comma = gap + word, "," + gap + word
            capital = "." + gap + word[0].upper() + word[1:]
            goes_on = word.lower() in joins and not view.ask(_small_starts, joins)
            first = (join, comma, capital) if goes_on else (capital, comma, join)
            yield found(text, start, end, first[0], alternatives=first[1:])

    return Detector(look, rf"[\w'’-]{{2}}[^\W\d_][\"”»)\]]?\.[ \u00a0\n]+[{LOWER}]")


def _in_code(document: str, word: str) -> bool:
    """Return True where code of the document begins with it: the name of a command, as ``azd``."""
    return word in _commands(document)


@lru_cache(maxsize=2)
def _small_starts(document: str, joins: frozenset[str]) -> bool:
    """Return True where other sentences of the document begin in lower case, with words that join
    nothing: it lost its capitals, and has no stops too many.
    """
    begun = (match for match in joints(document) if not named(match))
    lost = sum(match[4].lower() not in joins and len(match[4]) > 1 for match in begun)
    return lost >= _LOST


def _program(document: str, word: str) -> bool:
    """Return True where sentences of the document begin with it in lower case, and none of them,
    nor anything else in it, with a capital: the name of a program, as ``aptitude``.

    No function word of whatever language is one: stops before it are what is looked for, and how
    many there are changes with the repairs.
    """
    if any(word in each for each in all_words().values()):
        return False
    return _begun(document)[word] >= _OFTEN and word[0].upper() + word[1:] not in document


@lru_cache(maxsize=2)  # an editor asks for each joint of a long document at each key
def _begun(document: str) -> Counter[str]:
    """Return how often sentences of a document begin with which words in lower case."""
    return Counter(_BEGINS.findall(document))


@lru_cache(maxsize=2)
def _commands(document: str) -> frozenset[str]:
    return frozenset(_COMMAND.findall(document))


def joints(text: str) -> Iterator[re.Match[str]]:
    """Yield what ``JOINT.finditer`` gives, without a look at every word: the stops are found
    first.
    """
    end = 0
    for stop in STOP.finditer(text):
        at = stop.start()
        if at < end:
            continue
        # What stands before the stop has no space in it.
        first = max(text.rfind(" ", end, at), text.rfind("\n", end, at)) + 1
        match = JOINT.search(text, max(first, end))
        if match is None:
            return
        if match.start(3) == at + 1:
            end = match.end()
            yield match


def named(match: re.Match[str]) -> bool:
    """Return True for a part of a program, or a file: ``DbContext. ignore``, ``App. config``."""
    before, after = match[1], match[4]
    file = after in FILES or (after in ENDINGS and before[:1].isupper())
    return file or bool(_CAMEL.search(before))


def broken(
    text: str,
    match: re.Match[str],
    joins: frozenset[str],
    short: frozenset[str],
    stays: frozenset[str],
) -> bool:
    """Return True where neither side of the full stop explains it."""
    before, after, next_to = match[1], match[4], match[5]
    bare = before.rstrip("'’-")
    if len(bare) < LENGTH or "." in bare or not bare[-1].isalpha() or next_to in list("./@_(:="):
        return False
    tail = re.split(r"['’-]", bare.lower())[-1]
    if {bare.lower(), tail} & short or len(tail) < LENGTH or bare.isupper():
        return False
    # "iPhone", "eBay", "d'Artagnan" and what has a digit are names.
    if (
        after.lower() in stays
        or not after.replace("'", "").replace("’", "").replace("-", "").islower()
    ):
        return False
    program = "-" in after[2:]  # "apt-get"
    if program or any(c.isdigit() for c in after) or (after.isascii() and not _VOWEL.search(after)):
        return False
    if match.end(4) == len(text) or (len(after) == 1 and after not in joins):
        return False  # a signature, or a letter that stands for something
    head = text[max(0, match.start() - REACH) : match.start()].rpartition("\n\n")[2]
    sentence = re.split(r"[.!?…:]\s", head)[-1]
    return len(sentence.split()) + 1 >= WORDS


def careless(text: str, joints: int) -> bool:
    """Return True for a text that does without capitals."""
    first = next((c for c in text if c.isalpha()), "")
    capitals = sum(1 for m in START.finditer(text) if m[1].isupper())
    return (first.islower() and capitals < joints) or joints > 1 + capitals
