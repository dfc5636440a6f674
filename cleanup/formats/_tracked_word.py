"""Tracked changes in Word's documents: ``w:del`` and ``w:ins``, with the reason as a comment.

Format: ECMA-376, part 1, 17.13 (annotations). A run is divided at each change, and each piece has
its properties. Inside what somebody inserted before, the insertion is divided too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from cleanup.formats import FormatOptions
from cleanup.formats._opc import TYPES, parts
from cleanup.formats._scan import SPACE, scan, value
from cleanup.formats._tracked import By, Change, Changed, quoted, said, spliced
from cleanup.formats._word import SPACES
from cleanup.text.segment import Span

_W = next(iter(SPACES))
_OFFICE = "http://schemas.openxmlformats.org"
_RELATIONS = f"{_OFFICE}/package/2006/relationships"
_KIND = f"{_OFFICE}/officeDocument/2006/relationships/comments"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_ID = re.compile(r'\s(?:[\w.-]+:)?id="(\d{1,9})"')
_EMPTY = re.compile(r"<([\w:.-]+)[^<]*?(\s*/>)(?=\s*\Z)")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def tracked(
    changed: Changed, names: Sequence[str], text: Callable[[str], str], by: By
) -> dict[str, str]:
    """Return the new texts of members, and those of new members, by name."""
    kinds = dict(parts(names, text))
    comments = next((name for name, kind in kinds.items() if kind == _COMMENTS), None)
    made: dict[str, str] = {}
    ids = _Numbers(max((_last(raw) for raw, _ in changed.values()), default=0))
    remarks = _Numbers(_last(text(comments)) if comments else -1)
    told: list[str] = []
    for name, (raw, changes) in changed.items():
        if name == comments:
            continue
        main = kinds.get(name, "").endswith("main+xml")
        writer = _Writer(raw, changes, by, ids, remarks if main else None)
        made[name] = spliced(raw, writer.splices())
        told += writer.comments
    if told:
        main_name = next(name for name, kind in kinds.items() if kind.endswith("main+xml"))
        made |= _with_comments(comments, main_name, told, names, text)
    return made


class _Numbers:
    def __init__(self, last: int) -> None:
        self._last = last

    def next(self) -> int:
        self._last += 1
        return self._last


def _last(raw: str) -> int:
    return max((int(match[1]) for match in _ID.finditer(raw)), default=0)


class _Writer:
    """The splices of one member; ``comments`` are those that they refer to."""

    def __init__(
        self,
        raw: str,
        changes: Sequence[Change],
        by: By,
        ids: _Numbers,
        remarks: _Numbers | None,
    ) -> None:
        self.comments: list[str] = []
        self._raw, self._by, self._ids, self._remarks = raw, by, ids, remarks
        self._changes, self._at = list(changes), 0
        self._stack: list[tuple[str, int, int]] = []  # name, and the place of the start tag
        self._properties: list[str] = []  # of the open runs
        self._beside: list[tuple[str, str]] = []  # comments on what is in a simple field

    def splices(self) -> list[tuple[Span, str]]:
        """Return what is replaced by what, in order."""
        return sorted(self._splices(), key=lambda each: each[0][0])

    def _splices(self) -> Iterator[tuple[Span, str]]:
        for kind, name, start, end, _ in scan(self._raw, FormatOptions(), SPACES):
            if kind == "open":
                self._stack.append((name, start, end))
                if name == "w:r":
                    self._properties.append("")
            elif kind == "close":
                if name == "w:fldSimple":
                    yield from self._around(self._stack[-1][1], end)
                self._close(name, end)
            elif kind == "text" and self._is_text() and (mine := self._changes_in(start, end)):
                yield self._text(start, end, mine)

    def _around(self, start: int, end: int) -> Iterator[tuple[Span, str]]:
        """Yield the comments on what is in a field, around it: in it, LibreOffice shows their text
        as the field's.
        """
        for opening, _ in self._beside:
            yield (start, start), opening
        for _, closing in reversed(self._beside):
            yield (end, end), closing
        self._beside.clear()

    def _close(self, name: str, end: int) -> None:
        if name == "w:rPr" and self._stack[-2][0] == "w:r":
            self._properties[-1] = self._raw[self._stack[-1][1] : end]
        elif name == "w:r":
            self._properties.pop()
        self._stack.pop()

    def _changes_in(self, start: int, end: int) -> list[Change]:
        """Return the next changes, which lie in a text."""
        mine = []
        while self._at < len(self._changes):
            change = self._changes[self._at]
            if change.end > end and not (change.flag and change.start < end):
                break
            if change.start >= start:  # a flag may go on in the next run
                mine.append(change._replace(end=min(change.end, end)))
            self._at += 1
        return mine

    def _is_text(self) -> bool:
        return [name for name, *_ in self._stack[-2:]] == ["w:r", "w:t"]

    def _text(self, start: int, end: int, changes: list[Change]) -> tuple[Span, str]:
        """Return the splice of a text element with the changes in it."""
        raw = self._raw
        _, opening, inner = self._stack[-1]
        tag = raw[opening:inner]
        prefix = tag[1 : tag.index("t")]
        again = f'<{prefix}t xml:space="preserve">'
        first, last = start, end
        if value(tag, "space") != "preserve":
            text = raw[start:end]
            first += len(text) - len(text.lstrip(SPACE))
            last -= len(text) - len(text.rstrip(SPACE))
        pieces, at = [again], first
        for told in changes:
            # White space that is not kept is no part of what is deleted.
            inside = max(told.start, first), max(first, min(told.end, last))
            change = told._replace(start=inside[0], end=inside[1])
            pieces += (raw[at : change.start], self._change(change, prefix, again))
            at = change.end
        return (opening, end), "".join([*pieces, raw[at : max(at, last)]])

    def _change(self, change: Change, prefix: str, again: str) -> str:
        """Return the end of a run, the change, and the run's beginning again."""
        raw, p = self._raw, prefix
        run, properties = self._stack[-2], self._properties[-1]
        run_tag = raw[run[1] : run[2]]
        above = self._stack[-3] if len(self._stack) > 2 else ("", 0, 0)  # noqa: PLR2004 -- a run is in something
        old, new = raw[change.start : change.end], change.words
        opening, closing = self._remark(change, p)
        if opening and any(name == "w:fldSimple" for name, *_ in self._stack):
            self._beside.append((opening, closing))
            opening = closing = ""
        there = inserted = ""
        if change.flag:
            if not opening:
                return old
            there = f"{run_tag}{properties}{again}{old}</{p}t></{p}r>"
        elif old:
            there = (
                f"<{p}del {self._signed(p)}><{p}r>{properties}"
                f'<{p}delText xml:space="preserve">{old}</{p}delText></{p}r></{p}del>'
            )
        if new:
            inserted = (
                f"<{p}ins {self._signed(p)}><{p}r>{properties}{again}{new}</{p}t></{p}r></{p}ins>"
            )
        before = after = ""
        if above[0] == "w:ins":
            their = raw[above[1] : above[2]]
            before, after = f"</{p}ins>", self._renumbered(their)
            there = f"{self._renumbered(their)}{there}</{p}ins>" if there else ""
        return (
            f"</{p}t></{p}r>{before}{opening}{there}{inserted}{closing}{after}"
            f"{run_tag}{properties}{again}"
        )

    def _signed(self, prefix: str) -> str:
        author, date = quoted(self._by.author), quoted(self._by.date)
        return f'{prefix}id="{self._ids.next()}" {prefix}author={author} {prefix}date={date}'

    def _renumbered(self, tag: str) -> str:
        found = _ID.search(tag)
        if found is None:
            return tag
        return f"{tag[: found.start(1)]}{self._ids.next()}{tag[found.end(1) :]}"

    def _remark(self, change: Change, prefix: str) -> tuple[str, str]:
        """Return what is before and after a change with a comment; a text box has none."""
        if self._remarks is None or not change.reason or self._boxed():
            return "", ""
        number = self._remarks.next()
        p = prefix
        author, date = quoted(self._by.author), quoted(self._by.date)
        self.comments.append(
            f'<w:comment w:id="{number}" w:author={author} w:date={date} w:initials="c"><w:p><w:r>'
            f'<w:t xml:space="preserve">{said(change.reason)}</w:t></w:r></w:p></w:comment>'
        )
        mark = f'{p}id="{number}"/>'
        return (
            f"<{p}commentRangeStart {mark}",
            f"<{p}commentRangeEnd {mark}<{p}r><{p}commentReference {mark}</{p}r>",
        )

    def _boxed(self) -> bool:
        return any(name == "w:txbxContent" for name, *_ in self._stack)


