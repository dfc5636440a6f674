"""What a language model put its translation into: a code fence, JSON, tags, a label, the source."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.languages.fold import primary
from cleanup.text.segment import View

_FENCE = re.compile(r"\s*```[\w-]*[ \t]*\n([\s\S]*?)\n?```\s*\Z")
_TAGS = (
    r"(?:translat(?:ion|ed|e)(?:[ _-]?(?:text|sentence|start|begin|end|stop|result))?"
    r"|target(?:[ _-]?(?:text|sentence))?|(?:begin|start|end)[ _-]?translation"
    r"|text[ _-]?area|inst|output|answer|response|result"
    r"|final(?:[ _-]?(?:answer|text|translation|output))?)"
)
_FIRST_TAG = re.compile(rf"\s*[<\[]{_TAGS}[>\]]\s*", re.IGNORECASE)
_LAST_TAG = re.compile(rf"\s*[<\[]/?(?:{_TAGS}|end)[>\]]\s*\Z", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*(?:(?:1[.)]|[-*•]|#{1,6}(?=\s+[^\s#]))\s+|(?:«\d{1,3}»|\[[SN#]?\d{1,3}\]|【\d{1,3}】|<\d{1,3}>|\|\d{1,3}\|)\s*)(?=\S)"
)
_LISTED = re.compile(r"\s*(?:[^\w#]|#+\s|\w{1,3}[.)、）:])")
_SPEAKS = re.compile(r"\s*[-–—―]")  # a dash, where others put quotation marks
_LABELLED = re.compile(r"\s*\W*[\w ()-]{1,40}[:：]")
# Who speaks, as a chat shows it; and the heading that a model gives its answer.
_ROLE = re.compile(
    r"\s*(?:assistant|ai|model|bot|chatgpt|gpt|claude|gemini)[:：]\s*", re.IGNORECASE
)
_HEADING = re.compile(
    r"\s*(?:(?:#{1,4}[ ]*)?\**(?:final[ ])?"
    r"(?:translat(?:ion|ed text)|answer|response|output|result)"
    r"|#{1,4}[ ]*\**(?:traducción|traduction|traduzione|tradução|übersetzung|vertaling|översättning"
    r"|tłumaczenie|překlad|перевод|переклад|çeviri|terjemahan|bản dịch|ترجمة|翻訳|翻译|翻譯|번역))"
    r"\**[:：]?\**[ \t]*\n\s*",
    re.IGNORECASE,
)
_BOLD = re.compile(r"\s*(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1\s*\Z")
_FRAME = re.compile(r"\s*([\U0001F524])\s*([^\U0001F524]+?)\s*\1\s*\Z")
_JUNK = re.compile(r"\s*(?:(%)%+|(#)#+|(@)@+|(~)~+|(\|)\|+|(\$)\$+)\s*\Z")
_SIGNS = frozenset("%#@~|$")
_ARROW = re.compile(r"[ \t]*(?:\r?\n|[=-]>|→|\|)\s*")
_KEY = re.compile(
    r"translat\w*|text|output|result|answer|target|content|line|sentence|\d{1,4}|[a-z]{2}(?:-[a-z]{2,4})?",
    re.IGNORECASE,
)
_QUOTES = frozenset("\"'“”„«»‘’‹›「」『』《》〈〉＂")
_PAIRS = ("“”", '""', "«»", "„“", "„”", "””", "「」", "『』", "‘’", "''")
_OPENING = frozenset(pair[0] for pair in _PAIRS)
_SHORTEST = 8  # letters of a source that is in the answer by more than chance
_LEAST = 4  # signs of an answer with its quotation marks


def build(*, labels: str, languages: dict[str, str]) -> Detector:
    """Build a detector that offers the answer alone, of a segment whose source has no such
    wrapping.

    ``labels`` are the words for a translation, ``languages`` the names of each language, which
    stand before a colon. Raises ValueError for a bad pattern.
    """
    try:
        named = {
            lang: re.compile(
                rf"\s*(?:\W{{0,3}}(?:{labels}|{names}|{lang})(?:[ ]\([^()\n]{{2,24}}\))?"
                rf"\W{{0,3}}[:：]|\[{lang}\])\**\s*",
                re.IGNORECASE,
            )
            for lang, names in languages.items()
        }
        other = re.compile(
            rf"\s*\W{{0,3}}(?:{labels})(?:[ ]\([^()\n]{{2,24}}\))?\W{{0,3}}[:：]\**\s*",
            re.IGNORECASE,
        )
    except re.error as error:
        raise ValueError(f"a pattern is invalid: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        text, source = view.text, view.source or ""
        if not source.strip() or not text.strip() or len(text) > 20 * len(source) + 2000:
            return
        label = named.get(primary(view.lang) or "", other)
        yield from (
            _fenced(text, source)
            or _json(text, source)
            or _tagged(text, source)
            or _echoed(text, source, label)
            or _labelled(text, source, label)
            or _spoken(text, source)
            or _framed(text, source)
            or _numbered(text, source)
            or _ended(text, source)
        )

    return Detector(find, scope="segment", bilingual=True)


def _only(text: str, start: int, end: int) -> list[Edit]:
    """Return edits that leave ``text[start:end]``, and the line break at the end of the text."""
    edits = []
    if start:
        edits.append(found(text, 0, start, "", group="answer"))
    tail = "\n" if text.endswith("\n") else ""
    if end < len(text) and text[end:] != tail:
        edits.append(found(text, end, len(text), tail, group="answer"))
    return edits


def _fenced(text: str, source: str) -> list[Edit]:
    """Return the text of a fence; or a flag on a fence that opens nothing, and what follows it.

    What stands between two fences may be code, which no edit may touch.
    """
    if "```" in source or "```" not in text:
        return []
    match = _FENCE.match(text)
    if match and match[1].strip() and "```" not in match[1]:
        return _only(text, *match.span(1))
    first = text[: text.index("```")].rstrip()
    rest = found(text, len(first), len(text.rstrip()), None)
    return [rest] if first and first.count("\n") <= source.count("\n") else []


def _json(text: str, source: str) -> list[Edit]:
    value = _value(text.strip(), source)
    start = len(text) - len(text.lstrip())
    return [found(text, start, len(text.rstrip()), value)] if value else []


def _value(bare: str, source: str) -> str:
    """Return the one text of a JSON object or list; empty where there is none."""
    if bare[0] not in "{[" or bare[-1] not in "}]" or source.lstrip()[:1] in "{[":
        return ""
    try:
        value = json.loads(bare)
    except (ValueError, RecursionError):
        return ""
    if isinstance(value, dict) and len(value) == 1 and _KEY.fullmatch(next(iter(value))):
        value = list(value.values())
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return value[0] if value[0].strip() else ""
    return ""


def _tagged(text: str, source: str) -> list[Edit]:
    first = _FIRST_TAG.match(text)
    last = _LAST_TAG.search(text) if text.rstrip()[-1] in ">]" else None
    if not (first or last) or _FIRST_TAG.match(source) or _LAST_TAG.search(source):
        return []
    start, end = first.end() if first else 0, last.start() if last else len(text.rstrip())
    return _only(text, start, end) if text[start:end].strip() else []


def _echoed(text: str, source: str, label: re.Pattern[str]) -> list[Edit]:
    """Return the source, said again before its translation, each with a label or without."""
    said = source.strip()
    at = text.find(said) if len(said) >= _SHORTEST else -1
    if at < 0 or (at and not _LABELLED.fullmatch(text[:at].rstrip(' \t*"“'))):
        return []
    arrow = _ARROW.match(text, at + len(said))
    if not arrow or not text[arrow.end() :].strip():
        return []
    named = label.match(text, arrow.end())
    return _only(text, named.end() if named else arrow.end(), len(text.rstrip()))


def _labelled(text: str, source: str, label: re.Pattern[str]) -> list[Edit]:
    match = label.match(text)
    if not match or _LABELLED.match(source) or not text[match.end() :].strip():
        return []
    return _unquoted(text, match.end(), source) or _only(text, match.end(), len(text.rstrip()))


def _spoken(text: str, source: str) -> list[Edit]:
    """Return an answer behind the name of who speaks, or behind a heading."""
    match = _ROLE.match(text) or _HEADING.match(text)
    if not match or _LABELLED.match(source) or _HEADING.match(source + "\n"):
        return []
    body = text[match.end() :].strip()
    many = "\n" in body and "\n" not in source.strip()
    return [] if not body or many else _only(text, match.end(), len(text.rstrip()))


def _framed(text: str, source: str) -> list[Edit]:
    """Return what stands between signs at its very ends that the source has nowhere."""
    match = _BOLD.match(text) or _FRAME.match(text)
    if not match or match[1] in source or "\n" in match[2]:
        return []
    return _only(text, *match.span(2))


def _numbered(text: str, source: str) -> list[Edit]:
    """Return a single answer that begins as a list, or is in quotation marks, unlike its source."""
    match = _NUMBER.match(text)
    if match and ("\n" in text.strip() or _LISTED.match(source) or _counted(match[0], source)):
        match = None
    start = match.end() if match else len(text) - len(text.lstrip())
    if quoted := _unquoted(text, start, source):
        return quoted
    return _only(text, start, len(text.rstrip())) if match else []


def _counted(mark: str, source: str) -> bool:
    """Return whether the source has the number of a mark too."""
    return ("".join(filter(str.isdigit, mark)) or "1") in source


def _unquoted(text: str, start: int, source: str) -> list[Edit]:
    body = text[start:].rstrip()
    if len(body) < _LEAST or body[0] not in _OPENING:
        return []
    if _SPEAKS.match(source) or not _QUOTES.isdisjoint(source):
        return []
    for left, right in map(tuple, _PAIRS):
        if body[0] == left and body[-1] == right and not set(body[1:-1]) & {left, right}:
            return _only(text, start + 1, start + len(body) - 1)
    return []


def _ended(text: str, source: str) -> list[Edit]:
    """Return signs at the end that the source has nowhere."""
    match = _JUNK.search(text) if text.rstrip()[-1] in _SIGNS else None
    if not match or not match.start() or any(sign and sign in source for sign in match.groups()):
        return []
    return _only(text, 0, match.start())
