"""PO and POT, the catalogues of gettext: the translations, each with its msgid as the source.

Read is what ``msgfmt`` accepts: entries on one line, tabs, several domains. Comments, references,
previous and obsolete entries are no text. Grammar: the manual of GNU gettext, "PO Files".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from cleanup.edits.edit import Edit
from cleanup.formats import FormatError, FormatOptions, Unspellable, _charset, _plurals
from cleanup.formats._messages import its_own, marks, unknown_escape
from cleanup.formats._noted import inserted, sentence
from cleanup.formats._pieces import Pieces
from cleanup.formats._spoken import spoken
from cleanup.text.lines import line_number
from cleanup.text.segment import Mark, Segment, Span
from cleanup.value import replace

NAME = "po"
SUFFIXES = (".po", ".pot")
REREAD = JOINT = True
OPTIONS = {
    "fuzzy": {
        "kind": "flag",
        "about": "PO: clean entries marked fuzzy too.",
        "example": "true",
    },
}

TOKEN = re.compile(
    r"[ \t\r\n\f\v]*(?:(?P<comment>#[^\r\n]*)|\"(?P<string>[^\"\\\r\n]*+(?:\\.[^\"\\\r\n]*+)*+)\""
    r"|(?P<word>msgid_plural|msgid|msgctxt|domain|msgstr(?:[ \t]*\[[ \t]*\d+[ \t]*\])?))"
)
ESCAPE = re.compile(r"\\(?:([abfnrtv\"\\])|[0-7]{1,3}|x[0-9a-fA-F]+|.)")
SAID = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
SPELLED = {said: "\\" + letter for letter, said in SAID.items()} | {"\\": "\\\\", '"': '\\"'}
SPECIAL = re.compile(r'[\x00-\x1f\\"\x7f]')
KEY = re.compile(r"\S*[._:/]\S*|[A-Z0-9_]+")  # a msgid that is a name, not a text
HEADER = re.compile(r"^(Language|X-Source-Language|Plural-Forms):[ \t]*(.*?)[ \t]*$", re.MULTILINE)
ENDED = re.compile(r"\r?\n[ \t]*\r?\n(?=#|msgid|msgctxt|domain)")
PLAIN = re.compile(r"\\\\([nrt\"\\\\])")
FORMATTED = re.compile(r"(?<![\w-])(?!no-)[\w-]+-format")
FLAGS = re.compile(r"^#,", re.MULTILINE)
TOLD = "header of the catalogue"
FEWEST = 3


@dataclass(slots=True)
class Entry:
    """An entry: its strings by keyword ("msgstr[1]"), and the flags of its comments."""

    flags: str = ""
    strings: dict[str, list[Span]] = field(default_factory=dict)


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each translation that says something."""
    header = dict(options.values.get(TOLD) or {})
    found: list[Segment] = []
    for entry in entries(raw):
        name = said(raw, entry.strings.get("msgid", []))
        if not name and "msgctxt" not in entry.strings:
            header |= header_of(said(raw, entry.strings.get("msgstr", [])))
        elif "fuzzy" not in entry.flags or options.flag("fuzzy"):
            found += _translations(raw, entry, name, header)
    lang = header.get("Language") or options.lang
    source_lang = options.source_lang or header.get("X-Source-Language")
    return spoken(found, lang or None, source_lang or None)


def entries(raw: str) -> Iterator[Entry]:
    """Yield the entries in their order. Raises FormatError for what is no PO."""
    entry, now = Entry(), ""
    at = 0
    scan = TOKEN.scanner(raw).match  # type: ignore[attr-defined]
    for match in iter(scan, None):
        at = match.end()
        kind = match.lastgroup
        if kind == "string":
            if not now:
                raise FormatError(
                    "There is a string here without msgid or msgstr before it.",
                    line_number(raw, match.start("string")),
                )
            entry.strings[now].append(match.span("string"))
            continue
        word = "".join((match["word"] or "").split())
        begins = kind == "comment" or word in ("msgid", "msgctxt", "domain")
        if begins and any(key.startswith("msgstr") for key in entry.strings):
            yield entry
            entry, now = Entry(), ""
        if kind == "comment":
            if match["comment"].startswith(("#,", "#=")):  # the second of what stays
                entry.flags += match["comment"]
        else:
            now = word
            entry.strings.setdefault(word, [])
    if raw[at:].strip():
        at += len(raw[at:]) - len(raw[at:].lstrip())
        raise FormatError(
            "The string that begins here has no closing quotation mark on its line."
            if raw[at] == '"'
            else "This is not PO: expected a keyword, a comment or a string in quotation marks.",
            line_number(raw, at),
        )
    if entry.strings:
        yield entry


def header_of(text: str) -> dict[str, str]:
    """Return the fields of the header that are asked for."""
    return {match[1]: match[2] for match in HEADER.finditer(text)}


