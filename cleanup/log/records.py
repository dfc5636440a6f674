"""The log: JSON Lines, per file a header and then one line an edit.

The header holds the SHA-256 of the file's bytes before and after, its encoding, and the signature
of the run. Offsets are code points of the file's text as decoded, without a byte order mark.
``applied`` says of an edit that it is in the text whose hash is ``sha256_after``; suggestions and
flags stand in the log too, not applied.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_type_hints

from cleanup.edits.edit import Edit
from cleanup.edits.place import Finding, findings
from cleanup.edits.report import Report
from cleanup.text.lines import around
from cleanup.value import Value, replace

VERSION = 2
EDGE = 24  # code points of an edge
READ = (1, 2)  # versions that can be read


class Head(Value):
    """What the log says of one file.

    ``path`` is the file that was read, ``output`` the one that was written where it is another.
    ``bom`` tells whether the file starts with a byte order mark, ``written`` whether the result was
    written (a check only says what would be). Of a zip file (its encoding is "zip") ``packed``
    holds what the members that were edited had been compressed to, as base64.
    """

    path: str
    signature: str
    encoding: str
    bom: bool
    sha256_before: str
    sha256_after: str
    lang: str | None = None
    output: str | None = None
    written: bool = True
    packed: dict[str, str] | None = None


class Entry(Value):
    """One edit of a file, and its line in the log.

    ``segment`` is the name of the text that it stands in: a key, a unit's id, the number of a cue,
    a column of Parquet (whose row is the line). ``left`` and ``right`` are the text around it,
    white space folded, ``edges`` the nearest of it as it is, all before any edit; ``order`` is its
    number among all findings of the log, from 1, as ``cleanup check`` numbers them.
    """

    edit: Edit
    applied: bool
    line: int
    column: int
    number: int
    member: str = ""
    left: str = ""
    right: str = ""
    order: int = 0
    edges: tuple[str, str] | None = None
    segment: str = ""


class LogError(ValueError):
    """The log is not one, or cannot be true; the message starts with the line."""


def head_line(head: Head) -> str:
    """Return a file's header line."""
    fields = {name: getattr(head, name) for name in Head.__match_args__}
    if head.packed is None:
        del fields["packed"]
    return _line({"cleanup_log": VERSION} | fields)


def edit_line(finding: Finding, raw: str) -> str:
    """Return an edit's line; its offsets are those in the file. ``raw`` is the text of its
    report.
    """
    edit = finding.edit
    left, right = around(raw, edit.start, edit.end)
    edges = raw[max(0, edit.start - EDGE) : edit.start], raw[edit.end : edit.end + EDGE]
    entry: dict[str, Any] = {
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "before": edit.before,
        "after": edit.after,
        "rule": edit.rule,
        "rules": edit.rules,
        "category": edit.category,
        "reason": edit.reason,
        "safe": edit.safe,
        "applied": finding.made,
        "alternatives": edit.alternatives,
        "confidence": edit.confidence,
        "group": edit.group,
        "left": left,
        "right": right,
        "edges": edges,
    }
    if finding.member:
        entry["member"] = finding.member
    if finding.segment:
        entry["segment"] = finding.segment
    return _line(entry)


def lines(report: Report) -> Iterator[str]:
    """Yield the line of each finding, in the order of the text."""
    for finding in findings(report):
        yield edit_line(finding, report.raw)


def read(lines: Iterator[str]) -> Iterator[tuple[Head, list[Entry]]]:
    """Yield the files of a log with their edits. Raises LogError with the line and what is
    wrong.
    """
    head: Head | None = None
    entries: list[Entry] = []
    count = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            if head is not None and not line.endswith("\n"):
                break  # the run was killed as it wrote it, and had not yet changed that file
            raise LogError(f"line {number} is not JSON: {_broken(error)}") from None
        if not isinstance(value, dict):
            raise LogError(f"line {number} is not a JSON object")
        if "cleanup_log" in value:
            if head is not None:
                yield head, entries
            head, entries = _head(value, number), []
        elif head is None:
            raise LogError(f"line {number} is no header; this is not a cleanup log")
        else:
            count += 1
            entries.append(replace(_entry(value, number), order=count))
            _check_order(entries)
    if head is None:
        raise LogError("line 1: no header; this is not a cleanup log")
    yield head, entries


