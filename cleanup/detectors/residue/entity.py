"""HTML entities that are in plain text: ``&quot;``, ``R&amp;D``, ``п&#39;ять``.

Moses' tokenizer writes them, and systems trained on its output; the names are those of HTML 5
(``html.unescape``). One level is taken off at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import everywhere, pack
from cleanup.languages.said import any_apart, any_eastern, any_of
from cleanup.text.segment import View

_ENTITY = r"&(?:[A-Za-z][A-Za-z0-9]{1,7}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});"
_PATTERN = re.compile(_ENTITY)
_TWICE = re.compile(
    r"&amp;(?:(?:amp;)+|(?:[lr]aquo|[lrb][ds]quo|quot|apos|nbsp|[mn]dash|hellip|#39);)"
)
# A text that refers to markup means its entities.
_MARKUP = re.compile(
    r"(?<![a-z])(?:x?html5?|xml|sgml)(?![a-z])"
    r"|\b(?:markup|ampersand|entit(?:y|ies|é|és|ät|äten|ad|ades|à)|escaped?|escaping)"
    r"\b|</?[a-zA-Z][^<>]*>|&amp;[a-z]{2,6};|&amp;&amp;|&[lg]t;=|\{\{|\$[a-z]",
    re.IGNORECASE,
)
_FORMAT = re.compile(
    r"(?<![A-Za-z])(?:X?HTML5?|XML|SGML)(?![A-Za-z])|実体参照|文字参照|エンティティ|转义|轉義|字符实体"
)
_QUOTED = re.compile(r"[\"'`“„«‘(\[「『《【（]&[#\w]+;[\"'`”“»’)\]」』》】）]")
_CELL = re.compile(r"\|?[ \t]*&[#\w]+;[ \t]*\|")  # alone in a cell: a table of entities
_SIDED = "“”„«»‘’"  # no text has one between spaces, but one that refers to it
_MARKS = "\"'`“”„«»‘’()[] "
# References to 128 to 159 are Windows-1252's by HTML 5; on other machines they were other letters.
# So a letter is safe only in languages that write it.
_MACHINE = re.compile(r"&#(?:12[89]|1[34]\d|15\d);")
_WRITE = {
    "šŠžŽ": frozenset("bs cs et fi hr lt lv sk sl sr".split()),
    "œŒŸ": frozenset(["fr"]),
}
_HEAD = 20_000  # code points of a document that show whether it is a page of markup
_PAGE = 5  # closing tags there that make it one: its entities are right
_ELEMENT = re.compile(
    r"<([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?>[\s\S]*?</\1>"
)  # its entities are right
_EAST = 0x2E80  # from here on no spaces part words
_LABEL = 60  # code points
_NEAR = 40  # code points in which an entity is named
_TAG = re.compile(r"&lt;[/!?]?[A-Za-z]")
_WHOLE_TAG = re.compile(r"&lt;/?[A-Za-z][\w -]{0,30}/?&gt;")


def build() -> Detector:
    """Build a detector that decodes one; not safe where it would make a tag, or a letter that
    nobody sees.
    """
    return Detector(find=_find, trigger=_ENTITY)


def _find(view: View) -> Iterator[Edit]:
    text, source = view.text, view.source or ""
    tags = view.ask(_tags)
    if tags > _PAGE or _ELEMENT.search(text):
        return
    spoken_of = bool(_MARKUP.search(text) or _TAG.search(text)) or tags > 0
    told = _FORMAT.search(text) is not None
    whole = text.strip()
    named = _tags_named(text)
    twice: set[int] = set()  # the places of all that is escaped twice
    for match in () if "&amp;" in source else _TWICE.finditer(text):
        twice.update(range(*match.span()))
        if not _QUOTED.match(text, max(match.start() - 1, 0)) and not named:
            said = unescape(unescape(unescape(match[0])))
            yield found(text, *match.span(), said, safe=False)
    for match in _PATTERN.finditer(text):
        entity, letter = match[0], unescape(match[0])
        if match.start() in twice:
            continue
        if letter == entity or entity in source or "\ufffd" in letter:
            continue
        if match.start() in named:
            continue
        if _CELL.match(text, max(match.start() - 1, 0)):
            continue
        quoted = _QUOTED.match(text, max(match.start() - 1, 0))
        if (quoted or _alone(text, match)) and (told or meant(view, match, letter)):
            continue
        seen = letter.isprintable() or letter == "\xa0"
        seen = seen and not (letter in _SIDED and entity[1] != "#" and _alone(text, match))
        safe = seen and not (spoken_of or quoted or whole == entity or _label(text, match))
        yield found(
            text, *match.span(), letter, safe=safe and not _of_a_machine(view, match, letter)
        )


def _label(text: str, match: re.Match[str]) -> bool:
    """Return whether a short text may be of a page, which writes ``Systems &amp; languages``."""
    apart = text[: match.start()].endswith(" ") and text.startswith(" ", match.end())
    return apart and match[0] == "&amp;" and len(text) < _LABEL and text.rstrip()[-1] not in ".!?…"


def _tags_named(text: str) -> set[int]:
    """Return the places of all tags that are spoken of."""
    tags = (tag.span() for tag in _WHOLE_TAG.finditer(text))
    return {at for start, end in tags if _named(text, start, end) for at in range(start, end)}


def _of_a_machine(view: View, match: re.Match[str], letter: str) -> bool:
    """Return whether it is a letter of Windows-1252 that the text's language does not write."""
    if not letter.isalpha() or not _MACHINE.fullmatch(match[0]):
        return False
    lang = (view.lang or "").partition("-")[0]
    return not any(letter in letters and lang in langs for letters, langs in _WRITE.items())