def _with_comments(
    member: str | None,
    main: str,
    comments: Sequence[str],
    names: Sequence[str],
    text: Callable[[str], str],
) -> Mapping[str, str]:
    """Return the members that the comments go into; where there is none, it is made and named."""
    if member is not None:
        raw = text(member)
        before, after = _room(raw)
        bound = "" if f'xmlns:w="{_W}"' in raw else f' xmlns:w="{_W}"'
        new = "".join(comments).replace("<w:comment ", f"<w:comment{bound} ") if bound else None
        return {member: before + (new or "".join(comments)) + after}
    folder, _, base = main.rpartition("/")
    folder = f"{folder}/" if folder else ""
    member = f"{folder}comments-cleanup.xml"
    relations = f"{folder}_rels/{base}.rels"
    made = {member: f'{_HEAD}<w:comments xmlns:w="{_W}">{"".join(comments)}</w:comments>'}
    types = text(TYPES)
    made[TYPES] = _put_last(
        types, f'<Override PartName="/{member}" ContentType="{_COMMENTS}"/>', "Override"
    )
    old = text(relations) if relations in names else ""
    old = old or f'{_HEAD}<Relationships xmlns="{_RELATIONS}"></Relationships>'
    made[relations] = _put_last(
        old,
        f'<Relationship Id="cleanupComments" Type="{_KIND}" Target="comments-cleanup.xml"/>',
        "Relationship",
    )
    return made


def _put_last(raw: str, element: str, name: str) -> str:
    """Put an element before the end tag of the root, with the prefix that its siblings have."""
    before, after = _room(raw)
    prefix = re.match(r"</([\w.-]+:)?", after)
    named = f"<{prefix[1]}{name} " if prefix and prefix[1] else f"<{name} "
    return before + element.replace(f"<{name} ", named, 1) + after


def _room(raw: str) -> tuple[str, str]:
    """Return what stands before and after the end of what is in the root, which may be empty."""
    if empty := _EMPTY.search(raw):  # pandoc writes such comments
        return f"{raw[: empty.start(2)]}>", f"</{empty[1]}>{raw[empty.end() :]}"
    end = raw.rindex("</")
    return raw[:end], raw[end:]