def _broken(error: Exception) -> str:
    """Return what is wrong with a line that Python's reader of JSON refused."""
    if isinstance(error, json.JSONDecodeError):
        what = error.msg[0].lower() + error.msg[1:].removesuffix(" starting at")
        return f"{what} (column {error.colno})"
    nested = isinstance(error, RecursionError)
    return "it is nested too deeply" if nested else "a number is too long"


def _head(value: dict[str, Any], number: int) -> Head:
    version = value["cleanup_log"]
    if version not in READ:
        raise LogError(
            f"line {number}: the log has format version {version!r}, this cleanup reads 1 and 2"
        )
    schema = _head_schema()
    _check(value, schema, number)
    packed = value.get("packed")
    if packed is not None and not _texts(packed):
        raise LogError(f"line {number}: 'packed' is not an object of strings")
    return Head(**{name: value[name] for name in schema if name in value}, packed=packed)


def _texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(each, str) for each in value.values())


@cache
def _head_schema() -> dict[str, Any]:
    return {name: kind for name, kind in get_type_hints(Head).items() if name != "packed"}


def _entry(value: dict[str, Any], number: int) -> Entry:
    _check(value, _EDIT, number)
    start, end, before = value["start"], value["end"], value["before"]
    if not 0 <= start <= end or end - start != len(before):
        raise LogError(f"line {number}: the edit's start, end and before do not match")
    if value["applied"] and value["after"] is None:
        raise LogError(f"line {number}: a flag has no replacement and cannot be applied")
    edit = Edit(
        start=start,
        end=end,
        before=before,
        after=value["after"],
        rules=_rules(value),
        category=value.get("category") or "",
        reason=value.get("reason") or "",
        safe=value["safe"],
        alternatives=_alternatives(value.get("alternatives"), number),
        confidence=value.get("confidence"),
        group=value.get("group"),
    )
    return Entry(
        edit,
        value["applied"],
        value.get("line") or 0,
        value.get("column") or 0,
        number,
        value.get("member") or "",
        value.get("left") or "",
        value.get("right") or "",
        edges=_edges(value.get("edges")),
        segment=told if isinstance(told := value.get("segment"), str) else "",
    )


def _alternatives(told: Any, number: int) -> tuple[str, ...]:
    if not told:
        return ()
    if not isinstance(told, list) or not all(isinstance(each, str) for each in told):
        raise LogError(f"line {number}: 'alternatives' is not a list of strings")
    return tuple(told)


def _edges(told: Any) -> tuple[str, str] | None:
    pair = isinstance(told, list) and [type(each) for each in told] == [str, str]
    return (told[0], told[1]) if pair else None


def _rules(value: dict[str, Any]) -> tuple[str, ...]:
    """Return the ids of the rules; version 1 wrote them as one text, joined by ``+``."""
    rules = value.get("rules")
    if rules is None:
        rules = (value.get("rule") or "").split("+")
    return tuple(str(rule) for rule in rules if rule)


def _check_order(entries: list[Entry]) -> None:
    entry = entries[-1]
    before = entries[-2] if len(entries) > 1 else entry
    if before.member == entry.member and before.edit.start > entry.edit.start:
        raise LogError(f"line {entry.number}: the edit starts before the one on the line above")


_NEW = frozenset({"written"})  # since version 2
_EDIT: dict[str, Any] = {
    "start": int,
    "end": int,
    "before": str,
    "after": str | None,
    "safe": bool,
    "applied": bool,
}


def _check(value: dict[str, Any], schema: dict[str, Any], number: int) -> None:
    for name, kind in schema.items():
        if name not in value and name in _NEW:
            continue
        if name not in value and not isinstance(None, kind):
            raise LogError(f"line {number} has no {name!r}")
        if not isinstance(value.get(name), kind) or (kind is int and value[name] is True):
            raise LogError(f"line {number}: {name!r} is {value.get(name)!r}, which is not valid")


def _line(value: dict[str, Any]) -> str:
    line = _MOVING.sub(_escaped, _ENCODER.encode(value))
    try:
        line.encode()
    except UnicodeEncodeError:
        line = json.dumps(value)  # a file name that is not UTF-8 has surrogates
    return line + "\n"


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


# JSON leaves these as they are, and a terminal, which a log may be shown on, obeys them.
_MOVING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_ENCODER = json.JSONEncoder(ensure_ascii=False)