def _translations(raw: str, entry: Entry, name: str, header: dict[str, str]) -> Iterator[Segment]:
    plural = entry.strings.get("msgid_plural")
    context = said(raw, entry.strings.get("msgctxt", []))
    shown = f"{context}: {name}" if context else name
    formatted = FORMATTED.search(entry.flags) is not None
    forms = [key for key in entry.strings if key.startswith("msgstr")]
    for key in forms:
        pieces = Pieces(raw)
        for span in entry.strings[key]:
            add(pieces, span)
        text = pieces.text
        if not text.strip():
            continue
        source = name
        if plural is not None:
            source = _plurals.source_of(key, forms, text, (name, said(raw, plural)), header)
        original = None if KEY.fullmatch(source) else source
        if original is not None:
            pieces.marks = list(its_own(pieces.marks, text, original))
        pieces.marks += marks(text, original, printf=formatted)
        pieces.marks += _ends(text)
        one = pieces.segment(None, original, name=shown + key.removeprefix("msgstr"))
        if one is not None:
            yield one


def _ends(text: str) -> list[Mark]:
    """Return the line breaks at the ends: ``msgfmt`` wants them where the msgid has them."""
    inner = text.strip("\n")
    first = len(text) - len(text.lstrip("\n"))
    spans = ((0, first), (first + len(inner), len(text)))
    return [Mark(a, b, "break") for a, b in spans if a < b]


def add(pieces: Pieces, span: Span) -> None:
    """Add a string: its escapes are read, those of bytes stay as they are."""
    raw, (at, end) = pieces.raw, span
    if raw.find("\\", at, end) >= 0:
        for match in ESCAPE.finditer(raw, at, end):
            pieces.verbatim(at, match.start())
            at = match.end()
            if match[1]:
                pieces.spelled(SAID.get(match[1], match[1]), match.start(), at)
            else:
                unknown_escape(pieces, match.start(), at)
    pieces.verbatim(at, end)


def said(raw: str, spans: list[Span]) -> str:
    """Return what strings say together."""
    text = "".join(raw[start:end] for start, end in spans)
    if "\\" in text:
        return ESCAPE.sub(lambda m: SAID.get(m[1], m[1]) if m[1] else m[0], text)
    return text


def escape(after: str, _segment: Segment, _at: int) -> str:
    """With C's escapes. Raises Unspellable for a character that has none."""
    return SPECIAL.sub(_spelled, after)


def _spelled(match: re.Match[str]) -> str:
    spelled = SPELLED.get(match[0])
    if spelled is None:
        raise Unspellable("PO has no escape for that control character.")
    return spelled


charset = _charset.of_catalogue


def cut(raw: str, _options: FormatOptions) -> int:
    """After the last blank line that ends an entry, or an obsolete one."""
    here, other = raw.rfind("\n\n"), raw.rfind("\n\r\n")  # each looked for once in a place
    while (at := max(here, other)) > 0:
        if at == here:
            here = raw.rfind("\n\n", 0, at)
        else:
            other = raw.rfind("\n\r\n", 0, at)
        ended = ENDED.match(raw, at - (raw[at - 1] == "\r"))
        before = raw[max(here, other, 0) : at]
        if ended and (
            "\nmsgstr" in before or before.startswith("msgstr") or "\n#~ msgstr" in before
        ):
            return ended.end()
    return 0


def rest(raw: str, options: FormatOptions) -> FormatOptions:
    """With what the header says, which is in the first part only."""
    with suppress(FormatError):  # what it breaks off in has not been read to its end yet
        for entry in entries(raw):
            if not said(raw, entry.strings.get("msgid", [])):
                told = header_of(said(raw, entry.strings.get("msgstr", [])))
                return replace(options, values={**options.values, TOLD: told})
    return options


def note(raw: str, left: Sequence[Edit], options: FormatOptions) -> list[Edit]:
    """Return the edits that write what is left as comments of the translator, before their entries.

    With ``options.notes`` "fuzzy" the entries are marked fuzzy: ``msgfmt`` then leaves them out.
    """
    return inserted(raw, _notes(raw, left, fuzzy=options.notes == "fuzzy"))


def _notes(raw: str, left: Sequence[Edit], *, fuzzy: bool) -> Iterator[tuple[int, str, Edit]]:
    waiting = sorted(left, key=lambda edit: edit.start)
    for entry in entries(raw) if waiting else ():
        first = (entry.strings.get("msgctxt") or entry.strings.get("msgid") or [(0, 0)])[0][0]
        last = max((end for spans in entry.strings.values() for _, end in spans), default=0)
        mine = [edit for edit in waiting if first <= edit.start <= last]
        if not mine:
            continue
        begun = raw.rfind("\n", 0, first) + 1
        top = _top(raw, begun)
        end = "\r\n" if raw[: raw.find("\n", begun)].endswith("\r") else "\n"
        for edit in mine:
            text = f"# cleanup: {sentence(raw, edit, _unescaped)}{end}"
            if text not in raw[top:begun]:
                yield top, text, edit
        if fuzzy and "fuzzy" not in entry.flags:
            flags = FLAGS.search(raw, top, begun)
            previous = raw.find("#|", top, begun)
            if flags:
                yield flags.end(), " fuzzy,", mine[0]
            else:
                yield previous if previous >= 0 else begun, f"#, fuzzy{end}", mine[0]


def _top(raw: str, at: int) -> int:
    """Return where the comments begin that stand right before the line at ``at``."""
    while at and raw.startswith("#", above := raw.rfind("\n", 0, at - 1) + 1):
        at = above
    return at


def _unescaped(text: str) -> str:
    return PLAIN.sub(lambda match: SAID.get(match[1], match[1]), text)
