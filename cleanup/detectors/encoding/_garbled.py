"""What proves that a text was read in a wrong encoding, and what only looks like it.

Two letters of mojibake may be a correct word and a mark: ``AMANHÃ»`` is one in Portuguese, ``ù``
read as Latin-1 in another text. A place proves damage where no correct text looks so; the others
are damage only beside one that is proved.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

# Marks that are after a word, or join two: quotation marks, dashes, footnotes, signs of trade.
_CLOSING = "»«›‹”“’‘„‚\"'…–—²³¹ºª°®™©·•†‡§×±´?!.,;:)]\xa0*"
_JOINING = "–—…’‘´·-/×±»«”“\"'.\xa0"
_OPENING = "«»‹›„“”‚‘’\"'([¿¡*\xa0"
_RAISED = "ªº²³¹¼½¾µ"  # Python takes them for letters
_WORD = rf"[^\W\d_{_RAISED}]+"
# A word, or several that marks join, with marks around them: how correct text looks.
_NATURAL = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:[^\w\s]|[{_RAISED}])?(?:\d+[.,]?)*"
    rf"(?P<words>{_WORD}(?:(?:[{re.escape(_JOINING)}]|\d)+{_WORD})*)"
    rf"(?:[^\w\s]|[{_RAISED}\d])?[{re.escape(_CLOSING)}]*\Z"
)
_WORDS = re.compile(_WORD)
_EAST = 0x2E80  # from here on: Chinese, Japanese, Korean
# No correct text has these, in no case.
_SIGNS = re.compile(r"â€|вЂ|ï»¿|‚Ä[ìîïòôúùû†°¢π]|Ã¢â|ΓÇ|ÔÇ|[├┬┼╨╤╫╬╪╧][^\s\W]|[^\W\d_][├┬┼╨╤╫╬╪╧]")
_HIGH = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")) + r"\x80-\x9f"
_LEADS = "ÂÃÄÅÐÑ"

PROVEN = re.compile(rf"â€[™œž\x9d“”˜¦]|[a-z]Ã[{_HIGH}][a-z]|(?:[ÐÑ][{_HIGH}]){{3}}|вЂ")
"""So no correct text looks; sought in the whole document, so it is cheap."""
IN_PROVEN = ("â€", "Ã", "Ð", "Ñ", "вЂ")
"""One of these stands in every match of it."""

_LEFT = re.compile(
    rf"[a-zß-ÿ][ÂÃ](?=[{_HIGH}])|[a-zß-ÿ]â[€š‚„][^\w\s\x00-\x7f]|(?:[ÐÑ][{_HIGH}]){{2}}"
    rf"|[ÐÑ](?: |$)(?=.*[ÐÑ][{_HIGH}])|[åäæçèéãïð][{_HIGH}Š]{{1,2}}[åäæçèéãïð][{_HIGH}]"
)
_MARKS = "\"'“”„«»‘’`「」『』《》〈〉"
_EXAMPLE = 3
_EMOJI = re.compile("ğŸ[\u0080-\u017f\u02c6-\u2122]{2}")  # in the Turkish code page
_PICTURES = "\U0001f000"  # the first of them
_NEAR = 200  # code points beside it
_SHOWN = 4  # letters of damage that a line about encodings shows
_ENCODINGS = re.compile(
    r"\b(?:UTF-?8|mojibake|(?:Windows|CP|ISO)[ -]?(?:125\d|8859)|Latin-1|encodings?)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"[a-zß-ÿ][ÂÃ][A-ZÀ-Þ]?(?![a-z])")  # AziÃÆ
_EAST_AND_LATIN = re.compile("[\u3040-\u9fff][à-ÿ]|[à-ÿ][\u3040-\u9fff]")
_CURLED = frozenset("\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b")
_ELISION = re.compile(
    r"(?:\b(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)\x92(?=[^\W\d_]))"
    r"|n\x92t\b|\b(?:[Ii]t|[Hh]e|[Tt]hat|[Ww]hat|[Ll]et)\x92s\b|\w\x92(?:re|ve|ll)\b|\bI\x92[md]\b"
)


def token(text: str, start: int, end: int) -> str:
    """Return the place with all that is beside it up to the next space or line break."""
    while end > start and text[end - 1] in " \t\n\r":
        end -= 1
    while start > 0 and text[start - 1] not in " \t\n\r":
        start -= 1
    while end < len(text) and text[end] not in " \t\n\r":
        end += 1
    return text[start:end]


def natural(piece: str) -> bool:
    """Return True where correct text may read so: words of one alphabet and case, marks around
    them.
    """
    if _SIGNS.search(piece):
        return False
    if not any(letter.isalpha() for letter in piece.translate(dict.fromkeys(map(ord, _RAISED)))):
        return True
    match = _NATURAL.match(piece.strip())
    return match is not None and all(map(written, _WORDS.findall(match["words"])))


def written(word: str) -> bool:
    """Return whether a word is in one alphabet, its capitals at its beginning or throughout."""
    alphabets = {unicodedata.name(letter, "?").split()[0] for letter in word}
    return len(alphabets) == 1 and (word[1:] == word[1:].lower() or word == word.upper())


def proof(text: str, start: int, end: int) -> bool:
    """Return whether no correct text looks so here."""
    return not all(natural(piece) for piece in token(text, start, end).split())


def meant(text: str, start: int, end: int) -> bool:
    """Return whether a letter alone, or a word in capitals before an everyday mark, is likely
    meant.
    """
    piece = token(text, start, end)
    bare = piece.rstrip(_CLOSING).lstrip(_OPENING)
    words = re.split("[–—’'·/-]", bare)
    if not any(map(str.isalpha, bare)) or all(re.fullmatch(_WORD, word) for word in words):
        return True
    return text[start:end] in ("Â ", "Ã ")


def controls(before: str, after: str) -> bool:
    """Return whether only control characters of Latin-1 became letters or marks of Windows-1252."""
    return len(before) == len(after) and all(
        a == b or "\x80" <= a <= "\x9f" for a, b in zip(before, after, strict=True)
    )


def typographic(document: str, lang: str | None, text: str, start: int, end: int) -> bool:
    """Return whether control characters are surely marks of Windows-1252.

    A letter is guessed: each code page has another there. So is a mark inside a word, where
    it is no elision; and all of them where nothing shows that the other letters were read rightly.
    """
    if any("\x80" <= c <= "\x9f" and c not in _CURLED for c in text[start:end]):
        return False
    for at in range(start, end):
        if text[at] in _CURLED and not _apart(text, at) and not _elided(text, at):
            return False
    if lang is not None and lang.partition("-")[0] == "en":
        return True
    return bool(re.search(r"[À-ÖØ-öø-ÿ]", document)) or _spaced(text, start, end)


def torn(text: str, start: int, end: int, after: str) -> bool:
    """Return whether control characters beside Chinese, Japanese or Korean are the rest of a letter
    whose other bytes are lost, not marks of Windows-1252: no quotation marks in a pair.
    """
    near = text[max(0, start - 2) : end + 2]
    if not controls(text[start:end], after) or not any(ord(c) >= _EAST for c in near):
        return False
    return not (text[start:end] in ("\x93", "\x94") and "\x93" in text and "\x94" in text)


def _apart(text: str, at: int) -> bool:
    left, right = text[at - 1 : at], text[at + 1 : at + 2]
    return not (left.isalpha() and right.isalpha())


def _elided(text: str, at: int) -> bool:
    near = _ELISION.finditer(text, max(0, at - 8), at + 4)
    return any(match.start() <= at < match.end() for match in near)


def _spaced(text: str, start: int, end: int) -> bool:
    """Return True for a dash between spaces, or a mark with its partner: no letter of another
    code page.
    """
    if text[start:end] in "\x96\x97" and end - start == 1:
        return text[start - 1 : start] == " " == text[end : end + 1]
    mark = text[start:end].strip("".join(map(chr, range(0x80))))
    return mark in ("\x93", "\x94") and "\x93" in text and "\x94" in text


def half(after: str) -> bool:
    """Return whether a repaired word is still garbled in part, or no text at all.

    Two bytes that stand for NUL, as Java writes it, and others below the space are read by ftfy
    (6.3.1, "utf-8-variants") as what they say; no word was ever written with them.
    """
    return any(sign.search(after) for sign in (_LEFT, _WITHIN, _EAST_AND_LATIN)) or any(
        sign < " " and not sign.isspace() for sign in after
    )


def leftovers(text: str, made: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """Yield the words that are garbled too and that nobody could repair."""
    spans = [(start, end) for start, end, _ in made]
    seen = -1
    for match in _LEFT.finditer(text):
        start, end = match.span()
        if start < seen or any(a <= start < b for a, b in spans):
            continue
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        seen = end
        if not any(a < end and start < b for a, b in spans):
            yield start, end


_LONE = re.compile(r"(?<=[a-zA-Z]['’])Ã (?=[a-z])")
_ENCLOSED = re.compile(rf"(?<=[a-zß-ÿ])(?:[ÂÃÄÅ][{_HIGH}])+(?=[a-zß-ÿ])")
_KOI8 = re.compile(r"[^\x00-\x7f]*[пя][─-▓∙√≈≤≥°²·÷⌠⌡■Ёё][^\x00-\x7f]*")


def mend(text: str, repaired: str) -> str:
    """Return the repaired text with what ftfy leaves: a few sequences that nothing else can be."""
    if PROVEN.search(text):
        repaired = _LONE.sub("à ", repaired)
    repaired = _ENCLOSED.sub(lambda m: _decoded(m[0], "cp1252"), repaired)
    repaired = _EMOJI.sub(lambda m: _picture(m[0]), repaired)
    return _KOI8.sub(lambda m: _decoded(m[0], "koi8_r"), repaired)


def _decoded(piece: str, code_page: str) -> str:
    try:
        again = piece.encode(code_page).decode()
    except UnicodeError:
        return piece
    return again if again.isalpha() or again.strip("\xa0«»—–…").isalpha() else piece


def _picture(piece: str) -> str:
    try:
        again = piece.encode("cp1254").decode()
    except UnicodeError:
        return piece
    return again if again >= _PICTURES else piece


def explained(text: str, start: int, end: int) -> bool:
    """Return True for a sign alone between spaces, near a word about encodings."""
    if end - start > _SHOWN or text[start - 1 : start].strip():
        return False
    if text[end : end + 1].strip(" \n,.;:)"):
        return False
    return bool(_ENCODINGS.search(text, max(0, start - _NEAR), end + _NEAR))


def spoken_of(text: str, start: int, end: int) -> bool:
    """Return True for a letter or two alone between quotation marks: what damaged text looks
    like is explained.
    """
    elided = text[start - 1 : start] in ("'", "’") and text[start - 2 : start - 1].isalpha()
    piece = text[max(start - (not elided), 0) : end + 1].strip(" \n\t,.;:!?()")
    return len(piece.strip(_MARKS)) <= _EXAMPLE and bool({piece[:1], piece[-1:]} & {*_MARKS})
