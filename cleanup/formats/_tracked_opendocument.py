"""Tracked changes in OpenDocument texts, with the reason as the change's remark.

Format: ODF 1.3, part 3, 5.5 (change tracking). What is deleted stands in the list of changes, and a
mark in its place; what is inserted stands in its place between two marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from cleanup.formats import FormatError, FormatOptions
from cleanup.formats._opendocument import BLOCKS, SPACES, THROUGH
from cleanup.formats._scan import scan
from cleanup.formats._tracked import By, Change, Changed, said, spliced
from cleanup.text.segment import Span

_DC = "http://purl.org/dc/elements/1.1/"
_BLANKS = re.compile(r"^ | $| (?= )")
_TAG = re.compile(r"(<[^>]*>)")


def tracked(
    changed: Changed, _names: Sequence[str], _text: Callable[[str], str], by: By
) -> dict[str, str]:
    """Return the new text of the content; headers and footers have no tracked changes here."""
    made = {}
    for name, (raw, changes) in changed.items():
        if name == "content.xml":
            made[name] = spliced(raw, list(_Writer(raw, changes, by).splices()))
    return made


class _Writer:
    """The splices of the content: the changes, and before them the list of what they are."""

    def __init__(self, raw: str, changes: Sequence[Change], by: By) -> None:
        self._raw, self._changes, self._by = raw, list(changes), by
        self._number = 0
        self._regions: list[str] = []
        self._stack: list[tuple[str, int, int]] = []  # name, and the place of the start tag
        self._text, self._office = "text:", "office:"
        self._place: int | None = None  # of the list of changes
        self._listed = False  # there is one

    def splices(self) -> Iterator[tuple[Span, str]]:
        """Yield what is replaced by what, in order."""
        found: list[tuple[Span, str]] = []
        at = 0
        for kind, name, start, end, _ in scan(self._raw, FormatOptions(), SPACES):
            while at < len(self._changes) and _is_in(self._changes[at], kind, end):
                change = self._changes[at]
                if change.flag:
                    found.append(((change.start, change.start), self._note(change)))
                else:
                    found.append(((change.start, change.end), self._change(change)))
                at += 1
            if kind == "open":
                self._stack.append((name, start, end))
                if name == "office:text":
                    self._place, self._office = end, self._prefix(start, name)
                elif name in BLOCKS:
                    self._text = self._prefix(start, name)
            elif kind == "close":
                self._close(name, start, end)
        if self._place is None:
            raise FormatError("Tracked changes are written into texts (.odt) only.")
        regions = "".join(self._regions)
        if not self._listed and regions:
            regions = f"<{self._text}tracked-changes>{regions}</{self._text}tracked-changes>"
        yield (self._place, self._place), regions
        yield from found

    def _close(self, name: str, start: int, end: int) -> None:
        """Handle the end of an element: the list of changes, or what precedes its place."""
        if name == "text:tracked-changes":
            self._place, self._listed = start, True
        elif name == "office:forms" and not self._listed:
            self._place = end
        self._stack.pop()

    def _prefix(self, start: int, name: str) -> str:
        """Return the prefix that the file has for the namespace of an element."""
        tag = re.match(r"<([^\s/>]+)", self._raw[start : start + 100])
        return tag[1].removesuffix(name.partition(":")[2]) if tag else ""

    def _change(self, change: Change) -> str:
        """Return the marks and the new text in the place of the old one."""
        old, new, t = self._raw[change.start : change.end], change.words, self._text
        made = ""
        if old:
            name = self._region("deletion", change.reason, self._kept(old))
            made += f'<{t}change {t}change-id="{name}"/>'
        if new:
            name = self._region("insertion", change.reason, "")
            made += f'<{t}change-start {t}change-id="{name}"/>{new}'
            made += f'<{t}change-end {t}change-id="{name}"/>'
        return made

    def _note(self, change: Change) -> str:
        """Return a remark, which stands before what it is about."""
        o, t = self._office, self._text
        why = f"<{t}p>{said(change.reason)}</{t}p>"
        return f"<{o}annotation>{self._signed()}{why}</{o}annotation>"

    def _signed(self) -> str:
        return (
            f'<dc:creator xmlns:dc="{_DC}">{said(self._by.author)}</dc:creator>'
            f'<dc:date xmlns:dc="{_DC}">{said(self._by.date.rstrip("Z"))}</dc:date>'
        )

    def _region(self, kind: str, reason: str, content: str) -> str:
        """Put a change into the list, and return its name."""
        self._number += 1
        while f'"cleanup{self._number}"' in self._raw:
            self._number += 1
        name, t, o = f"cleanup{self._number}", self._text, self._office
        why = f"<{t}p>{said(reason)}</{t}p>" if reason else ""
        self._regions.append(
            f'<{t}changed-region xml:id="{name}" {t}id="{name}"><{t}{kind}><{o}change-info>'
            f"{self._signed()}{why}</{o}change-info>{content}</{t}{kind}></{t}changed-region>"
        )
        return name

    def _kept(self, old: str) -> str:
        """Return what is deleted, in a paragraph and the spans that it is in."""
        t = self._text
        parts = _TAG.split(old)
        told = "".join(
            part if number % 2 else _BLANKS.sub(f"<{t}s/>", part)
            for number, part in enumerate(parts)
        )
        for name, start, end in reversed(self._stack):
            if name in BLOCKS:
                break
            if name in THROUGH:
                tag = self._raw[start:end]
                told = f"{tag}{told}</{tag[1:-1].split(None, 1)[0]}>"
        return f"<{t}p>{told}</{t}p>"


def _is_in(change: Change, kind: str, end: int) -> bool:
    """Return whether a change is in the token that ends there, or at the end of its text."""
    return change.start < end or (change.start == change.end == end and kind == "text")