def _alone(text: str, match: re.Match[str]) -> bool:
    """Between spaces, or a sentence's mark behind it: as a word stands."""
    before, after = (
        text[max(match.start() - 1, 0) : match.start()],
        text[match.end() : match.end() + 1],
    )
    return (not before or before.isspace() or ord(before) > _EAST) and (
        not after or after.isspace() or after in ".,;:!?" or ord(after) > _EAST
    )


def meant(view: View, match: re.Match[str], letter: str) -> bool:
    """Return whether an entity that stands as a word is spoken of.

    It is named, or told what it is for; or what it stands for has no place there: a letter that is
    no word, a quotation mark without its partner, a space between spaces.
    """
    text = view.text
    if _named(text, *match.span()):
        return True
    if not letter.isprintable() and letter != "\xa0":
        return True  # nobody would see it between spaces
    if letter.isalpha() and ord(letter) > _EAST:
        return False  # a letter among those of its script
    if letter.isalpha():
        name = "one-letter-words"
        words = pack(view.lang).lists.get(name, ()) if view.lang else everywhere(name)
        return letter not in words
    if letter in "\"'\xa0":
        return letter == "\xa0" or text.count(match[0]) % 2 == 1
    return False


def _named(text: str, start: int, end: int) -> bool:
    """Return whether a text names what stands at ``start`` to ``end``, or tells what it is for."""
    before = text[max(0, start - 2 * _NEAR) : start].rstrip(_MARKS)[-_NEAR:] + " "
    after = " " + text[end : end + 2 * _NEAR].lstrip(_MARKS)
    named, told, listed = _spoken()
    return bool(named.search(before) or told.match(after) or listed.search(before))


@cache
def _spoken() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what stands before an entity that is named ("type", "the sign"), behind one of which
    is told what it is for, and before one of several that are named.
    """
    joint = any_of("elliptic")
    named = (
        rf"\b(?:{any_apart('sign-words')})[\s:]+(?:\w+\s+)?\Z"
        rf"|(?:{any_eastern('sign-words')})[\s:：]*\Z"
    )
    told = (
        rf"\s+(?:{any_of('sign-predicates')}|[はが].{{0,20}}(?:実体参照|文字参照)"
        rf"|(?:{joint})\s+&#?\w+;)(?=\W|$)"
    )
    listed = rf"&#?\w+;(?:,\s+|,?\s+(?:{joint})\s+)\Z"
    return (
        re.compile(named, re.IGNORECASE),
        re.compile(told, re.IGNORECASE),
        re.compile(listed, re.IGNORECASE),
    )


def _tags(document: str) -> int:
    return document.count("</", 0, _HEAD)
